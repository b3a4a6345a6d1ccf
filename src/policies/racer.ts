import type { PlatformerConfig } from '../env/config.ts'
import { createPlatformerEnv } from '../env/platformer.ts'
import { createRng } from '../shared/rng.ts'
import { pushEvent } from '../sim/events.ts'
import { createSplits, noteSplits, type Splits } from '../sim/splits.ts'
import { type EventBuffer, IDLE, RANG_BELL, type World } from '../sim/world.ts'
import { createEvaluator, createPolicyOutput } from './evaluate.ts'
import { placeNamed, reads } from './layout.ts'
import { sampleAction } from './sample.ts'
import type { PolicySnapshot } from './snapshot.ts'

/** A policy that runs a level tick by tick, as in a race. The same seed gives the same run. */
interface Racer {
  readonly world: World
  readonly splits: Readonly<Splits>
  /** How the run ended; null while it lasts. */
  readonly outcome: 'bell' | 'death' | 'timeLimit' | null
  begin(seed: number): void
  /** Appends what happens in the tick to `events`, as far as they have room. */
  tick(events?: EventBuffer): void
}

/**
 * `delay` is a reaction time: each decision is made on the observation of so many decisions ago, and the first ones are
 * idle. @throws Error if the policy's observations are not those of the level.
 */
export function createRacer(policy: PolicySnapshot, config: PlatformerConfig, delay = 0): Racer {
  const env = createPlatformerEnv(config)
  if (!reads(policy, env.spec)) {
    throw new Error(
      `A policy that was made for ${placeNamed(policy.envId)} cannot play in ${placeNamed(env.spec.id)}: their observations differ.`,
    )
  }
  const evaluator = createEvaluator(policy)
  const output = createPolicyOutput(env.spec.actionCount)
  const observation = new Float32Array(env.spec.observationSize)
  const splits = createSplits(env.level)
  let rng = createRng(0, 'race')
  let waiting: number[] = []
  let isDeciding = false
  let outcome: Racer['outcome'] = null

  function decide(): number {
    evaluator.evaluate(observation, output)
    waiting.push(sampleAction(output.probabilities, rng))
    return waiting.shift() ?? IDLE
  }

  return {
    world: env.world,
    splits,
    get outcome() {
      return outcome
    },
    begin(seed) {
      rng = createRng(seed, 'race')
      env.reset(seed, observation)
      waiting = new Array<number>(delay).fill(IDLE)
      splits.fill(0)
      isDeciding = false
      outcome = null
    },
    tick(events) {
      if (outcome !== null) return
      if (!isDeciding) env.beginDecision(decide())
      isDeciding = true
      const first = env.events.count
      const isComplete = env.tick()
      for (let index = first; events !== undefined && index < env.events.count; index++) {
        const { type, x, y, value } = env.events
        pushEvent(events, type[index], x[index], y[index], value[index])
      }
      noteSplits(splits, env.world)
      if (!isComplete) return
      isDeciding = false
      const { terminated, truncated } = env.finishDecision(observation)
      if (terminated) outcome = env.world.status === RANG_BELL ? 'bell' : 'death'
      else if (truncated) outcome = 'timeLimit'
    },
  }
}
