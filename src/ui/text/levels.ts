import type { CutOff, Obstacle } from '../../sim/reach.ts'
import type { LevelVerdict } from '../../store/app/types.ts'
import type { LevelUse } from '../../store/controls/levels.ts'

/** Words about imported levels. */
export const levelWords = {
  open: 'Import a level …',
  openHelp: 'A map from Tiled (.tmj). It can also be dropped on the page.',
  imported: (name: string) => `“${name}” is now among the levels. Looking for a way to its bell …`,
  linked: (name: string) => `“${name}” came with the link: it is now among the levels.`,
  known: (name: string) => `“${name}” was already among the levels.`,
  notStored: (name: string) =>
    `“${name}” could not be stored: it is lost when the page is reloaded. Keep its file, or free storage and drop it again.`,
  judged: (name: string, verdict: LevelVerdict) => `“${name}”: ${sayVerdict(verdict)}`,
  verdict: sayVerdict,
  from: (fileName: string) => `Imported from ${fileName}.`,
  searching: 'Looking for a way to the bell …',
  remove: 'Delete this level',
  deleted: (name: string) => `“${name}” is deleted.`,
  inUse: (name: string, { runs, policies, clips }: LevelUse) => {
    const users = [
      runs > 0 && counted(runs, 'run'),
      policies > 0 && (policies === 1 ? '1 policy' : `${policies} policies`),
      clips > 0 && counted(clips, 'clip'),
    ].filter((part) => part !== false)
    return `“${name}” stays: ${users.join(', ')} could no longer be opened without it. Delete them first.`
  },
  unreadable: (count: number) =>
    `${counted(count, 'imported level')} cannot be read by this version of the page, and stays stored. Reload with a newer version, or import the file again.`,
}

function sayVerdict(verdict: LevelVerdict): string {
  if (verdict.kind === 'solved') return `It can be solved, in ${counted(verdict.decisions, 'decision')}.`
  if (verdict.kind === 'cutOff') return sayCutOff(verdict.reason)
  const { exhausted, states, withinDecisions, column, row } = verdict
  const found = exhausted
    ? `It has no solution within ${withinDecisions} decisions`
    : `No solution was found within ${withinDecisions} decisions, and the search ended after its limit of ${states} states`
  const nearest = `the hero came nearest to the bell at column ${column}, row ${row}`
  return `${found}: ${nearest}. From there, look at the time limit, at enemies, and at jumps without room for a run-up.`
}

/** Why no way leads to the bell. */
export function sayCutOff(reason: CutOff): string {
  const { column, row } = reason.farthest
  const farthest = `the farthest place that the hero gets to is column ${column}, row ${row}`
  if (reason.kind === 'noKey') {
    const { door } = reason
    return `The door at column ${door.column}, row ${door.row} is locked, and there is no key: ${farthest}. Place a key before it.`
  }
  const { goal, at, obstacle } = reason
  return `The ${goal} at column ${at.column}, row ${at.row} cannot be reached: ${farthest}. ${sayObstacle(obstacle)}`
}

function sayObstacle(obstacle: Obstacle): string {
  const { kind } = obstacle
  if (kind === 'gap') return `The gap after it is ${obstacle.tiles} tiles wide, and a jump crosses ${obstacle.crosses}.`
  if (kind === 'step') return `The next place is ${obstacle.tiles} tiles higher, and a jump rises ${obstacle.rises}.`
  return 'Walls, a ceiling or spikes close the way on.'
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`
}
