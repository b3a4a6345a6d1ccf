import * as v from 'valibot'
import type { Clip } from './clip.ts'
import { ACTIONS } from './world.ts'

/** A committed proof that a level can be solved (`assets/levels/<id>.solution.json`): a clip and the hash of its last world. */
interface Solution {
  readonly clip: Clip
  readonly worldHash: number
}

const uint32 = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff))
const actionIndex = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(ACTIONS.length - 1))
const SolutionFile = v.object({
  levelId: v.string(),
  seed: uint32,
  ticksPerAction: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)),
  actions: v.array(actionIndex),
  worldHash: uint32,
})

/** @throws valibot's ValiError if `json` is not a solution file. */
export function parseSolution(json: unknown): Solution {
  const { levelId, seed, ticksPerAction, actions, worldHash } = v.parse(SolutionFile, json)
  return { clip: { levelId, seed, randomRegrets: false, ticksPerAction, actions: Uint8Array.from(actions) }, worldHash }
}

export function printSolution({ clip, worldHash }: Solution): string {
  const { levelId, seed, ticksPerAction } = clip
  const file: v.InferOutput<typeof SolutionFile> = {
    levelId,
    seed,
    ticksPerAction,
    actions: [...clip.actions],
    worldHash,
  }
  return `${JSON.stringify(file)}\n`
}
