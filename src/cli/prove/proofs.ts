/** A claim about learning that `npm run prove` holds the project to. */
export interface Proof {
  /** Also the name of its curve: `docs/curves/<id>.svg`. */
  readonly id: string
  readonly title: string
  /** Flags of `npm run train`; the seed is added. Everything that is not named stays at its default. */
  readonly flags: string
  readonly goal: Goal
  /** Null if the figures are only reported. */
  readonly bar: Bar | null
}

/** When a run has reached its goal. */
export type Goal =
  /** Two evaluations in a row with at least 90 of 100 episodes reaching the goal. */
  { readonly kind: 'solved' } | MeanReturn

/** An evaluation with this mean return, which the best policy reaches again in fresh episodes. */
interface MeanReturn {
  readonly kind: 'meanReturn'
  readonly atLeast: number
  /** Range of the curve's axis. */
  readonly range: readonly [low: number, high: number]
}

/** Limits that the runs must meet. Seconds count training only, on two cores without a GPU. */
export interface Bar {
  readonly eachSeed: { readonly steps: number; readonly seconds: number }
  /** The number of seeds, of five, that must meet it. */
  readonly seedsOfFive: number
  readonly median?: { readonly steps: number; readonly seconds: number }
  /** Required success at the first evaluation `after` decisions past the goal. */
  readonly stays?: { readonly successRate: number; readonly after: readonly number[] }
  /** Required mean return at the end of the budget, and at every evaluation from `after` decisions past the goal on. */
  readonly holds?: { readonly end: number; readonly floor: number; readonly after: number }
  /** Required mean return at the end of the budget alone. */
  readonly end?: number
}

const SOLVED: Goal = { kind: 'solved' }
/** Mean returns in CartPole-v1; Gymnasium's own threshold is 475. */
const cartpole = (atLeast: number): MeanReturn => ({ kind: 'meanReturn', atLeast, range: [0, 500] })
/** Mean returns in Acrobot-v1: −1 a step until the tip is up, at most 500 of them. */
const acrobot = (atLeast: number): MeanReturn => ({ kind: 'meanReturn', atLeast, range: [-500, 0] })
/** A pole that is balanced stays balanced: no evaluation falls far below, and the end is good. */
const BALANCED = { end: 475, floor: 400, after: 20_000 } as const
const NEARLY_BALANCED = { ...BALANCED, end: 450 } as const
/** Published agents end Acrobot at −77 to −83. */
const SWINGS = { end: -90 } as const
/** A solved lobby stays solved: the run goes on, and is judged twice more. */
const STAYS_SOLVED = { successRate: 0.9, after: [100_000, 200_000] } as const
const ANY_TIME = Number.POSITIVE_INFINITY

/** The other algorithms on the corridor: within 10 s, each seed. */
const corridor = (algorithm: string, name: string): Proof => ({
  id: `${algorithm}-corridor`,
  title: `${name} walks the corridor`,
  flags: `--algorithm ${algorithm} --level corridor --steps 200000 --eval-every 4000 --stop-when-solved`,
  goal: SOLVED,
  bar: { eachSeed: { steps: 200_000, seconds: 10 }, seedsOfFive: 5 },
})

/** On the lobby every seed must reach the goal, and the median within the limit. */
const lobby = (algorithm: string, name: string, { steps, seconds }: Bar['eachSeed']): Proof => ({
  id: `${algorithm}-lobby`,
  title: `${name} crosses the lobby`,
  flags: `--algorithm ${algorithm} --level lobby --steps ${steps} --stop-when-solved`,
  goal: SOLVED,
  bar: { eachSeed: { steps, seconds: ANY_TIME }, seedsOfFive: 5, median: { steps, seconds } },
})

/**
 * Published environments: 4 of 5 seeds within the budget of the published figures. With a bar for later, the run uses all
 * of its budget, and has to be good at its end.
 */
function published(
  algorithm: string,
  env: string,
  title: string,
  goal: MeanReturn,
  steps: number,
  later?: Pick<Bar, 'holds' | 'end'>,
): Proof {
  const stop = later === undefined ? ` --stop-at-return ${goal.atLeast}` : ''
  return {
    id: `${algorithm}-${env}`,
    title,
    flags: `--algorithm ${algorithm} --env ${env} --steps ${steps} --eval-every 10000${stop}`,
    goal,
    bar: { eachSeed: { steps, seconds: ANY_TIME }, seedsOfFive: 4, ...later },
  }
}

/** From grey pictures alone: learnt within five minutes. */
const fromPixels = (algorithm: string, title: string, level: string, steps: number): Proof => ({
  id: `${algorithm}-${level}-pixels`,
  title: `${title} from pixels`,
  flags: `--algorithm ${algorithm} --level ${level} --observation pixels --steps ${steps} --stop-when-solved`,
  goal: SOLVED,
  bar: { eachSeed: { steps, seconds: 300 }, seedsOfFive: 5 },
})

