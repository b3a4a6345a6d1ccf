import { readFile } from 'node:fs/promises'
import { expertClips } from '../policies/demonstrate.ts'
import { parsePolicy } from '../store/policyFile.ts'
import type { RunConfig, RunMaterial } from '../training/protocol.ts'
import { ArgumentError } from './arguments.ts'
import type { TrainRequest } from './configuration.ts'

/** What a command line gives a run to learn from. */
export async function materialFor(request: TrainRequest): Promise<RunMaterial> {
  const { config, expertClips: count, from } = request
  return {
    ...(from !== null && { initialPolicy: parsePolicy(await readFile(from, 'utf8')) }),
    ...(count > 0 && { demonstrations: expertDemonstrations(config, count) }),
  }
}

/** Clips of the scripted expert in the run's own world, all of their decisions counted. */
export function expertDemonstrations(
  { env, seed }: Pick<RunConfig, 'env' | 'seed'>,
  count: number,
): NonNullable<RunMaterial['demonstrations']> {
  if (env.kind !== 'platformer') throw new ArgumentError('The expert plays the game only: leave out --env.')
  return expertClips(env, { count, seed }).map((clip) => ({ clip, mask: new Uint8Array(clip.actions.length).fill(1) }))
}
