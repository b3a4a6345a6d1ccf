import { EVENT_GUST, pushEvent } from './events.ts'
import { GUST_TICKS } from './level.ts'
import { HERO_HEIGHT, HERO_WIDTH } from './player.ts'
import { randomBelow } from './random.ts'
import type { Area, EventBuffer, World } from './world.ts'

// Gusts come by chance: at the beginning of each interval, the world's own random stream decides whether the wind blows
// until its end. So a world's seed decides all gusts, whatever the hero does, and nothing that an agent observes does.

const GUST_IN_AIR = 112 // subpixels per tick²: more than the hero's steering
const GUST_ON_GROUND = 56 // less than the hero's acceleration and friction: it can walk against the wind, and stand
const MAX_GUST_SPEED = 768 // a gust makes the hero no faster than it runs
const PERCENT = 100

/** One tick of all winds of the level. */
export function blow(world: World, events: EventBuffer): void {
  const { windTicks, windBlows } = world
  const winds = world.level.winds
  for (let index = 0; index < winds.length; index++) {
    windTicks[index]--
    if (windTicks[index] <= 0) {
      windTicks[index] = GUST_TICKS
      windBlows[index] = randomBelow(world, PERCENT) < winds[index].chance ? 1 : 0
      if (windBlows[index] === 1 && isInside(world, winds[index]))
        pushEvent(events, EVENT_GUST, world.x, world.y, index)
    }
    if (windBlows[index] === 1 && isInside(world, winds[index])) push(world, winds[index].direction)
  }
}

/** The index of the wind that the hero stands in; −1 for none. */
export function windAround(world: World): number {
  return world.level.winds.findIndex((wind) => isInside(world, wind))
}

/** True if the hero's centre is inside. */
function isInside({ x, y }: World, { left, top, right, bottom }: Area): boolean {
  const centreX = x + HERO_WIDTH / 2
  const centreY = y + HERO_HEIGHT / 2
  return centreX >= left && centreX < right && centreY >= top && centreY < bottom
}

function push(world: World, direction: -1 | 1): void {
  const along = Math.imul(world.velocityX, direction)
  if (along >= MAX_GUST_SPEED) return
  const gust = world.grounded === 0 ? GUST_IN_AIR : GUST_ON_GROUND
  world.velocityX = Math.imul(Math.min(along + gust, MAX_GUST_SPEED), direction)
}
