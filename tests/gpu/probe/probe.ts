/** A page without an app: learners on the graphics card and their references, for `tests/e2e/gpu.spec.ts` to compare. */
import { createQLearner } from '../../../src/algorithms/dqn/learners.ts'
import { createTensorQLearner } from '../../../src/algorithms/dqn/tensorLearner.ts'
import { createActorCriticLearner } from '../../../src/algorithms/shared/actorCritics.ts'
import { createTensorActorCritic } from '../../../src/algorithms/shared/tensorActorCritic.ts'
import { selectKernels, startBackend } from '../../../src/nn/backend.ts'
import type { KernelChoice } from '../../../src/nn/kernels/module.ts'
import { tf } from '../../../src/nn/tf.ts'
import {
  type ActorCriticCase,
  type ActorCriticResults,
  type BriefTraining,
  runActorCritic,
  trainBriefly,
} from '../learners.ts'
import { type QCase, type QResults, runQLearner, trainQBriefly } from '../qLearners.ts'

declare global {
  interface Window {
    gpuProbe: {
      /** The results of the learner that agents get on WebGPU, or of the one on tensors on the cpu backend. */
      actorCritic(by: 'card' | 'cpu', given: ActorCriticCase): Promise<ActorCriticResults>
      /** The same of a Q-network. */
      qLearner(by: 'card' | 'cpu', given: QCase): Promise<QResults & { readonly dispatches: number }>
      /** What updates ask of the card, and what they hold there. */
      updates(kernels: KernelChoice, training: BriefTraining): Promise<UpdateCosts>
      /** The same of a Q-network. */
      qUpdates(updates: number): Promise<UpdateCosts>
      /** The error of an update whose device is lost after its submit, and of the one after it. */
      lostDevice(): Promise<string[]>
    }
  }
}

interface UpdateCosts {
  readonly dispatches: number
  readonly submits: number
  readonly reads: number
  readonly held: number[] // bytes of buffers after each update
  readonly left: number // bytes after the learner was disposed
  readonly tensors: number // while it learned
}

/** Each is started once: a device of its own for every case would take longer than the case. */
const started = new Set<string>()

async function start(backend: 'cpu' | 'webgpu', kernels: KernelChoice = 'own'): Promise<void> {
  if (started.has(backend)) {
    await tf.setBackend(backend)
    selectKernels(kernels)
    return
  }
  const start = await startBackend(backend, { kernels })
  if (!start.started) throw new Error(`${backend}: ${start.note}`)
  started.add(backend)
}

window.gpuProbe = {
  async actorCritic(by, given) {
    await start(by === 'cpu' ? 'cpu' : 'webgpu')
    return await runActorCritic(by === 'cpu' ? createTensorActorCritic : createActorCriticLearner, given)
  },
  async qLearner(by, given) {
    await start(by === 'cpu' ? 'cpu' : 'webgpu')
    const browser = countInterface()
    const results = await runQLearner(by === 'cpu' ? createTensorQLearner : createQLearner, given)
    browser.stop()
    return { ...results, dispatches: browser.counts.dispatches }
  },
  async updates(kernels, training) {
    await start('webgpu', kernels)
    return measureUpdates((afterUpdate) => trainBriefly(createActorCriticLearner, training, afterUpdate))
  },
  async qUpdates(updates) {
    await start('webgpu')
    return measureUpdates((afterUpdate) => trainQBriefly(createQLearner, updates, afterUpdate))
  },
  async lostDevice() {
    await start('webgpu')
    started.delete('webgpu')
    const { device } = tf.backend() as unknown as { readonly device: GPUDevice }
    const { submit } = GPUQueue.prototype
    GPUQueue.prototype.submit = function (commands) {
      submit.call(this, commands)
      device.destroy()
    }
    const errors: string[] = []
    const attempt = () => trainBriefly(createActorCriticLearner, { updates: 1, epochs: 1 }, () => {})
    await attempt().catch((error: Error) => errors.push(error.message))
    GPUQueue.prototype.submit = submit
    await attempt().catch((error: Error) => errors.push(error.message))
    await start('webgpu')
    await attempt() // on a device of its own
    return errors
  },
}

async function measureUpdates(train: (afterUpdate: () => void) => Promise<void>): Promise<UpdateCosts> {
  const browser = countInterface()
  const held: number[] = []
  const tensors = tf.memory().numTensors
  let learning = 0
  await train(() => {
    held.push(browser.bytes())
    learning = tf.memory().numTensors - tensors
  })
  const { dispatches, submits, reads } = browser.counts
  browser.stop()
  return { dispatches, submits, reads, held, left: browser.bytes(), tensors: learning }
}

/** Counts calls of the browser's interface, and the bytes of buffers that were created and not destroyed. */
function countInterface() {
  const counts = { dispatches: 0, submits: 0, reads: 0 }
  const alive = new Set<GPUBuffer>()
  const { dispatchWorkgroups } = GPUComputePassEncoder.prototype
  const { submit } = GPUQueue.prototype
  const { mapAsync, destroy } = GPUBuffer.prototype
  const { createBuffer } = GPUDevice.prototype
  GPUComputePassEncoder.prototype.dispatchWorkgroups = function (...groups) {
    counts.dispatches++
    dispatchWorkgroups.apply(this, groups)
  }
  GPUQueue.prototype.submit = function (commands) {
    counts.submits++
    submit.call(this, commands)
  }
  GPUBuffer.prototype.mapAsync = function (...range) {
    counts.reads++
    return mapAsync.apply(this, range)
  }
  GPUDevice.prototype.createBuffer = function (descriptor) {
    const buffer = createBuffer.call(this, descriptor)
    alive.add(buffer)
    return buffer
  }
  GPUBuffer.prototype.destroy = function () {
    alive.delete(this)
    destroy.call(this)
  }
  return {
    counts,
    bytes: () => [...alive].reduce((sum, { size }) => sum + size, 0),
    stop() {
      GPUComputePassEncoder.prototype.dispatchWorkgroups = dispatchWorkgroups
      GPUQueue.prototype.submit = submit
      Object.assign(GPUBuffer.prototype, { mapAsync, destroy })
      GPUDevice.prototype.createBuffer = createBuffer
    },
  }
}
