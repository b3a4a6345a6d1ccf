import type { EnvSpec, EpisodeStart, VecEnv } from '../env/contracts.ts'
import type { AnswerPreference } from '../env/text/judgement.ts'
import type { DpoOptions } from '../nn/dpoLoss.ts'
import type { PolicyHead, PolicySnapshot } from '../policies/snapshot.ts'
import type { RolloutColumns } from '../rl/gae.ts'
import type { RolloutSamples } from '../rl/rolloutBuffer.ts'
import type { Split, Trajectory, TrajectoryPair } from '../rl/trajectory.ts'
import type { Stateful } from '../shared/state.ts'
import type { Clip } from '../sim/clip.ts'

/**
 * A hyperparameter as data: sliders, share links, bounds, CLI flags and types are all derived from this declaration.
 * `help` is a sentence for a curious player: what happens when I drag it up?
 * `applies: 'live'` (the default) takes effect between two updates; `'nextRun'` needs a new agent.
 */
export type Hyperparameter =
  | NumericHyperparameter
  | (HyperparameterText & { readonly kind: 'toggle'; readonly default: boolean })
  | ChoiceHyperparameter

interface HyperparameterText {
  readonly label: string
  readonly help: string
  readonly group?: HyperparameterGroup
  readonly applies?: 'live' | 'nextRun'
}

export type ChoiceHyperparameter = HyperparameterText & {
  readonly kind: 'choice'
  readonly default: string
  /** Ids, as links, flags and messages hold them. */
  readonly options: readonly string[]
  /** Labels that the page shows instead of ids; an option without a label is shown as its id. */
  readonly optionLabels?: Readonly<Partial<Record<string, string>>>
}

export type NumericHyperparameter = HyperparameterText & {
  readonly kind: 'float' | 'int'
  readonly default: number
  readonly min: number
  readonly max: number
  /** Of an `int`: values are multiples of it. Default: 1. */
  readonly step?: number
  readonly scale?: 'linear' | 'log'
  readonly unit?: string
}

type HyperparameterGroup = 'learning' | 'exploration' | 'stability' | 'data' | 'network'

export type HyperparameterSchema = Readonly<Record<string, Hyperparameter>>

/** The plain object of values for a schema. */
export type HyperparametersOf<Schema extends HyperparameterSchema> = {
  [Name in keyof Schema]: ValueOf<Schema[Name]>
}

// Distributes over the kinds, so that a schema typed only as `HyperparameterSchema` has values of all kinds.
type ValueOf<Declared extends Hyperparameter> = Declared extends { kind: 'toggle' }
  ? boolean
  : Declared extends { kind: 'choice'; options: readonly (infer Option)[] }
    ? Option
    : number

export type HyperparameterValue = number | boolean | string
export type HyperparameterValues = Record<string, HyperparameterValue>

/** A metric as data, for its chart and its explanation. Ids are `group/name`. */
export interface MetricDeclaration {
  readonly label: string
  /** What it measures, and what is healthy. */
  readonly help: string
  readonly unit?: string
}

/** One report per update. `metrics` holds only ids that the card declares. */
export interface TrainingReport {
  /** Decisions taken so far in all environments; for offline algorithms, decisions studied. */
  readonly envSteps: number
  /** Updates finished so far (one per report). */
  readonly updates: number
  readonly metrics: Readonly<Record<string, number>>
  /** Samples behind a histogram, e.g. `policy/advantage` over the last rollout. At most a few thousand each. */
  readonly samples?: Readonly<Record<string, Float32Array>>
  /**
   * Which decision a sample of `policy/advantage` is of, until the next update; absent where the samples are not of single
   * decisions, clips or answers.
   */
  readonly decisionOf?: (sample: number) => SampledDecision
  /** The last update's groups of clips, each from one start; only of algorithms that compare such groups. */
  readonly groups?: readonly ClipGroup[]
  /** All pairs of a run of DPO on text. */
  readonly pairs?: PairListing
  /** The record of this update, if it was asked for (`AgentContext.capture`). */
  readonly captured?: CapturedUpdate
  /** The new π_ref, if the agent has trained it itself: by the fine-tuning with which its run began. */
  readonly referencePolicy?: PolicySnapshot
}

/** A decision of an update, and what its advantage was computed from. */
export type SampledDecision = (RowDecision | ClipBeginning | RemoteDecision) & {
  readonly from: AdvantageParts
  /** Who decided, if not the policy before the update. */
  readonly policy?: PolicySnapshot
}

