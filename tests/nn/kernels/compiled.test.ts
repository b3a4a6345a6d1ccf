import { describe, expect, it } from 'vitest'
import { compileKernels } from '../../../scripts/kernels.ts'
import { KERNELS_BASE64 } from '../../../src/nn/kernels/compiled.ts'
import { kernelFault } from '../../../src/nn/kernels/module.ts'

const committed = new Uint8Array(Buffer.from(KERNELS_BASE64, 'base64'))

/** Numbers of the sections of a wasm module, in order: a header of 8 bytes, then number, length, contents. */
function sectionsOf(bytes: Uint8Array): number[] {
  const sections: number[] = []
  for (let at = 8; at < bytes.length; ) {
    sections.push(bytes[at++])
    let length = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      length |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    at += length
  }
  return sections
}

describe('the committed kernels', () => {
  it('match their compiled source', async () => {
    expect(Buffer.from(await compileKernels()).equals(Buffer.from(committed))).toBe(true)
  })

  it('have no data segment, which would overwrite tfjs’s memory', () => {
    const DATA = 11
    const CODE = 10
    expect(sectionsOf(committed)).toContain(CODE)
    expect(sectionsOf(committed)).not.toContain(DATA)
  })

  it('run here', () => expect(kernelFault()).toBeNull())
})
