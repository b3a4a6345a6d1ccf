/** One comparison: the same environment, algorithm and budget on both sides. */
export interface ComparisonCase {
  readonly id: string
  readonly title: string
  /** What the settings of the other side are, and where they come from. */
  readonly settings: string
  /** Flags of `npm run train`; seed and evaluations are added. */
  readonly flags: string
  readonly steps: number
  readonly evaluateEvery: number
  readonly goal: ComparisonGoal
  /** For Stable-Baselines3, in its own names: see python/compare/train_sb3.py. */
  readonly sb3: Sb3Setup
}

/** Reached by two evaluations in a row: the decisions at the second count. */
export interface ComparisonGoal {
  readonly measure: 'meanReturn' | 'successRate'
  readonly atLeast: number
}

interface Sb3Setup {
  readonly env: string
  readonly algorithm: 'ppo' | 'dqn'
  readonly environments: number
  /** Widths of the hidden layers. */
  readonly network: readonly number[]
  readonly activation: 'relu' | 'tanh'
  /** `{ linear: x }`: falls from x to 0 over the budget. */
  readonly settings: Readonly<Record<string, number | { readonly linear: number }>>
}

const BALANCED: ComparisonGoal = { measure: 'meanReturn', atLeast: 475 } // Gymnasium's own threshold
const SOLVED: ComparisonGoal = { measure: 'successRate', atLeast: 0.9 }
const OURS = 'Equal on both sides, as far as both have them: those of our preset.'
const ZOO = 'Each side has its own: our preset, and the tuned settings of RL Baselines3 Zoo for Stable-Baselines3.'

export const CASES: readonly ComparisonCase[] = [
  {
    id: 'ppo-cartpole',
    title: 'PPO balances CartPole-v1',
    settings: ZOO,
    flags: '--algorithm ppo --env cartpole',
    steps: 100_000,
    evaluateEvery: 5000,
    goal: BALANCED,
    sb3: {
      env: 'CartPole-v1',
      algorithm: 'ppo',
      environments: 8,
      network: [64, 64],
      activation: 'tanh',
      settings: {
        n_steps: 32,
        batch_size: 256,
        gae_lambda: 0.8,
        gamma: 0.98,
        n_epochs: 20,
        ent_coef: 0,
        learning_rate: { linear: 0.001 },
        clip_range: { linear: 0.2 },
      },
    },
  },
  {
    id: 'dqn-cartpole',
    title: 'DQN balances CartPole-v1',
    settings: ZOO,
    flags: '--algorithm dqn --env cartpole',
    steps: 50_000, // the zoo's own
    evaluateEvery: 5000,
    goal: BALANCED,
    sb3: {
      env: 'CartPole-v1',
      algorithm: 'dqn',
      environments: 1,
      network: [256, 256],
      activation: 'relu',
      settings: {
        learning_rate: 2.3e-3,
        batch_size: 64,
        buffer_size: 100_000,
        learning_starts: 1000,
        gamma: 0.99,
        target_update_interval: 10,
        train_freq: 256,
        gradient_steps: 128,
        exploration_fraction: 0.16,
        exploration_final_eps: 0.04,
      },
    },
  },
  {
    id: 'ppo-lobby',
    title: 'PPO crosses the lobby',
    settings: OURS,
    flags: '--algorithm ppo --level lobby',
    steps: 150_000,
    evaluateEvery: 5000,
    goal: SOLVED,
    sb3: {
      env: 'lobby',
      algorithm: 'ppo',
      environments: 64,
      network: [64, 64],
      activation: 'relu',
      settings: {
        n_steps: 16,
        batch_size: 128,
        gae_lambda: 0.95,
        gamma: 0.99,
        n_epochs: 4,
        ent_coef: 0.003,
        vf_coef: 1,
        max_grad_norm: 0.5,
        clip_range: 0.2,
        learning_rate: { linear: 0.001 },
      },
    },
  },
  {
    id: 'dqn-lobby',
    title: 'DQN crosses the lobby',
    settings: OURS,
    flags: '--algorithm dqn --level lobby',
    steps: 100_000,
    evaluateEvery: 5000,
    goal: SOLVED,
    sb3: {
      env: 'lobby',
      algorithm: 'dqn',
      environments: 32,
      network: [64, 64],
      activation: 'relu',
      settings: {
        learning_rate: 0.002,
        batch_size: 128,
        buffer_size: 100_000,
        learning_starts: 1000,
        gamma: 0.97,
        n_steps: 5,
        train_freq: 8, // of 32 environments each: one gradient step in 16 decisions
        gradient_steps: 16,
        target_update_interval: 800, // decisions: 50 gradient steps
        exploration_fraction: 0.2,
        exploration_final_eps: 0.05,
        max_grad_norm: 10,
      },
    },
  },
]
