import { createGpuNumbers, type GpuNumbers } from './buffers.ts'
import { OPTIMISER_THREADS } from './optimisation.ts'
import { FLAGS, MAX_GROUPS, TASK_FIELDS } from './passes.ts'
import { compileProgram, type GpuProgram, type Kernel, type ProgramOptions, STORAGE_BUFFERS } from './pipelines.ts'
import { ROWS_PER_GROUP, transposedParameters, workOf } from './plan.ts'

/**
 * Networks that learn on the card. Weights, moments and data stay there. Dispatches are recorded, and the next `read`
 * submits them: one submit and one wait per update.
 */
interface GpuEngine {
  /**
   * Uploads rows to learn from: observations `[n × inputs]` and the loss's data `[n × 4]`. Returns the number of the
   * first. Rows stay until others are added after a `read`.
   */
  addRows(observations: Float32Array, data: Float32Array): number
  /** Adds samples: rows, each with a number for the loss (0 if absent). Returns the position of the first. */
  addSamples(rows: Int32Array, options: SampleOptions): number
  /** One gradient step: three dispatches. */
  step(batch: GpuBatch, options: GpuStepOptions, loss: LossOptions): void
  /** Replaces the rewards in the data of the samples by their targets: one dispatch. Only with a target network. */
  computeTargets(batch: GpuBatch, loss: LossOptions): void
  /** θ̄ ← (1 − share) θ̄ + share θ: one dispatch. Only with a target network. */
  moveTarget(share: number): void
  /** Drops the reports of the steps so far. */
  forget(): void
  /** Waits for the card: θ, and the reports of the steps since the last `read` or `forget`. */
  read(): Promise<GpuReading>
  /** Replaces θ and θ̄, drops the steps that were not read, and resets the optimiser. */
  load(theta: Float32Array): void
  resetOptimiser(): void
  /** Waits for the card: θ, θ̄ and the optimiser's moments. Call it after a `read`, so that nothing is outstanding. */
  readState(): Promise<GpuState>
  /** Replaces θ, θ̄ and the optimiser's moments, and drops the steps that were not read. */
  loadState(state: GpuState): void
  /** Frees everything on the card. Safe to call twice. */
  dispose(): void
}

/** Each `[P]`. */
interface GpuState {
  readonly theta: Float32Array
  readonly target: Float32Array
  readonly first: Float32Array
  readonly second: Float32Array
}

interface SampleOptions {
  /** What to add to the number of a row: that of the first one of its `addRows`. */
  readonly firstRow?: number
  /** Rows must be below it. */
  readonly rowLimit: number
  readonly numbers?: Float32Array
}

interface GpuBatch {
  readonly samples: number // position of the first
  readonly count: number
}

interface GpuStepOptions {
  readonly stepSize: number
  readonly epsilon: number
  readonly maxGradNorm: number
  readonly criticOnly?: boolean
}

/** Values of the loss's fields. */
type LossOptions = Readonly<Record<string, number>>

interface GpuReading {
  readonly theta: Float32Array // [P]
  readonly steps: readonly GpuReport[]
}

export interface GpuReport {
  readonly gradientNorm: number // before clipping
  readonly columns: Float32Array // [B × the loss's columns]
}

interface Dispatch {
  readonly kernel: Kernel
  readonly groups: readonly [x: number, y: number, z: number]
  readonly task: number // its number among the tasks
  readonly work: number // multiplications
}

/** What was collected for the next submit. */
interface Collected {
  readonly samples: Uint32Array<ArrayBuffer>[]
  readonly tasks: ArrayBuffer[]
  readonly dispatches: Dispatch[]
}

const BYTES = 4
const DATA_COLUMNS = 4
/**
 * Multiplications of one submit, an estimated 50 ms of a small card: a longer one would hold up what else the card draws, and
 * operating systems reset a card that takes seconds. An update of PPO's default size has 1 % of them.
 */
const WORK_PER_SUBMIT = 2e10

