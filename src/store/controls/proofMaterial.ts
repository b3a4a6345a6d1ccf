import type { AlgorithmCard } from '../../algorithms/contract.ts'
import { createEnv } from '../../env/createEnv.ts'
import { initialSnapshot } from '../../policies/initial.ts'
import { createRng } from '../../shared/rng.ts'
import type { Workshop } from '../../training/page/workshopClient.ts'
import type { RunConfig, RunMaterial } from '../../training/protocol.ts'

const EXPERT_CLIPS = 10
const PAIRS = 200
const LONGEST_CLIP = 40 // decisions: the corridor's time limit

/**
 * Material of a short proof for algorithms that cannot learn from the environment alone: the scripted expert's clips, or
 * the synthetic judge's answers about clips of an untrained policy, which is also the initial policy.
 */
export async function proofMaterial(card: AlgorithmCard, config: RunConfig, workshop: Workshop): Promise<RunMaterial> {
  const { env, seed } = config
  if (card.needs === undefined || env.kind !== 'platformer') return {}
  if (card.needs === 'demonstrations') {
    return { demonstrations: await workshop.expertClips(env, { count: EXPERT_CLIPS, seed }) }
  }
  const initialPolicy = initialSnapshot(createEnv(env).spec, createRng(seed, 'proof'))
  const pairs = await workshop.queries(env, {
    policies: [initialPolicy],
    rewardModel: null,
    count: PAIRS,
    seed,
    decisions: LONGEST_CLIP,
  })
  const choices = await workshop.judge(env, pairs, { errorRate: 0, taste: 'return', seed })
  return {
    initialPolicy,
    preferences: pairs.map(({ left, right }, index) => ({ left, right, choice: choices[index] })),
  }
}
