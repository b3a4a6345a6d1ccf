import { mean } from '../../shared/statistics.ts'

/** A mean return that others have published. */
interface PublishedMean {
  readonly learner: string
  readonly mean: number
  /** Decisions of training that it took. */
  readonly frames: number
  readonly source: string
}

/** Our runs beside a published mean. */
interface PublishedComparison {
  readonly published: PublishedMean
  readonly meanReturn: number
  readonly isAtOrAbove: boolean
  /** Seeds whose last evaluation is at or above it. */
  readonly seedsAtOrAbove: number
}

// Read off a chart, to about one point; the mean of 30 runs with six actions and sticky actions of 10 %, as here.
const MINATAR_CHART = 'Young & Tian 2019 (arXiv:1903.03176), the learning curves in MinAtar’s README'
// One checkpoint, trained for 10 million frames by the settings of gymnax-blines.
const GYMNAX = 'gymnax’s README, checkpoint of gymnax-blines'
const PUREJAXRL = 'PureJaxRL’s chart (Lu et al. 2022)'

const chart = (learner: string, mean: number): PublishedMean => ({
  learner,
  mean,
  frames: 5_000_000,
  source: MINATAR_CHART,
})
const checkpoint = (mean: number): PublishedMean => ({ learner: 'PPO', mean, frames: 10_000_000, source: GYMNAX })
const ACTOR_CRITIC = 'actor-critic, λ = 0.8'

const BREAKOUT = [
  chart('DQN', 10),
  chart(ACTOR_CRITIC, 17.5),
  checkpoint(28),
  { learner: 'PPO', mean: 40, frames: 10_000_000, source: PUREJAXRL },
]
const FREEWAY = [chart('DQN', 50), chart(ACTOR_CRITIC, 47), checkpoint(58)]
const SPACE_INVADERS = [chart('DQN', 44), chart(ACTOR_CRITIC, 185), checkpoint(131)]

/** By the id of the proof. No table of MinAtar's authors has figures at fewer frames. */
export const PUBLISHED_MEANS: Readonly<Record<string, readonly PublishedMean[]>> = {
  'dqn-minatar-breakout': BREAKOUT,
  'ppo-minatar-breakout': BREAKOUT,
  'dqn-minatar-freeway': FREEWAY,
  'ppo-minatar-freeway': FREEWAY,
  'dqn-minatar-space-invaders': SPACE_INVADERS,
  'ppo-minatar-space-invaders': SPACE_INVADERS,
}

/** The last evaluations of a proof's seeds beside every mean that is published for it; empty where none is. */
function besidePublished(id: string, finalReturns: readonly number[]): readonly PublishedComparison[] {
  const meanReturn = mean(finalReturns)
  return (PUBLISHED_MEANS[id] ?? []).map((published) => ({
    published,
    meanReturn,
    isAtOrAbove: meanReturn >= published.mean,
    seedsAtOrAbove: finalReturns.filter((each) => each >= published.mean).length,
  }))
}

/** One line for each, for the terminal. */
export function publishedLines(id: string, finalReturns: readonly number[]): readonly string[] {
  return besidePublished(id, finalReturns).map(
    ({ published, meanReturn, isAtOrAbove, seedsAtOrAbove }) =>
      `${id}: ${meanReturn.toFixed(1)} at the end is ${isAtOrAbove ? 'at or above' : 'below'} the published ${published.mean} of ${published.learner} after ${millions(published.frames)} frames (${seedsAtOrAbove} of ${finalReturns.length} seeds at or above; ${published.source})`,
  )
}

/** A part of docs/learning.md; empty where nothing is published. */
export function publishedTable(id: string, finalReturns: readonly number[]): string {
  const rows = besidePublished(id, finalReturns).map(
    ({ published: { learner, mean, frames, source }, meanReturn, isAtOrAbove, seedsAtOrAbove }) => {
      const ours = `${meanReturn.toFixed(1)}, ${isAtOrAbove ? 'at or above' : 'below'}`
      const cells = [learner, mean, millions(frames), ours, `${seedsAtOrAbove} of ${finalReturns.length}`, source]
      return `| ${cells.join(' | ')} |`
    },
  )
  if (rows.length === 0) return ''
  return `
| published | mean | frames | here, at the end | seeds at or above | source |
|---|---|---|---|---|---|
${rows.join('\n')}
`
}

function millions(frames: number): string {
  return `${frames / 1_000_000} M`
}
