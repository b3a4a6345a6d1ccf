import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { policyContent, readPolicy, requirePolicyName } from '../../../src/cli/shared/policyFile.ts'
import { readConfig } from '../../../src/store/app/link.ts'
import { readPolicyTensors } from '../../../src/store/files/policyTensors.ts'
import { saved } from '../../store/persist/pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'bellman-policy-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { latest: policy, config: link } = saved()
const config = readConfig(link)
if (config === null) throw new Error('The run has no settings.')

function written(name: string, content: string | Uint8Array = policyContent(name, policy, config as never)): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('a policy of the command line', () => {
  it('ending in .safetensors is what the page reads, with its settings and by the rules of the format', () => {
    const bytes = policyContent('best.safetensors', policy, config) as Uint8Array
    const read = readPolicyTensors(bytes)
    expect(read.policy).toEqual(policy)
    expect(readConfig(read.config)).toEqual(config)
    // What the Rust code behind Python's safetensors checks: an aligned header that begins with a brace, no gap, no rest.
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true))
    const text = new TextDecoder().decode(bytes.subarray(8, 8 + length))
    expect(text[0]).toBe('{')
    expect((8 + length) % 8).toBe(0)
    const { __metadata__: metadata, ...tensors } = JSON.parse(text)
    expect(Object.values(metadata).every((value) => typeof value === 'string')).toBe(true)
    const ends = Object.values(tensors as Record<string, { data_offsets: number[] }>).map((each) => each.data_offsets)
    expect(ends.map(([from]) => from)).toEqual([0, ...ends.map(([, to]) => to)].slice(0, -1))
    expect(8 + length + (ends.at(-1)?.[1] ?? 0)).toBe(bytes.length)
  })

  it.each(['best.safetensors', 'BEST.SAFETENSORS', 'best.json'])('written to %s is read by --from', async (name) => {
    expect(await readPolicy(written(name), '--from')).toEqual(policy)
  })

  it('is read by its contents, also under the name of the other format', async () => {
    const json = policyContent('a.json', policy, config)
    expect(await readPolicy(written('old.safetensors', json), '--from')).toEqual(policy)
    const tensors = policyContent('a.safetensors', policy, config)
    expect(await readPolicy(written('renamed.json', tensors), '--from')).toEqual(policy)
  })

  it('that is cut short is refused with the flag and a cure', async () => {
    const bytes = policyContent('a.safetensors', policy, config) as Uint8Array
    const path = written('cut.safetensors', bytes.subarray(0, 100))
    await expect(readPolicy(path, '--from')).rejects.toThrow(/^--from .*: it ends within its header. Give a policy/)
  })

  it.each(['policy', 'policy.bin', 'policy.safetensors.txt'])('is not written to %s', async (name) => {
    const path = join(folder, name)
    await expect(requirePolicyName(path, '--save')).rejects.toThrow(/End the name with \.safetensors or \.json/)
  })

  it.each(['policy.json', 'policy.safetensors', 'Policy.JSON'])('may be written to %s', async (name) => {
    await expect(requirePolicyName(join(folder, name), '--save')).resolves.toBeUndefined()
  })
})
