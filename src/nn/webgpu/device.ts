import { chosenKernels } from '../kernels/module.ts'
import { tf } from '../tf.ts'
import { fitsShaders, type GpuPlan } from './plan.ts'

/**
 * The device of tfjs's WebGPU backend if that is the current one, the project's kernels are selected, and the networks
 * fit them; else null.
 */
export function kernelDevice(plan: GpuPlan): GPUDevice | null {
  if (tf.getBackend() !== 'webgpu' || chosenKernels() !== 'own') return null
  const { device } = tf.backend() as unknown as { readonly device: GPUDevice }
  return fitsShaders(plan, device.limits) ? device : null
}
