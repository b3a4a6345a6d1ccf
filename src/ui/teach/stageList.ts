import { textOf } from '../../store/app/configEdits.ts'
import type { Checkpoint } from '../../store/app/teach.ts'
import type { AppState } from '../../store/app/types.ts'
import { isActive } from '../../store/controls/runControls.ts'
import { isLanguageModel, newestOf } from '../../store/teach/checkpoints.ts'
import { text } from '../text/index.ts'

/** The stages that are runs of an algorithm. */
export const STAGES = {
  /** `after`: algorithms whose policies it usually starts from; none: random weights. */
  sft: { after: [], hasReference: false },
  dpo: { after: ['sft'], hasReference: true },
  grpo: { after: ['sft', 'dpo'], hasReference: true },
  dapo: { after: ['sft', 'dpo'], hasReference: false },
  /** A stage of language models only: on the game it needs none before it. */
  ppo: { after: ['sft', 'dpo'], hasReference: true },
} as const satisfies Readonly<Record<string, { readonly after: readonly string[]; readonly hasReference: boolean }>>

export type StageId = keyof typeof STAGES

/** State of a stage, in a few words. */
export function stageState({ run, teach, config }: Pick<AppState, 'run' | 'teach' | 'config'>, id: StageId): string {
  if (isActive(run.state) && run.startedWith?.algorithm === id) return text.teach.stages.learning
  const newest = newestOf(teach, [id], textOf(config.env) !== undefined)
  return newest === undefined ? text.teach.stages.notYet : resultOf(newest, isLanguageModel(newest))
}

/** Result of a policy: a language model by held-out questions, a clone by its held-out accuracy, another by its success rate. */
export function resultOf({ figures, evaluation }: Pick<Checkpoint, 'figures' | 'evaluation'>, isText: boolean): string {
  if (isText && evaluation !== null) {
    return text.teach.stages.right(Math.round(evaluation.successRate * evaluation.episodes), evaluation.episodes)
  }
  const accuracy = figures[HELD_OUT_ACCURACY]
  if (accuracy !== undefined) return text.teach.stages.heldOut(accuracy)
  if (evaluation === null) return text.teach.stages.done
  return text.teach.stages.rang(Math.round(evaluation.successRate * evaluation.episodes), evaluation.episodes)
}

const HELD_OUT_ACCURACY = 'heldOut/accuracy'