/** A decision of a row of the agent's environment. */
export interface RowDecision {
  readonly row: number
  /** Decisions of the update that the row took before it (negative: it is older than the update), and all of them. */
  readonly step: number
  readonly steps: number
}

/** The first decision of a clip that was played from a start state. */
interface ClipBeginning {
  readonly start: EpisodeStart
  readonly actions: Uint8Array
}

/** A decision in another thread, which says itself what was played there, or one that cannot be played again: an answer's. */
interface RemoteDecision {
  readonly played: PlayedDecision | null
}

/** A decision of a training episode, which can be played again. */
export interface PlayedDecision {
  readonly clip: Clip
  readonly decision: number
  /** How the episode ended; null: it goes on. */
  readonly end: 'success' | 'death' | 'other' | null
}

/** The numbers behind an advantage A: r + γ V(s′) − V(s) + γ λ A′, Q(s,a) − V(s), G − b, or (score − mean) / divisor. */
export type AdvantageParts =
  | {
      readonly kind: 'gae'
      readonly reward: number
      readonly gamma: number
      readonly lambda: number
      readonly value: number // V(s)
      readonly next: number // V(s′); 0 after a termination
      readonly following: number // A′; 0 where the episode ended
    }
  | { readonly kind: 'q'; readonly q: number; readonly value: number }
  | {
      readonly kind: 'return'
      readonly return: number // G, discounted reward-to-go
      readonly baseline: number // b
      readonly of: 'value' | 'mean' | 'none'
    }
  | { readonly kind: 'group'; readonly score: number; readonly mean: number; readonly divisor: number }

/** One update of a learner, small enough to be posted and looked at step by step. */
export type CapturedUpdate = CapturedRollout | CapturedTrustRegion | CapturedTargets | CapturedPairs | CapturedImitation

/** An update of a policy gradient: what was played, and its gradient steps. */
export interface CapturedRollout {
  readonly kind: 'rollout'
  /** ε of the clipped surrogate; null: the loss is not clipped. */
  readonly clipRange: number | null
  /** What the advantages were computed from, of the first environments; null where they are not those of λ. */
  readonly played: CapturedPlay | null
  readonly steps: readonly CapturedStep[]
  /** Only of gradients that workers computed: at which parameters this one was, and to which it was applied. */
  readonly stale?: CapturedStaleness
  /** Only of language models, whose decisions are tokens: the first answers of the update. */
  readonly answers?: CapturedAnswers
}

/** A worker's gradient. The parameters' versions count the updates of the shared ones. */
export interface CapturedStaleness {
  readonly worker: number // from 0
  readonly workers: number
  readonly computedAt: number
  readonly appliedTo: number
  /** Largest importance weight of a recomputed gradient; null: the worker's own one was applied as it is. */
  readonly importanceClip: number | null
}

/** Answers to questions as trajectories of tokens. */
export interface CapturedAnswers {
  /** β of the penalty β log(π_old / π_ref) in each token's reward. */
  readonly klPenalty: number
  /** All answers of the update. */
  readonly count: number
  readonly answers: readonly CapturedAnswer[]
}

export interface CapturedAnswer {
  readonly question: string
  readonly tokens: Uint8Array // [n] of the completion
  /** The reward functions' reward of the whole answer, which its last token gets. */
  readonly reward: number
  readonly probabilities: Float32Array // [n] π_old of each token
  /** [n] log π_old − log π_ref: its mean estimates the KL divergence. */
  readonly logRatios: Float32Array
  readonly values: Float32Array // [n] V of the text before each token
  readonly advantages: Float32Array // [n] as used in the loss
  /** [n] π / π_old before the last gradient step. */
  readonly ratios: Float32Array
}

/** An update of TRPO: one step, checked by a line search. */
export interface CapturedTrustRegion {
  readonly kind: 'trustRegion'
  readonly played: CapturedPlay
  readonly maxKl: number // δ
  readonly gradientNorm: number // of the surrogate
  /** ‖∇S − (F + damping I) x‖ / ‖∇S‖ before the first and after each iteration of conjugate gradient. */
  readonly residuals: Float32Array
  /** Length of the step to the border of the region. */
  readonly stepNorm: number
  /** Of the line search, the longest step first. */
  readonly tries: readonly CapturedTry[]
}

export interface CapturedTry {
  /** Share of the full step. */
  readonly scale: number
  readonly kl: number
  /** Of the surrogate, against the old parameters. */
  readonly improvement: number
  readonly isAccepted: boolean
}