export function createGpuEngine(device: GPUDevice, options: ProgramOptions): GpuEngine {
  const { plan, loss } = options
  const fields = [...TASK_FIELDS.map((field) => field.split(':')[0]), ...loss.fields]
  const taskBytes = fields.length * BYTES
  const taskStride = device.limits.minUniformBufferOffsetAlignment
  if (taskBytes > taskStride) throw new Error(`A task has ${taskBytes} bytes, more than ${taskStride}.`)
  const program = compileProgram(device, options, taskBytes)
  program.pipelines.catch(() => {}) // `read` reports it
  const tasks = createGpuNumbers(device, GPUBufferUsage.UNIFORM)
  const storage = STORAGE_BUFFERS.map((name) => ({ name, numbers: createGpuNumbers(device, GPUBufferUsage.STORAGE) }))
  const [samples, observations, data, state, scratch, results] = storage.map(({ numbers }) => numbers)
  let staging = device.createBuffer({ size: BYTES, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST })

  let bindGroup: GPUBindGroup | null = null // null after a buffer was replaced
  let isDisposed = false
  let isFresh = true
  let collected: Collected = { samples: [], tasks: [], dispatches: [] }
  let rowCount = 0
  let sampleCount = 0
  let resultCount = 0
  let mostRows = 0 // of a step
  let mostResults = 0
  let reports: { readonly start: number; readonly rows: number }[] = []

  function reserve(numbers: GpuNumbers, count: number, kept = 0): void {
    if (numbers.reserve(count, kept)) bindGroup = null
  }

  function addTask(values: Readonly<Record<string, number>>): number {
    const task = new ArrayBuffer(taskBytes)
    const [integers, floats] = [new Uint32Array(task), new Float32Array(task)]
    for (const [place, name] of fields.entries()) {
      const isInteger = TASK_FIELDS[place]?.endsWith('u32') ?? false
      const into = isInteger ? integers : floats
      into[place] = values[name] ?? 0
    }
    return collected.tasks.push(task) - 1
  }

  function dispatch(kernel: Kernel, groups: Dispatch['groups'], task: number, work = 0): void {
    collected.dispatches.push({ kernel, groups, task, work })
  }

  /** Workgroups of four rows each, `networks` times. */
  function rowGroups(rows: number, networks: number): Dispatch['groups'] {
    const count = Math.ceil(rows / ROWS_PER_GROUP)
    return [Math.min(count, MAX_GROUPS), networks, Math.ceil(count / MAX_GROUPS)]
  }

  function forget(): void {
    reports = []
    resultCount = 0
  }

  /** Takes what was collected, and puts what it needs on the card. */
  function upload(): Collected {
    const taken = collected
    collected = { samples: [], tasks: [], dispatches: [] }
    const paddedRows = Math.ceil(mostRows / ROWS_PER_GROUP) * ROWS_PER_GROUP
    reserve(tasks, (taken.tasks.length * taskStride) / BYTES)
    reserve(samples, 2 * sampleCount)
    reserve(scratch, plan.scratch.records + paddedRows * plan.recordLength)
    reserve(results, mostResults)
    tasks.write(spaced(taken.tasks, taskStride))
    samples.write(joined(taken.samples, 2 * sampleCount))
    sampleCount = 0
    return taken
  }

  function encode({ layout }: GpuProgram, pipelines: Awaited<GpuProgram['pipelines']>, taken: Collected): void {
    bindGroup ??= device.createBindGroup({
      layout,
      entries: [
        { binding: 0, resource: { buffer: tasks.buffer, size: taskBytes } },
        ...storage.map(({ numbers }, index) => ({ binding: index + 1, resource: { buffer: numbers.buffer } })),
      ],
    })
    let encoder = device.createCommandEncoder()
    let pass = encoder.beginComputePass()
    let work = 0
    for (const { kernel, groups, task, work: added } of taken.dispatches) {
      if (work > 0 && work + added > WORK_PER_SUBMIT) {
        pass.end()
        submit(encoder)
        encoder = device.createCommandEncoder()
        pass = encoder.beginComputePass()
        work = 0
      }
      work += added
      const pipeline = pipelines[kernel]
      if (pipeline === undefined) throw new Error('Only learners with a target network compute targets.')
      pass.setPipeline(pipeline)
      pass.setBindGroup(0, bindGroup, [task * taskStride])
      pass.dispatchWorkgroups(...groups)
    }
    pass.end()
    const parameterBytes = plan.parameterCount * BYTES
    encoder.copyBufferToBuffer(state.buffer, plan.state.theta * BYTES, staging, 0, parameterBytes)
    if (resultCount > 0) encoder.copyBufferToBuffer(results.buffer, 0, staging, parameterBytes, resultCount * BYTES)
    submit(encoder)
  }

  function submit(encoder: GPUCommandEncoder): void {
    device.queue.submit([encoder.finish()])
  }

  /** The first `count` numbers of the staging buffer. */
  async function mapped(count: number): Promise<Float32Array> {
    await staging.mapAsync(GPUMapMode.READ, 0, count * BYTES)
    const copy = new Float32Array(staging.getMappedRange(0, count * BYTES)).slice()
    staging.unmap()
    return copy
  }

  /** Runs `work`, which issues commands. Resolves to what the device finds wrong with them, null if nothing. */
  function faultOf(work: () => void): Promise<GPUError | null> {
    for (const filter of ERROR_FILTERS) device.pushErrorScope(filter)
    work()
    return popped(device)
  }

  function load(theta: Float32Array): void {
    if (theta.length !== plan.parameterCount) {
      throw new Error(
        `The network has ${plan.parameterCount} parameters, not ${theta.length}: its hyperparameters differ.`,
      )
    }
    collected = { samples: [], tasks: [], dispatches: [] }
    rowCount = 0
    sampleCount = 0
    forget()
    reserve(state, plan.state.length)
    const values = theta.slice()
    state.write(values, plan.state.theta)
    state.write(transposedParameters(plan, values), plan.state.transposed)
    state.write(values, plan.state.target)
    isFresh = true
  }

  return {
    addRows(rows, columns) {
      if (collected.dispatches.length === 0) rowCount = 0
      const [first, count] = [rowCount, columns.length / DATA_COLUMNS]
      if (rows.length !== count * plan.inputs) {
        throw new RangeError(`${rows.length} numbers are not ${count} observations of ${plan.inputs}.`)
      }
      rowCount += count
      reserve(observations, rowCount * plan.inputs, first * plan.inputs)
      reserve(data, rowCount * DATA_COLUMNS, first * DATA_COLUMNS)
      observations.write(rows, first * plan.inputs)
      data.write(columns, first * DATA_COLUMNS)
      return first
    },
    addSamples(rows, { firstRow = 0, rowLimit, numbers }) {
      const added = new Uint32Array(2 * rows.length)
      const asNumbers = new Float32Array(added.buffer)
      for (let place = 0; place < rows.length; place++) {
        if (!(rows[place] >= 0 && rows[place] < rowLimit)) {
          throw new RangeError(`Row ${rows[place]} is out of range: there are ${rowLimit} rows.`)
        }
        added[2 * place] = firstRow + rows[place]
        if (numbers !== undefined) asNumbers[2 * place + 1] = numbers[place]
      }
      collected.samples.push(added)
      sampleCount += rows.length
      return sampleCount - rows.length
    },
    step({ samples: first, count }, { stepSize, epsilon, maxGradNorm, criticOnly = false }, lossOptions) {
      const task = addTask({
        ...lossOptions,
        ...{ rows: count, samples: first, results: resultCount, stepSize, epsilon },
        flags: (isFresh ? FLAGS.freshOptimiser : 0) + (criticOnly ? FLAGS.criticOnly : 0),
        maxGradNorm: Number.isFinite(maxGradNorm) ? maxGradNorm : 0,
      })
      isFresh = false
      dispatch('differentiate', rowGroups(count, plan.networks.length), task, workOf(plan, count))
      dispatch('weightGradient', [plan.tiles, 1, 1], task)
      dispatch('optimise', [Math.ceil(plan.parameterCount / OPTIMISER_THREADS), 1, 1], task)
      reports.push({ start: resultCount, rows: count })
      resultCount += 1 + count * loss.columns
      mostResults = Math.max(mostResults, resultCount)
      mostRows = Math.max(mostRows, count)
    },
    computeTargets({ samples: first, count }, lossOptions) {
      const task = addTask({ ...lossOptions, rows: count, samples: first })
      dispatch('targets', rowGroups(count, 1), task, workOf(plan, count))
    },
    moveTarget(share) {
      const task = addTask({ stepSize: share })
      dispatch('moveTarget', [Math.ceil(plan.parameterCount / OPTIMISER_THREADS), 1, 1], task)
    },
    forget,
    async read() {
      const [taken, steps] = [upload(), reports]
      const count = plan.parameterCount + resultCount
      const pipelines = await program.pipelines
      if (isDisposed) throw new Error('The learner was disposed while it was read.')
      const fault = faultOf(() => {
        if (staging.size < count * BYTES) {
          staging.destroy()
          staging = device.createBuffer({
            size: count * BYTES,
            usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
          })
        }
        encode(program, pipelines, taken)
      })
      forget()
      const [values, error] = await Promise.all([mapped(count), fault]).catch(async (reason: unknown) => {
        throw await explained(device, reason)
      })
      if (error !== null) throw new Error(`WebGPU refused the kernels: ${error.message}`)
      return {
        theta: values.slice(0, plan.parameterCount),
        steps: steps.map(({ start, rows }) => {
          const at = plan.parameterCount + start
          return { gradientNorm: values[at], columns: values.subarray(at + 1, at + 1 + rows * loss.columns) }
        }),
      }
    },
    load,
    resetOptimiser() {
      isFresh = true
    },
    async readState() {
      const bytes = plan.state.length * BYTES
      const copy = device.createBuffer({ size: bytes, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST })
      const encoder = device.createCommandEncoder()
      encoder.copyBufferToBuffer(state.buffer, 0, copy, 0, bytes)
      submit(encoder)
      await copy.mapAsync(GPUMapMode.READ)
      const values = new Float32Array(copy.getMappedRange()).slice()
      copy.destroy()
      const section = (start: number) => values.slice(start, start + plan.parameterCount)
      const { theta, target, firstMoment, secondMoment } = plan.state
      const fresh = (value: number) => new Float32Array(plan.parameterCount).fill(value)
      return {
        theta: section(theta),
        target: options.hasTarget ? section(target) : section(theta),
        first: isFresh ? fresh(0) : section(firstMoment),
        second: isFresh ? fresh(options.optimiser === 'rmsprop' ? 1 : 0) : section(secondMoment),
      }
    },
    loadState({ theta, target, first, second }) {
      load(theta)
      state.write(target, plan.state.target)
      state.write(first, plan.state.firstMoment)
      state.write(second, plan.state.secondMoment)
      isFresh = false
    },
    dispose() {
      isDisposed = true
      for (const buffer of [tasks, ...storage.map(({ numbers }) => numbers)]) buffer.dispose()
      staging.destroy()
    },
  }
}

