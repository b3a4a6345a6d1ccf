import type { EpisodeStart } from '../../env/contracts.ts'
import { groupAdvantages, type ScoreScale, scoreDivisors } from '../../rl/groupAdvantages.ts'
import { isConstant, mean, standardDeviation } from '../../shared/statistics.ts'
import type { AdvantageParts, ClipGroup, SampledDecision } from '../contract.ts'
import type { PlayedClip } from './clips.ts'

/** The score of a whole clip: its return, or only whether it reached the goal. */
export const SCORES = ['return', 'success'] as const
type Score = (typeof SCORES)[number]

/** G clips from one start state. */
export interface PlayedGroup {
  readonly start: EpisodeStart
  readonly clips: readonly PlayedClip[] // [G]
  readonly earned: Float32Array // [G]
  /** What advantages are computed from: the earned score plus the penalty for length. */
  readonly scores: Float32Array // [G]
}

interface ScoreOptions {
  readonly score: Score
  /** DAPO's penalty for a clip of `length` decisions, 0 or negative. */
  readonly punishment?: (length: number) => number
}

/** Each start repeated once per clip of its group, group after group. */
export function repeated(starts: readonly EpisodeStart[], groupSize: number): EpisodeStart[] {
  return starts.flatMap((start) => new Array<EpisodeStart>(groupSize).fill(start))
}

/** Splits clips in the order of `repeated` into groups with their scores. */
export function groupsOf(
  clips: readonly PlayedClip[],
  groupSize: number,
  { score, punishment }: ScoreOptions,
): PlayedGroup[] {
  const groups: PlayedGroup[] = []
  for (let first = 0; first < clips.length; first += groupSize) {
    const members = clips.slice(first, first + groupSize)
    const earned = Float32Array.from(members, (clip) => (score === 'success' ? Number(clip.success) : clip.return))
    const scores = earned.map((amount, index) => amount + (punishment?.(members[index].length) ?? 0))
    groups.push({ start: members[0].start, clips: members, earned, scores })
  }
  return groups
}

/** A_i of every clip, group after group, and what each group's were divided by. */
export function advantagesOf(
  groups: readonly PlayedGroup[],
  groupSize: number,
  scale: ScoreScale,
): { readonly advantages: Float32Array; readonly divisors: Float64Array } {
  const scores = new Float32Array(groups.length * groupSize)
  groups.forEach((group, index) => {
    scores.set(group.scores, index * groupSize)
  })
  const options = { groupSize, scale }
  const divisors = scoreDivisors(scores, options)
  return { advantages: groupAdvantages(scores, options, divisors), divisors }
}

/** The first decision of a clip: its advantage is that of all of them. */
export function clipDecision(
  groups: readonly PlayedGroup[],
  groupSize: number,
  divisors: Float64Array,
  clip: number,
): SampledDecision {
  const group = Math.floor(clip / groupSize)
  const { start, clips, scores } = groups[group]
  const place = clip % groupSize
  return { start, actions: clips[place].actions, from: scoreParts(scores, divisors[group], place) }
}

/** The numbers behind the advantage of one of a group. */
export function scoreParts(scores: Float32Array, divisor: number, place: number): AdvantageParts {
  return { kind: 'group', score: scores[place], mean: mean(scores), divisor }
}

/** A group in the form of a report; null: it was discarded. */
export function told(group: PlayedGroup, compared: Pick<ClipGroup, 'advantages' | 'divisor'> | null): ClipGroup {
  const { start, clips, scores } = group
  const advantages = new Float32Array(scores.length)
  return {
    start,
    actions: clips.map(({ actions }) => actions),
    scores,
    advantages,
    kept: compared !== null && !isConstant(scores), // equal scores give no gradient
    ...compared,
  }
}

/** Metrics of a batch of groups. */
export function measureGroups(groups: readonly PlayedGroup[]) {
  const clips = groups.flatMap((group) => group.clips)
  const scores = Float32Array.from(groups.flatMap((group) => [...group.scores]))
  return {
    'group/scoreMean': mean(scores),
    'group/scoreSpread': mean(groups.map((group) => standardDeviation(group.scores))),
    'group/zeroVarianceShare': mean(groups.map((group) => (isConstant(group.scores) ? 1 : 0))),
    'group/successShare': mean(clips.map((clip) => (clip.success ? 1 : 0))),
    'group/clipLength': mean(clips.map((clip) => clip.length)),
    'group/truncatedShare': mean(clips.map((clip) => (clip.truncated ? 1 : 0))),
  }
}

export function decisionsIn(clips: readonly PlayedClip[]): number {
  return clips.reduce((sum, { length }) => sum + length, 0)
}
