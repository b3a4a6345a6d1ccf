import type { ToGradientThread } from '../gradients/gradientWorkers.ts'
import { createGradientHost } from './gradientHost.ts'
import { WASM_FILES } from './wasmFiles.ts'

/** Computes gradients until the trainer's worker, which started it, terminates it. The logic is in `gradientHost.ts`. */
export function actAsGradientThread(): (message: ToGradientThread) => void {
  return createGradientHost((message, transfer) => postMessage(message, { transfer }), { wasmPaths: WASM_FILES })
    .receive
}
