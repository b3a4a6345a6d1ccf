import {
  type BackendCandidate,
  type BackendChoice,
  type BackendName,
  type BackendReport,
  pickBackend,
} from './backendReport.ts'
import { repairMatMulGradient } from './gradients.ts'
import { chooseKernels, type KernelChoice } from './kernels/module.ts'
import { registerMlpKernels, unregisterMlpKernels } from './mlpKernels.ts'
import { loadWebgpuBackend, setWasmPaths, tf } from './tf.ts'
import { quickenWasmKernels } from './wasmKernels.ts'

const START_LIMIT_MS = 10_000 // threaded wasm and GPU drivers can hang without an error
const PROBE_MS = 200
const MINIBATCHES_PER_READ = 8
const CANDIDATES: readonly BackendName[] = ['webgpu', 'wasm', 'cpu']

export interface BackendOptions {
  /** Folder of the `.wasm` files, or a map from file name to URL. Not needed in Node. */
  readonly wasmPaths?: string | Record<string, string>
  /** Default: `own`, if they run here. */
  readonly kernels?: KernelChoice
  /** Do not start WebGPU on a software adapter: its code and its device take longer than all that is measured. */
  readonly hardwareOnly?: boolean
  /** Called when the GPU device is lost, except by `destroy`. All its tensors are lost. */
  readonly onDeviceLost?: (message: string) => void
}

/** Runs this many minibatches, then reads a result back. */
export type BackendProbe = (minibatches: number) => Promise<void>

interface BackendStart {
  readonly started: boolean
  readonly note: string
  readonly adapter: BackendReport['adapter']
}

/** Makes `name` the current backend, within 10 s. Never throws: a failure is reported in `started` and `note`. */
export async function startBackend(name: BackendName, options: BackendOptions = {}): Promise<BackendStart> {
  tf.enableProdMode()
  repairMatMulGradient()
  quickenWasmKernels()
  selectKernels(options.kernels ?? 'own')
  let adapter: BackendReport['adapter'] = null
  let isAbandoned = false
  const start = async (): Promise<BackendStart> => {
    if (name === 'wasm') prepareWasm(options)
    if (name === 'webgpu') {
      const registration = await prepareWebgpu(options)
      adapter = registration.adapter
      if (isAbandoned) return { started: false, note: 'started too late', adapter }
      if (registration.register === null) return { started: false, note: 'a software adapter, not started', adapter }
      registration.register()
    }
    // `setBackend` returns false instead of throwing, and tfjs then falls back to another backend: check which one
    // runs.
    const agreed = await tf.setBackend(name)
    await tf.ready()
    const started = agreed && tf.getBackend() === name
    return { started, note: started ? 'started' : 'refused to start', adapter }
  }
  try {
    return await withinLimit(start())
  } catch (error) {
    isAbandoned = true
    abandonPendingStart(name)
    return { started: false, note: error instanceof Error ? error.message : String(error), adapter }
  }
}

/**
 * Makes tfjs ignore a start that is still pending. Otherwise the backend that arrives late replaces the instance of the
 * one in use, while the name, and with it the kernels and their set-up, stay those of the one in use.
 */
function abandonPendingStart(name: BackendName): void {
  const factory = tf.findBackendFactory(name)
  if (tf.getBackend() !== name || tf.engine().registry[name] !== undefined || !factory) return
  tf.removeBackend(name)
  tf.registerBackend(name, factory) // for another attempt
}

/**
 * Starts every candidate (or only the forced one), times `probe` on it, and leaves the best one current.
 *
 * `probe` runs the given number of real minibatches, frees its tensors, and resolves once a result has been read back.
 * `now` is a clock in milliseconds.
 * @throws Error if no backend works, not even cpu.
 */
export async function chooseBackend(
  choice: BackendChoice,
  probe: BackendProbe,
  options: BackendOptions & { readonly now: () => number },
): Promise<BackendReport> {
  let adapter: BackendReport['adapter'] = null
  const candidates: BackendCandidate[] = []
  const tryCandidate = async (name: BackendName) => {
    const start = await startBackend(name, { ...options, hardwareOnly: choice === 'auto' })
    adapter = start.adapter ?? adapter
    if (!start.started) candidates.push({ name, started: false, minibatchMs: null, note: start.note })
    else candidates.push({ name, ...(await time(probe, options.now)) })
  }

  for (const name of choice === 'auto' ? CANDIDATES : [choice]) await tryCandidate(name)
  let picked = pickBackend(choice, candidates, adapter)
  if (picked === null) {
    for (const name of CANDIDATES.filter((other) => other !== choice)) await tryCandidate(name)
    picked = pickBackend(choice, candidates, adapter)
  }
  if (picked === null) {
    const notes = candidates.map(({ name, note }) => `${name}: ${note}`).join('; ')
    throw new Error(`No tfjs backend works here (${notes}). Try another browser, or update this one.`)
  }
  const { chosen, reason } = picked
  if (tf.getBackend() !== chosen && !(await tf.setBackend(chosen)))
    throw new Error(`tfjs lost its ${chosen} backend: reload the page.`)
  return { chosen, reason, kernels: selectKernels(options.kernels ?? 'own'), adapter, candidates }
}

