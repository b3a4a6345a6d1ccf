import type { AlgorithmCard } from '../../algorithms/contract.ts'
import type { Guidance } from '../../training/protocol.ts'
import { answerGuidanceMetrics, guidanceMetrics } from '../../training/trainer/guidanceMetrics.ts'
import { advantageAlongEpisode } from './advantageAlongEpisode.ts'
import { advantageHistogram } from './advantageHistogram.ts'
import { answerLength, answerReward, rightAnswers } from './answers.ts'
import { CHART_GROUPS, type ChartDefinition } from './contract.ts'
import { episodeLength } from './episodeLength.ts'
import { episodeReturn } from './episodeReturn.ts'
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

/** What stands in their place where answers to questions are learnt: no hero, no level, no value per decision of a stage. */
const TEXT_CHARTS: readonly ChartDefinition[] = [rightAnswers, answerReward, advantageHistogram, answerLength]

/**
 * The page's charts for a run: those above, then the metrics of its algorithm and of its learned reward or KL penalty, by
 * group. Algorithms that learn from a fixed data set are judged on held-out data, so those charts come first.
 */
export function chartsFor(
  card: Pick<AlgorithmCard, 'metrics'>,
  { guidance, isText = false }: { readonly guidance?: Guidance | undefined; readonly isText?: boolean } = {},
): readonly ChartDefinition[] {
  const declared = { ...(isText ? answerGuidanceMetrics : guidanceMetrics)(guidance), ...card.metrics }
  const ids = Object.keys(declared)
  const comparesQ = Q_AND_RETURN.every((id) => ids.includes(id))
  const single = comparesQ ? ids.filter((id) => !Q_AND_RETURN.some((together) => together === id)) : ids
  const metrics = single.map((id) => metricChart(id, declared[id]))
  if (comparesQ) metrics.push(qAgainstReturn)
  metrics.sort((a, b) => CHART_GROUPS.indexOf(a.group) - CHART_GROUPS.indexOf(b.group))
  const heldOut = metrics.filter(({ group }) => group === 'heldOut')
  return [...heldOut, ...(isText ? TEXT_CHARTS : CHARTS), ...metrics.filter(({ group }) => group !== 'heldOut')]
}
