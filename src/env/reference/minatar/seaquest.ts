import { SEAQUEST_SPEC } from '../specs.ts'
import { type Draws, FIRE, isOnBoard, type MinAtarGame, moved, SIDE, sideways, upOrDown } from './game.ts'

const FULL_TANK = 200 // frames of oxygen
const DEEPEST = 8 // row; the gauges are below
const CREW = 6 // divers that the submarine can carry
const COOL_DOWN = 5 // frames between two own shots
const ENEMY_SHOT = 10
const FIRST_SPAWN = 20 // frames between two enemies
const DIVER_SPAWN = 30
const FIRST_MOVE = 5 // frames between two steps of an enemy
const FASTEST_MOVE = 2
const DIVER_MOVE = 5

/** Something that swims or flies in its row. */
interface Swimmer {
  x: number
  readonly y: number
  readonly direction: number
  moveTimer: number // frames until its next step
  shotTimer: number // of enemy submarines
}

/**
 * Shoot fish and submarines, one point each, pick divers up, and surface before the oxygen ends; with six divers, what is left
 * of it is worth points. Each return to the surface makes the enemies faster. To be hit, or to surface without a diver, ends it.
 */
export function createSeaquest(): MinAtarGame {
  const shots: Swimmer[] = []
  const bombs: Swimmer[] = []
  const fish: Swimmer[] = []
  const enemies: Swimmer[] = [] // submarines
  const divers: Swimmer[] = []
  let [x, y, facing] = [0, 0, 0]
  let [oxygen, crew] = [0, 0]
  let [spawnEvery, spawnTimer, diverTimer, coolDown, moveEvery, ramps] = [0, 0, 0, 0, 0, 0]
  let isUp = false
  let isOver = false

  const isHere = (thing: Swimmer) => thing.x === x && thing.y === y

  function meet(thing: Swimmer): void {
    if (isHere(thing)) isOver = true
  }

  function spawnEnemy(draws: Draws): void {
    const direction = draws.float() < 1 / 2 ? 1 : -1
    const isSubmarine = draws.float() < 1 / 3
    const row = 1 + draws.int(DEEPEST)
    const isOncoming = (other: Swimmer) => other.y === row && other.direction !== direction
    if (enemies.some(isOncoming) || fish.some(isOncoming)) return // they would collide
    ;(isSubmarine ? enemies : fish).push(swimmer(row, direction, moveEvery))
  }

  function spawnDiver(draws: Draws): void {
    const direction = draws.float() < 1 / 2 ? 1 : -1
    divers.push(swimmer(1 + draws.int(DEEPEST), direction, DIVER_MOVE))
  }

  function steer(action: number): void {
    if (action === FIRE && coolDown === 0) {
      shots.push({ ...swimmer(y, facing, 0), x })
      coolDown = COOL_DOWN
    }
    x = moved(x, sideways(action))
    y = moved(y, upOrDown(action), 0, DEEPEST)
    if (sideways(action) !== 0) facing = sideways(action)
  }

  function moveShots(): number {
    let points = 0
    backwards(shots, (shot) => {
      shot.x += shot.direction
      if (!isOnBoard(shot.x)) return false
      if (!removeAt(fish, shot) && !removeAt(enemies, shot)) return true
      points++
      return false
    })
    return points
  }

  function pickUp(diver: Swimmer): boolean {
    if (!isHere(diver) || crew >= CREW) return false
    crew++
    return true
  }

  function moveDivers(): void {
    backwards(divers, (diver) => {
      if (pickUp(diver)) return false
      return !swims(diver, DIVER_MOVE) || (isOnBoard(diver.x) && !pickUp(diver))
    })
  }

  /** Moves an enemy that may swim into the submarine or into one of its bullets; false if it is gone. */
  function moveEnemy(enemy: Swimmer, hit: () => void): boolean {
    meet(enemy)
    if (!swims(enemy, moveEvery)) return true
    if (!isOnBoard(enemy.x)) return false
    if (isHere(enemy)) isOver = true
    else if (removeAt(shots, enemy)) {
      hit()
      return false
    }
    return true
  }

  function moveEnemies(): number {
    let points = 0
    const hit = () => {
      points++
    }
    backwards(enemies, (enemy) => {
      const isLeft = moveEnemy(enemy, hit)
      // One that was just hit fires all the same.
      if (enemy.shotTimer-- === 0) {
        enemy.shotTimer = ENEMY_SHOT
        bombs.push({ ...swimmer(enemy.y, enemy.direction, 0), x: enemy.x })
      }
      return isLeft
    })
    backwards(bombs, (bomb) => {
      meet(bomb)
      bomb.x += bomb.direction
      meet(bomb)
      return isOnBoard(bomb.x)
    })
    backwards(fish, (each) => moveEnemy(each, hit))
    return points
  }

  /** Oxygen for a diver. A full crew is worth what oxygen is left, and the package takes one diver more than there were. */
  function surface(): number {
    if (crew === 0) {
      isOver = true
      return 0
    }
    isUp = true
    const points = crew === CREW ? tenths(oxygen) : 0
    crew = (crew === CREW ? 0 : crew) - 1
    oxygen = FULL_TANK
    if (spawnEvery > 1 || moveEvery > FASTEST_MOVE) {
      if (moveEvery > FASTEST_MOVE && ramps % 2 === 1) moveEvery--
      if (spawnEvery > 1) spawnEvery--
      ramps++
    }
    return points
  }

  return {
    spec: SEAQUEST_SPEC,
    goal: 10,
    get isOver() {
      return isOver
    },

    start() {
      for (const things of [shots, bombs, fish, enemies, divers]) things.length = 0
      x = 5
      y = 0
      facing = -1
      oxygen = FULL_TANK
      crew = 0
      spawnEvery = FIRST_SPAWN
      spawnTimer = FIRST_SPAWN
      diverTimer = DIVER_SPAWN
      coolDown = 0
      moveEvery = FIRST_MOVE
      ramps = 0
      isUp = true
      isOver = false
    },

    play(action, draws) {
      if (spawnTimer === 0) {
        spawnEnemy(draws)
        spawnTimer = spawnEvery
      }
      if (diverTimer === 0) {
        spawnDiver(draws)
        diverTimer = DIVER_SPAWN
      }
      steer(action)
      let points = moveShots()
      moveDivers()
      points += moveEnemies()
      spawnTimer--
      diverTimer--
      if (coolDown > 0) coolDown--
      if (oxygen <= 0) isOver = true
      if (y > 0) {
        oxygen--
        isUp = false
      } else if (!isUp) points += surface()
      return points
    },

    show(show) {
      show(0, x, y)
      show(1, x - facing, y)
      for (const { x, y } of shots) show(2, x, y)
      for (const { x, y } of bombs) show(4, x, y)
      for (const [channel, things] of [
        [5, fish],
        [6, enemies],
        [9, divers],
      ] as const) {
        for (const { x, y, direction } of things) {
          show(channel, x, y)
          show(3, x - direction, y)
        }
      }
      for (let column = 0; column < tenths(Math.max(0, oxygen)); column++) show(7, column, SIDE - 1)
      for (let column = SIDE - 1 - crew; column < SIDE - 1; column++) show(8, column, SIDE - 1)
    },
  }
}

function tenths(oxygen: number): number {
  return Math.floor((oxygen * SIDE) / FULL_TANK)
}

/** A swimmer at the edge of the board that it comes from. */
function swimmer(y: number, direction: number, moveTimer: number): Swimmer {
  return { x: direction === 1 ? 0 : SIDE - 1, y, direction, moveTimer, shotTimer: ENEMY_SHOT }
}

/** Counts down to the swimmer's next step; true if it took it. */
function swims(thing: Swimmer, every: number): boolean {
  if (thing.moveTimer-- > 0) return false
  thing.moveTimer = every
  thing.x += thing.direction
  return true
}

/** Removes the first of `things` that is where `other` is; false if none is. */
function removeAt(things: Swimmer[], other: Swimmer): boolean {
  const index = things.findIndex((thing) => thing.x === other.x && thing.y === other.y)
  if (index >= 0) things.splice(index, 1)
  return index >= 0
}

/** Visits `things` from the last one on and removes those for which `stays` returns false. */
function backwards(things: Swimmer[], stays: (thing: Swimmer) => boolean): void {
  for (let index = things.length - 1; index >= 0; index--) {
    if (!stays(things[index])) things.splice(index, 1)
  }
}
