import * as v from 'valibot'
import { QUESTION_FAMILIES, questionsOf } from '../../env/text/questions/index.ts'
import { VOCABULARY } from '../../env/text/vocabulary.ts'
import { shapeOfLayers } from '../../nn/kernels/layout.ts'
import { patchLength, pictureLength } from '../../nn/kernels/patches.ts'
import type { AnswerModel } from '../../nn/transformer/answerModel.ts'
import type { RewardModelSnapshot } from '../../policies/rewardModel.ts'
import type { MlpWeights, PolicySnapshot } from '../../policies/snapshot.ts'
import { layoutOf, type TransformerWeights, VERIFIER_OUTPUTS } from '../../policies/transformer/weights.ts'
import type { Clip } from '../../sim/clip.ts'
import { ACTIONS } from '../../sim/world.ts'
import type { Evaluation, MilestoneReport } from '../../training/protocol.ts'

/** Schemas of stored data, which another version of the page or a person may have written. */

export const count = v.pipe(v.number(), v.integer(), v.minValue(0))
export const amount = v.pipe(v.number(), v.finite())
/** A figure or null; older versions of the page stored NaN for null. */
export const amountOrNone = v.pipe(
  v.union([v.number(), v.nan(), v.null()]),
  v.transform((value) => (Number.isFinite(value) ? value : null)),
)
const finiteArray = v.pipe(
  v.instance(Float32Array),
  v.check((values) => values.every(Number.isFinite)),
)

const PATCHES = v.pipe(
  v.object({
    channels: v.pipe(count, v.minValue(1)),
    height: v.pipe(count, v.minValue(1)),
    width: v.pipe(count, v.minValue(1)),
    size: v.pipe(count, v.minValue(1)),
    stride: v.pipe(count, v.minValue(1)),
    order: v.picklist(['planes', 'pixels']),
  }),
  v.check(({ height, width, size }) => size <= height && size <= width),
)

const MLP = v.object({
  activation: v.picklist(['relu', 'tanh']),
  layers: v.pipe(
    v.array(
      v.pipe(
        v.object({
          ...{ inputs: count, outputs: count, weights: finiteArray, bias: finiteArray },
          patches: v.exactOptional(PATCHES),
        }),
        v.check(({ inputs, outputs, weights, bias }) => weights.length === inputs * outputs && bias.length === outputs),
        v.check(({ inputs, patches }) => patches === undefined || patchLength(patches) === inputs),
      ),
    ),
    v.minLength(1),
    v.check((layers) => readsItsPredecessors(layers)),
  ),
})

const TRANSFORMER = v.pipe(
  v.object({
    shape: v.object({
      vocabulary: count,
      context: count,
      width: v.pipe(count, v.multipleOf(4)),
      heads: v.pipe(count, v.minValue(1)),
      lookback: count,
      outputs: count,
    }),
    parameters: finiteArray,
  }),
  v.check(
    ({ shape, parameters }) => parameters.length === layoutOf(shape).size && (shape.width / shape.heads) % 4 === 0,
  ),
)

const HEAD = v.variant('kind', [
  v.object({ kind: v.literal('sharedActorCritic'), network: MLP }),
  v.object({ kind: v.literal('actorCritic'), actor: MLP, critic: v.nullable(MLP) }),
  v.object({ kind: v.literal('qValues'), network: MLP, epsilon: amount }),
  v.object({ kind: v.literal('duelingQValues'), network: MLP, epsilon: amount }),
  v.object({ kind: v.literal('softActorCritic'), actor: MLP, critics: v.tuple([MLP, MLP]), alpha: amount }),
  v.object({
    kind: v.literal('qTable'),
    discretisation: v.object({
      dimensions: v.array(v.object({ index: count, low: amount, high: amount, bins: count })),
    }),
    keys: v.instance(Float64Array),
    values: finiteArray,
    initialValue: amount,
    epsilon: amount,
  }),
  v.object({
    kind: v.literal('transformer'),
    policy: TRANSFORMER,
    critic: v.nullable(TRANSFORMER),
    ownFineTuning: count,
  }),
])

export const SNAPSHOT: v.GenericSchema<unknown, PolicySnapshot> = v.pipe(
  v.object({
    algorithm: v.string(),
    envId: v.string(),
    observationSize: count,
    actionCount: count,
    updates: count,
    envSteps: count,
    head: HEAD,
  }),
  v.check(
    (policy) => isConsistent(policy),
    'its weights are not those of a policy with these observations and actions',
  ),
)

/** Whether each layer reads what the one before it writes; the convolutional ones come first. */
function readsItsPredecessors(layers: MlpWeights['layers']): boolean {
  const { sizes } = shapeOfLayers(layers)
  return layers.every(({ inputs, patches }, index) => {
    if (patches === undefined) return inputs === sizes[index]
    return pictureLength(patches) === sizes[index] && (index === 0 || layers[index - 1].patches !== undefined)
  })
}

