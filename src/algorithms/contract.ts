import type { EnvSpec, EpisodeStart, VecEnv } from '../env/contracts.ts'
import type { PolicyHead, PolicySnapshot } from '../policies/snapshot.ts'
import type { RolloutSamples } from '../rl/rolloutBuffer.ts'
import type { Split, Trajectory, TrajectoryPair } from '../rl/trajectory.ts'

/**
 * A hyperparameter as data: sliders, share links, bounds, CLI flags and types all follow from this one declaration.
 * `help` is a sentence for a curious player: what happens when I drag it up?
 * `applies: 'live'` acts between two updates; `'nextRun'` (the default is `'live'`) needs a fresh agent.
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
  /** What the page shows instead of an id; an option that is not named here is shown as its id. */
  readonly optionLabels?: Readonly<Partial<Record<string, string>>>
}

export type NumericHyperparameter = HyperparameterText & {
  readonly kind: 'float' | 'int'
  readonly default: number
  readonly min: number
  readonly max: number
  readonly scale?: 'linear' | 'log'
  readonly unit?: string
}

type HyperparameterGroup = 'learning' | 'exploration' | 'stability' | 'data' | 'network'

export type HyperparameterSchema = Readonly<Record<string, Hyperparameter>>

/** The plain object of values that a schema describes. */
export type HyperparametersOf<Schema extends HyperparameterSchema> = {
  [Name in keyof Schema]: ValueOf<Schema[Name]>
}

// Distributes over the kinds, so that a schema known only as `HyperparameterSchema` has values of all of them.
type ValueOf<Declared extends Hyperparameter> = Declared extends { kind: 'toggle' }
  ? boolean
  : Declared extends { kind: 'choice'; options: readonly (infer Option)[] }
    ? Option
    : number

export type HyperparameterValue = number | boolean | string
export type HyperparameterValues = Record<string, HyperparameterValue>

/** What a metric is, for the chart that draws it and the reader who asks. Ids are `group/name`. */
export interface MetricDeclaration {
  readonly label: string
  /** What it shows, and what healthy looks like. */
  readonly help: string
  readonly unit?: string
}

/** One report per update. `metrics` holds only ids that the card declares. */
export interface TrainingReport {
  /** Decisions taken so far, all environments summed; decisions studied, for algorithms that play nothing. */
  readonly envSteps: number
  /** Updates finished so far (one per report). */
  readonly updates: number
  readonly metrics: Readonly<Record<string, number>>
  /** Samples behind a histogram, e.g. `policy/advantage` over the last rollout. At most a few thousand each. */
  readonly samples?: Readonly<Record<string, Float32Array>>
  /** Groups of clips from one start each, where an algorithm compares such: the last update's. */
  readonly groups?: readonly ClipGroup[]
  /** π_ref from now on, where the agent has made it itself: by the fine-tuning that its run began with. */
  readonly referencePolicy?: PolicySnapshot
}

/** G clips from one start state, and how each did against the others (GRPO, DAPO). */
export interface ClipGroup {
  readonly start: EpisodeStart
  readonly actions: readonly Uint8Array[] // [G] what was done from there
  readonly scores: Float32Array // [G] the reward of each clip as a whole
  readonly advantages: Float32Array // [G]
  /** False where the group was thrown away, because its clips do not differ in what they could teach. */
  readonly kept: boolean
}

export interface AgentContext<Values = HyperparameterValues> {
  readonly env: VecEnv
  /** Read it again at every update: the trainer changes live entries between two reports. */
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
  /** The frozen policy that the learner is held against (π_ref). Absent: the one it starts from. */
  readonly referencePolicy?: PolicySnapshot
  /** Clips to imitate. Present where the card needs them. */
  readonly demonstrations?: Split<Trajectory>
  /** Compared clips. Present where the card needs them. */
  readonly preferences?: Split<TrajectoryPair>
  /** Starts threads that play and compute gradients in environments of their own. Absent where there are none. */
  readonly spawnGradientWorkers?: SpawnGradientWorkers
  /** The expert’s action in a row of `env` at this moment, for off-policy learners. */
  readonly expertAction?: (row: number) => number
  /** What others did in this environment, with rewards as it pays them. Present where the card takes clips and there are some. */
  readonly clips?: readonly Trajectory[]
}

