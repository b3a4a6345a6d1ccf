import { REST, type VecEnv } from '../../env/contracts.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import { arrays, plainStateOf } from '../../shared/state.ts'
import type { Agent, AgentContext, HyperparameterValues } from '../contract.ts'
import { canHaveFault, FAULT_NAMES, type FaultId } from './faultIds.ts'

/** As published, without what keeps values bounded in the preset. */
const PLAIN_DQN = {
  ...{ scaleRewards: false, boundTargets: false, actionGap: 0, actingAverage: 0, doubleQ: false },
  ...{ learningRate: 2e-3, learningRateSchedule: 'constant', decisionsPerGradientStep: 8, targetPeriod: 100 },
  ...{ hiddenUnits: 64, epsilonDecaySteps: 8_000 },
}
const LOBBY = { kind: 'level', id: 'lobby' } as const
const CARTPOLE = { kind: 'reference', id: 'cartpole' } as const
const CLIFF_WALKING = { kind: 'reference', id: 'cliffwalking' } as const

/**
 * A classic mistake, made on purpose. It acts between a run's configuration and its agent, in `withFault` alone: the agents
 * themselves are sound, sliders keep their bounds, and episodes are scored by the true environment.
 */
export interface Fault {
  readonly id: FaultId
  /** What is wrong, in a sentence. */
  readonly mistake: string
  /** Where it shows soon and clearly: the algorithm, a small level or reference environment, and the decisions. */
  readonly task: FaultTask
  /** Hyperparameters in force instead of the run's; they may lie beyond the bounds of the sliders. */
  changes?(values: HyperparameterValues): HyperparameterValues
  /** What the agent gets instead of the true environment; once mended, the true one with a state of the same form. */
  distort?(env: VecEnv, isMended: boolean): VecEnv
  readonly signature: Signature
  /** What mends it, and where a person would look for the mistake. */
  readonly cure: string
  /** How a run that has been broken is mended, as measured (`docs/breaking.md`). */
  readonly mending: Mending
}

/**
 * `continue`: from the last checkpoint, without the fault. `rollback`: from that of the best policy by evaluation. `restart`: from
 * new weights, because what the fault has done to those of the run does not heal in the time that a new run takes.
 */
interface Mending {
  readonly way: 'continue' | 'rollback' | 'restart'
  /** In one sentence. */
  readonly why: string
  /** Decisions of a run that starts again; absent: as many as the broken one. */
  readonly steps?: number
}

interface FaultTask {
  readonly algorithm: string
  readonly place: { readonly kind: 'level' | 'reference'; readonly id: string }
  readonly steps: number
  /** Settings of both runs that differ from the presets. */
  readonly hyperparameters?: HyperparameterValues
  readonly rewardScale?: number
}

/** What the charts show, measured against the healthy run (`docs/breaking.md`). */
interface Signature {
  /** Id of the chart. */
  readonly chart: string
  /** What to look for, in a sentence. */
  readonly says: string
  /**
   * The number that tells the broken run from the healthy one: a metric's mean over the last quarter of the updates, or
   * `success`, the success rate of the evaluation at the end.
   */
  readonly metric: string
  readonly is: 'higher' | 'lower'
}

/** Without the last reward of an episode: each decision is paid for the one before it. */
function withLateRewards(inner: VecEnv, isMended: boolean): VecEnv {
  const rewards = new Float32Array(inner.count)
  const owed = new Float32Array(inner.count)
  const state = plainStateOf({ world: inner.state, late: arrays({ rewards, owed }) })
  if (isMended) return { ...inner, state }
  return {
    ...inner,
    rewards,
    reset(seed) {
      inner.reset(seed)
      rewards.fill(0)
      owed.fill(0)
    },
    startFrom(starts) {
      inner.startFrom(starts)
      rewards.fill(0)
      owed.fill(0)
    },
    step(actions) {
      inner.step(actions)
      for (let row = 0; row < inner.count; row++) {
        rewards[row] = 0
        if (actions[row] === REST) continue
        rewards[row] = owed[row]
        owed[row] = inner.terminated[row] === 1 || inner.truncated[row] === 1 ? 0 : inner.rewards[row]
      }
    },
    state,
  }
}

/** Deaths look like time-outs, so that their value is bootstrapped. The bell still ends an episode for good. */
function withDeathsAsTimeouts(inner: VecEnv, isMended: boolean): VecEnv {
  if (isMended) return inner
  const terminated = new Uint8Array(inner.count)
  const truncated = new Uint8Array(inner.count)
  const clear = () => {
    terminated.fill(0)
    truncated.fill(0)
  }
  return {
    ...inner,
    terminated,
    truncated,
    reset(seed) {
      inner.reset(seed)
      clear()
    },
    startFrom(starts) {
      inner.startFrom(starts)
      clear()
    },
    step(actions) {
      inner.step(actions)
      for (let row = 0; row < inner.count; row++) {
        const died = inner.terminated[row] === 1 && inner.success[row] === 0
        terminated[row] = died ? 0 : inner.terminated[row]
        truncated[row] = died ? 1 : inner.truncated[row]
      }
    },
  }
}

