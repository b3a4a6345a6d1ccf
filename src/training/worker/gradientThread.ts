import type { FromGradientThread, StartGradientThread } from '../gradients/gradientWorkers.ts'

/** Starts a gradient thread from the trainer's worker. */
export const startGradientThread: StartGradientThread = (receive) => {
  const worker = new Worker(new URL('./gradientWorker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<FromGradientThread>) => receive(data))
  worker.addEventListener('error', ({ message }) => {
    receive({ type: 'failed', message: message || 'its worker could not be started.' })
  })
  return { post: (message) => worker.postMessage(message), terminate: () => worker.terminate() }
}
