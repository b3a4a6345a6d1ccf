import * as v from 'valibot'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { layoutOf } from '../../policies/transformer/weights.ts'
import type { Clip } from '../../sim/clip.ts'
import { ACTIONS } from '../../sim/world.ts'
import type { Evaluation, MilestoneReport } from '../../training/protocol.ts'

/** What is checked when it comes back from storage: another version of the page, or a person, may have written it. */

export const count = v.pipe(v.number(), v.integer(), v.minValue(0))
export const amount = v.pipe(v.number(), v.finite())
const finiteArray = v.pipe(
  v.instance(Float32Array),
  v.check((values) => values.every(Number.isFinite)),
)

export const MLP = v.object({
  activation: v.picklist(['relu', 'tanh']),
  layers: v.pipe(
    v.array(
      v.pipe(
        v.object({ inputs: count, outputs: count, weights: finiteArray, bias: finiteArray }),
        v.check(({ inputs, outputs, weights, bias }) => weights.length === inputs * outputs && bias.length === outputs),
      ),
    ),
    v.minLength(1),
    v.check((layers) => layers.every((layer, index) => index === 0 || layer.inputs === layers[index - 1].outputs)),
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
  v.check(({ shape, parameters }) => parameters.length === layoutOf(shape).size && shape.width % shape.heads === 0),
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
  v.object({ kind: v.literal('transformer'), policy: TRANSFORMER, critic: v.nullable(TRANSFORMER) }),
])

export const SNAPSHOT: v.GenericSchema<unknown, PolicySnapshot> = v.object({
  algorithm: v.string(),
  envId: v.string(),
  observationSize: count,
  actionCount: count,
  updates: count,
  envSteps: count,
  head: HEAD,
})

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
}) satisfies v.GenericSchema<unknown, Clip>

export const MILESTONE: v.GenericSchema<unknown, MilestoneReport> = v.object({
  name: v.string(),
  envSteps: count,
  updates: count,
  trainingSeconds: amount,
  clip: CLIP,
})