/** An update by imitation. */
export interface CapturedImitation {
  readonly kind: 'imitation'
  /** All clips or texts of the update, and their labels. */
  readonly count: number
  readonly labels: number
  readonly sequences: readonly CapturedSequence[]
  /** By gradient step, before clipping. */
  readonly gradientNorms: Float32Array
}

/** A demonstrated clip or text. */
interface CapturedSequence {
  /** Actions, or tokens with the prompt's before them; perhaps only the first. */
  readonly tokens: Uint8Array // [n]
  /** −log π of each label when its gradient step read it, with noise; NaN where masked. */
  readonly losses: Float32Array // [n]
  /** NEFTune's noise is uniform between ± this; 0: none. */
  readonly noise: number
}

/** A part of a rollout as columns; entry `t * envs + e` is environment e at step t. */
export interface CapturedPlay extends RolloutColumns {
  readonly observationSize: number
  readonly observations: Float32Array // [steps × envs × observationSize]
  readonly actions: Int32Array // [steps × envs]
  readonly probabilities: Float32Array // [steps × envs] π(a|s) of the taken actions
  readonly gamma: number
  readonly gaeLambda: number
  readonly allEnvs: number
  readonly allSteps: number
}

/** A gradient step on a minibatch. */
export interface CapturedStep {
  readonly epoch: number // from 0
  readonly size: number // B
  /** Of the first samples: π / π_old before the step. */
  readonly ratios: Float32Array
  /** Of the same samples, as used in the loss: perhaps normalised. */
  readonly advantages: Float32Array
  /** Samples of the whole minibatch whose gradient is cut off by the clip. */
  readonly clipped: number
  readonly meanRatio: number
  /** Before clipping. */
  readonly gradientNorm: number
}

/** An update of Q: targets against the predictions before it. */
export interface CapturedTargets {
  readonly kind: 'targets'
  /** The learning rate of a table, which moves by α (y − Q); null of a network. */
  readonly alpha: number | null
  /** All gradient steps of the update, or all entries of a table that it moved. */
  readonly count: number
  /** In units of the environment's reward. One entry each: */
  readonly actions: Int32Array
  /** Σ γᵏ r over the decisions of the transition. */
  readonly rewards: Float32Array
  /** Factor of the next state's value: γᵐ, or 0 after a termination. */
  readonly discounts: Float32Array
  /** Q(s,a) before the update. */
  readonly q: Float32Array
  /** y. */
  readonly targets: Float32Array
  /** Of a network: by gradient step, before clipping. */
  readonly gradientNorms: Float32Array
}

/** An update by pairs, each as it was just before the gradient step that learned from it. */
export interface CapturedPairs extends DpoOptions {
  readonly kind: 'pairs'
  /** All pairs of the update. */
  readonly count: number
  readonly chosen: CapturedSide
  readonly rejected: CapturedSide
  readonly losses: Float32Array // [pairs]
  /** Only of a language model. */
  readonly answers?: {
    /** [pairs] */
    readonly pairs: readonly Omit<ListedPair, 'by'>[]
    /** Weight of the chosen answers' mean −log π in the loss, beside the pairs' own. */
    readonly chosenWeight: number
  }
}

/** Σ log π of one side of each pair, by the policy and by the frozen reference. */
interface CapturedSide {
  readonly logProbs: Float32Array // [pairs]
  readonly references: Float32Array // [pairs]
}

/** Of a captured update, so that it stays small: samples of a step, targets, pairs, environments, decisions of each, sequences. */
export const MOST_CAPTURED = { samples: 128, targets: 64, pairs: 32, envs: 4, decisions: 128, sequences: 4 } as const

/** A person, or the reward functions. */
export type PairSource = 'person' | 'generated'

/** G clips from one start state, with their scores and advantages (GRPO, DAPO). */
export interface ClipGroup {
  readonly start: EpisodeStart
  readonly actions: readonly Uint8Array[] // [G] each clip's actions from the start state
  readonly scores: Float32Array // [G] the reward of each clip as a whole
  readonly advantages: Float32Array // [G]; of a pair, the implicit rewards β·log(π / π_ref)
  /** What A = (score − mean) / divisor is divided by; absent of a pair, and of a discarded group of DAPO. */
  readonly divisor?: number
  /** False if the group was discarded because its clips do not differ enough to give a gradient. */
  readonly kept: boolean
  /** A pair of DPO, the chosen one first, then the rejected one: who judged it. */
  readonly judgedBy?: PairSource
  /** The question, if the start does not say it: a person's pairs have no seed. */
  readonly question?: string
  /** Answers of a language model: numbers of each token, before the update's last step. */
  readonly tokens?: readonly TokenNumbers[] // [G]
}

