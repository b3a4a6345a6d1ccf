import * as v from 'valibot'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { RunMaterial } from '../../training/protocol.ts'
import type { RunState } from '../app/types.ts'
import { EPISODE_WINDOW, type SavedHistory, SERIES_CAPACITY } from '../history/history.ts'
import { bytesOf } from './bytes.ts'
import { SAVED_VERSION } from './savedVersion.ts'
import {
  ANSWER_MODEL,
  ANSWER_PAIR,
  amount,
  CHOICE,
  CLIP,
  count,
  EVALUATION,
  MASK,
  MILESTONE,
  REWARD_MODEL,
  SNAPSHOT,
} from './schemas.ts'

/** A run as plain data, from which a reload restores the trained agent and can continue its training. */
export interface SavedRun {
  /** Increases when the shape changes; other versions are not read. */
  readonly version: typeof SAVED_VERSION
  /** The configuration in force, as in a link: validated by the same reader. */
  readonly config: string
  /** The configuration at the run's start, before live changes. */
  readonly startedWith?: string
  readonly run: Pick<
    RunState,
    | 'startedFrom'
    | 'updates'
    | 'envSteps'
    | 'trainingSeconds'
    | 'episodes'
    | 'evaluation'
    | 'best'
    | 'solved'
    | 'milestones'
    | 'collapsed'
    | 'hacked'
    | 'hasReference'
  >
  readonly latest: PolicySnapshot
  readonly best: PolicySnapshot | null
  readonly generations: readonly PolicySnapshot[]
  /** π_ref; null if it was not known. */
  readonly referencePolicy: PolicySnapshot | null
  /** The run's material without its initial and reference policies. */
  readonly material: Omit<RunMaterial, 'initialPolicy' | 'referencePolicy'> | null
  readonly history: SavedHistory
  /** The stored whole checkpoints, oldest first. */
  readonly checkpoints?: readonly StoredCheckpoint[]
  /** Id of the checkpoint that this run is at; absent: it resumes from its weights alone. */
  readonly resumesFrom?: string
}

/** A checkpoint in the list of its run. */
export interface StoredCheckpoint {
  readonly id: string
  readonly updates: number
  readonly bytes: number
  /** Its policy was the best by evaluation. */
  readonly isBest: boolean
}

/** Maximum bytes of typed arrays in a saved run; a default run takes well under 2 MB. */
export const MAX_BYTES = 32 * 1024 * 1024

/** The run, without its generations if it is too large with them; null if it is still too large. */
export function fitted(run: SavedRun): SavedRun | null {
  if (bytesOf(run) <= MAX_BYTES) return run
  const smaller = { ...run, generations: [] }
  return bytesOf(smaller) <= MAX_BYTES ? smaller : null
}

/** Parses a stored run; null if it is broken or of another version. */
export function parseSavedRun(stored: unknown): SavedRun | null {
  const result = v.safeParse(SAVED_RUN, stored)
  return result.success ? result.output : null
}

const COLUMNS = v.pipe(
  v.record(v.string(), v.instance(Float64Array)),
  v.check((columns) => new Set(Object.values(columns).map((column) => column.length)).size <= 1),
  v.check((columns) => Object.values(columns).every((column) => column.length <= SERIES_CAPACITY)),
)

const RESOLUTION = v.pipe(
  v.object({
    stride: v.pipe(count, v.minValue(1)),
    pending: v.object({ reports: count, sums: v.record(v.string(), v.object({ sum: amount, count })) }),
  }),
  v.check(({ stride, pending }) => pending.reports < stride),
)

const WINDOW_COLUMN = v.pipe(v.array(amount), v.maxLength(EPISODE_WINDOW))

const MATERIAL = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform(withoutOldAnswerModel),
  v.object({
    demonstrations: v.exactOptional(v.array(v.object({ clip: CLIP, mask: MASK }))),
    preferences: v.exactOptional(v.array(v.object({ left: CLIP, right: CLIP, choice: CHOICE }))),
    rewardModel: v.exactOptional(REWARD_MODEL),
    judgements: v.exactOptional(v.array(ANSWER_PAIR)),
    answerModel: v.exactOptional(ANSWER_MODEL),
  }),
)

/**
 * A reward model of answers from before it was one transformer, which had a `scalar` beside a frozen policy, is left out: the
 * run stays, and where it learned from that model, it asks for a new fit when it is continued.
 */
function withoutOldAnswerModel(material: Record<string, unknown>): Record<string, unknown> {
  const { answerModel, ...rest } = material
  const isOld = typeof answerModel === 'object' && answerModel !== null && 'scalar' in answerModel
  return isOld ? rest : material
}

const SAVED_RUN: v.GenericSchema<unknown, SavedRun> = v.object({
  version: v.literal(SAVED_VERSION),
  config: v.string(),
  // Optional, so that runs saved by older versions stay readable.
  startedWith: v.exactOptional(v.string()),
  run: v.object({
    startedFrom: v.optional(v.nullable(v.string()), null),
    updates: count,
    envSteps: count,
    trainingSeconds: amount,
    episodes: count,
    evaluation: v.nullable(EVALUATION),
    best: v.nullable(EVALUATION),
    solved: v.nullable(v.object({ envSteps: count, trainingSeconds: amount })),
    milestones: v.array(MILESTONE),
    collapsed: v.optional(v.boolean(), false),
    hacked: v.optional(v.boolean(), false),
    hasReference: v.optional(v.boolean(), false),
  }),
  latest: SNAPSHOT,
  best: v.nullable(SNAPSHOT),
  generations: v.array(SNAPSHOT),
  referencePolicy: v.optional(v.nullable(SNAPSHOT), null),
  material: v.optional(v.nullable(MATERIAL), null),
  history: v.object({
    episodeCount: count,
    marks: v.array(
      v.object({
        kind: v.picklist(['change', 'first', 'restore']),
        label: v.string(),
        steps: amount,
        time: amount,
        episodes: amount,
      }),
    ),
    series: v.object({ updates: COLUMNS, episodes: COLUMNS, recent: COLUMNS, evaluations: COLUMNS }),
    resolution: v.exactOptional(
      v.object({ updates: RESOLUTION, episodes: RESOLUTION, recent: RESOLUTION, evaluations: RESOLUTION }),
    ),
    window: v.exactOptional(
      v.object({
        returns: WINDOW_COLUMN,
        lengths: WINDOW_COLUMN,
        successes: WINDOW_COLUMN,
        terms: v.record(v.string(), WINDOW_COLUMN),
      }),
    ),
    smoothedReturn: v.exactOptional(v.object({ sum: amount, weight: amount })),
  }),
  checkpoints: v.exactOptional(
    v.array(v.object({ id: v.string(), updates: count, bytes: count, isBest: v.boolean() })),
  ),
  resumesFrom: v.exactOptional(v.string()),
})
