import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { replayClip } from '../sim/clip.ts'
import { LEVEL_FAULTS, LEVELS, levelFault, loadLevel } from '../sim/levels.ts'
import { findSolution } from '../sim/search.ts'
import { printSolution } from '../sim/solution.ts'
import { hashWorld } from '../sim/state.ts'
import { type Level, RANG_BELL } from '../sim/world.ts'
import type { Flag } from './shared/arguments.ts'
import { runCommand } from './shared/command.ts'
import { requireWritable, writeOutput } from './shared/outputFile.ts'

const USAGE = `npm run solve -- [--level lobby]

Searches for a way to the bell with the five actions and writes it to assets/levels/<id>.solution.json, the committed
proof that the level can be solved. A solution in place that is as short, and still leads to the same world, is kept. Without
--level: all levels.`
const FLAGS: readonly Flag[] = [
  {
    section: 'Flags',
    name: 'level',
    kind: 'text',
    help: 'Which level',
    options: LEVELS.map(({ id }) => id),
    faultOf: levelFault,
  },
]
const TICKS_PER_ACTION = 4
const SEED = 0 // `findSolution` starts from `createWorld`, whose seed is 0

await runCommand(() => ({
  usage: USAGE,
  flags: FLAGS,
  run: async ({ level }) => {
    const ids = level === undefined ? LEVELS.map(({ id }) => id) : [String(level)]
    for (const id of ids) await requireWritable(solutionOf(id), 'The solution')
    for (const id of ids) await solve(id)
    if (level !== undefined) return
    for (const fault of LEVEL_FAULTS) console.error(fault)
    if (LEVEL_FAULTS.length > 0) process.exitCode = 1
  },
}))

function solutionOf(id: string): string {
  return fileURLToPath(new URL(`../../assets/levels/${id}.solution.json`, import.meta.url))
}

async function solve(id: string): Promise<void> {
  const level = loadLevel(id)
  const { timeLimitDecisions: maxDecisions } = level
  const { actions, exhausted, worldsVisited, nearest } = findSolution(level, {
    ticksPerAction: TICKS_PER_ACTION,
    maxDecisions,
  })
  if (actions === null) {
    const reason = exhausted ? 'there is none' : `the search gave up after ${worldsVisited} states`
    console.error(
      `${id}: no solution within ${maxDecisions} decisions, ${reason}. The hero came nearest to the bell at column ` +
        `${nearest.column}, row ${nearest.row}. Look at the way on from there: is a step higher than 2 tiles, or a gap too wide?`,
    )
    process.exitCode = 1
    return
  }
  const committed = await committedLength(level)
  if (committed !== null && committed <= actions.length) {
    console.log(
      `${id}: ${actions.length} decisions, ${worldsVisited} states visited; kept the solution of ${committed} in place`,
    )
    return
  }
  console.log(`${id}: ${actions.length} decisions, ${worldsVisited} states visited`)
  const clip = { levelId: id, seed: SEED, randomRegrets: false, ticksPerAction: TICKS_PER_ACTION, actions }
  await writeOutput(solutionOf(id), printSolution({ clip, worldHash: hashWorld(replayClip(clip, level)) }))
}

/** The decisions of the committed solution, if it still ends in the committed world, at the bell; null if there is none that does. */
async function committedLength(level: Level): Promise<number | null> {
  try {
    const { actions, seed, ticksPerAction, worldHash } = JSON.parse(await readFile(solutionOf(level.id), 'utf8'))
    const clip = { levelId: level.id, seed, randomRegrets: false, ticksPerAction, actions: Uint8Array.from(actions) }
    const world = replayClip(clip, level)
    return world.status === RANG_BELL && hashWorld(world) === worldHash ? clip.actions.length : null
  } catch {
    return null // missing or unreadable: it is replaced
  }
}
