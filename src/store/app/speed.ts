import type { RunConfig, SpeedLimits } from '../../training/protocol.ts'
import { cardOf } from './catalog.ts'

/**
 * How fast a run trains: at a pace made for watching, as fast as the machine can, or at most so many updates per second.
 */
export type Speed = 'watching' | 'full' | number

const WATCHED_SECONDS = 20 // in which `lobby` is learned at the pace made for watching, on any machine that can keep up
const TYPICAL_DECISIONS = 60_000

/**
 * The share of its time in which a trainer at full speed works while it gives way to drawing. On two cores with drawing in
 * software, .55 of the idle frame rate is left without it (`npm run frames`; docs/log.md).
 */
const SHARE_OF_TRAINING = 0.5

/** The limits of a speed, for the worker. `givesWay`: leave a share of the time to the drawing of the page. */
export function limitsOf(speed: Speed, config: Pick<RunConfig, 'algorithm' | 'env'>, givesWay = false): SpeedLimits {
  const unlimited = { updatesPerSecond: Number.POSITIVE_INFINITY, ...(givesWay && { share: SHARE_OF_TRAINING }) }
  if (speed === 'full') return unlimited
  if (speed !== 'watching') return { updatesPerSecond: speed }
  if (config.env.kind === 'text') return unlimited // language models can be followed at full speed
  const { typicalDecisions = TYPICAL_DECISIONS } = cardOf(config)
  return { ...unlimited, decisionsPerSecond: typicalDecisions / WATCHED_SECONDS }
}
