import type { EnvConfig } from './config.ts'
import type { Env, VecEnv } from './contracts.ts'
import { createPlatformerEnv, createPlatformerVecEnv } from './platformer.ts'
import { createReferenceEnv } from './reference/index.ts'
import { createTextEnv, createTextVecEnv } from './text/textEnv.ts'
import { vectorise } from './vectorise.ts'

/** `count` environments of one configuration, stepped together: what a learner trains on. */
export function createVecEnv(config: EnvConfig, count: number): VecEnv {
  if (config.kind === 'platformer') return createPlatformerVecEnv(config, count)
  if (config.kind === 'text') return createTextVecEnv(config, count)
  return vectorise(() => createReferenceEnv(config.id), count)
}

/** One environment: what a spectator watches. */
export function createEnv(config: EnvConfig): Env {
  if (config.kind === 'platformer') return createPlatformerEnv(config)
  if (config.kind === 'text') return createTextEnv(config)
  return createReferenceEnv(config.id)
}
