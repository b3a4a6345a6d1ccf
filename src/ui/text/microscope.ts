import { bracketed, decimals, digitsFor, percent, significant } from '../format.ts'
import { words } from './words.ts'

/** Of a pair, for its loss. */
type PairNumbers = Readonly<Record<'margin' | 'beta' | 'labelSmoothing' | 'loss', number>>

const short = (value: number) => decimals(value, 3)

/** Words of the update microscope, which are loaded with it. */
export const microscopeText = words('microscope', {
  title: 'Update microscope',
  close: 'Close the microscope',
  about:
    'One update of the run, step by step: what was played, what it was worth, and what each gradient step changed. Nothing is recorded until you ask, and the run is not changed by it.',
  record: 'Record the next update',
  recordHelp: 'A run that is paused, or has not begun, makes this one update.',
  finished: 'The budget is spent: restart training, or raise the budget and continue.',
  waiting: 'Waiting for the next update …',
  update: (updates: number) => `update ${updates}`,
  none: 'This update has no record: it learned nothing. DQN and SAC learn once their replay is full enough; GRPO and DAPO need a group whose rollouts differ.',
  part: 'Step',
  parts: {
    rollout: 'Rollout',
    advantages: 'Advantages',
    minibatches: 'Minibatches',
    conjugateGradient: 'Conjugate gradient',
    lineSearch: 'Line search',
    answers: 'Tokens',
    imitation: 'Labels',
    targets: 'Targets',
    groups: 'Groups',
    pairs: 'Pairs',
    policy: 'π before and after',
  },
  environment: 'Environment',
  rollout: {
    about: (envs: number, allEnvs: number, steps: number, allSteps: number) =>
      `${envs} of ${allEnvs} environments, ${steps} of ${allSteps} decisions of each.`,
    columns: { decision: 't', action: 'Action', probability: 'π(a|s)', reward: 'r', value: 'V(s)', end: 'End' },
    terminated: 'terminated',
    truncated: 'truncated',
  },
  advantages: {
    lambda: 'λ',
    lambdaHelp: (own: number) =>
      `0: one step, little variance, much bias of the critic. 1: the whole return. The run’s λ is ${significant(own)}: its advantages are the outlines.`,
    chart: 'Advantage of each decision; tap, click or use the arrow keys to choose one.',
    decision: (t: number) => `Decision ${t + 1}`,
    delta: ({
      reward,
      gamma,
      next,
      value,
      delta,
    }: Readonly<Record<'reward' | 'gamma' | 'next' | 'value' | 'delta', number>>) =>
      `δ = r + γ V(s′) − V(s) = ${short(reward)} + ${significant(gamma)} · ${bracketed(next)} − ${bracketed(value)} = ${short(delta)}`,
    sum: ({
      delta,
      gamma,
      lambda,
      following,
      a,
    }: Readonly<Record<'delta' | 'gamma' | 'lambda' | 'following' | 'a', number>>) =>
      `A = δ + γ λ A′ = ${short(delta)} + ${significant(gamma)} · ${significant(lambda)} · ${bracketed(following)} = ${short(a)}`,
  },
  steps: {
    slider: 'Gradient step',
    head: (place: string) => `${place}:`,
    place: (step: number, of: number, epoch: number) => `Step ${step + 1} of ${of}, epoch ${epoch + 1}`,
    figures: (size: number, clipped: number, meanRatio: number, gradientNorm: number) =>
      `${size} samples, ${clipped} clipped (${percent(clipped / size)}); mean ratio ${short(meanRatio)}; gradient norm ${significant(gradientNorm)}`,
    chart:
      'Ratio π / π_old of each sample (across) and its advantage (up). Crosses are clipped: they have no gradient.',
    plainChart: 'Ratio π / π_old of each sample (across) and its advantage (up).',
    band: 'The band is the clip range, from 1 − ε to 1 + ε.',
    normalised:
      'A is as in the loss, which takes normalised advantages: of a standard deviation of 1, unlike those of the step before.',
    ratioAxis: 'ratio',
    advantageAxis: 'advantage',
    loss: ({
      ratio,
      advantage,
      low,
      high,
      objective,
      isFirst,
    }: Readonly<Record<'ratio' | 'advantage' | 'low' | 'high' | 'objective', number>> & {
      readonly isFirst: boolean
    }) =>
      `${isFirst ? 'No sample has moved yet: r = 1 for all. The one with the largest |A|' : 'The sample that moved most'}: r = ${short(ratio)}, A = ${short(advantage)}, min(r A, clip(r, ${significant(low)}, ${significant(high)}) A) = ${short(objective)}`,
    plain: ({ ratio, advantage }: Readonly<Record<'ratio' | 'advantage', number>>) =>
      `The loss is −A log π(a|s), without a clip. The largest |A| is that of A = ${short(advantage)}, at a ratio of ${short(ratio)}.`,
    noPlay:
      'This algorithm learns from whole episodes, whose advantages are returns minus a baseline: there is no λ to move.',
  },
  conjugateGradient: {
    about:
      'S is the mean of ratio · advantage, and ∇S points where it grows fastest in the weights θ. F says how much π changes when θ does. TRPO solves (F + d) x = ∇S, where d is the damping, so that x gains most for a given change of π. Each iteration leaves less of ∇S unsolved.',
    columns: { iteration: 'Iteration', residual: '‖∇S − (F + d) x‖ / ‖∇S‖' },
    formula: ({ gradientNorm, stepNorm, maxKl }: Readonly<Record<'gradientNorm' | 'stepNorm' | 'maxKl', number>>) =>
      `‖∇S‖ = ${significant(gradientNorm)}. Full step s = x √(2 δ / xᵀ F x), δ = ${significant(maxKl)}: ‖s‖ = ${significant(stepNorm)}`,
  },
  lineSearch: {
    about:
      'F describes π only near θ, so that the full step may leave the region. The line search tries it, then shorter ones, until both conditions are met.',
    columns: {
      try: 'Try',
      scale: 'Share of s',
      kl: (maxKl: number) => `KL (≤ ${significant(maxKl)})`,
      improvement: 'ΔS (> 0)',
      verdict: '',
    },
    accepted: 'taken',
    tooFar: 'too far',
    noBetter: 'no better',
    formula: (maxKl: number) => `θ ← θ + share · s, if KL(π_old ‖ π) ≤ δ = ${significant(maxKl)} and S has improved`,
    noGradient: 'The gradient is 0: there is nothing to try.',
    rejected: 'No try met both conditions: the policy stays as it was.',
  },
  stale: {
    about: (worker: number, workers: number, computedAt: number, appliedTo: number) =>
      `Worker ${worker + 1} of ${workers} played this batch with weights of version ${computedAt}. Its gradient moved version ${appliedTo}: ${
        appliedTo === computedAt ? 'it is not stale.' : `it is ${appliedTo - computedAt} updates old.`
      }`,
    how: (importanceClip: number | null) =>
      importanceClip === null
        ? 'The ratios below say how far π has moved meanwhile; the gradient was applied as it was.'
        : `The ratios below say how far π has moved meanwhile; the gradient was computed again with them, limited to ${significant(importanceClip)}.`,
  },
  sequence: 'Sequence',
  answers: {
    about: (shown: number, count: number) =>
      `${shown} of ${count} answers. Each token is a decision: log(π / π_ref) is what it pays for differing from the reference, A is its advantage, r is π / π_old before the last gradient step.`,
    question: (question: string) => `Question: ${question}`,
    reward: (reward: number) => `reward ${short(reward)}`,
    columns: {
      token: 'Token',
      probability: 'π_old',
      kl: 'log(π / π_ref)',
      value: 'V',
      advantage: 'A',
      ratio: 'r',
    },
    formula: ({ reward, klPenalty, logRatio }: Readonly<Record<'reward' | 'klPenalty' | 'logRatio', number>>) =>
      `The last token gets reward − β log(π / π_ref) = ${short(reward)} − ${significant(klPenalty)} · ${bracketed(logRatio)} = ${short(reward - klPenalty * logRatio)}; the others only the second part`,
  },
  imitation: {
    about: (shown: number, count: number, labels: number) =>
      `${shown} of ${count} demonstrations, ${labels} labels in all: the loss is the mean of −log π over them.`,
    noise: (noise: number) => `NEFTune adds noise of ± ${significant(noise)} to each number of the embedding.`,
    noNoise: 'Without noise on the embedding (NEFTune’s α is 0).',
    gradient: (least: number, most: number) =>
      least === most
        ? `Gradient norm ${significant(most)}.`
        : `Gradient norm ${significant(least)} to ${significant(most)}.`,
    columns: { place: 't', token: 'Token', action: 'Action', probability: 'π', loss: '−log π' },
    fineTuning: 'The run begins with fine-tuning (SFT), of which this update is a part.',
    masked: 'masked',
    prompt: 'The prompt, which is masked: the policy reads it, but is not taught to say it.',
    formula: (label: string, probability: number, loss: number) =>
      `The hardest label here, ${label}: −log ${short(probability)} = ${short(loss)} nats`,
  },
  targets: {
    about: (shown: number) =>
      `The first ${shown} targets y beside the Q before the update. R sums the rewards of the m decisions before s′.`,
    table: (count: number) => `A table moves at once: Q ← Q + α (y − Q). The update moved ${count} entries.`,
    network: (count: number, least: number, most: number) =>
      `The network takes ${count} gradient steps on such batches; gradient norm ${significant(least)} to ${significant(most)}.`,
    columns: { action: 'Action', reward: 'R', next: 'γᵐ Q(s′)', target: 'y', q: 'Q(s,a)', error: 'y − Q' },
    soft: 'Q(s′) is the mean of Q under π, plus α times the entropy of π in s′.',
    choose: (row: number) => `Show target ${row + 1} in the formula`,
    terminal: 'The episode ended there: nothing follows.',
    formula: ({
      reward,
      discount,
      following,
      target,
    }: Readonly<Record<'reward' | 'discount' | 'following' | 'target', number>>) =>
      discount === 0
        ? `y = R = ${short(target)}`
        : `y = R + γᵐ Q(s′) = ${short(reward)} + ${significant(discount)} · ${bracketed(following)} = ${short(target)}`,
    move: ({ alpha, q, target, after }: Readonly<Record<'alpha' | 'q' | 'target' | 'after', number>>) =>
      `Q ← Q + α (y − Q) = ${short(q)} + ${significant(alpha)} · ${bracketed(target - q)} = ${short(after)}`,
    error: (q: number, target: number) => `y − Q = ${short(target)} − ${bracketed(q)} = ${short(target - q)}`,
  },
  groups: {
    about: (shown: number, of: number) =>
      `${shown} of ${of} groups: rollouts from one start, each against the mean of its group.`,
    aboutAnswers: (shown: number, of: number) =>
      `${shown} of ${of} groups: answers to one question, each against the mean of its group.`,
    group: (index: number) => `Group ${index + 1}`,
    start: (decisions: number) =>
      decisions === 0 ? 'from the start of an episode' : `from a state that was reached after ${decisions} decisions`,
    noGradient: 'It gives no gradient: its scores do not differ enough.',
    columns: { rollout: 'Rollout', answer: 'Answer', score: 'Score', advantage: 'A', length: 'Length', mean: 'Mean' },
    formula: ({ score, mean, divisor, a }: Readonly<Record<'score' | 'mean' | 'divisor' | 'a', number>>) =>
      divisor === 1
        ? `The first one: A = score − mean = ${short(score)} − ${bracketed(mean)} = ${short(a)}`
        : `The first one: A = (score − mean) / deviation = (${decimals(score, digitsFor(divisor))} − ${bracketed(mean, digitsFor(divisor))}) / ${decimals(divisor, digitsFor(divisor))} = ${short(a)}`,
  },
  pairs: {
    about: (shown: number, count: number) =>
      `${shown} of ${count} pairs, each before the gradient step that learned from it. log π is that of the whole clip or answer; r = β log(π / π_ref) is the implicit reward, and the margin m is r of the chosen one less that of the rejected one.`,
    columns: {
      chosen: 'Chosen',
      rejected: 'Rejected',
      logProb: 'log π',
      reference: 'log π_ref',
      reward: 'r',
      margin: 'm',
      loss: 'Loss',
    },
    choose: (pair: number) => `Show pair ${pair + 1} in the formula`,
    question: 'Question:',
    reward: (
      side: string,
      { beta, logProb, reference, reward }: Readonly<Record<'beta' | 'logProb' | 'reference' | 'reward', number>>,
    ) =>
      `${side}: r = β (log π − log π_ref) = ${significant(beta)} · (${short(logProb)} − ${bracketed(reference)}) = ${short(reward)}`,
    loss: {
      sigmoid: ({ margin, labelSmoothing, loss }: PairNumbers) =>
        labelSmoothing === 0
          ? `Loss = −log σ(m) = −log σ(${short(margin)}) = ${short(loss)}`
          : `Loss = −(1 − ε) log σ(m) − ε log σ(−m), m = ${short(margin)}, ε = ${significant(labelSmoothing)}: ${short(loss)}`,
      ipo: ({ margin, beta, loss }: PairNumbers) =>
        `Loss = (m / β − 1 / 2β)² = (${short(margin / beta)} − ${bracketed(1 / (2 * beta))})² = ${short(loss)}`,
      hinge: ({ margin, loss }: PairNumbers) =>
        `Loss = max(0, 1 − m) = max(0, 1 − ${bracketed(margin)}) = ${short(loss)}`,
    },
    chosenWeight: (weight: number) =>
      `The update’s loss also has ${significant(weight)} times the mean −log π of the chosen answers’ tokens.`,
  },
  policy: {
    pin: 'Pin the state on the stage',
    unpin: (decision: number) => `Unpin decision ${decision + 1}`,
    none: 'Pin states of the stage, and see what the update made of π and Q there.',
    misfit: 'A policy of another environment cannot read this state.',
    state: (decision: number) => `Decision ${decision + 1} of its episode`,
    q: 'Q(s,a)',
    probability: 'π(a|s)',
    columns: { action: 'Action', before: 'before', after: 'after', change: 'change' },
    value: (before: number, after: number) => `; V: ${short(before)} → ${short(after)}`,
    kl: (kl: number) => `KL(before ‖ after) = ${significant(kl)} nats`,
  },
  value: short,
  share: significant,
})
