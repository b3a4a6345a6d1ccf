import { BEHAVIOUR } from '../../algorithms/shared/behaviour.ts'
import { optionLabel } from '../../algorithms/shared/schema.ts'
import type { EnvConfig } from '../../env/config.ts'
import { REWARD_TERMS } from '../../env/rewards/index.ts'
import { shapeOfLayers } from '../../nn/kernels/layout.ts'
import type { MlpWeights, PolicyHead, PolicySnapshot } from '../../policies/snapshot.ts'
import { algorithmCard } from '../../store/app/catalog.ts'
import { platformerOf } from '../../store/app/configEdits.ts'
import type { TracedEpisode } from '../../store/history/episodeTrace.ts'
import { compact, decimals, percent, signed } from '../format.ts'
import { shownActions } from '../glyphs.ts'
import { said } from '../text/words.ts'
import type { Concept, Moment } from './contract.ts'

/** Terms of reinforcement learning, each after those that it builds on. To add one: an entry here. */
export const CONCEPTS: readonly Concept[] = [
  {
    id: 'state',
    group: 'step',
    name: 'State',
    symbol: 's',
    says: 'Everything that determines what can happen next: the hero, all Regrets, coins and timers. Equal states have equal hashes.',
    empty: 'Appears with the first decision in a level of the game.',
    now({ frame: { world } }) {
      if (world === null) return null
      const { tick, xTiles, yTiles, hash } = world
      const place = `hero at tile ${decimals(xTiles, 1)}, ${decimals(yTiles, 1)}`
      return [`tick ${tick}, ${place}, hash ${hash.toString(16).padStart(8, '0')}`]
    },
  },
  {
    id: 'observation',
    group: 'step',
    name: 'Observation',
    symbol: 'o',
    says: 'The part of the state that the agent receives, as a vector of features. The button “Observation” draws it on the stage.',
    empty: 'Appears with the first decision on the stage.',
    now({ frame: { observation, observationSlices } }) {
      if (observation.length === 0) return null
      const slices = observationSlices.slice(0, MOST_SLICES).map(({ name, start, length }) => {
        const shown = [...observation.subarray(start, start + Math.min(length, MOST_ENTRIES))]
        return `${said(name)}: ${shown.map((value) => decimals(value, 2)).join(' ')}${length > MOST_ENTRIES ? ' …' : ''}`
      })
      const rest = observationSlices.length - slices.length
      return [`observation: ${observation.length} numbers`, ...slices, ...(rest > 0 ? [`and ${rest} more parts`] : [])]
    },
  },
  {
    id: 'action',
    group: 'step',
    name: 'Action',
    symbol: 'a',
    says: 'What the agent does next. The hero has five actions, each held for a few ticks.',
    empty: 'Appears with the first decision on the stage.',
    now({ frame: { version, env, action } }) {
      if (version === 0) return null
      return [`${actionName(env, action)} (index ${action} of 0–${shownActions(env).length - 1})`]
    },
  },
  {
    id: 'policy',
    group: 'step',
    name: 'Policy',
    symbol: 'π(a|s)',
    says: 'The probability of each action in a state. Learning changes these probabilities.',
    empty: 'Appears with the first decision on the stage.',
    now({ frame: { version, env, probabilities } }) {
      if (version === 0) return null
      return [ofEachAction(env, (action) => percent(probabilities[action]))]
    },
  },
  {
    id: 'transition',
    group: 'step',
    name: 'Transition',
    symbol: 'P(s′|s,a)',
    says: 'The distribution of the next state. Deterministic: always the same state. Stochastic: it varies. The slider “Sticky actions” makes it stochastic.',
    empty: 'Comes with a level of the game.',
    now({ state }) {
      const env = platformerOf(state.run.startedWith?.env ?? state.config.env)
      if (env === undefined) return null
      const { stickyActions, randomRegrets } = env
      const start = randomRegrets ? 'Regrets start at random places' : 'every episode starts in the same state'
      if (stickyActions === 0) return [`deterministic: P(s′|s,a) is 1 for one s′; ${start}`]
      return [`stochastic: with probability ${percent(stickyActions)} the last action is repeated; ${start}`]
    },
  },
  {
    id: 'reward',
    group: 'step',
    name: 'Reward',
    symbol: 'r',
    tone: 'reward',
    says: 'A number after each decision. It is the only signal that defines the goal.',
    empty: 'Appears with the first decision on the stage.',
    now({ frame: { decision, reward, terms } }) {
      if (decision === 0) return null
      const parts = Object.entries(terms).filter(([, amount]) => amount !== 0)
      const sum = parts.map(([id, amount]) => `${termName(id)} ${signed(amount, 2)}`).join(', ')
      return [`${signed(reward, 3)} as used in training${sum === '' ? '' : `; before scaling: ${sum}`}`]
    },
  },
  {
    id: 'trajectory',
    group: 'episode',
    name: 'Trajectory',
    symbol: 'τ',
    says: 'States, actions and rewards up to the end of the episode: the bell or a death (terminated), or the time limit (truncated).',
    empty: 'Grows with the episode on the stage.',
    now({ trace: { current } }) {
      if (current.length === 0) return null
      const from = Math.max(0, current.length - MOST_STEPS)
      const steps = Array.from({ length: current.length - from }, (_, index) => {
        const t = from + index
        return `${actionName(current.env, current.actions[t])} ${signed(current.rewards[t], 2)}`
      })
      return [`${current.length} decisions so far: ${from > 0 ? '… ' : ''}${steps.join(' → ')}`]
    },
  },
  {
    id: 'return',
    group: 'episode',
    name: 'Return',
    symbol: 'G',
    tone: 'reward',
    says: 'The discounted sum of all rewards to the end of the episode: a reward k steps ahead counts γᵏ. The agent maximises its expectation.',
    empty: 'Known once an episode on the stage has ended.',
    now({ trace: { finished } }) {
      if (finished === null || finished.length === 0) return null
      const { gamma, returns, rewards, length } = finished
      const terms = [...rewards.subarray(0, Math.min(3, length))].map((reward, t) =>
        t === 0 ? decimals(reward, 2) : `${decimals(gamma ** t, 3)}·${decimals(reward, 2)}`,
      )
      return [`G₀ = ${terms.join(' + ')}${length > 3 ? ' + …' : ''} = ${decimals(returns[0], 2)} (γ ${gamma})`]
    },
  },
  {
    id: 'stateValue',
    group: 'values',
    name: 'State value',
    symbol: 'V(s)',
    tone: 'value',
    says: 'The expected return from this state under the current policy. The blue meter at the left edge of the stage shows it.',
    empty: 'This policy has learnt no V(s).',
    now: ({ frame }) => (frame.hasValue ? [`V(s) = ${decimals(frame.value, 2)}`] : null),
  },
  {
    id: 'actionValue',
    group: 'values',
    name: 'Action value',
    symbol: 'Q(s,a)',
    tone: 'q',
    says: 'The expected return if the agent takes this action and follows its policy afterwards. V(s) is the mean of Q under π.',
    empty: 'Q-learning, DQN and SAC learn Q for all actions. Others estimate it for the action taken: r + γ V(s′).',
    now({ frame, trace: { current } }) {
      if (frame.hasQ) return [ofEachAction(frame.env, (action) => decimals(frame.qValues[action], 2))]
      const last = lastDecision(current)
      if (last === null) return null
      return [`of the last action: r + γ V(s′) = ${decimals(last.advantage + last.value, 2)}, one-step estimate`]
    },
  },
  {
    id: 'advantage',
    group: 'values',
    name: 'Advantage',
    symbol: 'A = Q − V',
    tone: 'better',
    says: 'How much better an action is than the policy’s average in that state. The update makes actions with A > 0 more probable.',
    empty: 'Needs a policy that learns V(s) or Q(s,a).',
    now({ frame, trace: { current } }) {
      if (frame.hasQ) {
        return [ofEachAction(frame.env, (action) => signed(frame.qValues[action] - frame.value, 2))]
      }
      const last = lastDecision(current)
      if (last === null) return null
      const q = decimals(last.advantage + last.value, 2)
      return [
        `${actionName(current.env, last.action)}: ${q} − ${decimals(last.value, 2)} = ${signed(last.advantage, 2)}`,
      ]
    },
  },
  {
    id: 'gae',
    group: 'values',
    name: 'Generalised advantage estimation',
    symbol: 'A^GAE',
    tone: 'better',
    says: 'Mixes n-step advantages of all lengths by λ: λ = 0 is the TD error δ = r + γ V(s′) − V(s) (low variance, biased), λ = 1 the full return (unbiased, high variance).',
    empty: 'Known once an episode with a V(s) has ended on the stage.',
    now({ state, trace: { finished } }) {
      const lambda = state.run.applied?.hyperparameters.gaeLambda ?? state.config.hyperparameters.gaeLambda
      if (finished === null || !finished.hasValue || typeof lambda !== 'number') return null
      const { gamma, advantages, length } = finished
      const factor = gamma * lambda
      let sum = 0
      for (let t = length - 1; t >= 0; t--) sum = advantages[t] + factor * sum
      const terms = [...advantages.subarray(0, Math.min(3, length))].map((surprise, t) =>
        t === 0 ? signed(surprise, 2) : `${decimals(factor ** t, 2)}·(${signed(surprise, 2)})`,
      )
      return [`A₀ = ${terms.join(' + ')}${length > 3 ? ' + …' : ''} = ${signed(sum, 2)} (λ ${lambda})`]
    },
  },
  {
    id: 'onPolicy',
    group: 'data',
    name: 'On-policy, off-policy',
    symbol: 'π, μ',
    says: 'On-policy algorithms learn only from data of the current policy; off-policy ones also from data of older or other policies. On the level Cliff Walk they learn different paths.',
    empty: '',
    now({ state }) {
      const card = algorithmCard(state.config.algorithm)
      const { behaviour } = state.config.hyperparameters
      const player =
        typeof behaviour === 'string' && behaviour !== BEHAVIOUR.default
          ? `, behaviour policy: ${optionLabel(BEHAVIOUR, behaviour)}`
          : ''
      const source = { demonstrations: 'learns from demonstrations', preferences: 'learns from preferences' }
      const { dataUse } = card
      return [
        `${card.name} ${dataUse === 'on-policy' || dataUse === 'off-policy' ? `is ${dataUse}${player}` : source[dataUse]}`,
      ]
    },
  },
  {
    id: 'importanceWeight',
    group: 'data',
    name: 'Importance weight',
    symbol: 'p_θ / p_θ′',
    says: 'The ratio of an action’s probability under the new policy θ and the old one θ′. It corrects for data of an older policy; PPO and its relatives clip it.',
    empty: 'Charted while an algorithm trains that uses it: PPO, TRPO, A3C, GRPO, DAPO and others.',
    now({ metric }) {
      const mean = metric('policy/importanceWeightMean')
      const max = metric('policy/importanceWeightMax')
      if (mean === undefined || max === undefined) return null
      return [`last update: ${decimals(mean, 3)} on average, ${decimals(max, 2)} at most`]
    },
  },
  {
    id: 'actor',
    group: 'models',
    name: 'Policy model (actor)',
    symbol: 'π_θ',
    says: 'The network or table with parameters θ that chooses the actions.',
    empty: 'Appears with the first run: until then random weights play.',
    now: ({ snapshot }) => (snapshot === null ? null : [actorOf(snapshot)]),
  },
  {
    id: 'critic',
    group: 'models',
    name: 'Value model (critic)',
    symbol: 'V_φ',
    tone: 'value',
    says: 'The network that estimates the expected return. The actor’s advantages are computed with it.',
    empty: 'This policy has no critic: its algorithm uses group means or full returns.',
    now({ snapshot }) {
      const critic = snapshot && criticOf(snapshot.head)
      return critic === null ? null : [critic]
    },
  },
  {
    id: 'rewardModel',
    group: 'models',
    name: 'Reward model',
    symbol: 'r_ψ',
    tone: 'reward',
    says: 'A network fitted to preferences: the preferred clip of a pair gets the higher score, with loss −log σ(f(x_i) − f(x_j)). Or each clip has a label of its own, to classify it or to regress its score.',
    empty: 'Compare clips under Teach, then fit one.',
    now({ state: { teach } }) {
      if (teach.rewardModel === null) return null
      const { answers, heldOutAccuracy, model } = teach.rewardModel
      const accuracy = heldOutAccuracy === null ? '' : `, held-out accuracy ${percent(heldOutAccuracy)}`
      return [`${model.members.length} networks, fitted to ${answers} answers${accuracy}`]
    },
  },
  {
    id: 'reference',
    group: 'models',
    name: 'Reference model',
    symbol: 'π_ref',
    says: 'A frozen policy: fine-tuning penalises the KL divergence from it.',
    empty: 'Chosen under Teach: the policy that a stage starts from.',
    now({ state: { teach } }) {
      const id = teach.reference ?? teach.startFrom
      const held = teach.checkpoints.find((checkpoint) => checkpoint.id === id)
      return held === undefined ? null : [held.name]
    },
  },
]