const ERROR_FILTERS = ['validation', 'out-of-memory', 'internal'] as const

/** The first error of the scopes that are open, which it closes. */
async function popped(device: GPUDevice): Promise<GPUError | null> {
  const errors = await Promise.all(ERROR_FILTERS.map(() => device.popErrorScope()))
  return errors.find((error) => error !== null) ?? null
}

/** Tasks at the distance that dynamic offsets need. */
function spaced(tasks: readonly ArrayBuffer[], stride: number): Uint32Array<ArrayBuffer> {
  const bytes = new Uint8Array(tasks.length * stride)
  for (const [index, task] of tasks.entries()) bytes.set(new Uint8Array(task), index * stride)
  return new Uint32Array(bytes.buffer)
}

function joined(parts: readonly Uint32Array[], count: number): Uint32Array<ArrayBuffer> {
  const whole = new Uint32Array(count)
  let place = 0
  for (const part of parts) {
    whole.set(part, place)
    place += part.length
  }
  return whole
}

/** The reason of a rejected read; if the device is lost, what browsers say about that instead. */
async function explained(device: GPUDevice, reason: unknown): Promise<unknown> {
  const loss = await Promise.race([device.lost, Promise.resolve(null)])
  if (loss === null) return reason
  return new Error(`the graphics device was lost${loss.message === '' ? '' : `: ${loss.message}`}`, { cause: reason })
}
