import { prepareBackend } from '../trainer/backends.ts'
import { asFailure } from '../trainer/guard.ts'
import type { FromWorkshop, ToWorkshop } from '../workshop/workshop.ts'
import { runWorkshopJob } from '../workshop/workshopJobs.ts'
import { WASM_FILES } from './wasmFiles.ts'

// The workshop's worker: runs jobs one after the other until the page terminates it. See `workshopJobs.ts`.
const post = (message: FromWorkshop) => postMessage(message)

self.addEventListener('message', async ({ data }: MessageEvent<ToWorkshop>) => {
  const { jobId } = data
  try {
    const result = await runWorkshopJob(data, {
      prepareBackend: (needs) => prepareBackend(needs, { now: () => performance.now(), wasmPaths: WASM_FILES }),
      onProgress: (progress) => post({ type: 'progress', jobId, progress }),
    })
    post({ type: 'done', jobId, result })
  } catch (error) {
    const { message, advice } = asFailure(error)
    post({ type: 'failed', jobId, message, advice })
  }
})
