import { rankSumTest } from '../../shared/statistics.ts'
import type { ProofVerdict } from './judgement.ts'

/** Below this probability, a row that is run again has become worse. At .05, chance alone would fail two or three of all rows. */
const WORSE_BELOW = 0.01

/**
 * Decisions to the goal beside those that were recorded before, as a line to print; null if they are those of another
 * command, or none were recorded. A seed that never reached the goal counts as the latest.
 */
export function comparedWithBefore(
  before: Pick<ProofVerdict, 'command' | 'seeds'> | undefined,
  now: Pick<ProofVerdict, 'command' | 'seeds' | 'id'>,
): { readonly line: string; readonly isWorse: boolean } | null {
  if (before === undefined || before.command !== now.command) return null
  const [earlier, later] = [before, now].map(({ seeds }) => seeds.map(({ steps }) => steps ?? Number.POSITIVE_INFINITY))
  if (String(earlier) === String(later)) {
    return { line: `${now.id}: the same decisions to the goal as recorded before`, isWorse: false }
  }
  const chance = rankSumTest(later, earlier)
  const isWorse = chance < WORSE_BELOW
  const figures = `${list(later)} decisions to the goal, before ${list(earlier)}`
  return {
    line: `${now.id}: ${figures}; ${isWorse ? 'WORSE' : 'not worse'}, p = ${chance.toFixed(3)} (Mann–Whitney, one-sided)`,
    isWorse,
  }
}

function list(steps: readonly number[]): string {
  return steps.map((each) => (each === Number.POSITIVE_INFINITY ? 'never' : `${Math.round(each / 1000)}k`)).join(', ')
}
