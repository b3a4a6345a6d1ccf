import { prepareBackend } from '../trainer/backends.ts'
import { asFailure } from '../trainer/guard.ts'
import type { FromWorkshop, ToWorkshop } from '../workshop/workshop.ts'
import { runWorkshopJob } from '../workshop/workshopJobs.ts'
import { WASM_FILES } from './wasmFiles.ts'

const post = (message: FromWorkshop) => postMessage(message)

/** Runs the workshop's jobs one after the other until the page terminates the worker. See `workshopJobs.ts`. */
export function actAsWorkshop(): (message: ToWorkshop) => void {
  return async (message) => {
    const { jobId } = message
    try {
      const result = await runWorkshopJob(message, {
        prepareBackend: (needs) => prepareBackend(needs, { now: () => performance.now(), wasmPaths: WASM_FILES }),
        onProgress: (progress) => post({ type: 'progress', jobId, progress }),
      })
      post({ type: 'done', jobId, result })
    } catch (error) {
      const { message: text, advice } = asFailure(error)
      post({ type: 'failed', jobId, message: text, advice })
    }
  }
}
