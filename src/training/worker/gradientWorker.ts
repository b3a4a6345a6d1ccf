import type { ToGradientThread } from '../gradients/gradientWorkers.ts'
import { createGradientHost } from './gradientHost.ts'
import { WASM_FILES } from './wasmFiles.ts'

// A gradient thread of the page, started and terminated by the trainer's worker. The logic is in `gradientHost.ts`.
const host = createGradientHost((message, transfer) => postMessage(message, { transfer }), { wasmPaths: WASM_FILES })

self.addEventListener('message', ({ data }: MessageEvent<ToGradientThread>) => host.receive(data))
