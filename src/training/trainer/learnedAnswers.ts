import type { AlgorithmCard } from '../../algorithms/contract.ts'
import type { VecEnv } from '../../env/contracts.ts'
import { promptTokens } from '../../env/text/chat.ts'
import { asTextEnv, type TextVecEnv } from '../../env/text/textEnv.ts'
import { type AnswerModel, createAnswerScorer } from '../../nn/transformer/answerModel.ts'
import { placeNamed } from '../../policies/layout.ts'
import type { RunConfig, RunMaterial } from '../protocol.ts'
import { RunFailure } from './guard.ts'
import type { GuidedRewards } from './learnedReward.ts'

interface AnswerGuidance {
  readonly share: number
  readonly model: AnswerModel
  readonly rewardScale: number
}

/**
 * Reward of an answer: share · scale · r_learned + (1 − share) · r_true, at its end. `inner.rewards` stay the true rewards, by
 * which answers are scored.
 */
export function guideAnswers(inner: TextVecEnv, { share, model, rewardScale }: AnswerGuidance): GuidedRewards {
  const { count, terminated, truncated } = inner
  const score = createAnswerScorer(model)
  const rewards = new Float32Array(count)
  let answers = 0
  let learned = 0

  const env: TextVecEnv = {
    ...inner,
    rewards,
    reset(seed) {
      inner.reset(seed)
      rewards.fill(0)
    },
    startFrom(starts) {
      inner.startFrom(starts)
      rewards.fill(0)
    },
    step(actions) {
      inner.step(actions)
      const ended: { readonly row: number; readonly prompt: Uint8Array; readonly tokens: Uint8Array }[] = []
      for (let row = 0; row < count; row++) {
        rewards[row] = (1 - share) * inner.rewards[row]
        const answer = terminated[row] === 1 || truncated[row] === 1 ? inner.lastAnswerOf(row) : null
        if (answer !== null) ended.push({ row, prompt: promptTokens(answer.question.text), tokens: answer.tokens })
      }
      if (ended.length === 0) return
      score(ended).forEach((reward, index) => {
        rewards[ended[index].row] += share * rewardScale * reward
        learned += reward
      })
      answers += ended.length
    },
  }

  return {
    env,
    setPolicy: () => {},
    drainMetrics() {
      const metrics = answers > 0 ? { 'reward/learned': learned / answers } : {}
      answers = 0
      learned = 0
      return metrics
    },
  }
}

/** A language model's learned reward, checked against its material; null for the true reward. @throws RunFailure */
export function answerGuidanceOf(
  { guidance }: RunConfig,
  card: AlgorithmCard,
  {
    material,
    env,
    rewardScale,
  }: { readonly material: RunMaterial; readonly env: VecEnv; readonly rewardScale: number },
): AnswerGuidance | null {
  const share = guidance?.learnedReward ?? 0
  const playsNothing = card.dataUse === 'demonstrations' || card.dataUse === 'preferences'
  if (share === 0 || playsNothing || asTextEnv(env) === null) return null
  const { answerModel: model } = material
  if (model === undefined) {
    throw new RunFailure(
      'The learned reward is above 0, but there is no reward model of answers yet.',
      'Fit one under Teach, or set the learned reward to 0.',
    )
  }
  if (model.envId !== env.spec.id) {
    throw new RunFailure(
      `The reward model was fitted to answers in ${placeNamed(model.envId)}, not in ${placeNamed(env.spec.id)}.`,
      'Fit it again for these questions.',
    )
  }
  return { share, model, rewardScale }
}
