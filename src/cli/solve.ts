import { replayClip } from '../sim/clip.ts'
import { generateEndless, groundsOf, pieceAlone } from '../sim/endless/generate.ts'
import { GENERATOR, MAX_ENDLESS_SEED } from '../sim/endless/ids.ts'
import { PIECES } from '../sim/endless/pieces.ts'
import { joinHash, provingPlace, solveQuickly, worldSeedsOf } from '../sim/endless/proof.ts'
import { LEVEL_FAULTS, LEVELS, loadLevel } from '../sim/levels.ts'
import { findSolution } from '../sim/search.ts'
import { printSolution } from '../sim/solution.ts'
import { hashWorld, resetWorld } from '../sim/state.ts'
import { type Level, RANG_BELL } from '../sim/world.ts'
import { ArgumentError, type Flag } from './shared/arguments.ts'
import { runCommand } from './shared/command.ts'
import { LEVEL_FLAG } from './shared/levelFlag.ts'
import { requireWritable, writeOutput } from './shared/outputFile.ts'
import { levelFile, readSolution } from './shared/solutionFile.ts'

const USAGE = `npm run solve -- [--level lobby] [--endless 10000 [--first 0]]

Searches for a way to the bell with the five actions and writes it to assets/levels/<id>.solution.json, the committed
proof that the level can be solved. A solution in place that is as short, and still leads to the same world, is kept. Without
--level: all levels with a file. With --endless: proves by search that this many endless levels can be solved, and writes
nothing.`
const FLAGS: readonly Flag[] = [
  LEVEL_FLAG,
  {
    section: 'Flags',
    name: 'endless',
    kind: 'whole',
    min: 1,
    max: MAX_ENDLESS_SEED + 1,
    help: 'Seeds, each with one of the difficulties',
  },
  {
    section: 'Flags',
    name: 'first',
    kind: 'whole',
    min: 0,
    max: MAX_ENDLESS_SEED,
    help: 'The first seed of --endless, so that several processes can share the work',
    default: 0,
  },
]
const TICKS_PER_ACTION = 4
const REPORT_EVERY = 1000 // endless levels
const SEEDS = 8 // tried one after the other where the seed decides something: in some worlds, gusts follow one another
const MAX_WORLDS_PER_SEED = 50_000
const GREED = 1 // see `SearchOptions`
const PLATFORM_GREED = 4 // where the hero has to wait, a search for the shortest way gives up: after 600,000 states of the penthouse, which this solves in 10,000

await runCommand(() => ({
  usage: USAGE,
  flags: FLAGS,
  run: async ({ level, endless, first = 0 }) => {
    if (level !== undefined && endless !== undefined) {
      throw new ArgumentError('--level and --endless exclude each other. Leave one out.')
    }
    if (endless !== undefined) {
      solveEndless(Number(first), Number(endless))
      return
    }
    if (first !== 0) throw new ArgumentError('--first is about --endless: add it, or leave --first out.')
    const ids = level === undefined ? LEVELS.map(({ id }) => id) : [String(level)]
    for (const id of ids) await requireWritable(solutionOf(id), 'The solution')
    for (const id of ids) await solve(id)
    if (level !== undefined) return
    for (const fault of LEVEL_FAULTS) console.error(fault)
    if (LEVEL_FAULTS.length > 0) process.exitCode = 1
  },
}))

function solutionOf(id: string): string {
  return levelFile(`${id}.solution.json`)
}

async function solve(id: string): Promise<void> {
  const level = loadLevel(id)
  const { timeLimitDecisions: maxDecisions } = level
  const { seed, actions, exhausted, worldsVisited, nearest } = searchSeeds(level)
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
  const clip = { levelId: id, seed, randomRegrets: false, ticksPerAction: TICKS_PER_ACTION, actions }
  await writeOutput(solutionOf(id), printSolution({ clip, worldHash: hashWorld(replayClip(clip, level)) }))
}

/**
 * The result of a search. All randomness follows from a world's seed, so a solution belongs to one: on a level with chance,
 * seeds are tried until one is solved.
 */
function searchSeeds(level: Level) {
  const search = (seed: number, maxWorlds?: number) => ({
    seed,
    ...findSolution(level, {
      ticksPerAction: TICKS_PER_ACTION,
      maxDecisions: level.timeLimitDecisions,
      greed: level.platforms.length === 0 ? GREED : PLATFORM_GREED,
      prepare: (world) => resetWorld(world, seed, { randomRegrets: false }),
      ...(maxWorlds && { maxWorlds }),
    }),
  })
  if (level.winds.length === 0) return search(0)
  let result = search(0, MAX_WORLDS_PER_SEED)
  for (let seed = 1; seed < SEEDS && result.actions === null; seed++) result = search(seed, MAX_WORLDS_PER_SEED)
  return result
}

/** The decisions of the committed solution, if it still ends in the committed world, at the bell; null if there is none that does. */
async function committedLength(level: Level): Promise<number | null> {
  try {
    const { clip, worldHash } = await readSolution(level.id)
    const world = replayClip(clip, level)
    return world.status === RANG_BELL && hashWorld(world) === worldHash ? clip.actions.length : null
  } catch {
    return null // missing or unreadable: it is replaced
  }
}

/** Proves by search that endless levels can be solved; their hash shows whether two engines build the same ones. */
function solveEndless(first: number, seeds: number): void {
  const unsolved: string[] = []
  for (const piece of PIECES[GENERATOR]) {
    for (const ground of groundsOf(piece)) {
      const level = pieceAlone(piece, ground)
      if (worldSeedsOf(level).every((worldSeed) => solveQuickly(level, worldSeed).actions !== null)) continue
      unsolved.push(`the piece ${piece.rows.join(' / ')} on row ${ground}`)
    }
  }
  let hash = 0
  let longest = { id: '', decisions: 0 }
  if (first + seeds > MAX_ENDLESS_SEED + 1) {
    throw new ArgumentError(`--first and --endless go beyond seed ${MAX_ENDLESS_SEED}: lower one of them.`)
  }
  for (let done = 0; done < seeds; done++) {
    const seed = first + done
    const level = generateEndless(provingPlace(seed))
    hash = joinHash(hash, level)
    for (const each of [level, generateEndless({ ...provingPlace(seed), bell: 'left' })]) {
      const { actions } = solveQuickly(each)
      if (actions === null) unsolved.push(each.id)
      else if (actions.length > longest.decisions) longest = { id: each.id, decisions: actions.length }
    }
    if ((done + 1) % REPORT_EVERY === 0) console.log(`${done + 1} of ${seeds}: ${unsolved.length} without a solution`)
  }
  console.log(
    `${seeds} endless levels from seed ${first} on, with the bell at the right and at the left, and ${PIECES[GENERATOR].length} pieces, ${unsolved.length} without a solution; hash ${hash}`,
  )
  console.log(`longest solution: ${longest.decisions} decisions, on ${longest.id}`)
  if (unsolved.length === 0) return
  console.error(`Without a solution: ${unsolved.join(', ')}. Change src/sim/endless/pieces.ts.`)
  process.exitCode = 1
}
