import type { Plugin } from 'vite'

const CORE = '\0tfjs-core'

/** What `@tensorflow/tfjs` itself loads, without its layers, converters, data sets and WebGL backend: 40 % of its code. */
const PARTS = `
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
import '@tensorflow/tfjs-backend-cpu'
export * from '@tensorflow/tfjs-core'
`

/** Builds only those parts of tfjs that workers use. Node takes the whole package, which is the same core. */
export function tfjsCoreOnly(): Plugin {
  return {
    name: 'tfjs-core-only',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === '@tensorflow/tfjs' ? CORE : null),
    load: (id) => (id === CORE ? PARTS : null),
  }
}
