/** A page without an app: what Chromium computes, for `tests/e2e/engines.spec.ts` to compare with Node. */
import { startBackend } from '../../../src/nn/backend.ts'
import { installTrustedTypes } from '../../../src/shared/trustedTypes.ts'
import type { BackendName } from '../../../src/training/protocol.ts'
import { WASM_FILES } from '../../../src/training/worker/wasmFiles.ts'
import { policyGradient } from '../gradient.ts'
import { pictureHashes } from '../pictures.ts'
import { replayHash, worldHashes } from '../worlds.ts'
import type { WorkerHashes } from './worker.ts'

declare global {
  interface Window {
    probe: {
      worldHashes(): Record<string, number>
      replayHash(): number
      /** Both of them, computed in a worker. */
      hashesInWorker(): Promise<WorkerHashes>
      pictureHashes(): Record<string, number>
      policyGradient(backend: BackendName): Promise<number[]>
    }
  }
}

installTrustedTypes(window)

window.probe = {
  worldHashes,
  replayHash,
  hashesInWorker: () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.onmessage = ({ data }) => {
        worker.terminate()
        resolve(data)
      }
    }),
  pictureHashes,
  async policyGradient(backend) {
    const { started, note } = await startBackend(backend, { wasmPaths: WASM_FILES })
    if (!started) throw new Error(`${backend}: ${note}`)
    return [...(await policyGradient())]
  },
}
