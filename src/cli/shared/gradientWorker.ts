import { parentPort } from 'node:worker_threads'
import type { ToGradientThread } from '../../training/gradients/gradientWorkers.ts'
import { createGradientHost } from '../../training/worker/gradientHost.ts'

// The entry of a gradient thread in Node; `gradientHost.ts` implements it.
const host = createGradientHost((message, transfer) => parentPort?.postMessage(message, transfer))

parentPort?.on('message', (message: ToGradientThread) => host.receive(message))
