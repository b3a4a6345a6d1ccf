import { useState } from 'react'
import { useStore } from 'zustand'
import { defaultsOf } from '../../algorithms/shared/schema.ts'
import { type AppStore, patch } from '../../store/app/appStore.ts'
import { platformerOf } from '../../store/app/configEdits.ts'
import { GUIDANCE_SETTINGS } from '../../store/app/settings.ts'
import type { KeptRewardModel } from '../../store/app/teach.ts'
import { levelName } from '../../store/controls/onStage.ts'
import { provokeHacking } from '../../store/controls/provokeHacking.ts'
import { answersOn, FEWEST_ANSWERS } from '../../store/controls/rewardFit.ts'
import { isActive } from '../../store/controls/runControls.ts'
import { startStage } from '../../store/controls/stages.ts'
import { checkpointOf, misfitOf } from '../../store/teach/checkpoints.ts'
import type { Guidance } from '../../training/protocol.ts'
import type { FitProgress, RewardModelOptions } from '../../training/workshop/workshop.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { Setting } from '../controls/Setting.tsx'
import { percent } from '../format.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { text } from '../text/index.ts'
import { laterText } from '../text/onDemand.ts'
import { said } from '../text/words.ts'
import { CalibrationChart } from './CalibrationChart.tsx'
import { PolicyChoice } from './PolicyChoice.tsx'
import { FailureNote } from './Preferences.tsx'
import '../styles/preferences.css'

const words = laterText.rewardModel

type Loss = RewardModelOptions['loss']

/** The reward model: fitting, accuracy, and its values on the level. */
export function RewardModelSection() {
  const { rewardFit, rewardFitStore } = usePage()
  const { curve, failure } = useStore(rewardFitStore)
  const teach = useApp((state) => state.teach)
  const level = useApp((state) => platformerOf(state.config.env)?.level)
  const [loss, setLoss] = useState<Loss>('pairwise')
  const answers = answersOn(teach, level).length
  const missing = FEWEST_ANSWERS - answers
  return (
    <>
      {missing > 0 ? (
        <p className="empty">{words.empty(missing)}</p>
      ) : (
        <div className="fit">
          <Segmented<Loss>
            label={words.loss}
            value={loss}
            options={[
              { value: 'pairwise', label: words.pairwise },
              { value: 'pointwise', label: words.pointwise },
              { value: 'mse', label: words.mse },
              { value: 'huber', label: words.huber },
            ]}
            help={words.lossHelp}
            onChange={setLoss}
          />
          {curve === null ? (
            <button type="button" className="button primary" onClick={() => rewardFit.fit({ loss })}>
              {words.fit(answers)}
            </button>
          ) : (
            <Fitting curve={curve} />
          )}
        </div>
      )}
      {failure !== null && <FailureNote failure={failure} />}
      {teach.rewardModel !== null && <Fitted kept={teach.rewardModel} level={level} answers={answers} />}
      <Misleading />
    </>
  )
}

/** Provokes reward hacking on request. */
function Misleading() {
  const page = usePage()
  const { store } = page
  const [isPreparing, setPreparing] = useState(false)
  const isRunning = useApp(({ run }) => isActive(run.state))
  const controls = useRunControls()

  async function provoke(): Promise<void> {
    const own = store.getState().config.guidance ?? NO_GUIDANCE
    setPreparing(true)
    await provokeHacking(page, controls, page.workshop)
    setPreparing(false)
    setGuidance(store, own) // the misleading reward is for that run only, not for the next one
  }

  return (
    <details className="group misleading">
      <summary>{words.mislead}</summary>
      <p className="dim">{words.misleadHelp}</p>
      <button type="button" className="button" disabled={isPreparing || isRunning} onClick={provoke}>
        {words.provoke}
      </button>
      <p className="dim" role="status">
        {isPreparing ? words.provoking : ''}
      </p>
    </details>
  )
}

function Fitting({ curve }: { readonly curve: readonly FitProgress[] }) {
  const { rewardFit } = usePage()
  const last = curve.at(-1)
  return (
    <>
      <progress className="work-progress" max={last?.epochs ?? 1} value={last?.epoch ?? 0} aria-label={words.title} />
      <p className="dim" role="status">
        {last === undefined ? words.starting : words.progress(last.epoch, last.heldOutAccuracy)}
      </p>
      <button type="button" className="button" onClick={rewardFit.stop}>
        {words.stop}
      </button>
    </>
  )
}

interface FittedProps {
  readonly kept: KeptRewardModel
  readonly level: string | undefined
  /** Current number of answers on this level. */
  readonly answers: number
}

