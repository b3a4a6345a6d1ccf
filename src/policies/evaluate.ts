import { epsilonGreedyInto } from '../rl/epsilon.ts'
import { createMlpForward } from './mlp.ts'
import { softmaxInto } from './sample.ts'
import type { PolicyHead, PolicySnapshot } from './snapshot.ts'

/** A policy's outputs for one observation. Reused: `evaluate` writes into it. */
export interface PolicyOutput {
  readonly probabilities: Float32Array // [A] π(a|s); for Q-values, the ε-greedy policy
  readonly qValues: Float32Array // [A], meaningful where hasQ
  value: number // V(s), meaningful where hasValue
  hasQ: boolean
  hasValue: boolean
}

export interface Evaluator {
  evaluate(observation: Float32Array, out: PolicyOutput): void
}

export function createPolicyOutput(actionCount: number): PolicyOutput {
  return {
    probabilities: new Float32Array(actionCount),
    qValues: new Float32Array(actionCount),
    value: 0,
    hasQ: false,
    hasValue: false,
  }
}

/**
 * Evaluates a snapshot without tfjs, for the spectator, evaluations and agents.
 * @throws Error for language models: they need `transformer/evaluator.ts`, which the page loads separately.
 */
export function createEvaluator(snapshot: PolicySnapshot): Evaluator {
  const { head, actionCount } = snapshot
  switch (head.kind) {
    case 'sharedActorCritic':
      return sharedActorCritic(head, actionCount)
    case 'actorCritic':
      return actorCritic(head, actionCount)
    case 'qValues':
      return qValues(head, actionCount)
    case 'duelingQValues':
      return duelingQValues(head, actionCount)
    case 'softActorCritic':
      return softActorCritic(head, actionCount)
    case 'qTable':
      return qTable(head, actionCount)
    case 'transformer':
      throw new Error('A language model needs createTransformerEvaluator.')
    default:
      return head satisfies never
  }
}

type Head<Kind extends PolicyHead['kind']> = Extract<PolicyHead, { kind: Kind }>

function sharedActorCritic({ network }: Head<'sharedActorCritic'>, actionCount: number): Evaluator {
  const forward = createMlpForward()
  const outputs = new Float32Array(actionCount + 1)
  return {
    evaluate(observation, out) {
      forward.run(network, observation, 1, outputs)
      softmaxInto(outputs, 0, actionCount, out.probabilities)
      out.value = outputs[actionCount]
      out.hasQ = false
      out.hasValue = true
    },
  }
}

function actorCritic({ actor, critic }: Head<'actorCritic'>, actionCount: number): Evaluator {
  const forward = createMlpForward()
  const logits = new Float32Array(actionCount)
  const value = new Float32Array(1)
  return {
    evaluate(observation, out) {
      forward.run(actor, observation, 1, logits)
      softmaxInto(logits, 0, actionCount, out.probabilities)
      if (critic !== null) forward.run(critic, observation, 1, value)
      out.value = value[0]
      out.hasQ = false
      out.hasValue = critic !== null
    },
  }
}

function qValues({ network, epsilon }: Head<'qValues'>, actionCount: number): Evaluator {
  const forward = createMlpForward()
  return {
    evaluate(observation, out) {
      forward.run(network, observation, 1, out.qValues)
      actEpsilonGreedily(out, epsilon, actionCount)
    },
  }
}

function duelingQValues({ network, epsilon }: Head<'duelingQValues'>, actionCount: number): Evaluator {
  const forward = createMlpForward()
  const streams = new Float32Array(actionCount + 1)
  return {
    evaluate(observation, out) {
      forward.run(network, observation, 1, streams)
      let meanAdvantage = 0
      for (let action = 0; action < actionCount; action++) meanAdvantage += streams[action] / actionCount
      const value = streams[actionCount]
      for (let action = 0; action < actionCount; action++) out.qValues[action] = value + streams[action] - meanAdvantage
      actEpsilonGreedily(out, epsilon, actionCount)
    },
  }
}

function softActorCritic({ actor, critics, alpha }: Head<'softActorCritic'>, actionCount: number): Evaluator {
  const forward = createMlpForward()
  const logits = new Float32Array(actionCount)
  const second = new Float32Array(actionCount)
  return {
    evaluate(observation, out) {
      forward.run(actor, observation, 1, logits)
      const logSum = softmaxInto(logits, 0, actionCount, out.probabilities)
      forward.run(critics[0], observation, 1, out.qValues)
      forward.run(critics[1], observation, 1, second)
      out.value = 0
      for (let action = 0; action < actionCount; action++) {
        out.qValues[action] = Math.min(out.qValues[action], second[action])
        out.value += out.probabilities[action] * (out.qValues[action] - alpha * (logits[action] - logSum))
      }
      out.hasQ = true
      out.hasValue = true
    },
  }
}

function qTable(head: Head<'qTable'>, actionCount: number): Evaluator {
  const { discretisation, keys, values, initialValue, epsilon } = head
  const rowOfKey = new Map<number, number>()
  keys.forEach((key, row) => {
    rowOfKey.set(key, row)
  })
  return {
    evaluate(observation, out) {
      const row = rowOfKey.get(tableKey(discretisation, observation))
      for (let action = 0; action < actionCount; action++) {
        out.qValues[action] = row === undefined ? initialValue : values[row * actionCount + action]
      }
      actEpsilonGreedily(out, epsilon, actionCount)
    },
  }
}

/** Index of the observation's cell: the bins are digits, the first dimension is the most significant. */
export function tableKey(
  { dimensions }: Head<'qTable'>['discretisation'],
  observation: ArrayLike<number>,
  offset = 0,
): number {
  let key = 0
  for (const { index, low, high, bins } of dimensions) {
    const bin = Math.floor(((observation[offset + index] - low) / (high - low)) * bins)
    key = key * bins + Math.min(bins - 1, Math.max(0, bin))
  }
  return key
}

/** Writes the learner's ε-greedy policy, ties shared equally, and its value V(s) = Σ π Q. */
function actEpsilonGreedily(out: PolicyOutput, epsilon: number, actionCount: number): void {
  epsilonGreedyInto(out.qValues, epsilon, out.probabilities)
  out.value = 0
  for (let action = 0; action < actionCount; action++) out.value += out.probabilities[action] * out.qValues[action]
  out.hasQ = true
  out.hasValue = true
}
