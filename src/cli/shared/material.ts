import { readFile } from 'node:fs/promises'
import type { PlatformerConfig } from '../../env/config.ts'
import { expertDemonstrations } from '../../policies/demonstrate.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { parsePolicy } from '../../store/persist/policyFile.ts'
import { withNetworkOf } from '../../store/teach/checkpoints.ts'
import type { RunConfig, RunMaterial } from '../../training/protocol.ts'
import { ArgumentError } from './arguments.ts'
import { reasonOf } from './command.ts'
import type { TrainRequest } from './configuration.ts'

/** The material that a command line gives a run. */
export async function materialFor(request: TrainRequest): Promise<RunMaterial> {
  const { config, expertClips: count, from } = request
  return {
    ...(from !== null && { initialPolicy: await readPolicy(from) }),
    ...(count > 0 && { demonstrations: expertDemonstrations(platformer(config), { count, seed: config.seed }) }),
  }
}

async function readPolicy(path: string): Promise<PolicySnapshot> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new ArgumentError(`--from ${path}: the policy cannot be read, because ${reasonOf(error)}.`)
  })
  try {
    return parsePolicy(text)
  } catch (error) {
    throw new ArgumentError(`--from ${path}: ${error instanceof Error ? error.message : error}`)
  }
}

/** The run's configuration, with the network of the policy that it starts from unless flags give another. */
export function configFor(
  { config, isNetworkGiven }: Pick<TrainRequest, 'config' | 'isNetworkGiven'>,
  { initialPolicy }: RunMaterial,
): RunConfig {
  return initialPolicy === undefined || isNetworkGiven ? config : withNetworkOf(config, initialPolicy)
}

function platformer({ env }: RunConfig): PlatformerConfig {
  if (env.kind === 'platformer') return env
  throw new ArgumentError('The expert plays the game only: leave out --env.')
}
