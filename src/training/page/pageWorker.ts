import { addedLevels } from '../../sim/levels.ts'
import type { LevelsMessage } from '../protocol.ts'
import type { WorkerRole } from '../worker/roles.ts'

/**
 * Starts the page's worker file in a role. Before a message, the worker is sent the levels that have been imported since
 * the last one. @throws DOMException where the page may not start workers
 */
export function startPageWorker(role: WorkerRole): Worker {
  // The URL must be a literal inside `new Worker`, so that the bundler recognises a separate module.
  const worker = new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name: role })
  const post = worker.postMessage.bind(worker)
  const sent = new Set<string>()
  worker.postMessage = (message: unknown) => {
    const files = addedLevels().filter(({ id }) => !sent.has(id))
    for (const { id } of files) sent.add(id)
    if (files.length > 0) post({ type: 'levels', files } satisfies LevelsMessage)
    post(message)
  }
  return worker
}
