import type { WorkerRole } from '../worker/roles.ts'

/** Starts the page's worker file in a role. @throws DOMException where the page may not start workers. */
export function startPageWorker(role: WorkerRole): Worker {
  // The URL must be a literal inside `new Worker`, so that the bundler recognises a separate module.
  return new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name: role })
}
