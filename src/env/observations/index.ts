import type { Level, World } from '../../sim/world.ts'
import type { ObservationBuilder, ObservationCard, Sight } from './builder.ts'
import { features } from './features.ts'
import { tiles } from './tiles.ts'

// To add a way of seeing: write a card in a file of its own and name it here. Choice, link and tests follow.
export const OBSERVATIONS: readonly ObservationCard[] = [features, tiles]

/** @throws Error where there is no observation of this id. */
export function createObservation(id: string, level: Level): ObservationBuilder {
  const card = OBSERVATIONS.find((candidate) => candidate.id === id)
  if (!card) throw new Error(`No observation "${id}". There are: ${OBSERVATIONS.map((each) => each.id).join(', ')}.`)
  return card.forLevel(level)
}

/** What an agent with this observation sees of the world, as rectangles in px of the level. For drawing. */
export function describeSight(observationId: string, world: World): Sight[] {
  return createObservation(observationId, world.level).sight(world)
}
