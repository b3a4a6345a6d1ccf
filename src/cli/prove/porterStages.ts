import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { RewardLoss } from '../../rl/preferences.ts'
import { answerPairs, fitAnswerModel } from '../../training/workshop/fitAnswerModel.ts'
import type { FitProgress } from '../../training/workshop/workshop.ts'
import { readTrainRequest } from '../shared/configuration.ts'
import { type TrainResult, trainStage } from '../shared/headless.ts'
import type { StagesResult, Tell } from './stagedProofs.ts'

/** A language model after SFT, evaluated on the held-out questions. */
export async function fineTunePorter(seed: number, tell: Tell): Promise<StagesResult> {
  const { result, updates, curve } = await answerQuestions('sft', seed, tell)
  return { figures: { ...figuresOf(result), steps: updates }, backend: result.backend, curves: { SFT: curve } }
}

/** SFT as above, then another stage that starts from its policy; processor time is that of this stage alone. */
export async function sharpenPorter(algorithm: string, name: string, seed: number, tell: Tell): Promise<StagesResult> {
  const start = await answerQuestions('sft', seed, tell)
  const { result, updates, curve } = await answerQuestions(algorithm, seed, tell, start.policy)
  const before = start.result.heldOutCorrect ?? 0
  const figures = figuresOf(result)
  return {
    figures: { ...figures, 'correct before': before, gained: figures.correct - before, updates },
    backend: result.backend,
    curves: { SFT: start.curve, [name]: curve },
  }
}

/** Reward models of answers by each loss, fitted to the answers of an SFT policy; figures on held-out questions. */
export async function fitAnswerRewards(seed: number, tell: Tell): Promise<StagesResult> {
  const { config } = readTrainRequest(['--env', 'porter', '--algorithm', 'sft', '--seed', String(seed)])
  const { result, policy } = await trainStage({
    config: { ...config, evaluation: { ...config.evaluation, everySteps: 0 } },
  })
  if (policy === null || config.env.kind !== 'text') throw new Error('SFT left no language model.')
  const before = process.cpuUsage()
  const material = { env: config.env, policy, seed }
  const pairs = answerPairs(material)
  const fitBy = (loss: RewardLoss) => {
    const tellEpoch = ({ epoch }: FitProgress) => tell(`${loss} seed ${seed}: epoch ${epoch}`)
    const fitted = fitAnswerModel({ ...material, loss }, tellEpoch, pairs)
    return { accuracy: fitted.heldOutAccuracy ?? 0, correlation: fitted.heldOutCorrelation ?? 0 }
  }
  const pairwise = fitBy('pairwise')
  const { user, system } = process.cpuUsage(before)
  const [pointwise, mse, huber] = [fitBy('pointwise'), fitBy('mse'), fitBy('huber')]
  return {
    figures: {
      'pair-wise accuracy': pairwise.accuracy,
      'classification accuracy': pointwise.accuracy,
      'MSE accuracy': mse.accuracy,
      'MSE correlation': mse.correlation,
      'Huber accuracy': huber.accuracy,
      'Huber correlation': huber.correlation,
      processor: (user + system) / 1e6,
    },
    backend: result.backend,
    curves: {},
  }
}

/** `npm run train -- --env porter` at its defaults, from the initial policy if there is one. */
async function answerQuestions(algorithm: string, seed: number, tell: Tell, initialPolicy?: PolicySnapshot) {
  const { config } = readTrainRequest(['--env', 'porter', '--algorithm', algorithm, '--seed', String(seed)])
  const curve: { readonly x: number; readonly y: number }[] = []
  const { result, policy } = await trainStage({
    config,
    ...(initialPolicy && { material: { initialPolicy } }),
    onNews(news) {
      if (news.type !== 'evaluation') return
      const { envSteps, successRate } = news.evaluation
      tell(`${algorithm} seed ${seed}: ${(successRate * 100).toFixed(0)} % at ${envSteps}`)
      curve.push({ x: envSteps, y: successRate * 100 })
    },
  })
  if (policy === null) throw new Error(`${algorithm} left no policy.`)
  return { result, policy, updates: policy.updates, curve }
}

function figuresOf({ heldOutCorrect = 0, heldOutStrict = 0, greedyCorrect = 0, processorSeconds = 0 }: TrainResult) {
  return { correct: heldOutCorrect, strict: heldOutStrict, greedy: greedyCorrect, processor: processorSeconds }
}
