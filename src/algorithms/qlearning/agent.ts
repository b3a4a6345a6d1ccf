import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { epsilonAt, epsilonGreedyAction } from '../../rl/epsilon.ts'
import { createPredictionGap } from '../../rl/predictionGap.ts'
import { qLearningTargets, sarsaTargets } from '../../rl/tdTargets.ts'
import { createRng } from '../../shared/rng.ts'
import { arrays, fields, stateOf } from '../../shared/state.ts'
import { mean } from '../../shared/statistics.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { playWithOthers } from '../shared/behaviour.ts'
import { createTargetRecorder } from '../shared/capture.ts'
import { adoptTable } from './adopt.ts'
import { discretisationOf } from './discretisation.ts'
import type { QLearningHyperparameters } from './hyperparameters.ts'
import { createQTable } from './table.ts'

/**
 * Tabular Q-learning (Watkins 1989), or SARSA (Rummery and Niranjan 1994), over a declared discretisation:
 *   Q(s, a) ← Q(s, a) + α (y − Q(s, a)).
 * Many environments share one table, which is updated after every decision. No network, no tfjs.
 */
export function createQLearningAgent(context: AgentContext<QLearningHyperparameters>): Agent {
  const { hyperparameters, seed, budgetSteps, initialPolicy } = context
  const rng = createRng(seed, 'qlearning')
  const { env, askOther, state: others } = playWithOthers(context, rng.split('behaviour'))
  const { count: worlds } = env
  const { observationSize, actionCount } = env.spec

  const from = initialPolicy && adoptTable(initialPolicy, { hyperparameters, spec: env.spec })
  const discretisation = from?.discretisation ?? discretisationOf(env.spec)
  const initialValue = from?.initialValue ?? hyperparameters.initialValue
  const table = createQTable(discretisation, actionCount, { initialValue, ...(from && { from }) })
  let epsilonLimit = from?.epsilon ?? 1

  const rows = new Int32Array(worlds) // table rows of s
  const nextRows = new Int32Array(worlds) // of s′; the final state if the episode ended
  const actions = new Int32Array(worlds)
  const nextActions = new Int32Array(worlds)
  const nextQ = new Float32Array(worlds * actionCount)
  const bestValues = new Float32Array(worlds)
  const batch = { rewards: env.rewards, discounts: new Float32Array(worlds) }
  const gap = createPredictionGap(worlds)

  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0
  let epsilon = epsilonAfter(envSteps)

  let past = createPast(0) // of the last update
  let record: ReturnType<typeof createTargetRecorder> | null = null // of the update under way

  env.reset(seed)
  for (let world = 0; world < worlds; world++) {
    rows[world] = table.rowOf(env.observations, world * observationSize)
    actions[world] = decide(world, rows[world])
  }

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    while (envSteps < budgetSteps) {
      const { stepsPerUpdate } = hyperparameters
      const tdErrors = new Float32Array(stepsPerUpdate * worlds)
      const advantages = new Float32Array(stepsPerUpdate * worlds)
      const takenQ = new Float32Array(stepsPerUpdate * worlds)
      past = createPast(stepsPerUpdate * worlds)
      record = context.capture?.isAsked ? createTargetRecorder(learningRate()) : null
      for (let step = 0; step < stepsPerUpdate; step++) {
        const first = step * worlds
        past.epsilons[first] = epsilon
        look(takenQ, advantages, first)
        env.step(actions)
        envSteps += worlds
        learn(tdErrors, first)
      }
      updates++
      const { entries, q, epsilons } = past
      yield {
        ...report(tdErrors, advantages, takenQ),
        decisionOf(sample) {
          const step = Math.floor(sample / worlds)
          return {
            ...{ row: sample % worlds, step, steps: stepsPerUpdate },
            from: { kind: 'q', q: takenQ[sample], value: takenQ[sample] - advantages[sample] },
            policy: snapshotBefore({ entries, q, epsilons }, step * worlds),
          }
        },
        ...(record && { captured: record.finish() }),
      }
    }
  }

  /** Records Q(s, a) of the actions about to be taken. */
  function look(takenQ: Float32Array, advantages: Float32Array, first: number): void {
    const { values } = table
    for (let world = 0; world < worlds; world++) {
      const start = rows[world] * actionCount
      let best = -Infinity
      let sum = 0
      for (let action = 0; action < actionCount; action++) {
        best = Math.max(best, values[start + action])
        sum += values[start + action]
      }
      bestValues[world] = best
      takenQ[first + world] = values[start + actions[world]]
      // Relative to V(s) = Σ π Q of the ε-greedy policy.
      advantages[first + world] = takenQ[first + world] - ((1 - epsilon) * best + (epsilon * sum) / actionCount)
    }
    gap.observe(bestValues)
  }

  /** Updates the table for each environment's decision and chooses its next action. */
  function learn(tdErrors: Float32Array, first: number): void {
    const { gamma, onPolicy } = hyperparameters
    const alpha = learningRate()
    epsilon = epsilonAfter(envSteps)

    for (let world = 0; world < worlds; world++) {
      // Truncation is not death: bootstrap from the final state.
      nextRows[world] = table.rowOf(env.finalObservations, world * observationSize)
      const goesOn = env.terminated[world] === 0 && env.truncated[world] === 0
      nextActions[world] = onPolicy && goesOn ? decide(world, nextRows[world]) : act(nextRows[world])
      batch.discounts[world] = env.terminated[world] === 1 ? 0 : gamma
      for (let action = 0; action < actionCount; action++) {
        nextQ[world * actionCount + action] = table.values[nextRows[world] * actionCount + action]
      }
    }
    gap.add(env, gamma, (world) => {
      const start = nextRows[world] * actionCount
      return table.values.subarray(start, start + actionCount).reduce((best, value) => Math.max(best, value))
    })

    const targets = onPolicy ? sarsaTargets(batch, nextQ, nextActions) : qLearningTargets(batch, nextQ, nextQ)
    const { values } = table
    for (let world = 0; world < worlds; world++) {
      const entry = rows[world] * actionCount + actions[world]
      const tdError = targets[world] - values[entry]
      record?.add({
        ...{ action: actions[world], reward: env.rewards[world], discount: batch.discounts[world] },
        ...{ q: values[entry], target: targets[world] },
      })
      past.entries[first + world] = entry
      past.q[first + world] = values[entry]
      values[entry] += alpha * tdError
      tdErrors[first + world] = -tdError // Q − y, with the sign that DQN reports
    }

    for (let world = 0; world < worlds; world++) {
      const ended = env.terminated[world] === 1 || env.truncated[world] === 1
      rows[world] = ended ? table.rowOf(env.observations, world * observationSize) : nextRows[world]
      actions[world] = ended || !onPolicy ? decide(world, rows[world]) : nextActions[world]
    }
  }

  /** The next action in an environment: that of another behaviour policy, otherwise the table’s. */
  function decide(world: number, row: number): number {
    return askOther(world) ?? act(row)
  }

  function act(row: number): number {
    return epsilonGreedyAction(table.values, row * actionCount, actionCount, { epsilon, rng })
  }

  /** An adopted policy explores no more than it did before, but never less than the slider's value. */
  function epsilonAfter(decisions: number): number {
    const { epsilonEnd, epsilonDecaySteps } = hyperparameters
    return Math.max(epsilonEnd, Math.min(epsilonLimit, epsilonAt(decisions, epsilonEnd, epsilonDecaySteps)))
  }

  function learningRate(): number {
    const { learningRate: initial, learningRateSchedule } = hyperparameters
    return learningRateSchedule === 'linear' ? initial * Math.max(0, 1 - envSteps / budgetSteps) : initial
  }

  function report(tdErrors: Float32Array, advantages: Float32Array, takenQ: Float32Array): TrainingReport {
    const metrics: Record<string, number> = {
      'loss/td': tdErrors.reduce((sum, error) => sum + error * error, 0) / tdErrors.length,
      'value/meanQ': mean(takenQ),
      'exploration/epsilon': epsilon,
      'table/states': table.states,
      'learning/learningRate': learningRate(),
    }
    const ended = gap.drain()
    if (ended) {
      metrics['value/predictedReturn'] = ended.predicted
      metrics['value/realisedReturn'] = ended.realised
    }
    return { envSteps, updates, metrics, samples: { 'policy/advantage': advantages, 'value/tdError': tdErrors } }
  }

  function snapshot(): PolicySnapshot {
    return {
      algorithm: 'qlearning',
      envId: env.spec.id,
      observationSize,
      actionCount,
      updates,
      envSteps,
      head: { kind: 'qTable', discretisation, initialValue, epsilon, ...table.export() },
    }
  }

  /** The table as it was before a decision of the last update, which has moved it since. */
  function snapshotBefore({ entries, q, epsilons }: Past, decision: number): PolicySnapshot {
    const { keys, values } = table.export()
    for (let later = entries.length - 1; later >= decision; later--) values[entries[later]] = q[later]
    const { head: _, ...now } = snapshot()
    const head = { kind: 'qTable', discretisation, initialValue, epsilon: epsilons[decision], keys, values } as const
    return { ...now, head }
  }

  const variables = fields(
    () => ({ envSteps, updates, epsilon, epsilonLimit }),
    (saved) => {
      envSteps = saved.envSteps
      updates = saved.updates
      epsilon = saved.epsilon
      epsilonLimit = saved.epsilonLimit
    },
  )
  const state = stateOf({ others, rng, table: table.state, next: arrays({ rows, actions }), gap: gap.state, variables })

  return { train, snapshot, state, dispose() {} }
}

/** What an update has changed, decision by decision. */
interface Past {
  /** The entry of the table, and Q before it was moved. */
  readonly entries: Int32Array
  readonly q: Float32Array
  /** ε by which it was chosen; only of the first world. */
  readonly epsilons: Float64Array
}

function createPast(decisions: number): Past {
  return {
    entries: new Int32Array(decisions),
    q: new Float32Array(decisions),
    epsilons: new Float64Array(decisions),
  }
}
