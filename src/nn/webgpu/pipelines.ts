import type { GpuLoss } from './losses.ts'
import { optimiser, targetMove, weightGradients } from './optimisation.ts'
import { declarations, passes } from './passes.ts'
import type { GpuPlan } from './plan.ts'
import { qTargets } from './targets.ts'

/**
 * The kernels of a step, three dispatches:
 *   1. `differentiate`: four rows a workgroup, one a lane of a vector. Gathers observations, runs the networks, computes
 *      the loss's slopes, and passes them back through the layers. A thread computes a unit of all four rows, so that a
 *      workgroup reads each weight once.
 *   2. `weightGradient`: the gradient of each layer in tiles of 16 × 16, and the tiles' squared norms.
 *   3. `optimise`: sums those, clips, and moves θ and a transposed copy, which makes the backward pass read in order.
 * A Q-network also has `targets` and `moveTarget`.
 */
export type Kernel = 'differentiate' | 'weightGradient' | 'optimise' | 'targets' | 'moveTarget'

export interface ProgramOptions {
  readonly plan: GpuPlan
  readonly loss: GpuLoss
  readonly optimiser: 'adam' | 'rmsprop'
  /** Whether there is a target network θ̄. The loss is then that of `tdLoss`. */
  readonly hasTarget: boolean
}

export interface GpuProgram {
  readonly layout: GPUBindGroupLayout
  readonly pipelines: Promise<Readonly<Partial<Record<Kernel, GPUComputePipeline>>>>
}

/** The storage buffers in the order of their bindings, after the task's. */
export const STORAGE_BUFFERS = ['samples', 'observations', 'data', 'state', 'scratch', 'results'] as const
const READ_ONLY: readonly string[] = ['samples', 'observations']

/** Compiles beside other work: synchronous compilation would hold up all that the card draws. */
export function compileProgram(device: GPUDevice, options: ProgramOptions, taskBytes: number): GpuProgram {
  const { layout, pipelines } = compiledOn(device, taskBytes)
  const pipelineLayout = device.createPipelineLayout({ bindGroupLayouts: [layout] })
  const compiled = Object.entries(sourcesOf(options)).map(async ([entryPoint, code]) => {
    const known = pipelines.get(code)
    const pipeline =
      known ??
      device.createComputePipelineAsync({
        layout: pipelineLayout,
        compute: { module: device.createShaderModule({ code }), entryPoint },
      })
    pipelines.set(code, pipeline)
    return [entryPoint, await pipeline] as const
  })
  return { layout, pipelines: Promise.all(compiled).then((entries) => Object.fromEntries(entries)) }
}

interface Compiled {
  readonly layout: GPUBindGroupLayout
  readonly pipelines: Map<string, Promise<GPUComputePipeline>> // by their code
}

/** What was compiled on a device, by the size of a task: learners that are measured and then run compile once. */
const compiledBefore = new WeakMap<GPUDevice, Map<number, Compiled>>()

function compiledOn(device: GPUDevice, taskBytes: number): Compiled {
  const bySize = compiledBefore.get(device) ?? new Map<number, Compiled>()
  compiledBefore.set(device, bySize)
  const compiled = bySize.get(taskBytes) ?? { layout: layoutOf(device, taskBytes), pipelines: new Map() }
  bySize.set(taskBytes, compiled)
  return compiled
}

function layoutOf(device: GPUDevice, taskBytes: number): GPUBindGroupLayout {
  const visibility = GPUShaderStage.COMPUTE
  const storage = STORAGE_BUFFERS.map((name, index): GPUBindGroupLayoutEntry => {
    return {
      binding: index + 1,
      visibility,
      buffer: { type: READ_ONLY.includes(name) ? 'read-only-storage' : 'storage' },
    }
  })
  const task: GPUBufferBindingLayout = { type: 'uniform', hasDynamicOffset: true, minBindingSize: taskBytes }
  return device.createBindGroupLayout({ entries: [{ binding: 0, visibility, buffer: task }, ...storage] })
}

function sourcesOf({ plan, loss, optimiser: kind, hasTarget }: ProgramOptions): Partial<Record<Kernel, string>> {
  const shared = declarations(plan, loss.fields)
  const forward = [shared, passes(plan), loss.code].join('\n')
  return {
    differentiate: forward + differentiate(plan),
    weightGradient: shared + weightGradients(plan),
    optimise: shared + optimiser(plan, kind),
    ...(hasTarget && { targets: forward + qTargets(plan), moveTarget: shared + targetMove(plan) }),
  }
}

function differentiate(plan: GpuPlan): string {
  const networks = plan.networks.map(
    (_, index) => `if (group.y == ${index}u) {
    forward${index}(base, thread, ${plan.state.theta}u, true);
    if (thread == 0u) { loss${index}(base); }
    workgroupBarrier();
    backward${index}(base, thread);
  }`,
  )
  return `
@compute @workgroup_size(${plan.threads})
fn differentiate(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let base = firstRow(group);
  if (base >= task.rows) { return; }
  loadInputs(base, thread, 0u);
  ${networks.join(' else ')}
}
`
}
