import { expect, it } from 'vitest'
import { createWorkMeter } from '../../../src/training/trainer/workMeter.ts'
import { createCountingEnv } from '../fakes.ts'

/** The classes of WebGPU, which count nothing by themselves. */
function fakeGpu() {
  const ends: (() => void)[] = []
  class GPUComputePassEncoder {
    sizes: number[] = []
    dispatchWorkgroups(size: number): void {
      this.sizes.push(size)
    }
  }
  class GPUQueue {
    submit(): void {}
  }
  class GPUBuffer {
    mapAsync(): Promise<void> {
      return new Promise((resolve) => ends.push(resolve))
    }
  }
  return { scope: { GPUComputePassEncoder, GPUQueue, GPUBuffer }, ends }
}

it('times learning from the last decision of an update to its end', () => {
  let time = 0
  const meter = createWorkMeter(() => time, {})
  const env = meter.watch(createCountingEnv())
  env.reset(1)
  for (const end of [10, 20]) {
    env.step(new Int32Array(2))
    time += 3 // acting
    env.step(new Int32Array(2))
    time += end
    meter.endUpdate()
    time += 100 // between two updates
  }
  meter.endUpdate() // without a decision
  expect(meter.totals()).toEqual({ learningMs: 30, waitingMs: 0, dispatches: 0, submits: 0 })
})

it('counts calls of WebGPU and the time in which at least one read-back is awaited', async () => {
  let time = 0
  const { scope, ends } = fakeGpu()
  const meter = createWorkMeter(() => time, scope)
  const pass = new scope.GPUComputePassEncoder()
  for (let call = 0; call < 5; call++) pass.dispatchWorkgroups(call)
  expect(pass.sizes, 'the calls arrive').toEqual([0, 1, 2, 3, 4])
  new scope.GPUQueue().submit()
  const reads = [new scope.GPUBuffer().mapAsync(), new scope.GPUBuffer().mapAsync()]
  time = 7
  ends[0]?.()
  await reads[0]
  time = 12
  ends[1]?.()
  await reads[1]
  expect(meter.totals()).toEqual({ learningMs: 0, waitingMs: 12, dispatches: 5, submits: 1 })
})
