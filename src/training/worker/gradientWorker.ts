import type { ToGradientThread } from '../gradients/gradientWorkers.ts'
import { createGradientHost } from './gradientHost.ts'
import { WASM_FILES } from './wasmFiles.ts'

// A gradient thread of the page: a worker of the trainer's worker, which ends it. Everything it does is in
// `gradientHost.ts`.
const host = createGradientHost((message, transfer) => postMessage(message, { transfer }), { wasmPaths: WASM_FILES })

self.addEventListener('message', ({ data }: MessageEvent<ToGradientThread>) => host.receive(data))
