import type { EnvConfig } from './config.ts'
import type { Env } from './contracts.ts'
import { createPlatformerEnv } from './platformer.ts'
import { createReferenceEnv } from './reference/create.ts'

/**
 * Creates one environment for the stage. Separate from `create.ts`, so that the page's first load contains no language
 * model.
 * @throws Error for text environments, which cannot be drawn.
 */
export function createEnv(config: EnvConfig): Env {
  if (config.kind === 'platformer') return createPlatformerEnv(config)
  if (config.kind === 'text') throw new Error('A text environment cannot be shown on the stage: choose another one.')
  return createReferenceEnv(config.id)
}
