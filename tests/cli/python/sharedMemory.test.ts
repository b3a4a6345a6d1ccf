import { expect, it } from 'vitest'
import { createSharedMemory } from '../../../src/cli/python/sharedMemory.ts'

const TOKEN = 'ab'.repeat(16)

it('begins with the token by which a program finds it', () => {
  const memory = createSharedMemory(TOKEN, 4)
  expect(String.fromCharCode(...memory.bytesAt({ offset: 0, bytes: TOKEN.length }))).toBe(TOKEN)
})

it('grows without losing what earlier views hold', () => {
  const memory = createSharedMemory(TOKEN, 8)
  const first = memory.allocate(1000)
  const bytes = memory.bytesAt(first)
  bytes[999] = 7
  const second = memory.allocate(200_000)
  memory.bytesAt(second).fill(1)
  expect(memory.bytesAt(first)[999]).toBe(7)
  bytes[0] = 9
  expect(memory.bytesAt(first)[0]).toBe(9)
})

it('gives each place to one owner, and freed places again', () => {
  const memory = createSharedMemory(TOKEN, 4)
  const places = [300, 300, 600].map((bytes) => memory.allocate(bytes))
  const sorted = [{ offset: 0, bytes: TOKEN.length }, ...places].sort((a, b) => a.offset - b.offset)
  for (const [index, { offset }] of sorted.slice(1).entries()) {
    expect(offset).toBeGreaterThanOrEqual(sorted[index].offset + sorted[index].bytes)
  }
  memory.free(places[1])
  expect(memory.allocate(290).offset).toBe(places[1].offset)
  expect(memory.allocate(290).offset).not.toBe(places[1].offset)
})

it('says what to do when it is full, and takes more when something was freed', () => {
  const memory = createSharedMemory(TOKEN, 4)
  const place = memory.allocate(100_000)
  expect(() => memory.allocate(200_000)).toThrow('close some')
  memory.free(place)
  expect(memory.allocate(100_000)).toEqual(place)
})
