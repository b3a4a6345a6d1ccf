/** A page without an app: what Chromium computes, for `tests/e2e/engines.spec.ts` to compare with Node. */
import { startBackend } from '../../../src/nn/backend.ts'
import type { BackendName } from '../../../src/training/protocol.ts'
import { WASM_FILES } from '../../../src/training/worker/wasmFiles.ts'
import { policyGradient } from '../gradient.ts'
import { pictureHashes } from '../pictures.ts'
import { replayHash, worldHashes } from '../worlds.ts'

declare global {
  interface Window {
    probe: {
      worldHashes(): Record<string, number>
      replayHash(): number
      pictureHashes(): Record<string, number>
      policyGradient(backend: BackendName): Promise<number[]>
    }
  }
}

window.probe = {
  worldHashes,
  replayHash,
  pictureHashes,
  async policyGradient(backend) {
    const { started, note } = await startBackend(backend, { wasmPaths: WASM_FILES })
    if (!started) throw new Error(`${backend}: ${note}`)
    return [...(await policyGradient())]
  },
}
