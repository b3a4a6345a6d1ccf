import {
  type BackendCandidate,
  type BackendChoice,
  type BackendName,
  type BackendReport,
  pickBackend,
} from './backendReport.ts'
import { chooseKernels, type KernelChoice } from './kernels/module.ts'
import { registerMlpKernels, unregisterMlpKernels } from './mlpKernels.ts'
import { type CreateWorkload, measureByTurns, type Timing } from './probe.ts'
import { loadWebgpuBackend, setWasmPaths, tf } from './tf.ts'
import { quickenWasmKernels } from './wasmKernels.ts'

const START_LIMIT_MS = 10_000 // threaded wasm and GPU drivers can hang without an error
const CANDIDATES: readonly BackendName[] = ['wasm', 'webgpu', 'cpu'] // likely the fastest first: it limits the others

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

interface ChoiceOptions extends BackendOptions {
  readonly now: () => number // ms
  /** Backends that must not run, and why. */
  readonly excluded?: ReadonlyMap<BackendName, string>
  /** Start this one and measure nothing yet; the others are pending. Only for a choice of `auto`. */
  readonly first?: BackendName
  /** The report by which a run chose its backend: started backends are measured again, and keep their tensors. */
  readonly earlier?: BackendReport
}

interface BackendStart {
  readonly started: boolean
  readonly note: string
  readonly adapter: BackendReport['adapter']
}

/** Makes `name` the current backend, within 10 s. Never throws: a failure is reported in `started` and `note`. */
export async function startBackend(name: BackendName, options: BackendOptions = {}): Promise<BackendStart> {
  tf.enableProdMode()
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
 * Starts every candidate, times the work on each by turns, and leaves the best one current. A forced backend, or one
 * without rivals, is not timed. With `first`, that one starts alone: a call with the report as `earlier` measures the
 * others. With `earlier`, the one in use stays current unless another is clearly faster.
 * @throws Error if no backend works, not even cpu.
 */
export async function chooseBackend(
  choice: BackendChoice,
  createWorkload: CreateWorkload,
  options: ChoiceOptions,
): Promise<BackendReport> {
  const { now, excluded = new Map<BackendName, string>(), earlier, first } = options
  let adapter: BackendReport['adapter'] = earlier?.adapter ?? null
  const candidates: BackendCandidate[] = []
  const tryCandidate = async (name: BackendName) => {
    const fault = excluded.get(name)
    if (fault !== undefined) {
      candidates.push({ name, started: false, updateMs: null, note: fault })
      return
    }
    const known = earlier?.candidates.find((candidate) => candidate.name === name)
    const start =
      known && known.isPending !== true
        ? { ...known, adapter }
        : await startBackend(name, { ...options, hardwareOnly: name !== choice })
    adapter = start.adapter ?? adapter
    candidates.push({ name, started: start.started, updateMs: null, note: start.note })
  }

  if (choice === 'auto' && first !== undefined) {
    await tryCandidate(first)
    if (candidates.some(({ started }) => started)) return beginOn(first, { adapter, excluded, options })
  }
  const isTried = (name: BackendName) => candidates.some((candidate) => candidate.name === name)
  for (const name of choice === 'auto' ? CANDIDATES : [choice]) if (!isTried(name)) await tryCandidate(name)
  if (!candidates.some(({ started }) => started))
    for (const name of CANDIDATES.filter((other) => other !== choice)) await tryCandidate(name)
  const usable = candidates.filter(({ started }) => started)
  const isChoice = usable.length > 1 && !usable.some(({ name }) => name === choice)
  const startedAt = now()
  const timings = isChoice
    ? await measureByTurns(
        usable.map(({ name }) => name),
        { select: (name) => tf.setBackend(name), createWorkload, now },
      )
    : new Map<BackendName, Timing>()
  const measured = candidates.map((candidate) => ({ ...candidate, ...timings.get(candidate.name) }))
  const measuring = isChoice ? { measuringMs: now() - startedAt } : {}
  const picked = pickBackend(choice, measured, adapter, earlier?.chosen)
  if (picked === null) {
    const notes = candidates.map(({ name, note }) => `${name}: ${note}`).join('; ')
    throw new Error(`No tfjs backend works here (${notes}). Try another browser, or update this one.`)
  }
  const { chosen, reason } = picked
  if (tf.getBackend() !== chosen && !(await tf.setBackend(chosen)))
    throw new Error(`tfjs lost its ${chosen} backend: reload the page.`)
  const kernels = selectKernels(options.kernels ?? 'own')
  return { chosen, reason, kernels, adapter, candidates: measured, ...measuring }
}

/** The report of a run that begins on a started backend, before any is measured. */
function beginOn(
  first: BackendName,
  {
    adapter,
    excluded,
    options,
  }: Pick<BackendReport, 'adapter'> & {
    readonly excluded: ReadonlyMap<BackendName, string>
    readonly options: BackendOptions
  },
): BackendReport {
  const candidates = CANDIDATES.map((name): BackendCandidate => {
    const fault = excluded.get(name)
    if (name === first) return { name, started: true, updateMs: null, note: 'runs, not measured yet' }
    if (fault !== undefined) return { name, started: false, updateMs: null, note: fault }
    return { name, started: false, updateMs: null, note: 'after the first updates', isPending: true }
  })
  const reason = `${first} runs first, so that training begins at once. The backends are measured after the first updates.`
  return { chosen: first, reason, kernels: selectKernels(options.kernels ?? 'own'), adapter, candidates }
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
  return sentenceOf(registerMlpKernels(), tf.getBackend())
}

/** What acts and learns on a backend, if the project's kernels are wanted. `fault`: why those on wasm do not run. */
function sentenceOf(fault: string | null, backend: string): string {
  if (backend === 'webgpu') {
    const acting = fault === null ? 'uses the SIMD kernels of this project' : `uses plain TypeScript (${fault})`
    return `Acting ${acting}. The networks of PPO, A2C and DQN learn in its WGSL kernels, all others by tf ops.`
  }
  if (fault === null && backend === 'cpu') {
    return 'Acting uses the SIMD kernels of this project. Networks learn by tf ops, because the kernels for learning run only on wasm.'
  }
  return fault === null
    ? 'Acting, and the learning of networks, use the SIMD kernels of this project.'
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
