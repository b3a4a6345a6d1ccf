/** A page without an app: what Chromium computes, for `tests/e2e/engines.spec.ts` to compare with Node. */
import wasmFile from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simdWasmFile from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import threadedWasmFile from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url'
import { startBackend } from '../../../src/nn/backend.ts'
import type { BackendName } from '../../../src/training/protocol.ts'
import { policyGradient } from '../gradient.ts'
import { worldHashes } from '../worlds.ts'

declare global {
  interface Window {
    probe: {
      worldHashes(): Record<string, number>
      policyGradient(backend: BackendName): Promise<number[]>
    }
  }
}

window.probe = {
  worldHashes,
  async policyGradient(backend) {
    const { started, note } = await startBackend(backend, {
      wasmPaths: {
        'tfjs-backend-wasm.wasm': wasmFile,
        'tfjs-backend-wasm-simd.wasm': simdWasmFile,
        'tfjs-backend-wasm-threaded-simd.wasm': threadedWasmFile,
      },
    })
    if (!started) throw new Error(`${backend}: ${note}`)
    return [...(await policyGradient())]
  },
}