/**
 * Mean milliseconds per minibatch, measured over about 200 ms after one warm-up (compilation of shaders and code).
 * Reads back every eight minibatches, as agents do once per update. A slow backend runs only one timed minibatch.
 */
async function time(
  probe: BackendProbe,
  now: () => number,
): Promise<Pick<BackendCandidate, 'started' | 'minibatchMs' | 'note'>> {
  try {
    await probe(1)
    let start = now()
    let minibatches = 1
    await probe(minibatches)
    let elapsed = now() - start
    if (elapsed * MINIBATCHES_PER_READ < PROBE_MS) {
      start = now()
      for (minibatches = 0; minibatches === 0 || elapsed < PROBE_MS; elapsed = now() - start) {
        await probe(MINIBATCHES_PER_READ)
        minibatches += MINIBATCHES_PER_READ
      }
    }
    return { started: true, minibatchMs: elapsed / minibatches, note: `${minibatches} minibatches timed` }
  } catch (error) {
    return { started: false, minibatchMs: null, note: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * Selects this thread's implementation: the project's own kernels, or tf ops for learning and plain TypeScript for
 * acting. Returns a sentence for the screen that says which is used and why.
 */
export function selectKernels(choice: KernelChoice): string {
  chooseKernels(choice)
  if (choice === 'tf') {
    unregisterMlpKernels()
    return 'Learning uses tf ops and acting uses plain TypeScript, because you chose them.'
  }
  const fault = registerMlpKernels()
  return fault === null
    ? 'Acting, and learning on wasm, use the SIMD kernels of this project.'
    : `Learning uses tf ops and acting uses plain TypeScript: ${fault}.`
}

function prepareWasm({ wasmPaths }: BackendOptions): void {
  // One thread: threads need special headers, make sums depend on timing, and hang under a strict CSP.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  if (wasmPaths !== undefined && tf.engine().registry.wasm === undefined) setWasmPaths(wasmPaths)
}

/**
 * Prepares a WebGPU device, created here so that its loss can be observed. `register` hands it to tfjs; it is null for a
 * software adapter where only hardware is wanted.
 */
async function prepareWebgpu({ hardwareOnly, onDeviceLost }: BackendOptions): Promise<{
  readonly adapter: NonNullable<BackendReport['adapter']>
  readonly register: (() => void) | null
}> {
  if (typeof navigator === 'undefined' || !('gpu' in navigator) || navigator.gpu === undefined) {
    throw new Error('this browser has no WebGPU')
  }
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' })
  if (adapter === null) throw new Error('no WebGPU adapter')
  const { limits, info } = adapter
  const described = describeAdapter(info)
  if (hardwareOnly === true && described.software) return { adapter: described, register: null }
  const device = await adapter.requestDevice({
    requiredLimits: {
      maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
      maxComputeWorkgroupsPerDimension: limits.maxComputeWorkgroupsPerDimension,
      maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
      maxBufferSize: limits.maxBufferSize,
      maxComputeWorkgroupSizeX: limits.maxComputeWorkgroupSizeX,
      maxComputeInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
    },
  })
  const { WebGPUBackend } = await loadWebgpuBackend()
  return {
    adapter: described,
    register() {
      device.lost.then(({ reason, message }) => {
        if (reason !== 'destroyed') onDeviceLost?.(message)
      })
      if (tf.findBackendFactory('webgpu')) tf.removeBackend('webgpu')
      tf.registerBackend('webgpu', () => new WebGPUBackend(device, info))
    },
  }
}

/** Describes an adapter. Software adapters are recognised by `isFallbackAdapter` or by their vendor. */
export function describeAdapter(info: {
  readonly vendor: string
  readonly architecture: string
  readonly device: string
  readonly description: string
  readonly isFallbackAdapter?: boolean
}): NonNullable<BackendReport['adapter']> {
  const words = [info.description, info.vendor, info.architecture, info.device].filter((word) => word !== '')
  const software =
    info.isFallbackAdapter === true || /swiftshader|llvmpipe|lavapipe|basic render/i.test(words.join(' '))
  return { description: words.slice(0, 2).join(', ') || 'an unnamed adapter', software }
}

async function withinLimit<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not start within ${START_LIMIT_MS / 1000} s`)), START_LIMIT_MS)
  })
  try {
    return await Promise.race([promise, limit])
  } finally {
    clearTimeout(timer)
  }
}
