import type { HyperparameterValue } from '../../algorithms/contract.ts'
import type { Fork } from '../../policies/fork.ts'
import type { AppState, SpectatorFrame } from '../../store/app/types.ts'
import type { EpisodeTrace, TracedEpisode } from '../../store/history/episodeTrace.ts'

/** The state of the page that lessons read. */
export interface Look {
  readonly state: AppState
  readonly trace: EpisodeTrace
  /** The outputs of the agent on the stage. */
  readonly frame: SpectatorFrame
  /** The futures that “What if?” shows; null if it shows none. */
  readonly fork: Fork | null
  /** Last value of one of the run's metrics. */
  metric(id: string): number | undefined
}

/** What had happened before a task. */
type Since = Pick<AppState['spectator'], 'stepRequests'> & {
  readonly episodes: number
  /** `SpectatorFrame.version` */
  readonly frames: number
  readonly fork: Fork | null
  readonly answers: number
  readonly rewardModel: unknown
}

/** Bounds of a number, or the value of a choice. */
export type Bound = { readonly atLeast: number } | { readonly atMost: number } | { readonly is: HyperparameterValue }

/** Something that a person can do, and the page notices. */
export type Goal =
  /** A run of this algorithm has made so many updates, with these hyperparameters in force. */
  | {
      readonly kind: 'train'
      readonly algorithm: string
      readonly updates: number
      /** An evaluation has been made too: what is seen speaks of it. */
      readonly evaluated?: true
      readonly values?: Readonly<Record<string, Bound>>
    }
  /** An evaluation of a run of this algorithm has reached a success rate. */
  | {
      readonly kind: 'succeed'
      readonly algorithm: string
      readonly rate: number
      readonly values?: Readonly<Record<string, Bound>>
    }
  /** A run of this algorithm has come to its end by itself. */
  | { readonly kind: 'finish'; readonly algorithm: string }
  /** A hyperparameter is set, for this run or the next one. */
  | { readonly kind: 'set'; readonly name: string; readonly to: Bound }
  /** An episode on the stage has ended, in one of these ways. */
  | { readonly kind: 'episode'; readonly outcomes: readonly NonNullable<TracedEpisode['outcome']>[] }
  /** “What if?” has played the futures of a state. */
  | { readonly kind: 'whatIf' }
  /** Single decisions were stepped through. */
  | { readonly kind: 'step'; readonly decisions: number }
  /** The person has controlled the hero, and a part of the reward was within this bound. */
  | { readonly kind: 'earn'; readonly term: string; readonly amount: { readonly atMost: number } }
  /** The observation is drawn over the stage, or V(s) over the level; of this algorithm, if one is named. */
  | { readonly kind: 'show'; readonly what: 'observation' | 'values'; readonly algorithm?: string }
  /** Clips were compared, by the person or by the judge. */
  | { readonly kind: 'compare'; readonly answers: number }
  /** A reward model was fitted. */
  | { readonly kind: 'fit' }

export function sinceOf({ state, trace, frame, fork }: Look): Since {
  const { answers, rewardModel } = state.teach
  const { stepRequests } = state.spectator
  return { stepRequests, episodes: trace.ended, frames: frame.version, fork, answers: answers.length, rewardModel }
}

/** Whether a task is done that was set at `since`. */
export function isReached(goal: Goal, { state, trace, frame, fork }: Look, since: Since): boolean {
  const { run, config, spectator, teach, view } = state
  switch (goal.kind) {
    case 'train':
      if (goal.evaluated && run.evaluation === null) return false
      return isRunWith(goal, state) && run.updates >= goal.updates
    case 'succeed':
      return isRunWith(goal, state) && run.evaluation !== null && run.evaluation.successRate >= goal.rate
    case 'finish':
      return isRunWith(goal, state) && run.state === 'finished'
    case 'set':
      return isWithin(goal.to, config.hyperparameters[goal.name])
    case 'episode':
      return trace.ended > since.episodes && goal.outcomes.some((each) => each === trace.finished?.outcome)
    case 'whatIf':
      return fork !== null && fork !== since.fork
    case 'step':
      return spectator.stepRequests - since.stepRequests >= goal.decisions
    case 'earn':
      if (frame.version === since.frames || frame.controlledBy !== 'person') return false
      return (frame.terms[goal.term] ?? 0) <= goal.amount.atMost
    case 'show':
      if (config.algorithm !== (goal.algorithm ?? config.algorithm)) return false
      return goal.what === 'observation' ? view.showObservation : view.showValues === 'values'
    case 'compare':
      return teach.answers.length - since.answers >= goal.answers
    case 'fit':
      return teach.rewardModel !== null && teach.rewardModel !== since.rewardModel
    default:
      return goal satisfies never
  }
}

function isRunWith(goal: Extract<Goal, { algorithm: string }>, { run }: AppState): boolean {
  if (run.startedWith?.algorithm !== goal.algorithm) return false
  const values = { ...run.startedWith.hyperparameters, ...run.applied?.hyperparameters }
  return Object.entries('values' in goal ? (goal.values ?? {}) : {}).every(([name, bound]) =>
    isWithin(bound, values[name]),
  )
}

function isWithin(bound: Bound, value: HyperparameterValue | undefined): boolean {
  if ('is' in bound) return value === bound.is
  if (typeof value !== 'number') return false
  return 'atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost
}
