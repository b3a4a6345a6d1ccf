import type { Level, World } from '../../sim/world.ts'
import type { ObservationBuilder, ObservationCard, Sight } from './builder.ts'
import { features } from './features.ts'
import { pixels } from './pixels.ts'
import { tiles } from './tiles.ts'

// To add an observation: write a card in its own file and add it here. Menu, links and tests pick it up.
export const OBSERVATIONS: readonly ObservationCard[] = [features, tiles, pixels]

// Builders are stateless apart from level data, so all environments of a level share one.
const builders = new WeakMap<Level, Map<string, ObservationBuilder>>()

/** The builder of an observation for a level, cached. @throws Error if there is no such observation. */
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

/** What an agent with this observation sees, as rectangles in level px. For drawing. */
export function describeSight(observationId: string, world: World): Sight[] {
  return observationFor(observationId, world.level).sight(world)
}
