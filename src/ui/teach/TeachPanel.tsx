import type { ReactNode } from 'react'
import { ALGORITHMS } from '../../algorithms/index.ts'
import { LEVELS } from '../../sim/levels.ts'
import { patch } from '../../store/app/appStore.ts'
import { platformerOf, withLevel } from '../../store/app/configEdits.ts'
import type { AppState } from '../../store/app/types.ts'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { text } from '../text/index.ts'
import { Checkpoints } from './Checkpoints.tsx'
import { Demonstrations } from './Demonstrations.tsx'
import { Preferences } from './Preferences.tsx'
import { RewardModelSection } from './RewardModelSection.tsx'
import { StageRung } from './StageRung.tsx'
import { type StageId, stageState } from './stageList.ts'
import { Undo } from './Undo.tsx'
import '../styles/teach.css'

/** A stage of learning from people: its state and its controls. */
interface Rung {
  readonly id: string
  readonly title: string
  /** Description in one plain sentence. */
  readonly about: string
  /** Its state, in a few words. */
  state(app: AppState): string
  readonly body: ReactNode
}

// To add a stage: its component in this folder, its words in `text.teach.rungs`, and an entry here, in the order of the
// stages.
const RUNGS: readonly Rung[] = [
  {
    id: 'demonstrations',
    title: text.teach.rungs.demonstrations.title,
    about: text.teach.rungs.demonstrations.about,
    state: ({ teach: { clips } }) =>
      text.teach.rungs.demonstrations.state(clips.length, clips.filter(({ used }) => used).length),
    body: <Demonstrations />,
  },
  ...stage('sft'),
  {
    id: 'preferences',
    title: text.preferences.title,
    about: text.preferences.about,
    state: ({ teach: { answers } }) => {
      const judged = answers.filter(({ by }) => by === 'judge').length
      return text.preferences.state(answers.length - judged, judged)
    },
    body: <Preferences />,
  },
  {
    id: 'rewardModel',
    title: text.rewardModel.title,
    about: text.rewardModel.about,
    state: ({ teach: { rewardModel } }) =>
      text.rewardModel.state(rewardModel?.answers ?? null, rewardModel?.heldOutAccuracy ?? null),
    body: <RewardModelSection />,
  },
  ...stage('dpo'),
  ...stage('grpo'),
  ...stage('dapo'),
]

/** An algorithm's stage; none if the algorithm does not exist. */
function stage(id: StageId): readonly Rung[] {
  if (!ALGORITHMS.some((card) => card.id === id)) return []
  const { title, about } = text.teach.rungs[id]
  return [{ id, title, about, state: (app) => stageState(app, id), body: <StageRung id={id} /> }]
}

/** The stages from demonstrations to a policy that is tuned with groups of rollouts. */
export function TeachPanel() {
  return (
    <div className="panel-body teach">
      <header className="teach-head">
        <p className="dim">{text.teach.intro}</p>
        <LevelChoice />
        <StorageNote />
      </header>
      <ol className="ladder" aria-label={text.teach.ladder}>
        {RUNGS.map((rung) => (
          <RungItem key={rung.id} rung={rung} />
        ))}
      </ol>
      <Checkpoints />
      <Undo />
    </div>
  )
}

/** One stage is open at a time; pressing the open one folds it. */
function RungItem({ rung }: { readonly rung: Rung }) {
  const { store } = usePage()
  const { id, title, about, state, body } = rung
  const isOpen = useApp((app) => app.desk.rung === id)
  const shown = useApp(state)
  return (
    <li className="rung" data-rung={id} data-open={isOpen || undefined}>
      <h2>
        <button
          type="button"
          className="rung-head"
          aria-expanded={isOpen}
          aria-controls={`rung-${id}`}
          onClick={() => patch(store, 'desk', { rung: isOpen ? null : id })}
        >
          <span className="rung-title">{title}</span>
          <small>{shown}</small>
        </button>
      </h2>
      {isOpen && (
        <div className="rung-body" id={`rung-${id}`}>
          <p className="dim">{about}</p>
          {body}
        </div>
      )}
    </li>
  )
}

/** The level: the same choice as in the settings. */
function LevelChoice() {
  const config = useApp((state) => state.config)
  const controls = useRunControls()
  const level = platformerOf(config.env)?.level
  return (
    <label className="line-choice">
      <span>{text.teach.here}</span>
      <select value={level ?? ''} onChange={(event) => controls.setConfig(withLevel(config, event.target.value))}>
        {level === undefined && <option value="" />}
        {LEVELS.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A warning if the browser does not store teaching data. */
function StorageNote() {
  const storage = useApp((state) => state.desk.storage)
  const isKept = storage === 'open' || storage === 'opening'
  return <div role="status">{!isKept && <p className="warning">{text.teach.storage[storage]}</p>}</div>
}
