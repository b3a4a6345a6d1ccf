import type { Plugin } from 'vite'

/**
 * Builds every worker so that no chunk imports the worker's entry: what chunks share moves out of the entry into chunks
 * of its own. WebKit keeps a worker's entry out of its module map and evaluates it a second time when a chunk imports
 * it; tfjs then replaces its kernels by copies that were never set up. Vite gives its workers' bundles the opposite
 * setting, which only a plugin can change.
 */
export function closedWorkerEntries(): Plugin {
  return {
    name: 'closed-worker-entries',
    apply: 'build',
    options: (options) => ({ ...options, preserveEntrySignatures: 'strict' }),
  }
}
