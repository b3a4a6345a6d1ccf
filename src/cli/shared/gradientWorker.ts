import { parentPort } from 'node:worker_threads'
import type { ToGradientThread } from '../../training/gradients/gradientWorkers.ts'
import { createGradientHost } from '../../training/worker/gradientHost.ts'

// A gradient thread in Node. Everything it does is in `gradientHost.ts`.
const host = createGradientHost((message, transfer) => parentPort?.postMessage(message, transfer))

parentPort?.on('message', (message: ToGradientThread) => host.receive(message))
