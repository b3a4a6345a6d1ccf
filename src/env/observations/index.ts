import type { Level, World } from '../../sim/world.ts'
import type { ObservationBuilder, ObservationCard, Sight } from './builder.ts'
import { features } from './features.ts'
import { tiles } from './tiles.ts'

// To add a way of seeing: write a card in a file of its own and name it here. Choice, link and tests follow.
export const OBSERVATIONS: readonly ObservationCard[] = [features, tiles]

// Builders keep nothing but what they know of the level, so that everybody can share them.
const builders = new WeakMap<Level, Map<string, ObservationBuilder>>()

/** The same object each time for the same observation and level. @throws Error where there is no such observation. */
export function observationFor(id: string, level: Level): ObservationBuilder {
  const ofLevel = builders.get(level) ?? new Map<string, ObservationBuilder>()
  builders.set(level, ofLevel)
  const known = ofLevel.get(id)
  if (known) return known
  const card = OBSERVATIONS.find((candidate) => candidate.id === id)
  if (!card) throw new Error(`No observation "${id}". There are: ${OBSERVATIONS.map((each) => each.id).join(', ')}.`)
  const builder = card.forLevel(level)
  ofLevel.set(id, builder)
  return builder
}

/** What an agent with this observation sees of the world, as rectangles in px of the level. For drawing. */
export function describeSight(observationId: string, world: World): Sight[] {
  return observationFor(observationId, world.level).sight(world)
}
