import { describe, expect, it } from 'vitest'
import { withAlgorithm } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import type { BackendRow } from '../../../src/training/page/bench.ts'
import { markdownOf, reportOf, verdictOf } from '../../../src/ui/bench/figures.ts'
import { readBenchOptions } from '../../../src/ui/bench/options.ts'

const config = defaultRunConfig()
const figures = { decisionsPerSecond: 20_000, updateMs: 50, scriptMs: 32, dispatches: 96, submits: 1, updates: 30 }
const wasm: BackendRow = { backend: 'wasm', adapter: null, fault: null, figures }
const webgpu: BackendRow = {
  ...wasm,
  backend: 'webgpu',
  adapter: { description: 'a | card', software: true },
  figures: { ...figures, decisionsPerSecond: 5000 },
}
const cpu: BackendRow = { backend: 'cpu', adapter: null, figures: null, fault: 'it is\nlost' }

describe('the figures of the backends', () => {
  it('are per minibatch where the algorithm has minibatches', () => {
    const report = reportOf(config, [wasm, webgpu, cpu])
    expect(report.minibatchesPerUpdate).toBe(32) // 4 epochs of 64 × 16 decisions by 128
    expect(report.backends[0]).toMatchObject({
      ...{ scriptMicrosecondsPerMinibatch: 1000, dispatchesPerMinibatch: null, submitsPerUpdate: null },
    })
    expect(report.backends[1]).toMatchObject({
      dispatchesPerMinibatch: 3,
      submitsPerUpdate: 1,
      isSoftwareAdapter: true,
    })
    expect(reportOf(withAlgorithm(config, 'a2c'), [wasm]).minibatchesPerUpdate).toBe(1)
  })

  it('name the fastest backend', () => {
    expect(verdictOf(reportOf(config, [webgpu, wasm, cpu]))).toBe(
      'Done: wasm is the fastest, 4.0 times as fast as webgpu.',
    )
    expect(verdictOf(reportOf(config, [wasm]))).toBe('Done.')
    expect(verdictOf(reportOf(config, [cpu]))).toBe('Done: no backend could be measured.')
  })

  it('are a table in Markdown, a row per backend', () => {
    const lines = markdownOf(reportOf(config, [wasm, webgpu, cpu])).split('\n')
    expect(lines[0]).toMatch(/^PPO on lobby \(`v=1&algorithm=ppo&/)
    expect(lines.slice(2)).toEqual([
      '| Backend | Decisions/s | ms an update | JavaScript, µs a minibatch | Dispatches a minibatch | Submits an update | Adapter |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '| wasm | 20.0k | 50.0 | 1\u2009000 | – | – | – |',
      '| webgpu | 5\u2009000 | 50.0 | 1\u2009000 | 3.00 | 1.00 | a \\| card (software adapter) |',
      '| cpu | Not measured: it is lost |  |  |  |  |  |',
      '',
    ])
  })
})

describe('the address', () => {
  it('names backends and seconds; absent, it means all of them for a second', () => {
    expect(readBenchOptions('?bench')).toEqual({ backends: ['wasm', 'cpu', 'webgpu'], seconds: 1, fault: null })
    expect(readBenchOptions('?bench&seconds=.2&backends=webgpu')).toEqual({
      ...{ backends: ['webgpu'], seconds: 0.2, fault: null },
    })
  })

  it.each(['0', '-1', 'NaN', 'x', '1e9', '', 'Infinity'])('refuses %s seconds, and says why', (seconds) => {
    const options = readBenchOptions(`?bench&seconds=${seconds}`)
    expect(options.seconds).toBe(1)
    expect(options.fault).toMatch(/seconds goes from/)
  })

  it.each(['gpu', '', 'wasm,,cpu', 'toString'])('refuses the backends "%s", and says why', (backends) => {
    const options = readBenchOptions(`?bench&backends=${backends}`)
    expect(options.backends).toHaveLength(3)
    expect(options.fault).toMatch(/there is no backend/)
  })
})
