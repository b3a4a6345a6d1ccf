import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPolicyTensors, writePolicyTensors } from '../../../src/store/files/policyTensors.ts'
import { readSafetensors, SafetensorsError, writeSafetensors } from '../../../src/store/files/safetensors.ts'
import { anyPolicy } from '../persist/anyPolicy.ts'

const CASES = Number(process.env.SOAK_CASES ?? 1000) // more of them: `npm run soak -- --rows 21`

/** A file with any header. */
function fileOf(header: unknown, dataBytes: number, headerBytes?: bigint): Uint8Array {
  const json = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header))
  const bytes = new Uint8Array(8 + json.length + dataBytes)
  new DataView(bytes.buffer).setBigUint64(0, headerBytes ?? BigInt(json.length), true)
  bytes.set(json, 8)
  return bytes
}

const entry = (from: number, to: number, shape: readonly number[] = [(to - from) / 4], dtype = 'F32') => ({
  dtype,
  shape,
  data_offsets: [from, to],
})

describe('a safetensors file', () => {
  it('has the bytes that the format prescribes', () => {
    const bytes = writeSafetensors({
      tensors: new Map([['a', { shape: [2, 1], values: Float32Array.of(1, -2) }]]),
      metadata: { by: 'us' },
    })
    const header = '{"__metadata__":{"by":"us"},"a":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]}}'
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true))
    expect(length % 8).toBe(0)
    expect(new TextDecoder().decode(bytes.subarray(8, 8 + length)).trimEnd()).toBe(header)
    expect([...bytes.subarray(8 + length)]).toEqual([0, 0, 128, 63, 0, 0, 0, 192])
  })

  it('returns what was written', () => {
    const tensors = new Map([
      ['a.0.weight', { shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) }],
      ['keys', { shape: [2], values: Float64Array.of(2 ** 40, 0.1) }],
      ['none', { shape: [0, 4], values: new Float32Array(0) }],
    ])
    expect(readSafetensors(writeSafetensors({ tensors, metadata: { a: 'b' } }))).toEqual({
      tensors,
      metadata: { a: 'b' },
    })
  })

  it('in half precision takes two bytes a number, rounds 32-bit numbers, and leaves 64-bit ones as they are', () => {
    const tensors = new Map([
      ['a', { shape: [3], values: Float32Array.of(1, -2.5, 0.1) }],
      ['b', { shape: [1], values: Float64Array.of(0.1) }],
    ])
    const bytes = writeSafetensors({ tensors, metadata: {} }, 'half')
    expect(new TextDecoder().decode(bytes)).toContain('"a":{"dtype":"F16","shape":[3],"data_offsets":[0,6]}')
    const read = readSafetensors(bytes).tensors
    expect(read.get('a')).toEqual({ shape: [3], values: Float32Array.of(1, -2.5, 0.0999755859375) })
    expect(read.get('b')).toEqual(tensors.get('b'))
  })

  it.each<[string, Uint8Array, RegExp]>([
    ['is empty', new Uint8Array(0), /too short/],
    ['has a header longer than the file', fileOf({}, 0, 1000n), /ends within its header/],
    ['has a header of 101 MB', fileOf({}, 0, 101n * 2n ** 20n), /longer than any policy/],
    ['has a header of 2⁶³ bytes', fileOf({}, 0, 2n ** 63n), /longer than any policy/],
    ['has a header that is not JSON', fileOf('{"a":', 0), /not JSON/],
    ['has a header that is a list', fileOf('[]', 0), /not describe|not a table/],
    ['has a header that is deeply nested', fileOf(`${'['.repeat(50_000)}`, 0), /not JSON/],
    ['has metadata that are not texts', fileOf({ __metadata__: { a: 1 } }, 0), /metadata/],
    ['has overlapping data', fileOf({ a: entry(0, 8), b: entry(4, 12) }, 12), /overlap/],
    ['has the same data twice', fileOf({ a: entry(0, 8), b: entry(0, 8) }, 8), /overlap/],
    ['has a gap', fileOf({ a: entry(0, 4), b: entry(8, 12) }, 12), /gap/],
    ['has data that belong to nothing', fileOf({ a: entry(0, 4) }, 8), /belong to no tensor/],
    ['ends within a tensor', fileOf({ a: entry(0, 8) }, 4), /ends within “a”/],
    ['has a shape of another size', fileOf({ a: entry(0, 8, [3]) }, 8), /size of “a”/],
    ['has a shape of 2 GB', fileOf({ a: entry(0, 8, [2 ** 29]) }, 8), /size of “a”/],
    ['has a negative shape', fileOf({ a: entry(0, 8, [-2]) }, 8), /does not describe “a”/],
    ['has whole numbers', fileOf({ a: entry(0, 8, [2], 'I32') }, 8), /neither F16 nor F32 nor F64/],
    ['has half precision of another size', fileOf({ a: entry(0, 8, [2], 'F16') }, 8), /size of “a”/],
    ['has an entry named __proto__', fileOf('{"__proto__":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', 8), /./],
  ])('that %s is refused with a reason', (_, bytes, reason) => {
    expect(() => readSafetensors(bytes)).toThrow(SafetensorsError)
    expect(() => readSafetensors(bytes)).toThrow(reason)
    expect(({} as Record<string, unknown>).dtype).toBeUndefined()
  })

  it('returns every kind of policy, bit by bit', () => {
    fc.assert(
      fc.property(anyPolicy, fc.string(), (policy, config) => {
        expect(readPolicyTensors(writePolicyTensors(policy, config))).toEqual({ policy, config })
      }),
    )
  })

  it('with changed or missing bytes is refused, or is a policy of the same shape', () => {
    fc.assert(
      fc.property(anyPolicy, fc.nat(), fc.nat(255), fc.boolean(), (policy, place, byte, isCut) => {
        const bytes = writePolicyTensors(policy, '')
        const at = place % bytes.length
        const damaged = isCut ? bytes.slice(0, at) : bytes.with(at, byte)
        try {
          const { policy: read } = readPolicyTensors(damaged)
          expect(isCut).toBe(false)
          expect(read.head.kind).toBe(policy.head.kind)
        } catch (error) {
          expect(error).toBeInstanceOf(SafetensorsError)
        }
      }),
      { numRuns: CASES },
    )
  })

  it('with any header is refused, or holds tensors of no more bytes than the file', () => {
    const size = fc.oneof(fc.constantFrom(0, 4, 8, 16), fc.integer(), fc.double(), fc.constant(2 ** 53))
    const table = fc.record({
      dtype: fc.oneof(fc.constantFrom('F16', 'F32', 'F64'), fc.string()),
      shape: fc.oneof(fc.array(size, { maxLength: 4 }), fc.jsonValue()),
      data_offsets: fc.oneof(fc.tuple(size, size), fc.jsonValue()),
    })
    const names = fc.oneof(fc.constantFrom('a', 'b', '__metadata__', '__proto__'), fc.string())
    const header = fc.array(fc.tuple(names, fc.oneof(table, fc.jsonValue())), { maxLength: 4 })
    const dataBytes = fc.constantFrom(0, 4, 8, 16, 24)
    fc.assert(
      fc.property(header, dataBytes, (entries, bytes) => {
        const json = `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`
        try {
          const { tensors } = readSafetensors(fileOf(json, bytes))
          const read = [...tensors.values()].reduce((sum, { values }) => sum + values.length, 0)
          expect(read).toBeLessThanOrEqual(bytes / 2) // half precision
        } catch (error) {
          expect(error).toBeInstanceOf(SafetensorsError)
        }
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns: CASES },
    )
  })

  it('has PyTorch’s layout: a weight is [outputs, inputs]', () => {
    const layer = { inputs: 2, outputs: 3, weights: Float32Array.of(1, 2, 3, 4, 5, 6), bias: Float32Array.of(7, 8, 9) }
    const { tensors } = readSafetensors(
      writePolicyTensors(
        {
          ...{ algorithm: 'dqn', envId: 'x', observationSize: 2, actionCount: 3, updates: 1, envSteps: 2 },
          head: { kind: 'qValues', epsilon: 0, network: { activation: 'relu', layers: [layer] } },
        },
        '',
      ),
    )
    expect(tensors.get('network.0.weight')).toEqual({ shape: [3, 2], values: Float32Array.of(1, 4, 2, 5, 3, 6) })
    expect(tensors.get('network.0.bias')).toEqual({ shape: [3], values: layer.bias })
  })
})
