/** A claim about learning that `npm run prove` holds the project to. */
export interface Proof {
  /** Also the name of its curve: `docs/curves/<id>.svg`. */
  readonly id: string
  readonly title: string
  /** Flags of `npm run train`; the seed is added. Everything that is not named stays at its default. */
  readonly flags: string
  readonly goal: Goal
  /** Null where the figures are only reported. */
  readonly bar: Bar | null
}

/** When a run has got there. */
export type Goal =
  /** Two evaluations in a row with at least 90 of 100 episodes reaching the goal. */
  | { readonly kind: 'solved' }
  /** An evaluation of 100 episodes with this mean return; and the best policy reaches it again in fresh episodes. */
  | { readonly kind: 'meanReturn'; readonly atLeast: number }

/** What the runs must keep to. Seconds count training only, on two cores without a GPU. */
export interface Bar {
  readonly eachSeed: { readonly steps: number; readonly seconds: number }
  /** So many of five seeds must. */
  readonly seedsOfFive: number
  readonly median?: { readonly steps: number; readonly seconds: number }
  /** Success asked for at the first evaluations so many decisions after the goal. */
  readonly stays?: { readonly successRate: number; readonly after: readonly number[] }
}

const SOLVED: Goal = { kind: 'solved' }
const CARTPOLE: Goal = { kind: 'meanReturn', atLeast: 475 } // Gymnasium's threshold for CartPole-v1

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
    title: 'DQN crosses the lobby',
    flags: '--algorithm dqn --level lobby --steps 300000',
    goal: SOLVED,
    bar: {
      eachSeed: { steps: 300_000, seconds: 40 },
      seedsOfFive: 4,
      median: { steps: 120_000, seconds: 20 },
    },
  },
  {
    id: 'ppo-lobby-random',
    title: 'PPO crosses the lobby with enemies starting at random places',
    flags: '--algorithm ppo --level lobby --random-regrets --steps 400000',
    goal: SOLVED,
    bar: { eachSeed: { steps: 400_000, seconds: 15 }, seedsOfFive: 5 },
  },
  {
    id: 'dqn-lobby-random',
    title: 'DQN crosses the lobby with enemies starting at random places',
    flags: '--algorithm dqn --level lobby --random-regrets --steps 400000',
    goal: SOLVED,
    bar: null,
  },
  {
    id: 'ppo-regret',
    title: 'PPO passes Regret Alley, which takes an attack',
    flags: '--algorithm ppo --level regret --steps 300000',
    goal: SOLVED,
    bar: { eachSeed: { steps: 300_000, seconds: 12 }, seedsOfFive: 5 },
  },
  {
    id: 'dqn-regret',
    title: 'DQN passes Regret Alley, which takes an attack',
    flags: '--algorithm dqn --level regret --steps 300000',
    goal: SOLVED,
    bar: null,
  },
  {
    id: 'ppo-cartpole',
    title: 'PPO balances CartPole-v1',
    flags: '--algorithm ppo --env cartpole --steps 200000',
    goal: CARTPOLE,
    bar: { eachSeed: { steps: 200_000, seconds: Number.POSITIVE_INFINITY }, seedsOfFive: 4 },
  },
  {
    id: 'dqn-cartpole',
    title: 'DQN balances CartPole-v1',
    flags: '--algorithm dqn --env cartpole --steps 100000',
    goal: CARTPOLE,
    bar: { eachSeed: { steps: 100_000, seconds: Number.POSITIVE_INFINITY }, seedsOfFive: 4 },
  },
]
