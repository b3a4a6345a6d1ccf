import type { Plugin } from 'vite'

const CORE = '\0tfjs-core'

/**
 * What `@tensorflow/tfjs` itself loads, without its layers, converters, data sets, WebGL backend and automatic differentiation:
 * 40 % of its code. Networks and losses have gradients of their own (`src/nn/`).
 */
const PARTS = `
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
import '@tensorflow/tfjs-backend-cpu'
export * from '@tensorflow/tfjs-core'
`

const THREADS = '\0tfjs-threads'

/** In place of the wasm backend's code for threads, 58 kB: they are never used (`src/nn/backend.ts`). */
const NO_THREADS = `
export default () => { throw new Error('The wasm backend is built without threads.') }
export const wasmWorkerContents = ''
`

/** Builds only those parts of tfjs that workers use. Node takes the whole package, which is the same core. */
export function tfjsCoreOnly(): Plugin {
  return {
    name: 'tfjs-core-only',
    apply: 'build',
    enforce: 'pre',
    resolveId(source) {
      if (source === '@tensorflow/tfjs') return CORE
      return /\/tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/.test(source) ? THREADS : null
    },
    load(id) {
      if (id === CORE) return PARTS
      return id === THREADS ? NO_THREADS : null
    },
  }
}
