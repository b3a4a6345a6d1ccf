import { startBackend } from '../../src/nn/backend.ts'
import type { BackendName } from '../../src/nn/backendReport.ts'

/** Starts a backend as Node finds it, or throws. */
export async function startTestBackend(name: BackendName): Promise<void> {
  const start = await startBackend(name)
  if (!start.started) throw new Error(start.note)
}
