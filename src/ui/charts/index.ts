import type { AlgorithmCard } from '../../algorithms/contract.ts'
import { type EnvConfig, furtherTestsOf, isCurriculum } from '../../env/config.ts'
import type { Guidance } from '../../training/protocol.ts'
import { answerGuidanceMetrics, guidanceMetrics } from '../../training/trainer/guidanceMetrics.ts'
import { advantageAlongEpisode } from './advantageAlongEpisode.ts'
import { advantageHistogram } from './advantageHistogram.ts'
import { answerLength, answerReward, rightAnswers } from './answers.ts'
import { CHART_GROUPS, type ChartDefinition } from './contract.ts'
import { curriculum } from './curriculum.ts'
import { episodeLength } from './episodeLength.ts'
import { episodeReturn } from './episodeReturn.ts'
import { generalisation } from './generalisation.ts'
import { goalOrHabit } from './goalOrHabit.ts'
import { HELD_OUT_SHARES, heldOutAnswers } from './heldOutAnswers.ts'
import { metricChart } from './metricChart.ts'
import { Q_AND_RETURN, qAgainstReturn } from './qAgainstReturn.ts'
import { rewardTerms } from './rewardTerms.ts'
import { successRate } from './successRate.ts'
import { valueAlongEpisode } from './valueAlongEpisode.ts'

// To add a chart: declare it in a file of its own and add it here. The first three are visible at first.
export const CHARTS: readonly ChartDefinition[] = [
  episodeReturn,
  valueAlongEpisode,
  advantageAlongEpisode,
  successRate,
  rewardTerms,
  advantageHistogram,
  episodeLength,
]

/** Metrics that are drawn in one chart. */
const TOGETHER: readonly { readonly metrics: readonly string[]; readonly chart: ChartDefinition }[] = [
  { metrics: Q_AND_RETURN, chart: qAgainstReturn },
  { metrics: HELD_OUT_SHARES, chart: heldOutAnswers },
]
const OF_ANSWERS_OR_PAIRS = /^(group|pairs)\//

/** What stands in their place where answers to questions are learnt: no hero, no level, no value per decision of a stage. */
const TEXT_CHARTS: readonly ChartDefinition[] = [rightAnswers, answerReward, advantageHistogram, answerLength]

/**
 * The page's charts for a run: those above, then the metrics of its algorithm and of its learned reward or KL penalty, by
 * group. On endless levels, those of generalisation come first. Algorithms that learn from a fixed data set are judged on held-out data, so those charts come first; the later
 * stages of a language model answer questions themselves, and have such data only of the SFT with which they may begin.
 */
export function chartsFor(
  card: Pick<AlgorithmCard, 'metrics'>,
  {
    guidance,
    isText = false,
    env,
  }: { readonly guidance?: Guidance | undefined; readonly isText?: boolean; readonly env?: EnvConfig } = {},
): readonly ChartDefinition[] {
  const declared = { ...(isText ? answerGuidanceMetrics : guidanceMetrics)(guidance), ...card.metrics }
  const ids = Object.keys(declared)
  const together = TOGETHER.filter(({ metrics: own }) => own.every((id) => ids.includes(id)))
  const single = ids.filter((id) => !together.some((each) => each.metrics.includes(id)))
  const metrics = [...together.map(({ chart }) => chart), ...single.map((id) => metricChart(id, declared[id]))]
  metrics.sort((a, b) => CHART_GROUPS.indexOf(a.group) - CHART_GROUPS.indexOf(b.group))
  const heldOut = metrics.filter(({ group }) => group === 'heldOut')
  const others = metrics.filter(({ group }) => group !== 'heldOut')
  if (!isText) return [...heldOut, ...endlessCharts(env), ...CHARTS, ...others]
  const isLaterStage = ids.some((id) => OF_ANSWERS_OR_PAIRS.test(id))
  const first = heldOut.filter((chart) => !isLaterStage || chart === heldOutAnswers)
  return [...first, ...TEXT_CHARTS, ...heldOut.filter((chart) => !first.includes(chart)), ...others]
}

/** Of runs on endless levels: how they do in the tests on levels that they never train on, and how difficult training is. */
function endlessCharts(env: EnvConfig | undefined): readonly ChartDefinition[] {
  const { unseen, bellLeft } = env === undefined ? {} : furtherTestsOf(env)
  return [
    ...(bellLeft ? [goalOrHabit] : []),
    ...(unseen ? [generalisation] : []),
    ...(env && isCurriculum(env) ? [curriculum] : []),
  ]
}