/** Points in a game of MinAtar: the mean that the game's DQN was published with, after five times the frames. */
const MINATAR_GOALS = {
  breakout: { title: 'Breakout', atLeast: 10, range: [0, 40], evaluations: '--eval-every 50000' },
  // An episode is 2,500 frames, whatever happens: a hundred of them are a quarter of the budget each time.
  freeway: { title: 'Freeway', atLeast: 50, range: [0, 70], evaluations: '--eval-every 500000' },
  'space-invaders': { title: 'Space Invaders', atLeast: 44, range: [0, 100], evaluations: '--eval-every 100000' },
} as const

/** Reported beside the published means, which publishedMeans.ts has. */
const minatar = (algorithm: string, name: string, game: keyof typeof MINATAR_GOALS): Proof => {
  const { title, atLeast, range, evaluations } = MINATAR_GOALS[game]
  return {
    id: `${algorithm}-minatar-${game}`,
    title: `${name} plays MinAtar’s ${title}`,
    flags: `--algorithm ${algorithm} --env minatar-${game} --steps 1000000 ${evaluations}`,
    goal: { kind: 'meanReturn', atLeast, range },
    bar: null,
  }
}

// To add a proof: a line here. Table, curve and the app's badges follow from it.
export const PROOFS: readonly Proof[] = [
  {
    id: 'ppo-corridor',
    title: 'PPO walks the corridor',
    flags: '--algorithm ppo --level corridor --steps 20000 --eval-every 2000',
    goal: SOLVED,
    bar: { eachSeed: { steps: 20_000, seconds: 2 }, seedsOfFive: 5 },
  },
  {
    id: 'dqn-corridor',
    title: 'DQN walks the corridor',
    flags: '--algorithm dqn --level corridor --steps 20000 --eval-every 2000',
    goal: SOLVED,
    bar: { eachSeed: { steps: 20_000, seconds: 4 }, seedsOfFive: 5 },
  },
  {
    id: 'ppo-lobby',
    title: 'PPO crosses the lobby, and keeps on doing so',
    flags: '--algorithm ppo --level lobby --steps 600000',
    goal: SOLVED,
    bar: {
      eachSeed: { steps: 300_000, seconds: 15 },
      seedsOfFive: 5,
      median: { steps: 120_000, seconds: 6 },
      stays: { successRate: 0.95, after: [100_000, 200_000, 300_000] },
    },
  },
  {
    id: 'dqn-lobby',
    title: 'DQN crosses the lobby, and keeps on doing so',
    flags: '--algorithm dqn --level lobby --steps 300000',
    goal: SOLVED,
    bar: {
      eachSeed: { steps: 100_000, seconds: 40 },
      seedsOfFive: 5,
      median: { steps: 100_000, seconds: 20 },
      stays: STAYS_SOLVED,
    },
  },
  {
    id: 'ppo-lobby-random',
    title: 'PPO crosses the lobby with enemies starting at random places',
    flags: '--algorithm ppo --level lobby --random-regrets --steps 400000 --stop-when-solved',
    goal: SOLVED,
    bar: { eachSeed: { steps: 400_000, seconds: 15 }, seedsOfFive: 5 },
  },
  {
    id: 'dqn-lobby-random',
    title: 'DQN crosses the lobby with enemies starting at random places',
    flags: '--algorithm dqn --level lobby --random-regrets --steps 400000 --stop-when-solved',
    goal: SOLVED,
    bar: null,
  },
  {
    id: 'ppo-regret',
    title: 'PPO passes Regret Alley, which takes an attack',
    flags: '--algorithm ppo --level regret --steps 300000 --stop-when-solved',
    goal: SOLVED,
    bar: { eachSeed: { steps: 300_000, seconds: 12 }, seedsOfFive: 5 },
  },
  {
    id: 'dqn-regret',
    title: 'DQN passes Regret Alley, which takes an attack',
    flags: '--algorithm dqn --level regret --steps 300000 --stop-when-solved',
    goal: SOLVED,
    bar: null,
  },
  {
    id: 'ppo-cartpole',
    title: 'PPO balances CartPole-v1',
    flags: '--algorithm ppo --env cartpole --steps 200000 --eval-every 10000',
    goal: cartpole(475),
    bar: { eachSeed: { steps: 200_000, seconds: ANY_TIME }, seedsOfFive: 4, holds: BALANCED },
  },
  {
    id: 'dqn-cartpole',
    title: 'DQN balances CartPole-v1',
    flags: '--algorithm dqn --env cartpole --steps 100000 --eval-every 10000',
    goal: cartpole(475),
    bar: { eachSeed: { steps: 100_000, seconds: ANY_TIME }, seedsOfFive: 4, holds: BALANCED },
  },
  corridor('qlearning', 'Q-learning'),
  corridor('pg', 'REINFORCE'),
  corridor('a2c', 'A2C'),
  corridor('a3c', 'A3C'),
  corridor('trpo', 'TRPO'),
  corridor('sac', 'SAC'),
  corridor('grpo', 'GRPO'),
  corridor('dapo', 'DAPO'),
  lobby('qlearning', 'Q-learning', { steps: 20_000_000, seconds: 60 }),
  lobby('pg', 'REINFORCE', { steps: 4_000_000, seconds: 60 }),
  lobby('a2c', 'A2C', { steps: 1_500_000, seconds: 20 }),
  lobby('a3c', 'A3C', { steps: 1_500_000, seconds: 20 }),
  lobby('trpo', 'TRPO', { steps: 600_000, seconds: 20 }),
  {
    id: 'sac-lobby',
    title: 'SAC crosses the lobby, and keeps on doing so',
    flags: '--algorithm sac --level lobby --steps 300000',
    goal: SOLVED,
    bar: {
      eachSeed: { steps: 100_000, seconds: ANY_TIME },
      seedsOfFive: 5,
      median: { steps: 100_000, seconds: 60 },
      stays: STAYS_SOLVED,
    },
  },
  {
    id: 'qlearning-cliffwalking',
    title: 'Q-learning finds the shortest way along the cliff, taken greedily',
    flags: '--algorithm qlearning --env cliffwalking --steps 100000 --greedy',
    goal: { kind: 'meanReturn', atLeast: -13, range: [-100, 0] },
    bar: { eachSeed: { steps: 100_000, seconds: ANY_TIME }, seedsOfFive: 5 },
  },
  {
    id: 'qlearning-frozenlake',
    title: 'Q-learning crosses the slippery frozen lake, 4 × 4',
    // A success pays 1. The optimum is .74, and 100 episodes would measure it too imprecisely.
    flags: '--algorithm qlearning --env frozenlake --steps 300000 --greedy --eval-every 20000 --eval-episodes 1000',
    goal: { kind: 'meanReturn', atLeast: 0.7, range: [0, 1] },
    bar: { eachSeed: { steps: 300_000, seconds: ANY_TIME }, seedsOfFive: 4 },
  },
  published('pg', 'cartpole', 'REINFORCE with a value baseline balances CartPole-v1', cartpole(450), 500_000, {
    holds: NEARLY_BALANCED,
  }),
  published('a2c', 'cartpole', 'A2C balances CartPole-v1', cartpole(475), 500_000, { holds: BALANCED }),
  published('a3c', 'cartpole', 'A3C balances CartPole-v1', cartpole(475), 500_000, { holds: BALANCED }),
  published('trpo', 'cartpole', 'TRPO balances CartPole-v1', cartpole(475), 200_000, { holds: BALANCED }),
  published('sac', 'cartpole', 'SAC balances CartPole-v1', cartpole(450), 200_000, { holds: NEARLY_BALANCED }),
  published('ppo', 'acrobot', 'PPO swings Acrobot-v1 up', acrobot(-100), 300_000),
  published('dqn', 'acrobot', 'DQN swings Acrobot-v1 up', acrobot(-100), 100_000, SWINGS),
  published('pg', 'acrobot', 'REINFORCE swings Acrobot-v1 up', acrobot(-120), 500_000),
  published('a2c', 'acrobot', 'A2C swings Acrobot-v1 up', acrobot(-100), 500_000, SWINGS),
  published('a3c', 'acrobot', 'A3C swings Acrobot-v1 up', acrobot(-100), 500_000),
  published('trpo', 'acrobot', 'TRPO swings Acrobot-v1 up', acrobot(-100), 300_000, SWINGS),
  published('sac', 'acrobot', 'SAC swings Acrobot-v1 up', acrobot(-100), 300_000),
  fromPixels('ppo', 'PPO walks the corridor', 'corridor', 100_000),
  fromPixels('dqn', 'DQN walks the corridor', 'corridor', 100_000),
  fromPixels('ppo', 'PPO crosses the lobby', 'lobby', 300_000),
  fromPixels('dqn', 'DQN crosses the lobby', 'lobby', 300_000),
  minatar('dqn', 'DQN', 'breakout'),
  minatar('ppo', 'PPO', 'breakout'),
  minatar('dqn', 'DQN', 'freeway'),
  minatar('ppo', 'PPO', 'freeway'),
  minatar('dqn', 'DQN', 'space-invaders'),
  minatar('ppo', 'PPO', 'space-invaders'),
]
