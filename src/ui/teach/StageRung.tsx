import { useState } from 'react'
import { type AppStore, changeMode } from '../../store/app/appStore.ts'
import { cardOf } from '../../store/app/catalog.ts'
import { textOf, withAlgorithm } from '../../store/app/configEdits.ts'
import { isActive } from '../../store/controls/runControls.ts'
import { figuresAt, startStage } from '../../store/controls/stages.ts'
import { checkpointOf, isLanguageModel, misfitOf, newestOf } from '../../store/teach/checkpoints.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { text } from '../text/index.ts'
import { PolicyChoice } from './PolicyChoice.tsx'
import { resultOf, STAGES, type StageId } from './stageList.ts'

const words = text.teach.stages
const FINE_TUNING = 'fineTuningEpochs' // declared by the later stages of a language model

/** A stage that is a run of an algorithm: initial policy, reference policy, and the start button. */
export function StageRung({ id }: { readonly id: StageId }) {
  const { store } = usePage()
  const teach = useApp((state) => state.teach)
  const isRunning = useApp(({ run }) => isActive(run.state) && run.startedWith?.algorithm === id)
  const controls = useRunControls()
  // Undefined: not chosen yet.
  const [chosenStart, chooseStart] = useState<string | null>()
  const [chosenReference, chooseReference] = useState<string | null>()
  const { after, hasReference } = STAGES[id]
  const isText = useApp(({ config }) => textOf(config.env) !== undefined)
  const chosen = checkpointOf(teach, teach.startFrom)
  const fitting = chosen !== undefined && isLanguageModel(chosen) === isText ? chosen : newestOf(teach, after, isText)
  const suggested = after.length === 0 ? null : (fitting?.id ?? null)
  const from = checkpointOf(teach, chosenStart === undefined ? suggested : chosenStart)?.id ?? null
  const reference = checkpointOf(teach, chosenReference ?? null)?.id ?? null
  const obstacle = useObstacle(id, from)
  const tunesFirst = useApp(({ config }) => fineTunesFirst(config, id))

  return (
    <>
      <PolicyChoice
        label={words.from}
        none={tunesFirst ? words.ownFineTuning : words.random}
        value={from}
        onChange={chooseStart}
      />
      {hasReference && (
        <PolicyChoice
          label={words.reference}
          none={words.itsStart}
          help={words.referenceHelp}
          value={reference}
          onChange={chooseReference}
        />
      )}
      {obstacle !== null && <p className="obstacle">{obstacle}</p>}
      <div className="actions">
        {isRunning ? (
          <button type="button" className="button primary" onClick={controls.stop}>
            <Icon name="stop" /> {words.stop}
          </button>
        ) : (
          <button
            type="button"
            className="button primary"
            data-testid={`start-${id}`}
            disabled={obstacle !== null}
            onClick={() => void startStage({ store }, controls, { algorithm: id, from, reference })}
          >
            <Icon name="train" /> {words.action[id]}
          </button>
        )}
        <button type="button" className="quiet-button" onClick={() => showSettings(store, id)}>
          <Icon name="settings" /> {words.settings}
        </button>
      </div>
      <Outcome id={id} />
    </>
  )
}

/** Whether the stage begins with SFT if it starts from no policy, by its own value of the setting where it is selected. */
function fineTunesFirst(config: RunConfig, id: StageId): boolean {
  const { hyperparameters } = cardOf({ ...config, algorithm: id })
  const own = config.algorithm === id ? config.hyperparameters[FINE_TUNING] : hyperparameters[FINE_TUNING]?.default
  return own !== undefined && own !== 0
}

/** Why the stage cannot run now; null if it can. */
function useObstacle(id: StageId, from: string | null): string | null {
  const teach = useApp((state) => state.teach)
  const config = useApp((state) => state.config)
  if (config.env.kind === 'reference') return words.gameOnly
  const { needs, name } = cardOf({ ...config, algorithm: id })
  if (needs === 'demonstrations' && !teach.clips.some(({ used }) => used)) return words.noClips
  if (needs === 'preferences' && teach.answers.length === 0) return words.noAnswers
  const start = checkpointOf(teach, from)
  const misfit = start && misfitOf({ ...config, algorithm: id }, start.snapshot)
  return misfit ? words.misfit(start.name, name, misfit) : null
}

/** Progress of the run, and the policy that was kept. */
function Outcome({ id }: { readonly id: StageId }) {
  const { history } = usePage()
  const run = useApp((state) => state.run)
  const keptAs = useApp(({ desk: { stage }, run: { runId } }) => (stage?.runId === runId ? stage.keptAs : null))
  if (run.startedWith?.algorithm !== id) return null
  const isLearning = isActive(run.state) && run.updates > 0
  return (
    <p role="status" className="outcome">
      {isLearning &&
        resultOf(
          { figures: figuresAt(history, run.envSteps), evaluation: run.evaluation },
          textOf(run.startedWith.env) !== undefined,
        )}
      {keptAs !== null && text.teach.clips.kept(keptAs)}
    </p>
  )
}

/** Shows the algorithm's sliders; selects the algorithm with its own values if another one is selected. */
function showSettings(store: AppStore, id: StageId): void {
  const { config } = store.getState()
  if (config.algorithm !== id) store.setState({ config: withAlgorithm(config, id) })
  changeMode(store, 'train')
}
