import { Worker } from 'node:worker_threads'
import type { FromGradientThread, StartGradientThread } from '../../training/gradients/gradientWorkers.ts'

/** Threads that no run has taken yet. */
const prepared: Worker[] = []

/**
 * Starts threads for the run that follows, so that they load while this one does: each loads tfjs, which takes a second.
 * They do not keep the process alive.
 */
export function prepareGradientThreads(count: number): void {
  for (let thread = 0; thread < count; thread++) {
    const worker = createWorker()
    worker.unref()
    // The run then starts another one, and reports its failure.
    worker.on('error', () => prepared.splice(prepared.indexOf(worker), 1))
    prepared.push(worker)
  }
}

/** Starts a gradient thread in Node, or takes a prepared one. */
export const startGradientThread: StartGradientThread = (receive) => {
  const worker = prepared.shift() ?? createWorker()
  worker.removeAllListeners('error')
  worker.ref()
  worker.on('message', (message: FromGradientThread) => receive(message))
  worker.on('error', ({ message }) => receive({ type: 'failed', message }))
  return { post: (message) => worker.postMessage(message), terminate: () => void worker.terminate() }
}

function createWorker(): Worker {
  return new Worker(new URL('./gradientWorker.mjs', import.meta.url))
}
