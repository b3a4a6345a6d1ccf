/**
 * The only module that imports TensorFlow.js packages. The WebGPU backend is loaded on demand, because it uses
 * `navigator`, which Node lacks.
 */
export * as tf from '@tensorflow/tfjs'
export { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
export const loadWebgpuBackend = () => import('@tensorflow/tfjs-backend-webgpu')
