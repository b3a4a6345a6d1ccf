import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { REWARD_TERMS } from '../../src/env/rewards/index.ts'
import { type Clip, replayClip } from '../../src/sim/clip.ts'
import { LEVEL_FAULTS, LEVELS, loadLevel } from '../../src/sim/levels.ts'
import { OUTLIER_WIDTH } from '../../src/sim/outliers.ts'
import { HERO_WIDTH } from '../../src/sim/player.ts'
import { REGRET_WIDTH } from '../../src/sim/regrets.ts'
import { hashWorld } from '../../src/sim/state.ts'
import { RANG_BELL, TILE } from '../../src/sim/world.ts'

const FOLDER = new URL('../../assets/levels/', import.meta.url)
const files = readdirSync(FOLDER)
const mapIds = files.filter((name) => name.endsWith('.tmj')).map((name) => name.replace('.tmj', ''))

/** What `npm run solve` wrote. */
function readSolution(id: string): { readonly clip: Clip; readonly worldHash: number } {
  const { actions, worldHash, ...start } = JSON.parse(readFileSync(new URL(`${id}.solution.json`, FOLDER), 'utf8'))
  return { clip: { ...start, randomRegrets: false, actions: Uint8Array.from(actions) }, worldHash }
}

test('level files exist, and each is in the menu once', () => {
  expect(mapIds.length).toBeGreaterThan(0)
  expect(new Set(LEVELS.map(({ id }) => id)).size).toBe(LEVELS.length)
})

describe.each(mapIds)('level %s', (id) => {
  test('can be read', () => {
    expect(LEVEL_FAULTS.filter((fault) => fault.startsWith(`${id}.tmj`))).toEqual([])
  })

  test('is in the list', () => {
    expect(
      LEVELS.map((level) => String(level.id)),
      `${id}.tmj is not in the menu: import it in src/sim/levels.ts and add it to MAPS there.`,
    ).toContain(id)
  })

  test('can be solved: its committed solution rings the bell within the time limit, in the committed world', () => {
    expect(files, `No solution: run \`npm run solve -- --level ${id}\` and commit its file.`).toContain(
      `${id}.solution.json`,
    )
    const level = loadLevel(id)
    const { clip, worldHash } = readSolution(id)
    const world = replayClip(clip, level)
    const outdated = `The rules or the level changed: run \`npm run solve -- --level ${id}\` and commit its file.`
    expect(world.status, outdated).toBe(RANG_BELL)
    expect(hashWorld(world), outdated).toBe(worldHash)
    expect(clip.actions.length * clip.ticksPerAction).toBeLessThanOrEqual(level.timeLimitDecisions * 4)
  })

  test('passes its milestones, and at least one of those on alternative routes', () => {
    const { milestones } = loadLevel(id)
    const world = replayClip(readSolution(id).clip, loadLevel(id))
    const reached = milestones.map((_, index) => ((world.milestonesReached >> index) & 1) === 1)
    expect(milestones.length).toBeGreaterThan(0)
    expect(milestones.every(({ area }, index) => reached[index] || area !== undefined)).toBe(true)
    const onWays = reached.filter((_, index) => milestones[index].area !== undefined)
    expect(onWays.length === 0 || onWays.some(Boolean)).toBe(true)
  })

  test('starts out of reach of every Regret, wherever it walks', () => {
    const { startX, regrets } = loadLevel(id)
    for (const { minX, maxX } of regrets) {
      expect(startX + HERO_WIDTH + TILE < minX || startX - TILE > maxX + REGRET_WIDTH).toBe(true)
    }
  })

  test('starts out of reach of every Outlier, wherever it flies', () => {
    const { startX, outliers } = loadLevel(id)
    for (const { minX, maxX } of outliers) {
      expect(startX + HERO_WIDTH + TILE < minX || startX - TILE > maxX + OUTLIER_WIDTH).toBe(true)
    }
  })

  test('names an existing reward term if only one has a weight', () => {
    const { onlyReward } = loadLevel(id)
    expect([null, ...REWARD_TERMS.map((term) => term.id)]).toContain(onlyReward)
  })

  test('has a name and a lesson for the player', () => {
    const { name, lesson } = loadLevel(id)
    expect(name.length).toBeGreaterThan(0)
    expect(lesson).toMatch(/\.$/)
  })
})

test('every solution belongs to a level', () => {
  const orphans = files
    .filter((name) => name.endsWith('.solution.json'))
    .filter((name) => !mapIds.includes(name.replace('.solution.json', '')))
  expect(orphans).toEqual([])
})

test('unknown levels are refused with the list of levels', () => {
  expect(() => loadLevel('attic')).toThrow(/No level "attic".*corridor, lobby, regret, cliff/)
})