// To add a fault: an entry here, its id and algorithms in `faultIds.ts`, and `npm run prove -- --faults`.
export const FAULTS: readonly Fault[] = [
  {
    id: 'rate100',
    mistake: 'Every gradient step is a hundred times as long.',
    task: { algorithm: 'ppo', place: LOBBY, steps: 60_000 },
    changes: ({ learningRate }) => ({ learningRate: 100 * Number(learningRate) }),
    signature: {
      chart: 'metric:policy/gradientNorm',
      says: 'The gradient norm drops to a fraction of the healthy run’s and explained variance to about 0, while success hardly rises: the first steps have thrown most hidden units to where they answer nothing.',
      metric: 'policy/gradientNorm',
      is: 'lower',
    },
    cure: 'Divide the learning rate by 100, and start again: dead units do not recover.',
    mending: {
      way: 'restart',
      why: 'Units that answer nothing get no gradient, so these weights cannot be saved: training starts again without the mistake.',
    },
  },
  {
    id: 'noEntropy',
    mistake: 'The loss no longer pays for being undecided.',
    task: { algorithm: 'ppo', place: CLIFF_WALKING, steps: 60_000, hyperparameters: { entropyCoefficient: 0.03 } },
    changes: () => ({ entropyCoefficient: 0 }),
    signature: {
      chart: 'metric:policy/entropy',
      says: 'Entropy falls to about 0.6 of the healthy run’s while success is still 0: the policy has settled on standing safely still before it has ever seen the goal.',
      metric: 'policy/entropy',
      is: 'lower',
    },
    cure: 'Raise the entropy bonus until entropy falls only as fast as success rises.',
    mending: {
      way: 'restart',
      why: 'These weights have settled on standing still and try hardly anything else, so they seldom recover: training starts again without the mistake.',
    },
  },
  {
    id: 'shortSighted',
    mistake: 'A reward ten decisions ahead counts a thousandth.',
    task: { algorithm: 'ppo', place: { kind: 'level', id: 'credit' }, steps: 60_000 },
    changes: () => ({ gamma: 0.5 }),
    signature: {
      chart: 'successRate',
      says: 'Success rises at first and then falls to nearly 0 while the value loss is smaller than ever: the critic predicts the next two decisions perfectly, and the key’s reward is farther away.',
      metric: 'success',
      is: 'lower',
    },
    cure: 'Set γ so that 1 / (1 − γ) is about the number of decisions from an action to its reward: 0.99 for a hundred.',
    mending: {
      way: 'rollback',
      why: 'The policy has unlearned to seek the key, so the run goes back to its best policy and continues from there.',
    },
  },
  {
    id: 'noTarget',
    mistake: 'The target network is copied after every gradient step, so the targets run away from each step.',
    task: { algorithm: 'dqn', place: CARTPOLE, steps: 20_000, hyperparameters: PLAIN_DQN },
    changes: () => ({ targetUpdate: 'hard', targetPeriod: 1 }),
    signature: {
      chart: 'qAgainstReturn',
      says: 'The predicted return shoots up long before the realised one, and mean Q passes 100, more than any return can be (1 / (1 − γ)): each step raises its own target. The TD loss is dozens of times the healthy run’s.',
      metric: 'value/meanQ',
      is: 'higher',
    },
    cure: 'Copy the target network every hundred gradient steps or so, or average it softly.',
    mending: {
      way: 'restart',
      why: 'Each Q is learned from other Qs, all of which are too high now and sink slowly: training starts again without the mistake.',
    },
  },
  {
    id: 'lateReward',
    mistake: 'Each decision is paid for the one before it, and the last reward of an episode is lost.',
    task: { algorithm: 'qlearning', place: { kind: 'reference', id: 'frozenlake' }, steps: 100_000 },
    distort: withLateRewards,
    signature: {
      chart: 'qAgainstReturn',
      says: 'Q sinks towards 0 although some episodes do reach the goal: the only reward comes with the last decision, and no decision is left to get it.',
      metric: 'value/meanQ',
      is: 'lower',
    },
    cure: 'Store (s, a, r, s′) with the r that the step from s to s′ returned.',
    mending: {
      way: 'continue',
      why: 'Right targets replace the wrong ones step by step, so the run continues from here.',
    },
  },
  {
    id: 'alwaysRandom',
    mistake: 'The decay ends where it begins: every action is random.',
    task: { algorithm: 'dqn', place: LOBBY, steps: 30_000 },
    changes: () => ({ epsilonEnd: 1 }),
    signature: {
      chart: 'metric:exploration/epsilon',
      says: 'ε is a flat line at 1, and the realised return stays far below the predicted one: Q knows better than what is played.',
      metric: 'exploration/epsilon',
      is: 'higher',
    },
    cure: 'Let ε fall to 0.05 over the first third of the budget.',
    mending: {
      way: 'continue',
      why: 'What Q has learned from random actions is right, because Q-learning is off-policy: the run continues from here.',
    },
  },
  {
    id: 'valueClip',
    mistake: 'V may move by 0.2 in an update, where returns are about 50: the clip range is in units of the return.',
    task: { algorithm: 'ppo', place: CARTPOLE, steps: 60_000 },
    changes: () => ({ clipValueLoss: true }),
    signature: {
      chart: 'metric:advantage/mean',
      says: 'The mean advantage stays far above 0 instead of fluctuating around it: V crawls behind the returns, a fifth of a point an update.',
      metric: 'advantage/mean',
      is: 'higher',
    },
    cure: 'Switch the value clip off, or scale the rewards so that returns are about 1.',
    mending: {
      way: 'continue',
      why: 'V only lags behind and catches up without the clip, so the run continues from here.',
    },
  },
  {
    id: 'batchOfOne',
    mistake: 'Each gradient step follows a single sample.',
    task: { algorithm: 'dqn', place: LOBBY, steps: 30_000 },
    changes: (values) => ('minibatchSize' in values ? { minibatchSize: 1 } : { batchSize: 1 }),
    signature: {
      chart: 'metric:policy/gradientNorm',
      says: 'The gradient norm is three times the healthy run’s and jagged, while success stays near 0: the steps are long, but each undoes the last one.',
      metric: 'policy/gradientNorm',
      is: 'higher',
    },
    cure: 'Average over a batch: 128 samples have a tenth of the noise of one.',
    mending: {
      way: 'continue',
      why: 'Whole batches average the noise away, so the run continues from here.',
    },
  },
  {
    id: 'deathGoesOn',
    mistake: 'A death is treated like a time-out: V of the state after it is added as if the episode went on.',
    task: { algorithm: 'ppo', place: CARTPOLE, steps: 30_000 },
    distort: withDeathsAsTimeouts,
    signature: {
      chart: 'metric:loss/value',
      says: 'The value loss grows without limit while the return falls: V feeds on itself, and failing is worth as much as going on.',
      metric: 'loss/value',
      is: 'higher',
    },
    cure: 'Bootstrap only after truncation: after termination the next value is 0.',
    mending: {
      way: 'restart',
      why: 'V has risen to thousands and teaches the policy nothing until it has come down, which takes longer than a new run: training starts again without the mistake, for as long as a policy needs until its pole stands to the end.',
      steps: 150_000,
    },
  },
  {
    id: 'rawAdvantages',
    mistake: 'The size of the policy’s gradient depends on the size of the rewards, which are small here.',
    task: { algorithm: 'ppo', place: LOBBY, steps: 60_000, rewardScale: 0.1 },
    changes: () => ({ normaliseAdvantages: false }),
    signature: {
      chart: 'metric:policy/gradientNorm',
      says: 'The gradient norm is a quarter of the healthy run’s and success rises slowly: with rewards a tenth of their size, the advantages barely pull.',
      metric: 'policy/gradientNorm',
      is: 'lower',
    },
    cure: 'Normalise the advantages in each minibatch, or scale the rewards.',
    mending: {
      way: 'continue',
      why: 'The steps were too small, not wrong, so the run continues from here.',
    },
  },
]