function Fitted({ kept, level, answers }: FittedProps) {
  const { store, rewardFit } = usePage()
  const isPainted = useApp((state) => state.view.showValues === 'learnedReward')
  if (kept.level !== level) return <p className="dim">{words.otherLevel(said(levelName(kept.level)))}</p>
  const { heldOutAccuracy, heldOutCorrelation = null, calibration = [] } = kept
  return (
    <>
      <dl className="accuracy" title={words.accuracyHelp}>
        <dt>{words.accuracy}</dt>
        <dd data-testid="reward-accuracy">
          {heldOutAccuracy === null ? words.accuracyNone : percent(heldOutAccuracy)}
        </dd>
      </dl>
      <dl className="accuracy" title={words.correlationHelp}>
        <dt>{words.correlation}</dt>
        <dd data-testid="reward-correlation">
          {heldOutCorrelation === null ? words.correlationNone : heldOutCorrelation.toFixed(2)}
        </dd>
      </dl>
      <p className="dim">{words.age(kept.answers, Math.max(0, answers - kept.answers))}</p>
      {calibration.length > 1 && <CalibrationChart bins={calibration} />}
      <div className="actions">
        <button type="button" className="button" aria-pressed={isPainted} onClick={() => paint(store, !isPainted)}>
          <Icon name="learned" /> {isPainted ? words.unpaint : words.paint}
        </button>
        <button type="button" className="quiet-button" onClick={rewardFit.forget}>
          {words.forget}
        </button>
      </div>
      <LearnFromIt />
    </>
  )
}

/** Share of the learned reward, and weight of the KL penalty. */
function LearnFromIt() {
  const { store } = usePage()
  const config = useApp((state) => state.config)
  const teach = useApp((state) => state.teach)
  const isLed = useApp(({ run }) => isActive(run.state) && (run.startedWith?.guidance?.learnedReward ?? 0) > 0)
  const controls = useRunControls()
  const [chosen, choose] = useState<string | null>()
  const from = checkpointOf(teach, chosen === undefined ? teach.startFrom : chosen)
  const misfit = from === undefined ? null : misfitOf({ ...config, algorithm: LEARNER }, from.snapshot)
  const guidance = config.guidance ?? NO_GUIDANCE

  /** At weight 0 the model has no effect, so the button sets it to 1. */
  function train(): void {
    if (guidance.learnedReward === 0) setGuidance(store, { learnedReward: 1 })
    void startStage({ store }, controls, { algorithm: LEARNER, from: from?.id ?? null, reference: null })
  }

  return (
    <section className="learn-from">
      <h3>{words.learn}</h3>
      <p className="dim">{words.learnHelp}</p>
      {GUIDANCE.map((name) => (
        <Setting
          key={name}
          name={`teach.${name}`}
          declared={GUIDANCE_SETTINGS[name]}
          value={guidance[name]}
          baseline={NO_GUIDANCE[name]}
          running={undefined}
          {...(name === 'learnedReward' && { tone: 'reward' as const })}
          onChange={(value) => setGuidance(store, { [name]: Number(value) })}
        />
      ))}
      {guidance.learnedReward > 0 && <p className="dim">{words.stays}</p>}
      <PolicyChoice label={words.from} none={words.fromNothing} value={from?.id ?? null} onChange={choose} />
      {misfit !== null && <p className="warning">{misfit}</p>}
      <div className="actions">
        {isLed ? (
          <button type="button" className="button primary" onClick={controls.stop}>
            <Icon name="stop" /> {text.run.stop}
          </button>
        ) : (
          <button
            type="button"
            className="button primary"
            data-testid="train-on-reward"
            disabled={misfit !== null}
            onClick={train}
          >
            <Icon name="train" /> {words.train}
          </button>
        )}
      </div>
    </section>
  )
}

const LEARNER = 'ppo'
const GUIDANCE = ['learnedReward', 'referencePenalty'] as const
const NO_GUIDANCE = defaultsOf(GUIDANCE_SETTINGS)

function setGuidance(store: AppStore, changes: Partial<Guidance>): void {
  store.setState(({ config }) => ({
    config: { ...config, guidance: { ...(config.guidance ?? NO_GUIDANCE), ...changes } },
  }))
}

/** Shows or hides the learned reward on the level; showing it also puts the agent on the stage. */
function paint(store: AppStore, isWanted: boolean): void {
  patch(store, 'view', { showValues: isWanted ? 'learnedReward' : 'none' })
  const { show } = store.getState().spectator
  const isPolicy = show.kind === 'latest' || show.kind === 'best'
  if (isWanted && !isPolicy) patch(store, 'spectator', { show: { kind: 'latest' } })
}