/** Numbers of an answer's n tokens. */
export interface TokenNumbers {
  /** [n] π / π_old; of sequence-level algorithms, the answer's on every token. */
  readonly ratios: Float32Array
  /** [n] KL divergence from π_ref in nats, estimated as in the loss; null without a KL term. */
  readonly kl: Float32Array | null
}

/** The groups of an update that gave no gradient. */
export interface DiscardedGroups {
  readonly count: number
  /** All groups of the update, discarded ones included. */
  readonly of: number
  readonly first: ClipGroup
}

/** The pairs that DPO on text learns from, with the implicit rewards of their answers when they were last studied. */
export interface PairListing {
  readonly pairs: readonly ListedPair[]
  /** [pairs × (chosen, rejected)] β·log(π / π_ref); NaN before the pair's first update. */
  readonly implicitRewards: Float32Array
}

interface ListedPair {
  readonly question: string
  readonly chosen: Uint8Array // tokens of the completion
  readonly rejected: Uint8Array
  readonly by: PairSource
}

export interface AgentContext<Values = HyperparameterValues> {
  readonly env: VecEnv
  /** Read at every update: the trainer changes live entries between two reports. */
  readonly hyperparameters: Values
  readonly seed: number
  /** Decisions this run may take, those before `startsAt` included; schedules anneal over it. */
  readonly budgetSteps: number
  /**
   * Where a resumed run continues; absent: at 0. Reports and snapshots count on from here, and everything that depends on
   * the run's progress (schedules, ε, the β of prioritised replay, warm-ups) follows from these counters.
   */
  readonly startsAt?: RunCounters
  /**
   * Weights to start from instead of random ones: a resumed run, the best snapshot after a collapse, or the policy of
   * an earlier stage (`adoptHead` in `policies/adopt.ts` fits another algorithm's head).
   */
  readonly initialPolicy?: PolicySnapshot
  /** The frozen reference policy (π_ref). Absent: the policy that the run starts from. */
  readonly referencePolicy?: PolicySnapshot
  /** Clips to imitate. Present if the card needs them. */
  readonly demonstrations?: Split<Trajectory>
  /** Compared clips. Present if the card needs them. */
  readonly preferences?: Split<TrajectoryPair>
  /** Starts threads that play and compute gradients in environments of their own. Absent without threads. */
  readonly spawnGradientWorkers?: SpawnGradientWorkers
  /** The expert’s action in the current state of a row of `env`, for off-policy learners. */
  readonly expertAction?: (row: number) => number
  /** Trajectories of other policies in this environment, with its rewards. Present if the card takes clips and there are some. */
  readonly clips?: readonly Trajectory[]
  /** Asks for a record of the update under way in its report. It must not change the update: no random numbers are drawn for it. */
  readonly capture?: { readonly isAsked: boolean }
  /** Pairs of answers that a person has judged, for language models. */
  readonly judgements?: readonly AnswerPreference[]
}

/** The environment and hyperparameters for which a policy is adopted. */
export interface Adopter<Values = HyperparameterValues> {
  readonly hyperparameters: Values
  readonly spec: EnvSpec
}

export interface RunCounters {
  readonly updates: number
  readonly envSteps: number
}

/** A worker’s task: the gradient at these parameters on the next rollout in its own environments. */
export interface GradientTask<Values = HyperparameterValues> {
  readonly parameters: Float32Array // [P], never written to
  /** Number of updates that produced these parameters. */
  readonly version: number
  /** The values in force, which may have changed since the last task. */
  readonly hyperparameters: Values
}

export interface ComputedGradient {
  readonly gradient: Float32Array // [P]
  /** Version of the parameters at which the gradient was computed. */
  readonly version: number
  /** The decisions from which it was computed, with what they led to. */
  readonly rollout: RolloutSamples & RolloutColumns
  /** Of another thread: the sample with the smallest advantage, and what was played there. */
  readonly least?: RemoteDecision & { readonly sample: number }
  readonly metrics: Readonly<Record<string, number>>
}

export interface ArrivedGradient extends ComputedGradient {
  readonly worker: number
}

export interface GradientWorkersSetup {
  readonly count: number
  /** Environments of each worker. */
  readonly environments: number
  /** Seed of the run; each worker derives its own with `workerSeed`. */
  readonly seed: number
  readonly hyperparameters: HyperparameterValues
}