/** Whether the head's input and output sizes match the snapshot's. */
function isConsistent({ head, observationSize, actionCount }: PolicySnapshot): boolean {
  const maps = ({ layers }: MlpWeights, outputs: number) =>
    shapeOfLayers(layers).sizes[0] === observationSize && layers[layers.length - 1].outputs === outputs
  switch (head.kind) {
    case 'sharedActorCritic':
    case 'duelingQValues':
      return maps(head.network, actionCount + 1)
    case 'qValues':
      return maps(head.network, actionCount)
    case 'actorCritic':
      return maps(head.actor, actionCount) && (head.critic === null || maps(head.critic, 1))
    case 'softActorCritic':
      return [head.actor, ...head.critics].every((network) => maps(network, actionCount))
    case 'qTable':
      return (
        head.values.length === head.keys.length * actionCount &&
        head.discretisation.dimensions.every(({ index, bins }) => index < observationSize && bins > 0)
      )
    case 'transformer': {
      const reads = ({ shape }: TransformerWeights, outputs: number) =>
        shape.vocabulary === actionCount && shape.context === observationSize && shape.outputs === outputs
      return reads(head.policy, actionCount) && (head.critic === null || reads(head.critic, 1))
    }
    default:
      return head satisfies never
  }
}

const SUCCESS_RATE = v.object({ successRate: amount, successLow: amount, successHigh: amount })

export const EVALUATION: v.GenericSchema<unknown, Evaluation> = v.object({
  envSteps: count,
  updates: count,
  trainingSeconds: amount,
  episodes: count,
  successRate: amount,
  successLow: amount,
  successHigh: amount,
  meanReturn: amount,
  meanLength: amount,
  isBest: v.boolean(),
  evaluationSeconds: amount,
  learnedReward: v.exactOptional(amount),
  unseen: v.exactOptional(SUCCESS_RATE),
  bellLeft: v.exactOptional(SUCCESS_RATE),
  difficulty: v.exactOptional(amount),
})

export const CLIP = v.object({
  levelId: v.string(),
  seed: count,
  randomRegrets: v.boolean(),
  ticksPerAction: v.pipe(count, v.minValue(1)),
  actions: v.pipe(
    v.instance(Uint8Array),
    v.check((actions) => actions.every((action) => action < ACTIONS.length)),
  ),
  from: v.exactOptional(count),
  answers: v.exactOptional(
    v.pipe(
      v.instance(Uint8Array),
      v.check((answers) => answers.every((answer) => answer <= 1)),
    ),
  ),
}) satisfies v.GenericSchema<unknown, Clip>

export const MILESTONE: v.GenericSchema<unknown, MilestoneReport> = v.object({
  name: v.string(),
  envSteps: count,
  updates: count,
  trainingSeconds: amount,
  clip: CLIP,
})

export const CHOICE = v.picklist(['left', 'right', 'equal'])

const ANSWER_TOKENS = v.pipe(
  v.instance(Uint8Array),
  v.minLength(1),
  v.check((tokens) => tokens.every((token) => token < VOCABULARY.length)),
)

/** A preference between two answers to a question that can be asked. */
export const ANSWER_PAIR = v.object({
  question: v.pipe(v.string(), v.check(isQuestion)),
  left: ANSWER_TOKENS,
  right: ANSWER_TOKENS,
  choice: CHOICE,
})

function isQuestion(text: string): boolean {
  return QUESTION_FAMILIES.some(({ id }) => questionsOf(id, 'training').some((question) => question.text === text))
}

export const ANSWER_MODEL: v.GenericSchema<unknown, AnswerModel> = v.pipe(
  v.object({
    envId: v.string(),
    verifier: TRANSFORMER,
    top: amount,
    shift: amount,
    scale: amount,
  }),
  v.check(({ verifier: { shape } }) => shape.outputs === shape.vocabulary + VERIFIER_OUTPUTS),
)

export const MASK = v.pipe(
  v.instance(Uint8Array),
  v.check((mask) => mask.every((value) => value <= 1)),
)

export const REWARD_MODEL: v.GenericSchema<unknown, RewardModelSnapshot> = v.pipe(
  v.object({
    envId: v.string(),
    observationSize: count,
    actionCount: count,
    members: v.pipe(v.array(MLP), v.minLength(1)),
    shift: amount,
    scale: amount,
  }),
  v.check(({ members, observationSize, actionCount }) =>
    members.every(
      ({ layers }) => layers[0].inputs === observationSize + actionCount + 1 && layers[layers.length - 1].outputs === 1,
    ),
  ),
)
