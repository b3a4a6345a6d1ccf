/** `docs/feel.md` has the numbers that are in force. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as player from '../../src/sim/player.ts'

it('docs/feel.md names each constant of the movement with its value', () => {
  const text = readFileSync('docs/feel.md', 'utf8')
  const documented = [...text.matchAll(/^\| ([A-Z_]+) +\| (\d+) +\|/gm)].map(([, name = '', value]) => [
    name,
    Number(value),
  ])
  expect(documented.length).toBeGreaterThan(15)
  const values: Readonly<Record<string, number>> = player
  expect(documented).toEqual(documented.map(([name = '']) => [name, values[name]]))
  const moving = Object.keys(player).filter((name) =>
    /^(RUN|GROUND|TURN|AIR|OVERSPEED|GRAVITY|MAX_FALL|JUMP|COYOTE|CORNER)/.test(name),
  )
  expect(documented.map(([name]) => name)).toEqual(expect.arrayContaining(moving))
})