/** Several workers, numbered from 0. Each has one task at a time; they finish in any order. */
export interface GradientWorkers {
  send(worker: number, task: GradientTask): void
  /** The earliest gradient that was not returned yet. Rejects once a worker has failed. */
  next(): Promise<ArrivedGradient>
  /** Ends the workers. Safe to call twice. */
  dispose(): void
}

export type SpawnGradientWorkers = (setup: GradientWorkersSetup) => Promise<GradientWorkers>

/**
 * A learner. The environment is reset when the agent is made. `train()` reads top to bottom: rollout → advantage → update
 * → yield. To pause, do not request the next report; to stop, call `return()`; cleanup is in `finally`.
 */
export interface Agent {
  train(): AsyncGenerator<TrainingReport, void, void>
  /** The current policy. Cheap, because agents act on the same plain arrays, which are never written to afterwards. */
  snapshot(): PolicySnapshot
  /**
   * Loads a snapshot's weights and continues learning from them; optimiser state and collected data are reset.
   * Called between two reports. An agent without it is replaced by a new one with `initialPolicy`.
   */
  restore?(snapshot: PolicySnapshot): void | Promise<void>
  /**
   * Everything besides the context on which the next update depends: weights, optimiser, replay, random streams, the
   * environment's rows, counters. A new agent with the same context that loads it before its first update continues as
   * the saved one does, to the bit on the cpu and on wasm; on another backend, up to rounding. Used between two updates.
   */
  readonly state: Stateful
  /** Frees every tensor. Safe to call twice. */
  dispose(): void
}

export interface AlgorithmCard<Schema extends HyperparameterSchema = HyperparameterSchema> {
  readonly id: string
  readonly name: string
  /** The idea in two sentences. */
  readonly idea: string
  /** How it differs from the related algorithms, in a sentence or two. */
  readonly setsApart: string
  readonly estimates: 'action value' | 'state value' | 'advantage' | 'policy'
  readonly dataUse: 'on-policy' | 'off-policy' | 'demonstrations' | 'preferences'
  /** Required material, besides an environment for evaluation. */
  readonly needs?: 'demonstrations' | 'preferences'
  /** It learns without networks, in plain TypeScript: no backend is started for it. */
  readonly needsNoBackend?: boolean
  /** Whether it can learn from clips of other policies, as from its own experience. */
  readonly takesClips?: boolean
  /**
   * About how many decisions it needs for `lobby` (docs/learning.md): at the pace made for watching they take 20 s.
   * Default: 60,000.
   */
  readonly typicalDecisions?: number
  /** The training loss, in plain mathematics with named parts. */
  readonly formula: string
  /**
   * The formula with the last update's numbers: `{loss/policy}` stands for that metric's last value and
   * `{clipRange}` for that hyperparameter's, each id as declared on this card.
   */
  readonly workedFormula: string
  readonly paper: { readonly title: string; readonly authors: string; readonly year: number; readonly equation: string }
  /** Path of the agent's source from the repository root. */
  readonly source: string
  readonly hyperparameters: Schema
  /** Number of parallel environments: rows of the `VecEnv` that the trainer builds. */
  environments(values: HyperparametersOf<Schema>): number
  /** Threads that compute its gradients, so that they can be started early. Default: none. */
  threads?(values: HyperparametersOf<Schema>): number
  /** Gradient steps per update, for figures per minibatch. Default: 1. */
  gradientSteps?(values: HyperparametersOf<Schema>): number
  readonly metrics: Readonly<Record<string, MetricDeclaration>>
  /** Presets: partial values by name, chosen by measurement (`docs/log.md`). Names are environment ids (`cartpole`, `lobby`), or describe the initial policy. */
  readonly presets: Readonly<Record<string, Partial<HyperparametersOf<Schema>>>>
  /**
   * Converts any algorithm's policy for this agent. Throws `AdvisedError` if it does not fit. The agent itself starts and
   * restores through the same function, so both always agree on what fits.
   */
  adopt(policy: PolicySnapshot, to: Adopter<HyperparametersOf<Schema>>): PolicyHead
  /** Loads the agent's code, including tfjs, only when a run needs it. */
  load(): Promise<(context: AgentContext<HyperparametersOf<Schema>>) => Agent>
}

/** The parts of a card that differ for language models (`algorithms/text.ts`). */
export type TextVariant<Schema extends HyperparameterSchema = HyperparameterSchema> = Pick<
  AlgorithmCard<Schema>,
  'formula' | 'workedFormula' | 'source' | 'hyperparameters' | 'environments' | 'metrics' | 'presets' | 'adopt' | 'load'
>
