import { observationFor } from '../../env/observations/index.ts'
import { createEvaluator, createPolicyOutput } from '../../policies/evaluate.ts'
import { playClips } from '../../policies/playClips.ts'
import { sampleAction } from '../../policies/sample.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createRng, type Rng } from '../../shared/rng.ts'
import { mean } from '../../shared/statistics.ts'
import { type Clip, replayClip } from '../../sim/clip.ts'
import { createEventBuffer } from '../../sim/events.ts'
import { loadLevel } from '../../sim/levels.ts'
import { createWorld, hashWorld, resetWorld } from '../../sim/state.ts'
import { stepTicks } from '../../sim/step.ts'
import { ACTIONS, type Level, RANG_BELL, RUNNING } from '../../sim/world.ts'
import { climbStage, levelAsFound } from './stage.ts'
import type { StagesResult, Tell } from './stagedProofs.ts'

const BUDGET = 300_000 // decisions: the page's, over which the preset's rate falls
const EPISODES = 100
const FRESH_SEED = 5_000_003
const CHANCES = [0, 40, 80] // percent; the level has the second
const GAMMA = 0.99
const BELL = 10 // its reward

/**
 * The windy roof: a policy that observes the gusts, its own best episode replayed as a plan in other worlds, and its
 * value at other chances of a gust.
 */
export async function faceWind(seed: number, tell: Tell): Promise<StagesResult> {
  const env = levelAsFound('wind')
  const { policy, result, curve } = await climbStage(
    { algorithm: 'ppo', env, seed, evaluateEvery: 10_000, budgetSteps: BUDGET },
    tell,
  )
  const level = loadLevel('wind')
  const ends = planOf(policy, seed).map((plan) => replayEverywhere(plan, level))
  const [calm, usual, stormy] = CHANCES.map((chance) => valueAt(policy, withChance(level, chance), seed))
  return {
    figures: {
      policy: result.successRate ?? 0,
      'plan replayed': mean(ends.map(({ success }) => success)),
      'different ends': mean(ends.map(({ different }) => different)),
      'V without gusts': calm,
      'V at 40 %': usual,
      'V at 80 %': stormy,
      'least fall of V': Math.min(calm - usual, usual - stormy),
    },
    backend: result.backend,
    curves: { PPO: curve },
  }
}

/** Ten clips of the policy that ring the bell. */
function planOf(policy: PolicySnapshot, seed: number): Clip[] {
  const starts = Array.from({ length: EPISODES }, (_, index) => ({
    seed: FRESH_SEED + seed * EPISODES + index,
    actions: new Uint8Array(0),
  }))
  const config = levelAsFound('wind')
  const level = loadLevel('wind')
  const clips = playClips(policy, {
    config,
    starts,
    decisions: level.timeLimitDecisions,
    rng: createRng(seed, 'plans'),
  })
  return clips.filter((clip) => replayClip(clip, level).status === RANG_BELL).slice(0, 10)
}

/** The same actions from the same observed state, in worlds of other seeds: how many ring the bell, and how many differ. */
function replayEverywhere(plan: Clip, level: Level): { readonly success: number; readonly different: number } {
  const worlds = Array.from({ length: EPISODES }, (_, seed) => replayClip({ ...plan, seed }, level))
  const places = new Set(worlds.map((world) => hashWorld({ ...world, random: 0, windTicks: none, windBlows: none })))
  return {
    success: mean(worlds.map(({ status }) => (status === RANG_BELL ? 1 : 0))),
    different: places.size / EPISODES,
  }
}

const none = new Int32Array(0)

function withChance(level: Level, chance: number): Level {
  return { ...level, winds: level.winds.map((wind) => ({ ...wind, chance })) }
}

/** The mean discounted reward of the bell from the start, over fresh episodes. */
function valueAt(policy: PolicySnapshot, level: Level, seed: number): number {
  const rng = createRng(seed, 'values')
  return mean(Array.from({ length: EPISODES }, (_, index) => discountedBell(policy, level, FRESH_SEED + index, rng)))
}

function discountedBell(policy: PolicySnapshot, level: Level, seed: number, rng: Rng): number {
  const { ticksPerAction, observation: id } = levelAsFound('wind')
  const observation = observationFor(id, level)
  const evaluator = createEvaluator(policy)
  const output = createPolicyOutput(ACTIONS.length)
  const entries = new Float32Array(observation.size)
  const events = createEventBuffer(64)
  const world = createWorld(level)
  resetWorld(world, seed, { randomRegrets: false })
  let decisions = 0
  for (; decisions < level.timeLimitDecisions && world.status === RUNNING; decisions++) {
    observation.write(world, entries, 0)
    evaluator.evaluate(entries, output)
    events.count = 0
    stepTicks(world, sampleAction(output.probabilities, rng), ticksPerAction, events)
  }
  return world.status === RANG_BELL ? BELL * GAMMA ** (decisions - 1) : 0
}
