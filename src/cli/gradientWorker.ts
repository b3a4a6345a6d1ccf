import { parentPort } from 'node:worker_threads'
import { createGradientHost } from '../training/gradientHost.ts'
import type { ToGradientThread } from '../training/gradientWorkers.ts'

// A gradient thread in Node. Everything it does is in `gradientHost.ts`.
const host = createGradientHost((message, transfer) => parentPort?.postMessage(message, transfer))

parentPort?.on('message', (message: ToGradientThread) => host.receive(message))
