import type { Plugin } from 'vite'

const NO_AGENT = '\0no-agent'

/**
 * Leaves the agents, and tfjs with them, out of the page's own chunks. A card's `load` names its agent wherever the card
 * is used, but only workers call it, and their bundle is built without this plugin.
 */
export function agentsInWorkersOnly(): Plugin {
  return {
    name: 'agents-in-workers-only',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer = '') =>
      source === './agent.ts' && /\/src\/algorithms\/[^?]*index\.ts$/.test(importer.replaceAll('\\', '/'))
        ? NO_AGENT
        : null,
    load: (id) => (id === NO_AGENT ? "throw new Error('Agents run in workers only.')" : null),
  }
}
