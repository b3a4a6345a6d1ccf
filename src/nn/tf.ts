/**
 * The one door to TensorFlow.js: no other file imports its packages. The WebGPU backend loads only when asked for,
 * because it touches `navigator` and is of no use in Node.
 */
export * as tf from '@tensorflow/tfjs'
export { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
export const loadWebgpuBackend = () => import('@tensorflow/tfjs-backend-webgpu')
