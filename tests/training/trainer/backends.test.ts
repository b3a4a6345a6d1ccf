import { describe, expect, it } from 'vitest'
import type { BackendFailure, BackendName } from '../../../src/training/protocol.ts'
import { FIRST_UPDATES, isGivenUp } from '../../../src/training/trainer/backendFailures.ts'
import { prepareBackend } from '../../../src/training/trainer/backends.ts'

const failureOf = (backend: BackendName, updates = 0): BackendFailure => ({ backend, message: 'it broke', updates })

describe('a backend that has failed', () => {
  it('is abandoned at once, except a graphics device that is lost after the first updates', () => {
    expect(isGivenUp([], 'wasm')).toBe(false)
    expect(isGivenUp([failureOf('wasm', 1000)], 'wasm')).toBe(true)
    expect(isGivenUp([failureOf('wasm')], 'cpu')).toBe(false)
    expect(isGivenUp([failureOf('webgpu', FIRST_UPDATES - 1)], 'webgpu')).toBe(true)
    const lost = failureOf('webgpu', 1000)
    expect(isGivenUp([lost, lost], 'webgpu')).toBe(false)
    expect(isGivenUp([lost, lost, lost], 'webgpu')).toBe(true)
  })

  const needs = { createWorkload: () => ({ run: async () => {}, close: async () => {} }) }
  const options = { now: () => performance.now() }

  it.each(['auto', 'wasm'] as const)(
    'is replaced by the next one, also if %s was requested, and the badge says why',
    async (choice) => {
      const report = await prepareBackend({ ...needs, choice, failures: [failureOf('wasm')] }, options)
      expect(report.chosen).toBe('cpu')
      expect(report.reason).toContain('wasm failed (it broke)')
      expect(report.candidates.find(({ name }) => name === 'wasm')).toMatchObject({
        updateMs: null,
        note: 'failed in training: it broke',
      })
    },
  )

  it('leaves none once all have failed, and reports the error of each', async () => {
    const failures = [failureOf('wasm'), failureOf('cpu')]
    await expect(prepareBackend({ ...needs, choice: 'auto', failures }, options)).rejects.toThrow(
      /No backend is left: wasm failed \(it broke\), cpu failed \(it broke\)/,
    )
  })
})
