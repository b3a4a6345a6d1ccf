import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { expect, it } from 'vitest'

/** As an embedded V8 has it: no module, no global but the language's own. */
interface Exported {
  call(request: string): string
  step(handle: number): number
  lastFault(): string
}

const PACKAGE = new URL('../../../python/src/bellman_bros/', import.meta.url)

function load() {
  const script = readFileSync(new URL('embedded.js', PACKAGE), 'utf8')
  const { call, step, lastFault } = runInContext(`${script}\nbellmanBros`, createContext({})) as Exported
  return {
    step,
    lastFault,
    call: (method: string, given: object = {}) => JSON.parse(call(JSON.stringify({ method, ...given }))),
  }
}

it('the embedded engine needs the language alone', () => {
  const engine = load()
  const { engine: version } = JSON.parse(readFileSync(new URL('engine.json', PACKAGE), 'utf8'))
  expect(engine.call('hello')).toEqual({ result: { version } })
  engine.call('memory', { token: 'ab'.repeat(16) })
  const { result } = engine.call('create', { level: 'corridor', options: {}, rows: 2, firstRow: 0 })
  expect(engine.call('reset', { handle: result.handle, seed: 1 })).toEqual({ result: null })
  expect(engine.step(result.handle)).toBe(0)
  const { text } = engine.call('episode', { handle: result.handle, name: 'one' }).result
  expect(JSON.parse(text).clips[0].actions).toBe('l1')
})

it('a refused request is a fault, and the engine goes on', () => {
  const engine = load()
  engine.call('memory', { token: 'ab'.repeat(16) })
  expect(engine.call('nonsense').fault).toContain('no method')
  expect(engine.call('create', { level: 'corridor', rows: 0 }).fault).toContain('rows is 0')
  const { result } = engine.call('create', { level: 'corridor', rows: 1, firstRow: 0 })
  engine.call('close', { handle: result.handle })
  expect(engine.step(result.handle)).toBe(-1)
  expect(engine.lastFault()).toContain('closed')
})
