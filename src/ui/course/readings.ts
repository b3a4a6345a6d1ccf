import { actionNamesOf } from '../../env/actions.ts'
import { ACTIONS } from '../../sim/world.ts'
import { decimals, percent, signed } from '../format.ts'
import type { Look } from './goals.ts'

/**
 * What lessons read off the page, in English words, which are kept and translated when they are shown: numbers are written
 * alike in every language.
 */

/** “after 41 000 decisions, 18 of 20 evaluation episodes rang the bell (γ = 0.9)”, without a full stop. */
export function bellsNow({ state: { run } }: Look): string {
  const decisions = run.envSteps.toLocaleString('en').replaceAll(',', '\u202f') // a comma would part the sentence
  const after = `after ${decisions} decisions`
  if (run.evaluation === null) return `${after}, there was no evaluation yet`
  const { episodes, successRate } = run.evaluation
  return `${after}, ${Math.round(episodes * successRate)} of ${episodes} evaluation episodes rang the bell`
}

/** The last value of a metric of the run, or “not reported”. */
export function metricNow(look: Look, id: string, digits = 2): string {
  const value = look.metric(id)
  return value === undefined ? 'not reported' : decimals(value, digits)
}

/** A share among the metrics: “6 %”. */
export function shareNow(look: Look, id: string): string {
  const value = look.metric(id)
  return value === undefined ? 'not reported' : percent(value)
}

/** “right: progress +0.10, time −0.005” of the last decision on the stage. */
export function lastReward({ frame }: Look): string {
  const parts = Object.entries(frame.terms).filter(([, amount]) => amount !== 0)
  const sum = parts.map(([id, amount]) => `${id} ${signed(amount, 3)}`).join(', ')
  return `${actionNamesOf(frame.env)[frame.action]}: ${sum === '' ? 'no reward' : sum}`
}

/** “G₀ = 1.32 over 41 decisions, with the bell” of the last episode on the stage. */
export function lastReturn({ trace: { finished } }: Look): string {
  if (finished === null || finished.length === 0) return 'no episode has ended'
  const ends = { bell: 'with the bell', hurt: 'with a death', timeLimit: 'by the time limit' }
  const value = decimals(finished.returns[0] ?? 0, 2)
  if (finished.outcome === null) return `G₀ = ${value} over ${finished.length} decisions`
  return `G₀ = ${value} over ${finished.length} decisions, ${ends[finished.outcome]}`
}

/** Σ π(a|s) · A(s,a) over the futures of “What if?”; null if none are shown. */
export function meanAdvantage({ fork }: Look): number | null {
  if (fork === null) return null
  return fork.advantage.reduce((sum, { mean }, action) => sum + (fork.critic.probabilities[action] ?? 0) * mean, 0)
}

/** “V = 3.20 ± 0.11; largest advantage: jump, A = +0.42 ± 0.10” */
export function futuresNow({ fork }: Look): string {
  if (fork === null) return 'no futures were played'
  const { value, advantage } = fork
  const best = advantage.reduce((top, { mean }, action) => (mean > (advantage[top]?.mean ?? 0) ? action : top), 0)
  const of = ({ mean, halfWidth }: { mean: number; halfWidth: number }, write: typeof decimals) =>
    `${write(mean, 2)} ± ${decimals(halfWidth, 2)}`
  const top = advantage[best] ?? value
  return `V = ${of(value, decimals)}; largest advantage: ${ACTIONS[best]}, A = ${of(top, signed)}`
}

/** “12 of 20 held-out questions were answered right” */
export function rightNow({ state: { run } }: Look): string {
  if (run.evaluation === null) return 'no held-out questions were asked yet'
  const { episodes, successRate } = run.evaluation
  return `${Math.round(episodes * successRate)} of ${episodes} held-out questions were answered right`
}
