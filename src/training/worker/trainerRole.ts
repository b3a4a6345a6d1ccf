import { algorithmById } from '../../algorithms/index.ts'
import { createVecEnv } from '../../env/create.ts'
import type { ToWorker } from '../protocol.ts'
import { prepareBackend } from '../trainer/backends.ts'
import { createSystemClock } from '../trainer/clock.ts'
import { createTrainer } from '../trainer/trainer.ts'
import { createWorkMeter } from '../trainer/workMeter.ts'
import { startGradientThread } from './gradientThread.ts'
import { createHost } from './host.ts'
import { WASM_FILES } from './wasmFiles.ts'

const HEARTBEAT_MS = 1000
/** What a lost worker may cost: two seconds; more where checkpoints take longer than this share of the time, but never more than 20. */
const CHECKPOINTS = { everyMs: 2000, maxShare: 0.02, atMostMs: 20_000 } as const

const now = () => performance.now()

/** Trains one run, then the page terminates the worker. The logic is in `host.ts` and `trainer.ts`. */
export function actAsTrainer(): (message: ToWorker) => void {
  const host = createHost(
    (message, transfer) => postMessage(message, { transfer }),
    ({ config, pausedAtStart, resumeFrom, material, backendFailures, likelyBackend, checkpoints, metered }, tell) => {
      const meter = metered ? createWorkMeter(now, self) : null
      return createTrainer({
        config,
        card: algorithmById(config.algorithm),
        createVecEnv: meter === null ? createVecEnv : (env, count) => meter.watch(createVecEnv(env, count)),
        prepareBackend: (needs) => prepareBackend(needs, { now, wasmPaths: WASM_FILES }),
        clock: createSystemClock(),
        startGradientThread,
        tell,
        pausedAtStart,
        ...(resumeFrom && { resumeFrom }),
        ...(material && { material }),
        ...(backendFailures && { backendFailures }),
        ...(likelyBackend && { likelyBackend }),
        ...(checkpoints && {
          checkpoints: {
            spacing: CHECKPOINTS,
            take: (point, isBest) => tell({ type: 'checkpoint', point, isBest }),
          },
        }),
        ...(meter && { meter }),
      })
    },
  )

  return (message) => {
    host.receive(message)
    if (message.type !== 'start') return
    setInterval(() => postMessage({ type: 'heartbeat', runId: message.runId }), HEARTBEAT_MS)
  }
}
