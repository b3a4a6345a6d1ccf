import { Suspense } from 'react'
import { ALGORITHMS } from '../../algorithms/index.ts'
import { LEVELS } from '../../sim/levels.ts'
import { platformerOf, withLevel, withText } from '../../store/app/configEdits.ts'
import { later } from '../later.tsx'
import { useApp } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { text } from '../text/index.ts'
import { Checkpoints } from './Checkpoints.tsx'
import { Demonstrations } from './Demonstrations.tsx'
import { Ladder, type Rung } from './Ladder.tsx'
import { Preferences } from './Preferences.tsx'
import { RewardModelSection } from './RewardModelSection.tsx'
import { StageRung } from './StageRung.tsx'
import { type StageId, stageState } from './stageList.ts'
import { Undo } from './Undo.tsx'
import '../styles/teach.css'

// To add a rung: its component in this folder, its words in `text.teach.rungs`, and an entry here, in the order of the
// ladder.
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

/** An algorithm's rung, where the algorithm is there. */
function stage(id: Exclude<StageId, 'ppo'>): readonly Rung[] {
  if (!ALGORITHMS.some((card) => card.id === id)) return []
  const { title, about } = text.teach.rungs[id]
  return [{ id, title, about, state: (app) => stageState(app, id), body: <StageRung id={id} /> }]
}

const PorterLadder = later(async () => (await import('../porter/PorterLadder.tsx')).PorterLadder)

/** The ladder from a person's play to a policy tuned by groups of tries; with the porter chosen, a language model's. */
export function TeachPanel() {
  const isText = useApp(({ config }) => config.env.kind === 'text')
  if (isText) {
    return (
      <div className="panel-body teach">
        <Suspense fallback={null}>
          <PorterLadder />
        </Suspense>
        <StorageNote />
        <Checkpoints />
        <Undo />
      </div>
    )
  }
  return (
    <div className="panel-body teach">
      <header className="teach-head">
        <p className="dim">{text.teach.intro}</p>
        <LevelChoice />
        <StorageNote />
      </header>
      <Ladder rungs={RUNGS} />
      <PorterEntry />
      <Checkpoints />
      <Undo />
    </div>
  )
}

/** The way to the language model. */
function PorterEntry() {
  const controls = useRunControls()
  const config = useApp((state) => state.config)
  return (
    <section className="porter-entry">
      <h2>{text.teach.porter.title}</h2>
      <p className="dim">{text.teach.porter.about}</p>
      <button
        type="button"
        className="button"
        data-testid="porter"
        onClick={() => controls.setConfig(withText(config))}
      >
        {text.teach.porter.open}
      </button>
    </section>
  )
}

/** Where it is taught: the same choice as among the settings. */
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

/** Said only where the browser does not keep what is taught. */
function StorageNote() {
  const storage = useApp((state) => state.desk.storage)
  const isKept = storage === 'open' || storage === 'opening'
  return <div role="status">{!isKept && <p className="warning">{text.teach.storage[storage]}</p>}</div>
}
