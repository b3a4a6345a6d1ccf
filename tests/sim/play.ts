import { createEventBuffer, EVENTS, type EventName } from '../../src/sim/events.ts'
import { stepWorld } from '../../src/sim/step.ts'
import { ACTIONS, type ActionName, type World } from '../../src/sim/world.ts'

/**
 * Plays a script such as `'right 12, jump 4, idle'` (an action and its ticks, 1 if left out) and returns the names of
 * the events in order. `afterTick` sees the world after each tick, `onEvent` each event.
 */
export function play(
  world: World,
  script: string,
  afterTick?: (world: World) => void,
  onEvent?: (name: EventName, value: number) => void,
): EventName[] {
  const events = createEventBuffer(1024)
  for (const part of script.split(',')) {
    const [name, ticks = '1'] = part.trim().split(' ')
    const action = ACTIONS.indexOf(name as ActionName)
    if (action < 0) throw new Error(`No action "${name}".`)
    for (let tick = 0; tick < Number(ticks); tick++) {
      stepWorld(world, action, events)
      afterTick?.(world)
    }
  }
  for (let index = 0; index < events.count; index++) onEvent?.(EVENTS[events.type[index]], events.value[index])
  return Array.from(events.type.subarray(0, events.count), (type) => EVENTS[type])
}

/** How high the hero's box rises above where it is now, in tiles, while the script plays. */
export function apexTiles(world: World, script: string): number {
  const startY = world.y
  let top = world.y
  play(world, script, () => {
    top = Math.min(top, world.y)
  })
  return (startY - top) / 4096
}
