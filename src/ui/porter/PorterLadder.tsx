import { useMemo, useState } from 'react'
import { SFT_TEXT_HYPERPARAMETERS } from '../../algorithms/sft/text/hyperparameters.ts'
import { defaultsOf } from '../../algorithms/shared/schema.ts'
import { drawDemonstrations } from '../../env/text/demonstrations.ts'
import { questionFamily } from '../../env/text/questions/index.ts'
import { DEFAULT_TEXT_WEIGHTS, REWARD_FUNCTIONS } from '../../env/text/rewards/index.ts'
import { createRng } from '../../shared/rng.ts'
import { textOf, withLevel } from '../../store/app/configEdits.ts'
import { defaultPlatformer } from '../../store/app/defaults.ts'
import { defaultText } from '../../store/app/text.ts'
import { isActive } from '../../store/controls/runControls.ts'
import { startExhibit } from '../../store/controls/stages.ts'
import { EXHIBITS, type Exhibit } from '../../store/porter/exhibits.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { WeightSliders } from '../controls/WeightSliders.tsx'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { Ladder, type Rung } from '../teach/Ladder.tsx'
import { StageRung } from '../teach/StageRung.tsx'
import { type StageId, stageState } from '../teach/stageList.ts'
import { text } from '../text/index.ts'
import { porterText } from '../text/porter.ts'
import { said } from '../text/words.ts'
import { AnswerModelRung } from './AnswerModelRung.tsx'
import { JudgementsRung } from './JudgementsRung.tsx'
import { TokenText } from './TokenText.tsx'
import '../styles/porter.css'

const words = porterText.ladder
const SHOWN = 4 // demonstrations at a time
const STAGES: readonly StageId[] = ['sft', 'dpo', 'grpo', 'dapo', 'ppo']

const RUNGS: readonly Rung[] = [
  {
    id: 'porter-demonstrations',
    title: () => words.demonstrations.title,
    about: () => words.demonstrations.about,
    state: ({ config }) => words.demonstrations.state(Number(demonstrationSettings(config).demonstrations)),
    body: <DemonstrationSample />,
  },
  ...STAGES.slice(0, 1).map(stage),
  {
    id: 'porter-rewards',
    title: () => words.rewards.title,
    about: () => words.rewards.about,
    state: ({ config: { env } }) =>
      words.rewards.state(Object.values(textOf(env)?.rewardWeights ?? {}).filter((each) => each !== 0).length),
    body: <Weights />,
  },
  {
    id: 'porter-judgements',
    title: () => porterText.judging.rung,
    about: () => porterText.judging.about,
    state: ({ teach }) => porterText.judging.state(teach.judgements.length),
    body: <JudgementsRung />,
  },
  {
    id: 'porter-model',
    title: () => porterText.answerModel.title,
    about: () => porterText.answerModel.about,
    state: ({ teach }) => porterText.answerModel.state(teach.answerModel?.heldOutAccuracy ?? null),
    body: <AnswerModelRung />,
  },
  ...STAGES.slice(1).map(stage),
  {
    id: 'porter-exhibits',
    title: () => words.exhibits.title,
    about: () => words.exhibits.about,
    state: () => words.exhibits.state(EXHIBITS.length),
    body: <Exhibits />,
  },
]

function stage(id: StageId): Rung {
  const rung = words.stages[id]
  return {
    id,
    title: () => rung.title,
    about: () => rung.about,
    state: (app) => stageState(app, id),
    body: <StageRung id={id} />,
  }
}

/** The stages of a language model, from demonstrations to reinforcement learning. */
export function PorterLadder() {
  const controls = useRunControls()
  const config = useApp((state) => state.config)
  return (
    <>
      <header className="teach-head">
        <p className="dim">{words.intro}</p>
        <button
          type="button"
          className="quiet-button"
          onClick={() => controls.setConfig(withLevel(config, defaultPlatformer().level))}
        >
          {words.toGame}
        </button>
      </header>
      <Ladder rungs={RUNGS} />
    </>
  )
}

/** What SFT would learn from: its settings where it is chosen, else the defaults, which other stages begin with. */
function demonstrationSettings({ hyperparameters }: Pick<RunConfig, 'hyperparameters'>) {
  return { ...defaultsOf(SFT_TEXT_HYPERPARAMETERS), ...hyperparameters }
}

/** Some demonstrations in the chat template: the prompt grey, the tokens in the loss bright. */
function DemonstrationSample() {
  const [round, setRound] = useState(0)
  const family = useApp(({ config: { env } }) => (textOf(env) ?? defaultText()).family)
  const config = useApp((state) => state.config)
  const { sloppyShare, errorShare, completionOnly } = demonstrationSettings(config)
  const sample = useMemo(() => {
    const options = { count: SHOWN, sloppyShare: Number(sloppyShare), errorShare: Number(errorShare) }
    return drawDemonstrations(family, options, createRng(round, 'demonstrations'))
  }, [family, sloppyShare, errorShare, round])
  return (
    <>
      <ul className="demonstrations" aria-label={words.demonstrations.label}>
        {sample.map(({ question, chat: { tokens, completionMask } }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question may be drawn twice
          <li key={`${round} ${place}`}>
            <small className="dim">{said(questionFamily(family).spoken(question))}</small>
            <TokenText tokens={tokens} lit={(index) => !completionOnly || completionMask[index] === 1} />
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => setRound(round + 1)}>
        {words.demonstrations.next}
      </button>
      <p className="dim">{words.demonstrations.options}</p>
    </>
  )
}

function Weights() {
  const weights = useApp(({ config: { env } }) => textOf(env)?.rewardWeights ?? DEFAULT_TEXT_WEIGHTS)
  return <WeightSliders prefix="ladder" parts={REWARD_FUNCTIONS} weights={weights} own={DEFAULT_TEXT_WEIGHTS} />
}

function Exhibits() {
  return (
    <ul className="exhibits">
      {EXHIBITS.map((exhibit) => (
        <ExhibitItem key={exhibit.id} exhibit={exhibit} />
      ))}
    </ul>
  )
}

function ExhibitItem({ exhibit }: { readonly exhibit: Exhibit }) {
  const page = usePage()
  const controls = useRunControls()
  const isRunning = useApp(({ desk, run }) => desk.exhibit?.id === exhibit.id && desk.exhibit.runId === run.runId)
  const isActiveNow = useApp(({ run }) => isActive(run.state))
  const { title, set, shows } = exhibit
  return (
    <li className="exhibit" data-exhibit={exhibit.id}>
      <h3>
        {said(title)} {isRunning && isActiveNow && <span className="badge">{words.exhibits.running}</span>}
      </h3>
      <p className="dim">{set}</p>
      <p>{said(shows)}</p>
      <button
        type="button"
        className="button"
        aria-label={words.exhibits.start(title)}
        onClick={() => void startExhibit(page, controls, exhibit)}
      >
        <Icon name="train" /> {text.run.train}
      </button>
    </li>
  )
}
