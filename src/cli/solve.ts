/**
 * `npm run solve -- --level lobby` searches for a way to the bell with the five actions and writes it to
 * `assets/levels/<id>.solution.json`, the committed proof that the level can be solved. Without --level: all levels.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { replayClip } from '../sim/clip.ts'
import { LEVELS, loadLevel } from '../sim/levels.ts'
import { findSolution } from '../sim/search.ts'
import { printSolution } from '../sim/solution.ts'
import { hashWorld } from '../sim/state.ts'

const TICKS_PER_ACTION = 4
const SEED = 0 // `findSolution` starts from `createWorld`, which is seed 0
const BEAM_WIDTHS = [200, 2_000, 20_000] // wide enough is a matter of trying

const { values } = parseArgs({ options: { level: { type: 'string' } } })
for (const id of values.level === undefined ? LEVELS.map((level) => level.id) : [values.level]) solve(id)

function solve(id: string): void {
  const level = loadLevel(id)
  for (const beamWidth of BEAM_WIDTHS) {
    const maxDecisions = level.timeLimitDecisions
    const { actions, worldsVisited } = findSolution(level, {
      ticksPerAction: TICKS_PER_ACTION,
      maxDecisions,
      beamWidth,
    })
    console.log(`${id}: beam ${beamWidth}, ${worldsVisited} worlds: ${actions?.length ?? 'no'} decisions`)
    if (actions === null) continue

    const clip = { levelId: id, seed: SEED, randomRegrets: false, ticksPerAction: TICKS_PER_ACTION, actions }
    const file = new URL(`../../assets/levels/${id}.solution.json`, import.meta.url)
    writeFileSync(file, printSolution({ clip, worldHash: hashWorld(replayClip(clip, level)) }))
    return
  }
  console.error(`${id}: no solution within ${level.timeLimitDecisions} decisions. Is a step higher than 2 tiles?`)
  process.exitCode = 1
}
