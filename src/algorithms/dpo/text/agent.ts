import { dpoLossSlopes, meanDpoLoss } from '../../../nn/dpoSlopes.ts'
import { createTokenReader } from '../../../nn/transformer/learner.ts'
import { allIndices, shuffle } from '../../../rl/samples.ts'
import { scheduled } from '../../../rl/schedules.ts'
import { AdvisedError } from '../../../shared/advisedError.ts'
import { createRng } from '../../../shared/rng.ts'
import { arrayOf, type PlainStateful, stateOf } from '../../../shared/state.ts'
import { mean } from '../../../shared/statistics.ts'
import {
  type Agent,
  type AgentContext,
  type CapturedPairs,
  type ClipGroup,
  MOST_CAPTURED,
  type PairListing,
  type TrainingReport,
} from '../../contract.ts'
import { createPorterStage } from '../../sft/text/stage.ts'
import { batchOfAnswers, createAnswerPlayer, startsOf, tokensIn } from '../../shared/text/answers.ts'
import { measurePairs } from '../metrics.ts'
import { capturedPairs, type PairColumns } from '../pairs.ts'
import type { DpoTextHyperparameters } from './hyperparameters.ts'
import { type AnswerPair, peoplesPairs, playPairs } from './pairs.ts'

/**
 * DPO on tokens (Rafailov et al. 2023): the policy answers questions, right and well-formed answers are chosen over the
 * others, and the loss raises the log-ratio of the chosen answer to the frozen reference above that of the rejected one.
 * The loss also contains the chosen answers' likelihood (Pang et al. 2024, equation 2), which would otherwise fall as
 * well. An update is one step of the optimiser. Without an initial policy it begins with SFT, whose policy is then π_ref.
 */
