import { Worker } from 'node:worker_threads'
import type { FromGradientThread, StartGradientThread } from '../../training/gradients/gradientWorkers.ts'

/** Starts a gradient thread in Node. */
export const startGradientThread: StartGradientThread = (receive) => {
  const worker = new Worker(new URL('./gradientWorker.mjs', import.meta.url))
  worker.on('message', (message: FromGradientThread) => receive(message))
  worker.on('error', ({ message }) => receive({ type: 'failed', message }))
  return { post: (message) => worker.postMessage(message), terminate: () => void worker.terminate() }
}