/** The fault of a run; null of a healthy one. @throws AdvisedError if the algorithm cannot have it */
export function faultOf({
  algorithm,
  fault: id,
}: {
  readonly algorithm: string
  readonly fault?: FaultId
}): Fault | null {
  if (id === undefined) return null
  const fault = FAULTS.find((each) => each.id === id)
  if (fault !== undefined && canHaveFault(algorithm, id)) return fault
  throw new AdvisedError(
    `Runs of ${algorithm} cannot have the fault “${FAULT_NAMES[id].label}”.`,
    'Choose a fault under “Break it”, which also chooses the algorithm.',
  )
}

type CreateAgent = (context: AgentContext) => Agent

/**
 * The algorithm with the fault: the only place where a fault takes effect.
 * @param isMended the fault has been mended: it has no effect, and an agent loads the state of the broken one
 */
export function withFault(
  createAgent: CreateAgent,
  { changes, distort }: Pick<Fault, 'changes' | 'distort'>,
  isMended = false,
): CreateAgent {
  return (context) =>
    createAgent({
      ...context,
      env: distort?.(context.env, isMended) ?? context.env,
      hyperparameters: changes && !isMended ? viewOf(context.hyperparameters, changes) : context.hyperparameters,
    })
}

/** The values in force: read at every update, because the trainer changes live ones in place. */
function viewOf(
  values: HyperparameterValues,
  changes: (values: HyperparameterValues) => HyperparameterValues,
): HyperparameterValues {
  const view: HyperparameterValues = {}
  for (const name of Object.keys(values)) {
    Object.defineProperty(view, name, { enumerable: true, get: () => ({ ...values, ...changes(values) })[name] })
  }
  return view
}
