import { addedLevels } from '../../sim/levels.ts'
import type { FromGradientThread, StartGradientThread } from '../gradients/gradientWorkers.ts'
import type { LevelsMessage } from '../protocol.ts'
import type { WorkerRole } from './roles.ts'

/** Starts a gradient thread from the trainer's worker: the same file in another role. */
export const startGradientThread: StartGradientThread = (receive) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'gradients' satisfies WorkerRole,
  })
  const files = addedLevels()
  if (files.length > 0) worker.postMessage({ type: 'levels', files } satisfies LevelsMessage)
  worker.addEventListener('message', ({ data }: MessageEvent<FromGradientThread>) => receive(data))
  worker.addEventListener('error', ({ message }) => {
    receive({ type: 'failed', message: message || 'its worker could not be started.' })
  })
  return { post: (message) => worker.postMessage(message), terminate: () => worker.terminate() }
}
