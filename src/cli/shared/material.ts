import { readFile } from 'node:fs/promises'
import type { PlatformerConfig } from '../../env/config.ts'
import { expertDemonstrations } from '../../policies/demonstrate.ts'
import { parsePolicy } from '../../store/persist/policyFile.ts'
import { withNetworkOf } from '../../store/teach/checkpoints.ts'
import type { RunConfig, RunMaterial } from '../../training/protocol.ts'
import { ArgumentError } from './arguments.ts'
import type { TrainRequest } from './configuration.ts'

/** What a command line gives a run to learn from. */
export async function materialFor(request: TrainRequest): Promise<RunMaterial> {
  const { config, expertClips: count, from } = request
  return {
    ...(from !== null && { initialPolicy: parsePolicy(await readFile(from, 'utf8')) }),
    ...(count > 0 && { demonstrations: expertDemonstrations(platformer(config), { count, seed: config.seed }) }),
  }
}

/** The run's configuration: with the network of the policy that it starts from, where flags do not say another. */
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