/** What a policy is adopted into. */
export interface Adopter<Values = HyperparameterValues> {
  readonly hyperparameters: Values
  readonly spec: EnvSpec
}

export interface RunCounters {
  readonly updates: number
  readonly envSteps: number
}

/** A worker’s task: the gradient at these parameters, on the next rollout in its own environments. */
export interface GradientTask<Values = HyperparameterValues> {
  readonly parameters: Float32Array // [P], never written to
  /** Number of updates that produced these parameters. */
  readonly version: number
  /** The values in force: they may have changed since the last task. */
  readonly hyperparameters: Values
}

export interface ComputedGradient {
  readonly gradient: Float32Array // [P]
  /** Version of the parameters at which it was computed. */
  readonly version: number
  /** The decisions that it was computed from. */
  readonly rollout: RolloutSamples
  readonly metrics: Readonly<Record<string, number>>
}

export interface ArrivedGradient extends ComputedGradient {
  readonly worker: number
}

export interface GradientWorkersSetup {
  readonly count: number
  /** Environments of each worker. */
  readonly environments: number
  /** Of the run; each worker derives its own with `workerSeed`. */
  readonly seed: number
  readonly hyperparameters: HyperparameterValues
}

/** Several workers, numbered from 0. Each has one task at a time; they finish in any order. */
export interface GradientWorkers {
  send(worker: number, task: GradientTask): void
  /** The earliest gradient that was not taken yet. Rejects once a worker has failed. */
  next(): Promise<ArrivedGradient>
  /** Ends the workers. Safe to call twice. */
  dispose(): void
}

export type SpawnGradientWorkers = (setup: GradientWorkersSetup) => Promise<GradientWorkers>

/**
 * A learner. `train()` reads top to bottom: rollout → advantage → update → yield. Pausing is not asking for the next
 * report, stopping is `return()`, and cleanup is `finally`.
 */
export interface Agent {
  train(): AsyncGenerator<TrainingReport, void, void>
  /** The policy as it is now. Cheap: agents act on the same plain arrays. Its arrays are never written to afterwards. */
  snapshot(): PolicySnapshot
  /**
   * Loads a snapshot's weights and continues learning from there; optimiser state and collected data start afresh.
   * Called between two reports. An agent without it is replaced by a new one with `initialPolicy`.
   */
  restore?(snapshot: PolicySnapshot): void | Promise<void>
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
  /** What it cannot learn without, besides an environment to be judged in. */
  readonly needs?: 'demonstrations' | 'preferences'
  /** It can learn from clips of others as from play of its own. */
  readonly takesClips?: boolean
  /** How its training loss reads, in plain mathematics with named parts. */
  readonly formula: string
  /**
   * The formula again with the last update's numbers: `{loss/policy}` stands for that metric's last value and
   * `{clipRange}` for that hyperparameter's, each id as declared on this card.
   */
  readonly workedFormula: string
  readonly paper: { readonly title: string; readonly authors: string; readonly year: number; readonly equation: string }
  /** Path of the agent's source from the repository root. */
  readonly source: string
  readonly hyperparameters: Schema
  /** Decisions taken together: the trainer builds a `VecEnv` of this many rows. */
  environments(values: HyperparametersOf<Schema>): number
  readonly metrics: Readonly<Record<string, MetricDeclaration>>
  /** Named starting points: partial values per preset, chosen by measurement (`docs/log.md`). Keys are environment ids (`cartpole`, `lobby`), or say what the policy that it starts from is like. */
  readonly presets: Readonly<Record<string, Partial<HyperparametersOf<Schema>>>>
  /**
   * What the agent takes over from a policy, whichever algorithm made it. Throws `AdvisedError` where it cannot. The agent
   * itself starts and restores through the same function, so that what is called fitting does fit.
   */
  adopt(policy: PolicySnapshot, to: Adopter<HyperparametersOf<Schema>>): PolicyHead
  /** Loads the agent's code, and tfjs with it, only when a run needs it. */
  load(): Promise<(context: AgentContext<HyperparametersOf<Schema>>) => Agent>
}

/** The parts of a card that differ where it learns language (`algorithms/text.ts`). */
export type TextVariant<Schema extends HyperparameterSchema = HyperparameterSchema> = Pick<
  AlgorithmCard<Schema>,
  'formula' | 'workedFormula' | 'source' | 'hyperparameters' | 'environments' | 'metrics' | 'presets' | 'adopt' | 'load'
>
