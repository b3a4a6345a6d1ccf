import { algorithmById } from '../../algorithms/index.ts'
import { createVecEnv } from '../../env/create.ts'
import type { ToWorker } from '../protocol.ts'
import { prepareBackend } from '../trainer/backends.ts'
import { createSystemClock } from '../trainer/clock.ts'
import { createTrainer } from '../trainer/trainer.ts'
import { startGradientThread } from './gradientThread.ts'
import { createHost } from './host.ts'
import { WASM_FILES } from './wasmFiles.ts'

// The trainer's worker: runs one run, then the page terminates it. The logic is in `host.ts` and `trainer.ts`.
const HEARTBEAT_MS = 1000

const now = () => performance.now()

const host = createHost(
  (message, transfer) => postMessage(message, { transfer }),
  ({ config, pausedAtStart, resumeFrom, material, backendFailures }, tell) =>
    createTrainer({
      config,
      card: algorithmById(config.algorithm),
      createVecEnv,
      prepareBackend: (needs) => prepareBackend(needs, { now, wasmPaths: WASM_FILES }),
      clock: createSystemClock(),
      startGradientThread,
      tell,
      pausedAtStart,
      ...(resumeFrom && { resumeFrom }),
      ...(material && { material }),
      ...(backendFailures && { backendFailures }),
    }),
)

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  host.receive(data)
  if (data.type === 'start') setInterval(() => postMessage({ type: 'heartbeat', runId: data.runId }), HEARTBEAT_MS)
})
