import { TICKS_PER_SECOND } from '../../sim/world.ts'
import type { PlayResult, RivalResult } from '../../store/app/types.ts'
import type { StageWords } from '../words.ts'

/** Who won a race, and by how many seconds; null without an opponent. The time of the life that rang the bell counts. */
export function raceSentence(result: Pick<PlayResult, 'rang' | 'ticks' | 'rival'>, words: StageWords): string | null {
  const { rang, ticks, rival } = result
  if (rival === null) return null
  const { race } = words.menu
  const name = race.names[rival.opponent]
  if (!rang) return rival.rang ? race.rivalRang(name, hundredths(rival.ticks)) : race.bothFailed(name)
  if (!rival.rang) return race.rivalFailed(name)
  const lead = rival.ticks - ticks
  if (lead === 0) return race.equal(name)
  return lead > 0 ? race.ahead(name, hundredths(lead)) : race.behind(name, hundredths(-lead))
}

/** The heading of a person's result: who won the race, or whether the bell rang. `isGood`: it is good news. */
export function resultHeading(
  { rang, ticks, rival }: Pick<PlayResult, 'rang' | 'ticks' | 'rival'>,
  { menu }: StageWords,
): { readonly text: string; readonly isGood: boolean } {
  if (!rang) return { text: menu.lost, isGood: false }
  if (rival === null) return { text: menu.won, isGood: true }
  const { won, second, equal } = menu.race.headings
  if (!rival.rang || ticks < rival.ticks) return { text: won, isGood: true }
  return ticks === rival.ticks ? { text: equal, isGood: true } : { text: second, isGood: false }
}

/** What is said of one side of a race as it rings the bell, or fails to. `ticks`: its time; of the second, how much later. */
export interface Arrival {
  readonly kind: 'first' | 'second' | 'together' | 'failed'
  readonly ticks: number
}

/** Who has rung first. `personTicks`: when the person rang, null before that; `rival`: its result, null while it runs. */
export function arrivalsOf(
  personTicks: number | null,
  rival: Pick<RivalResult, 'rang' | 'ticks'> | null,
): { readonly person: Arrival | null; readonly rival: Arrival | null } {
  const rivalTicks = rival?.rang === true ? rival.ticks : null
  const arrivalAt = (ticks: number | null, other: number | null): Arrival | null => {
    if (ticks === null) return null
    if (ticks === other) return { kind: 'together', ticks }
    return other !== null && other < ticks ? { kind: 'second', ticks: ticks - other } : { kind: 'first', ticks }
  }
  return {
    person: arrivalAt(personTicks, rivalTicks),
    rival: rival?.rang === false ? { kind: 'failed', ticks: rival.ticks } : arrivalAt(rivalTicks, personTicks),
  }
}

/** Ticks by which the person passed a milestone later than the opponent; null where one of them did not pass it. */
export function gapOf(ticks: number, rivalTicks: number): number | null {
  return ticks === 0 || rivalTicks === 0 ? null : ticks - rivalTicks
}

/** The gap at the last milestone that both have passed; null before the first. */
export function lastGap(splits: readonly number[], rivalSplits: readonly number[]): number | null {
  const gaps = splits.map((ticks, index) => gapOf(ticks, rivalSplits[index] ?? 0))
  return gaps.findLast((gap) => gap !== null) ?? null
}

/** A gap in seconds with its sign: − is ahead of the opponent. */
export function signedSeconds(gap: number): string {
  const sign = gap === 0 ? '' : gap > 0 ? '+' : '−'
  return `${sign}${hundredths(Math.abs(gap))}`
}

/** A clock in seconds: in tenths, which can be read, while it runs; in hundredths once it stands. */
export function clockOf(ticks: number, isRunning: boolean): string {
  return isRunning ? (Math.floor((ticks * 10) / TICKS_PER_SECOND) / 10).toFixed(1) : hundredths(ticks)
}

/** Ticks as seconds with two decimals: races are won by less than a tenth. */
export function hundredths(ticks: number): string {
  return (ticks / TICKS_PER_SECOND).toFixed(2)
}
