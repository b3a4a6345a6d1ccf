import type { TextVecEnv } from '../../../env/text/textEnv.ts'
import { createTransformerLearner, type TransformerLearner } from '../../../nn/transformer/learner.ts'
import type { PolicySnapshot } from '../../../policies/snapshot.ts'
import type { TransformerWeights } from '../../../policies/transformer/weights.ts'
import { createRng } from '../../../shared/rng.ts'
import { arrayOf, fields, type PlainStateful, plainStateOf } from '../../../shared/state.ts'
import type { AgentContext, TrainingReport } from '../../contract.ts'
import { defaultsOf } from '../../shared/schema.ts'
import { fineTune, fineTuningSteps } from '../../shared/text/fineTuning.ts'
import { fineTuningMetrics } from '../../shared/text/fineTuningMetrics.ts'
import { createHeldOutExam, type HeldOutShares } from '../../shared/text/heldOutExam.ts'
import { porterSnapshot, startingPorter, textEnvOf } from '../../shared/text/porter.ts'
import { SFT_TEXT_HYPERPARAMETERS } from './hyperparameters.ts'

const UPDATES_PER_EXAM = 10

/** A stage after SFT: its policy, its counters, and the fine-tuning with which it begins if it has no initial policy. */
interface PorterStage {
  readonly env: TextVecEnv
  readonly learner: TransformerLearner
  readonly envSteps: number
  /** Updates, those of its own fine-tuning included. */
  readonly updates: number
  /** Updates of the stage itself. */
  readonly stageUpdates: number
  /**
   * Fine-tunes the policy if the run begins, or resumes, with fine-tuning. Afterwards the optimiser is reset, and
   * `reference` is π_ref.
   */
  fineTuneFirst(): AsyncGenerator<TrainingReport, void, void>
  /** π_ref: the run's reference policy, otherwise the policy that the stage started from. */
  readonly reference: TransformerWeights
  /** Shares of held-out questions by the current policy, every ten updates of the stage; otherwise nothing. */
  exam(): Partial<HeldOutShares>
  /** Counts an update on `tokens` tokens. */
  count(tokens: number): { readonly envSteps: number; readonly updates: number }
  snapshot(critic?: TransformerWeights | null): PolicySnapshot
  restore(policy: PolicySnapshot): void
  /** The environment, the policy with its optimiser, π_ref, counters, and the fine-tuning's noise. */
  readonly state: PlainStateful
}

export function createPorterStage(
  algorithm: string,
  context: AgentContext<{ readonly fineTuningEpochs: number }>,
): PorterStage {
  const { seed, budgetSteps, initialPolicy, startsAt, capture } = context
  const env = textEnvOf(context.env)
  const options = { ...defaultsOf(SFT_TEXT_HYPERPARAMETERS), epochs: context.hyperparameters.fineTuningEpochs }
  // The same random streams as a run of SFT with this seed, so that its policy is the same.
  const sftRng = createRng(seed, 'sft')
  const noiseRng = sftRng.split('noise')
  const initial = startingPorter(initialPolicy, env, sftRng.split('weights'))
  const learner = createTransformerLearner(initial)
  const ownFineTuning = fineTuningOf(context, fineTuningSteps(options))
  let { updates, envSteps } = startsAt ?? { updates: 0, envSteps: 0 }
  let reference = initial
  let isReferenceLoaded = false

  function count(tokens: number) {
    envSteps += tokens
    updates++
    return { envSteps, updates }
  }

  function snapshot(critic: TransformerWeights | null = null): PolicySnapshot {
    return porterSnapshot(algorithm, env, { updates, envSteps }, { policy: learner.weights, critic, ownFineTuning })
  }

  const examine = createHeldOutExam(env.config)

  return {
    env,
    learner,
    count,
    exam: () => ((updates - ownFineTuning) % UPDATES_PER_EXAM === 0 ? examine(learner.weights) : {}),
    snapshot,
    get envSteps() {
      return envSteps
    },
    get updates() {
      return updates
    },
    get stageUpdates() {
      return updates - ownFineTuning
    },
    get reference() {
      return reference
    },

    async *fineTuneFirst() {
      if (updates >= ownFineTuning) {
        const { referencePolicy } = context
        if (referencePolicy !== undefined && !isReferenceLoaded)
          reference = startingPorter(referencePolicy, env, sftRng)
        return
      }
      for (const step of fineTune(learner, env.config, options, {
        rng: sftRng,
        noiseRng,
        firstStep: updates,
        ...(capture && { capture }),
      })) {
        if (envSteps >= budgetSteps) return
        const counters = count(step.tokens)
        const isOver = updates === ownFineTuning
        if (isOver) {
          learner.load(learner.weights) // resets Adam's moments for each stage
          reference = learner.weights
        }
        yield {
          ...{ ...counters, metrics: fineTuningMetrics(step) },
          ...(step.captured && { captured: step.captured }),
          ...(isOver && { referencePolicy: snapshot() }),
        }
      }
    },

    restore(policy) {
      learner.load(startingPorter(policy, env, sftRng))
    },

    state: plainStateOf({
      ...{ env: env.state, noiseRng, learner: learner.state },
      reference: {
        save: () => reference.parameters.slice(),
        load(saved) {
          reference = { ...reference, parameters: arrayOf(saved, reference.parameters).slice() }
          isReferenceLoaded = true
        },
      },
      counters: fields(
        () => ({ envSteps, updates }),
        (saved) => {
          envSteps = saved.envSteps
          updates = saved.updates
        },
      ),
    }),
  }
}

/** Steps of fine-tuning with which the run begins; a resumed run reads the number from its policy. */
function fineTuningOf(
  { initialPolicy, startsAt }: Pick<AgentContext, 'initialPolicy' | 'startsAt'>,
  steps: number,
): number {
  if (initialPolicy === undefined) return steps
  const isResumed = (startsAt?.updates ?? 0) > 0 || initialPolicy.updates === 0
  return isResumed && initialPolicy.head.kind === 'transformer' ? initialPolicy.head.ownFineTuning : 0
}
