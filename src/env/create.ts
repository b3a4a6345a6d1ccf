import type { EnvConfig } from './config.ts'
import type { VecEnv } from './contracts.ts'
import { createPlatformerVecEnv } from './platformer.ts'
import { createReferenceEnv } from './reference/create.ts'
import { createTextVecEnv } from './text/textEnv.ts'
import { vectorise } from './vectorise.ts'

/** Creates `count` environments of one configuration that are stepped together, for training. */
export function createVecEnv(config: EnvConfig, count: number): VecEnv {
  if (config.kind === 'platformer') return createPlatformerVecEnv(config, count)
  if (config.kind === 'text') return createTextVecEnv(config, count)
  return vectorise(() => createReferenceEnv(config.id), count)
}
