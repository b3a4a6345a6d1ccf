import type { VecEnv } from '../../env/contracts.ts'
import type { WorkTotals } from '../protocol.ts'

/** Measures what the updates of a run ask of their thread and of the graphics card. */
export interface WorkMeter {
  /** Notes when the environment is stepped: what follows the last decision of an update is learning. Returns it. */
  watch(env: VecEnv): VecEnv
  /** Call it at the end of each update. */
  endUpdate(): void
  totals(): WorkTotals
}

/** The part of a worker's global scope that the meter wraps; the classes are absent without WebGPU. */
interface GpuScope {
  readonly GPUComputePassEncoder?: { readonly prototype: object }
  readonly GPUQueue?: { readonly prototype: object }
  readonly GPUBuffer?: { readonly prototype: object }
  readonly GPUDevice?: { readonly prototype: object }
}

/**
 * Counts all calls of WebGPU by wrapping its prototypes in `scope`. Create it once in a worker that is terminated
 * afterwards: the wrappers stay.
 */
export function createWorkMeter(now: () => number, scope: GpuScope): WorkMeter {
  let learningMs = 0
  let waitingMs = 0
  let dispatches = 0
  let submits = 0
  let decidedAt: number | null = null // end of the latest decision in this update
  let waits = 0 // promises of WebGPU that are awaited
  let waitsSince = 0

  wrap(scope.GPUComputePassEncoder, 'dispatchWorkgroups', () => {
    dispatches++
  })
  wrap(scope.GPUComputePassEncoder, 'dispatchWorkgroupsIndirect', () => {
    dispatches++
  })
  wrap(scope.GPUQueue, 'submit', () => {
    submits++
  })
  const wait = (result: unknown) => {
    if (!(result instanceof Promise)) return
    if (waits++ === 0) waitsSince = now()
    const end = () => {
      if (--waits === 0) waitingMs += now() - waitsSince
    }
    result.then(end, end)
  }
  wrap(scope.GPUBuffer, 'mapAsync', wait)
  wrap(scope.GPUQueue, 'onSubmittedWorkDone', wait)
  wrap(scope.GPUDevice, 'createComputePipelineAsync', wait)
  wrap(scope.GPUDevice, 'popErrorScope', wait)

  return {
    watch(env) {
      const { step } = env
      env.step = (actions) => {
        step.call(env, actions)
        decidedAt = now()
      }
      return env
    },
    endUpdate() {
      if (decidedAt !== null) learningMs += now() - decidedAt
      decidedAt = null
    },
    totals: () => ({ learningMs, waitingMs, dispatches, submits }),
  }
}

/** Calls `observe` with each result of a method. */
function wrap(
  type: { readonly prototype: object } | undefined,
  name: string,
  observe: (result: unknown) => void,
): void {
  if (type === undefined) return
  const method = Reflect.get(type.prototype, name)
  if (typeof method !== 'function') return
  Reflect.set(type.prototype, name, function (this: object, ...given: unknown[]) {
    const result = Reflect.apply(method, this, given)
    observe(result)
    return result
  })
}
