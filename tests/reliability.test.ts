/** docs/reliability.md stays true: it has every fault, and every test that it names exists. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const LAST_ROW = 33
const WITHOUT_ROW = [23, 31] // reward code written by users, and an environment server: the product has neither

const rows = readFileSync(`${ROOT}docs/reliability.md`, 'utf8')
  .split('\n')
  .filter((line) => /^\| *\d+ *\|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, row, , , tests, figure]) => ({
    row: Number(row),
    tests: [...(tests ?? '').matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? ''),
    figure: figure ?? '',
  }))

describe('the table of faults', () => {
  it('has every row once, in order', () => {
    const expected = Array.from({ length: LAST_ROW }, (_, index) => index + 1).filter(
      (row) => !WITHOUT_ROW.includes(row),
    )
    expect(rows.map(({ row }) => row)).toEqual(expected)
  })

  it('names only tests that exist and run', () => {
    const named = rows.flatMap(({ tests }) => tests)
    expect(named.length).toBeGreaterThan(30)
    expect(
      named.filter((file) => !/^tests\/.*\.(test\.tsx?|spec\.ts)$/.test(file) || !existsSync(`${ROOT}${file}`)),
    ).toEqual([])
  })

  it('says what is not tested where it names no test', () => {
    const silent = rows.filter(({ tests, figure }) => tests.length === 0 && !/not tested yet/.test(figure))
    expect(silent).toEqual([])
  })
})