const MOST_SLICES = 4
const MOST_ENTRIES = 5
const MOST_STEPS = 5

// Names of actions and of rewards are put into the lines as they are said in the language of the page.

function actionName(env: EnvConfig | null, action: number): string {
  return shownActions(env)[action].name
}

function ofEachAction(env: EnvConfig | null, value: (action: number) => string): string {
  return shownActions(env)
    .map(({ name }, action) => `${name} ${value(action)}`)
    .join(', ')
}

function termName(id: string): string {
  return said(REWARD_TERMS.find((term) => term.id === id)?.label ?? id)
}

function lastDecision({ length, hasValue, values, advantages, actions }: TracedEpisode) {
  if (length === 0 || !hasValue) return null
  const last = length - 1
  return { value: values[last], advantage: advantages[last], action: actions[last] }
}

function actorOf({ head, actionCount }: PolicySnapshot): string {
  switch (head.kind) {
    case 'sharedActorCritic':
      return `${networkText(head.network)}, shared with the critic`
    case 'actorCritic':
      return networkText(head.actor)
    case 'softActorCritic':
      return networkText(head.actor)
    case 'qValues':
    case 'duelingQValues':
      return `${networkText(head.network)} for Q; ε-greedy with ε = ${percent(head.epsilon)}`
    case 'qTable':
      return `a table of ${compact(head.keys.length)} states × ${actionCount} actions`
    case 'transformer':
      return `a transformer, ${compact(head.policy.parameters.length)} weights`
    default:
      return head satisfies never
  }
}

function criticOf(head: PolicyHead): string | null {
  switch (head.kind) {
    case 'sharedActorCritic':
      return 'an additional output of the actor’s network'
    case 'actorCritic':
      return head.critic && networkText(head.critic)
    case 'softActorCritic':
      return `two networks for Q: ${networkText(head.critics[0])} each; the minimum is used`
    case 'qValues':
    case 'duelingQValues':
    case 'qTable':
      return null
    case 'transformer':
      return head.critic && `a second transformer, ${compact(head.critic.parameters.length)} weights`
    default:
      return head satisfies never
  }
}

function networkText({ layers }: MlpWeights): string {
  const sizes = shapeOfLayers(layers).sizes.join('–')
  const count = layers.reduce((sum, { weights, bias }) => sum + weights.length + bias.length, 0)
  return `${sizes}, ${compact(count)} weights`
}

/** A string that changes whenever a concept’s line may change: cheap to compare. */
export function momentVersion({ frame, trace, state }: Moment): string {
  return `${frame.version} ${trace.version} ${state.run.updates} ${state.config.algorithm}`
}