export function createDpoTextAgent(context: AgentContext<DpoTextHyperparameters>): Agent {
  const { hyperparameters, seed, budgetSteps } = context
  const stage = createPorterStage('dpo', context)
  const { env, learner } = stage
  const rng = createRng(seed, 'dpo')
  const startRng = rng.split('starts')
  const shuffleRng = rng.split('minibatches')
  const player = createAnswerPlayer(env, rng.split('actions'))
  let implicitRewards: Float32Array | null = null // [pairs × (chosen, rejected)]; null until the pairs are known
  env.reset(seed)

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    yield* stage.fineTuneFirst()
    if (stage.envSteps >= budgetSteps) return
    // A resumed run plays the same pairs again with the reference policy, and skips the steps already done.
    const { pairs, tokens } = pairsToLearnFrom()
    const people = pairs.filter(({ by }) => by === 'person').length
    const listing = listed(pairs)
    if (implicitRewards?.length === listing.implicitRewards.length) listing.implicitRewards.set(implicitRewards)
    implicitRewards = listing.implicitRewards
    const reference = createTokenReader(stage.reference)
    const order = allIndices(pairs.length)
    let playedTokens = stage.stageUpdates === 0 ? tokens : 0 // counted once, also if the run resumes
    let done = stage.stageUpdates
    for (let epoch = 0; epoch < hyperparameters.epochs; epoch++) {
      shuffle(order, shuffleRng)
      const { pairsPerMinibatch, epochs } = hyperparameters
      for (let first = 0; first < pairs.length; first += pairsPerMinibatch) {
        if (done-- > 0) continue
        if (stage.envSteps >= budgetSteps) return
        const places = order.subarray(first, first + pairsPerMinibatch)
        const chosen = Array.from(places, (index) => pairs[index])
        const { learningRate: initial, learningRateSchedule } = hyperparameters
        const progress = (epoch + first / pairs.length) / epochs
        const learningRate = scheduled(initial, learningRateSchedule, progress)
        const { metrics, implicitRewards: studied, columns } = study(chosen, reference, learningRate)
        studied.forEach((both, index) => {
          listing.implicitRewards.set(both, 2 * places[index])
        })
        const counters = stage.count(tokensIn(chosen.flatMap((pair) => [pair.chosen, pair.rejected])) + playedTokens)
        playedTokens = 0
        yield {
          ...counters,
          metrics: { ...metrics, 'pairs/count': pairs.length, 'pairs/people': people, ...stage.exam() },
          groups: [shownPair(chosen[0], studied[0])],
          pairs: listing,
          ...(context.capture?.isAsked && { captured: recordOf(chosen, columns) }),
        }
      }
    }
  }

  /** The person's pairs, generated ones, or both. Throws `AdvisedError` if there are none. */
  function pairsToLearnFrom(): { readonly pairs: readonly AnswerPair[]; readonly tokens: number } {
    const { pairsFrom } = hyperparameters
    const own = pairsFrom === 'generated' ? [] : peoplesPairs(context.judgements ?? [], env.config)
    if (pairsFrom === 'people') {
      if (own.length > 0) return { pairs: own, tokens: 0 }
      throw new AdvisedError(
        'You have not preferred any answer to such a question yet.',
        'Judge some answers under Teach, or learn from generated pairs.',
      )
    }
    const { pairs, tokens } = playPairs(player, stage.reference, hyperparameters, startRng)
    if (own.length + pairs.length > 0) return { pairs: [...own, ...pairs], tokens }
    throw new AdvisedError(
      'No question has both a right, well-formed answer and another one.',
      'Ask more questions, or fine-tune longer first.',
    )
  }

  /** One step on some pairs; returns the implicit rewards before it. ∂ L / ∂ log π is the pair's slope on every token of the chosen answer, and its negative on the rejected one's. */
  function study(pairs: readonly AnswerPair[], reference: ReturnType<typeof createTokenReader>, learningRate: number) {
    const { beta, chosenWeight, maxGradNorm, temperature } = hyperparameters
    const answers = [...pairs.map((pair) => pair.chosen), ...pairs.map((pair) => pair.rejected)]
    const batch = batchOfAnswers(answers)
    const starts = startsOf(answers)
    const references = sums(reference(batch, temperature), starts)
    const logProbs = sums(learner.read(batch, { temperature }).logProbs, starts)
    const count = pairs.length
    const columns = {
      chosenLogProbs: logProbs.subarray(0, count),
      rejectedLogProbs: logProbs.subarray(count),
      chosenReferences: references.subarray(0, count),
      rejectedReferences: references.subarray(count),
    }
    const differences = Float32Array.from(pairs, (_, pair) => {
      return logProbs[pair] - references[pair] - (logProbs[count + pair] - references[count + pair])
    })

    const slopes = new Float32Array(batch.targets.length)
    const chosenTokens = starts[count]
    dpoLossSlopes(differences, hyperparameters).forEach((slope, pair) => {
      slopes.fill(slope - chosenWeight / chosenTokens, starts[pair], starts[pair + 1])
      slopes.fill(-slope, starts[count + pair], starts[count + pair + 1])
    })
    const gradientNorm = learner.step(slopes, { learningRate, maxGradNorm })
    const { margin, chosen, rejected, accuracy } = measurePairs(columns, beta)
    const implicitReward = (answer: number) => beta * (logProbs[answer] - references[answer])
    const implicitRewards = pairs.map((_, pair) => [implicitReward(pair), implicitReward(count + pair)])
    const metrics = {
      'loss/preference': meanDpoLoss(differences, hyperparameters),
      'loss/chosen': -columns.chosenLogProbs.reduce((sum, logProb) => sum + logProb, 0) / chosenTokens,
      'reward/margin': margin,
      'reward/chosen': chosen,
      'reward/rejected': rejected,
      'reward/accuracy': accuracy,
      'logProb/chosen': mean(columns.chosenLogProbs),
      'logProb/rejected': mean(columns.rejectedLogProbs),
      'policy/gradientNorm': gradientNorm,
      'learning/learningRate': learningRate,
    }
    return { metrics, implicitRewards, columns }
  }

  function recordOf(pairs: readonly AnswerPair[], columns: PairColumns): CapturedPairs {
    const { chosenWeight } = hyperparameters
    const first = pairs.slice(0, MOST_CAPTURED.pairs).map(({ question, chosen, rejected }) => {
      return { question, chosen: chosen.tokens, rejected: rejected.tokens }
    })
    return { ...capturedPairs(columns, hyperparameters), answers: { pairs: first, chosenWeight } }
  }

  // The streams of pairs and minibatches are not saved, because a resumed run draws from their beginning again.
  const listedRewards: PlainStateful = {
    save: () => implicitRewards?.slice() ?? null,
    load(saved) {
      implicitRewards = saved === null ? null : arrayOf(saved, new Float32Array(0), null)
    },
  }
  const state = stateOf({ stage: stage.state, listedRewards })

  return { train, snapshot: () => stage.snapshot(), restore: stage.restore, state, dispose: () => {} }
}

/** A pair for the page, with the implicit rewards of both answers before the step. */
function shownPair({ chosen, rejected, by, question }: AnswerPair, implicitRewards: readonly number[]): ClipGroup {
  return {
    start: chosen.start,
    actions: [chosen.tokens, rejected.tokens],
    scores: Float32Array.of(chosen.reward, rejected.reward),
    advantages: Float32Array.from(implicitRewards),
    kept: true,
    judgedBy: by,
    question,
  }
}

/** The pairs for the page's list, none of them studied yet. */
function listed(pairs: readonly AnswerPair[]): PairListing {
  return {
    pairs: pairs.map(({ question, chosen, rejected, by }) => {
      return { question, chosen: chosen.tokens, rejected: rejected.tokens, by }
    }),
    implicitRewards: new Float32Array(2 * pairs.length).fill(Number.NaN),
  }
}

/** Σ over each answer's tokens. */
function sums(logProbs: Float32Array, starts: Int32Array): Float32Array {
  return Float32Array.from({ length: starts.length - 1 }, (_, answer) => {
    let sum = 0
    for (let token = starts[answer]; token < starts[answer + 1]; token++) sum += logProbs[token]
    return sum
  })
}
