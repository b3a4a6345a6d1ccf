import type { PlatformerConfig } from '../../env/config.ts'
import { expertDemonstrations } from '../../policies/demonstrate.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { cardOf } from '../../store/app/catalog.ts'
import { withAlgorithm } from '../../store/app/configEdits.ts'
import { misfitOf, withNetworkOf } from '../../store/teach/checkpoints.ts'
import type { RunConfig, RunMaterial } from '../../training/protocol.ts'
import { fitAnswerModel } from '../../training/workshop/fitAnswerModel.ts'
import { ArgumentError } from './arguments.ts'
import type { TrainRequest } from './configuration.ts'
import { readPolicy } from './policyFile.ts'

/** The material that a command line gives a run. */
export async function materialFor(request: TrainRequest): Promise<RunMaterial> {
  const { config, expertClips: count, from } = request
  requireClips(request)
  const initialPolicy = from === null ? null : await fittingPolicy(from, request)
  return {
    ...(initialPolicy && { initialPolicy }),
    ...(await answerModelFor(config, initialPolicy)),
    ...(count > 0 && { demonstrations: expertDemonstrations(platformer(config), { count, seed: config.seed }) }),
  }
}

/**
 * A reward model of answers, if the run learns from one: fitted to the answers of its initial policy or of an SFT policy, from
 * which the run then starts.
 */
async function answerModelFor(config: RunConfig, initialPolicy: PolicySnapshot | null): Promise<RunMaterial> {
  const { env, seed, guidance } = config
  if (env.kind !== 'text' || (guidance?.learnedReward ?? 0) === 0) return {}
  const policy = initialPolicy ?? (await fineTuned(config))
  const { model } = fitAnswerModel({ env, policy, loss: 'pairwise', seed }, () => undefined)
  return { initialPolicy: policy, answerModel: model }
}

async function fineTuned(config: RunConfig): Promise<PolicySnapshot> {
  const sft = withAlgorithm({ ...config, evaluation: { ...config.evaluation, everySteps: 0 } }, 'sft')
  const { trainStage } = await import('./headless.ts') // loads tfjs, which most command lines do not need yet
  const { policy } = await trainStage({ config: sft })
  if (policy === null) throw new ArgumentError('SFT left no policy to fit a reward model to.')
  return policy
}

/** Refuses a run that has nothing to learn from: what the page says about it names buttons, not flags. */
function requireClips({ config, expertClips }: TrainRequest): void {
  const { name, needs } = cardOf(config)
  if (needs === 'preferences') {
    throw new ArgumentError(
      `${name} learns from preferences, which are given on the page under Teach. Here, add --env porter, or try "npm run prove -- --only dpo-lobby".`,
    )
  }
  if (expertClips > 0) return
  if (needs === 'demonstrations') throw new ArgumentError(`${name} imitates clips: give --expert-clips at least 1.`)
  if (config.hyperparameters.behaviour === 'clips') {
    throw new ArgumentError('--behaviour clips needs clips: add --expert-clips 10.')
  }
}

/** The policy in a file, if the run can start from it. */
async function fittingPolicy(path: string, request: TrainRequest): Promise<PolicySnapshot> {
  const policy = await readPolicy(path, '--from')
  const misfit = misfitOf(request.config, policy)
  if (misfit !== null) throw new ArgumentError(`--from ${path}: ${misfit}`)
  return policy
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
