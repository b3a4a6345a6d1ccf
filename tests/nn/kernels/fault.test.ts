import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.restoreAllMocks()
  vi.resetModules()
})

it('if the module does not start, tf ops learn, plain TypeScript acts, and the report says so', async () => {
  const Module = WebAssembly.Module
  vi.spyOn(WebAssembly, 'Module').mockImplementation(function fail(bytes: BufferSource) {
    // tfjs's own module, which has no need of SIMD, still compiles.
    if (bytes.byteLength < 20_000) throw new WebAssembly.CompileError('invalid SIMD opcode')
    return new Module(bytes)
  })
  const { chooseBackend } = await import('../../../src/nn/backend.ts')
  const { hasMlpKernels } = await import('../../../src/nn/mlpKernels.ts')
  const { createMlpForward, createPlainMlpForward } = await import('../../../src/policies/mlp.ts')
  const report = await chooseBackend('wasm', () => ({ run: async () => {}, close: async () => {} }), { now: () => 0 })
  expect(report.kernels).toBe(
    'Learning uses tf ops and acting uses plain TypeScript: no WebAssembly SIMD (invalid SIMD opcode).',
  )
  expect(hasMlpKernels()).toBe(false)

  const layer = { inputs: 2, outputs: 1, weights: Float32Array.of(0.1, 0.2), bias: Float32Array.of(0.3) }
  const weights = { activation: 'relu' as const, layers: [layer] }
  const [acted, plain] = [createMlpForward(), createPlainMlpForward()].map((forward) => {
    const outputs = new Float32Array(1)
    forward.run(weights, Float32Array.of(1, 2), 1, outputs)
    return outputs[0]
  })
  expect(acted).toBe(plain)
})
