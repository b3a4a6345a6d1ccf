import { Suspense } from 'react'
import { ALGORITHMS } from '../../algorithms/index.ts'
import { levelMenu, menuIdOf } from '../../sim/levels.ts'
import { platformerOf, textOf, withLevel, withText } from '../../store/app/configEdits.ts'
import { later } from '../later.tsx'
import { useApp } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { text } from '../text/index.ts'
import { laterText } from '../text/onDemand.ts'
import { said } from '../text/words.ts'
import { Checkpoints } from './Checkpoints.tsx'
import { Demonstrations } from './Demonstrations.tsx'
import { Ladder, type Rung } from './Ladder.tsx'
import { Preferences } from './Preferences.tsx'
import { RewardModelSection } from './RewardModelSection.tsx'
import { StageRung } from './StageRung.tsx'
import { type StageId, stageState } from './stageList.ts'
import { Undo } from './Undo.tsx'
import '../styles/teach.css'

// To add a stage: its component in this folder, its words in `text.teach.rungs`, and an entry here, in the order of the
// stages.
const RUNGS: readonly Rung[] = [
  {
    id: 'demonstrations',
    title: () => text.teach.rungs.demonstrations.title,
    about: () => text.teach.rungs.demonstrations.about,
    state: ({ teach: { clips } }) =>
      text.teach.rungs.demonstrations.state(clips.length, clips.filter(({ used }) => used).length),
    body: <Demonstrations />,
  },
  ...stage('sft'),
  {
    id: 'preferences',
    title: () => laterText.preferences.title,
    about: () => laterText.preferences.about,
    state: ({ teach: { answers } }) => {
      const judged = answers.filter(({ by }) => by === 'judge').length
      return laterText.preferences.state(answers.length - judged, judged)
    },
    body: <Preferences />,
  },
  {
    id: 'rewardModel',
    title: () => laterText.rewardModel.title,
    about: () => laterText.rewardModel.about,
    state: ({ teach: { rewardModel } }) =>
      laterText.rewardModel.state(rewardModel?.answers ?? null, rewardModel?.heldOutAccuracy ?? null),
    body: <RewardModelSection />,
  },
  ...stage('dpo'),
  ...stage('grpo'),
  ...stage('dapo'),
]

/** An algorithm's stage; none if the algorithm does not exist. */
function stage(id: Exclude<StageId, 'ppo'>): readonly Rung[] {
  if (!ALGORITHMS.some((card) => card.id === id)) return []
  const words = text.teach.rungs[id]
  return [
    {
      id,
      title: () => words.title,
      about: () => words.about,
      state: (app) => stageState(app, id),
      body: <StageRung id={id} />,
    },
  ]
}

const OF_THE_PANEL = ['clip', 'checkpoint', 'answers'] as const // judgements are listed elsewhere

const PorterLadder = later(async () => (await import('../porter/PorterLadder.tsx')).PorterLadder)

/** The stages from demonstrations to a policy that is tuned with groups of rollouts: of the game, or of a language model. */
export function TeachPanel() {
  const isText = useApp(({ config }) => textOf(config.env) !== undefined)
  if (isText) {
    return (
      <div className="panel-body teach">
        <Suspense fallback={null}>
          <PorterLadder />
        </Suspense>
        <StorageNote />
        <Checkpoints />
        <Undo of={OF_THE_PANEL} />
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
      <Undo of={OF_THE_PANEL} />
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

/** The level: the same choice as in the settings. */
function LevelChoice() {
  const config = useApp((state) => state.config)
  const controls = useRunControls()
  const level = platformerOf(config.env)?.level
  useApp((state) => state.levels) // the list grows
  return (
    <label className="line-choice">
      <span>{text.teach.here}</span>
      <select
        value={level === undefined ? '' : menuIdOf(level)}
        onChange={(event) => controls.setConfig(withLevel(config, event.target.value))}
      >
        {level === undefined && <option value="" />}
        {levelMenu().map(({ id, name }) => (
          <option key={id} value={id}>
            {said(name)}
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
