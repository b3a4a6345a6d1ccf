import { describe, expect, it } from 'vitest'
import { freshName, idMaker, MAX_NAME_LENGTH, nameMaker, tidyName } from '../../../src/store/app/names.ts'

/** Entries that count how often they are looked at. */
function counted(names: readonly string[]) {
  const looks = { count: 0 }
  const entries = names.map((each) => ({
    get name() {
      looks.count++
      return each
    },
    get id() {
      looks.count++
      return each
    },
  }))
  return { looks, entries }
}

describe('names', () => {
  it('take the first free number', () => {
    expect(freshName([{ name: 'Lobby 1' }, { name: 'Lobby 3' }], 'Lobby')).toBe('Lobby 2')
  })

  it('are never longer than the maximum, and keep characters whole', () => {
    const long = 'a'.repeat(MAX_NAME_LENGTH)
    const names = nameMaker([{ name: long }])
    expect(names.unique(long)).toBe(`${'a'.repeat(MAX_NAME_LENGTH - 2)} 1`)
    const emoji = `${'a'.repeat(MAX_NAME_LENGTH - 1)}🎩`
    expect(tidyName(emoji)).toBe('a'.repeat(MAX_NAME_LENGTH - 1))
    expect(tidyName('   ')).toBe('')
  })

  it('that end in a number get another one after a point, so that a branch shows its origin', () => {
    const names = nameMaker([{ name: 'PPO 1' }])
    expect([names.numbered('PPO'), names.numbered('PPO 1'), names.unique('PPO 1')]).toEqual([
      'PPO 2',
      'PPO 1.1',
      'PPO 1.2',
    ])
  })

  it('and ids read each of the others once, however many are made', () => {
    const { looks, entries } = counted(Array.from({ length: 500 }, (_, count) => `Lobby ${count}`))
    const names = nameMaker(entries)
    const nextId = idMaker(entries, 0)
    const made = Array.from({ length: 500 }, () => names.numbered('Lobby'))
    const ids = Array.from({ length: 500 }, nextId)
    expect(looks.count).toBe(1000)
    expect([new Set(made).size, new Set(ids).size]).toEqual([500, 500])
  })
})
