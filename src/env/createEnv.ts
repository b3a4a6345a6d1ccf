import type { EnvConfig } from './config.ts'
import type { Env } from './contracts.ts'
import { createPlatformerEnv } from './platformer.ts'
import { createReferenceEnv } from './reference/index.ts'

/**
 * One environment: what a spectator watches. Throws for text, which has no place on the stage; apart from `create.ts`,
 * because the page's first load has no language model in it.
 */
export function createEnv(config: EnvConfig): Env {
  if (config.kind === 'platformer') return createPlatformerEnv(config)
  if (config.kind === 'text') throw new Error('Text has no place on the stage.')
  return createReferenceEnv(config.id)
}
