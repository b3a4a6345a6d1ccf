import { bracketed, decimals, digitsFor, percent, significant } from '../../format.ts'
import type { Translation } from '../translation.ts'

const short = (value: number) => decimals(value, 3)

export const microscope: Translation['words']['microscope'] = {
  title: '更新显微镜',
  close: '关闭显微镜',
  about:
    '训练中的一次更新，一步一步地看：做了什么，值多少，每个梯度步改变了什么。在你要求之前不记录任何内容，训练也不会因此改变。',
  record: '记录下一次更新',
  recordHelp: '已暂停或尚未开始的训练会做这一次更新。',
  finished: '预算已用完：请重新开始训练，或提高预算后继续。',
  waiting: '正在等待下一次更新……',
  update: (updates) => `第 ${updates} 次更新`,
  none: '这次更新没有记录，因为它什么也没学。DQN 和 SAC 要等经验回放中的数据足够之后才学习；GRPO 和 DAPO 需要组内轨迹有差异。',
  part: '步骤',
  parts: {
    rollout: '采样轨迹',
    advantages: '优势',
    minibatches: '小批量',
    conjugateGradient: '共轭梯度',
    lineSearch: '线搜索',
    answers: '词元',
    imitation: '标签',
    targets: '目标',
    groups: '组',
    pairs: '配对',
    policy: '更新前后的 π',
  },
  environment: '环境',
  rollout: {
    about: (envs, allEnvs, steps, allSteps) =>
      `${allEnvs} 个环境中的 ${envs} 个，每个 ${allSteps} 个决策中的 ${steps} 个。`,
    columns: { decision: 't', action: '动作', probability: 'π(a|s)', reward: 'r', value: 'V(s)', end: '结束' },
    terminated: '终止',
    truncated: '截断',
  },
  advantages: {
    lambda: 'λ',
    lambdaHelp: (own) =>
      `0：只看一步，方差小，评论家的偏差大。1：整个回报。训练的 λ 为 ${significant(own)}：它的优势以轮廓显示。`,
    chart: '每个决策的优势；点击或用方向键选择一个。',
    decision: (t) => `第 ${t + 1} 个决策`,
    delta: ({ reward, gamma, next, value, delta }) =>
      `δ = r + γ V(s′) − V(s) = ${short(reward)} + ${significant(gamma)} · ${bracketed(next)} − ${bracketed(value)} = ${short(delta)}`,
    sum: ({ delta, gamma, lambda, following, a }) =>
      `A = δ + γ λ A′ = ${short(delta)} + ${significant(gamma)} · ${significant(lambda)} · ${bracketed(following)} = ${short(a)}`,
  },
  steps: {
    slider: '梯度步',
    head: (place) => `${place}：`,
    place: (step, of, epoch) => `第 ${step + 1} 步，共 ${of} 步，第 ${epoch + 1} 轮`,
    figures: (size, clipped, meanRatio, gradientNorm) =>
      `${size} 个样本，${clipped} 个被裁剪（${percent(clipped / size)}）；平均比值 ${short(meanRatio)}；梯度范数 ${significant(gradientNorm)}`,
    chart: '每个样本的比值 π / π_old（横）与优势（纵）。叉号表示被裁剪：没有梯度。',
    plainChart: '每个样本的比值 π / π_old（横）与优势（纵）。',
    band: '色带是裁剪范围，从 1 − ε 到 1 + ε。',
    normalised: '这里的 A 与损失中的相同：是归一化的优势，标准差为 1，与上一步骤中的不同。',
    ratioAxis: '比值',
    advantageAxis: '优势',
    loss: ({ ratio, advantage, low, high, objective, isFirst }) =>
      `${isFirst ? '还没有样本变动：所有样本的 r = 1。|A| 最大的样本' : '变动最大的样本'}：r = ${short(ratio)}，A = ${short(advantage)}，min(r A, clip(r, ${significant(low)}, ${significant(high)}) A) = ${short(objective)}`,
    plain: ({ ratio, advantage }) =>
      `损失为 −A log π(a|s)，没有裁剪。|A| 最大的是 A = ${short(advantage)}，比值为 ${short(ratio)}。`,
    noPlay: '这个算法从整个回合学习，其优势是回报减去基线：没有可以移动的 λ。',
  },
  conjugateGradient: {
    about:
      'S 是 比值 · 优势 的平均，∇S 指向它在权重 θ 中增长最快的方向。F 表示 θ 改变时 π 改变多少。TRPO 求解 (F + d) x = ∇S，其中 d 是阻尼，使 π 改变同样多时 x 的收益最大。每次迭代都让 ∇S 中未解出的部分变小。',
    columns: { iteration: '迭代', residual: '‖∇S − (F + d) x‖ / ‖∇S‖' },
    formula: ({ gradientNorm, stepNorm, maxKl }) =>
      `‖∇S‖ = ${significant(gradientNorm)}。完整的一步 s = x √(2 δ / xᵀ F x)，δ = ${significant(maxKl)}：‖s‖ = ${significant(stepNorm)}`,
  },
  lineSearch: {
    about: 'F 只在 θ 附近描述 π，所以完整的一步可能走出信赖域。线搜索先试它，再试更短的，直到两个条件都满足。',
    columns: {
      try: '尝试',
      scale: 's 的比例',
      kl: (maxKl) => `KL（≤ ${significant(maxKl)}）`,
      improvement: 'ΔS（> 0）',
      verdict: '',
    },
    accepted: '采用',
    tooFar: '太远',
    noBetter: '没有变好',
    formula: (maxKl) => `θ ← θ + 比例 · s，条件是 KL(π_old ‖ π) ≤ δ = ${significant(maxKl)} 且 S 变大`,
    noGradient: '梯度为 0：没有什么可试。',
    rejected: '没有一次尝试满足两个条件：策略保持原样。',
  },
  stale: {
    about: (worker, workers, computedAt, appliedTo) =>
      `${workers} 个工作线程中的第 ${worker + 1} 个用版本 ${computedAt} 的权重采样了这一批。它的梯度更新了版本 ${appliedTo}：${
        appliedTo === computedAt ? '没有过时。' : `已经旧了 ${appliedTo - computedAt} 次更新。`
      }`,
    how: (importanceClip) =>
      importanceClip === null
        ? '下面的比值表示 π 在此期间移动了多少；梯度按原样使用。'
        : `下面的比值表示 π 在此期间移动了多少；梯度用它们（上限 ${significant(importanceClip)}）重新计算。`,
  },
  sequence: '序列',
  answers: {
    about: (shown, count) =>
      `${count} 个回答中的 ${shown} 个。每个词元是一个决策：log(π / π_ref) 是偏离参考策略的代价，A 是优势，r 是最后一个梯度步之前的 π / π_old。`,
    question: (question) => `问题：${question}`,
    reward: (reward) => `奖励 ${short(reward)}`,
    columns: {
      token: '词元',
      probability: 'π_old',
      kl: 'log(π / π_ref)',
      value: 'V',
      advantage: 'A',
      ratio: 'r',
    },
    formula: ({ reward, klPenalty, logRatio }) =>
      `最后一个词元得到 奖励 − β log(π / π_ref) = ${short(reward)} − ${significant(klPenalty)} · ${bracketed(logRatio)} = ${short(reward - klPenalty * logRatio)}；其余的只有后一部分`,
  },
  imitation: {
    about: (shown, count, labels) =>
      `${count} 个示范中的 ${shown} 个，共 ${labels} 个标签：损失是它们的 −log π 的平均。`,
    noise: (noise) => `NEFTune 给嵌入的每个数加上 ± ${significant(noise)} 的噪声。`,
    noNoise: '嵌入上没有噪声（NEFTune 的 α 为 0）。',
    gradient: (least, most) =>
      least === most ? `梯度范数 ${significant(most)}。` : `梯度范数从 ${significant(least)} 到 ${significant(most)}。`,
    columns: { place: 't', token: '词元', action: '动作', probability: 'π', loss: '−log π' },
    fineTuning: '训练从微调（SFT）开始，这次更新是其中的一部分。',
    masked: '被掩码',
    prompt: '提示词，它被掩码：策略会读它，但不学着说它。',
    formula: (label, probability, loss) => `这里最难的标签 ${label}：−log ${short(probability)} = ${short(loss)} nat`,
  },
  targets: {
    about: (shown) => `前 ${shown} 个目标 y，与更新之前的 Q 并列。R 是 s′ 之前 m 个决策的奖励之和。`,
    table: (count) => `表格一次到位：Q ← Q + α (y − Q)。这次更新移动了 ${count} 个条目。`,
    network: (count, least, most) =>
      `网络在这样的批上走了 ${count} 个梯度步；梯度范数从 ${significant(least)} 到 ${significant(most)}。`,
    columns: { action: '动作', reward: 'R', next: 'γᵐ Q(s′)', target: 'y', q: 'Q(s,a)', error: 'y − Q' },
    soft: 'Q(s′) 是 π 下的平均值，再加上 s′ 中 π 的熵的 α 倍。',
    choose: (row) => `在公式中显示第 ${row + 1} 个目标`,
    terminal: '回合在那里结束：其后没有回报。',
    formula: ({ reward, discount, following, target }) =>
      discount === 0
        ? `y = R = ${short(target)}`
        : `y = R + γᵐ Q(s′) = ${short(reward)} + ${significant(discount)} · ${bracketed(following)} = ${short(target)}`,
    move: ({ alpha, q, target, after }) =>
      `Q ← Q + α (y − Q) = ${short(q)} + ${significant(alpha)} · ${bracketed(target - q)} = ${short(after)}`,
    error: (q, target) => `y − Q = ${short(target)} − ${bracketed(q)} = ${short(target - q)}`,
  },
  groups: {
    about: (shown, of) => `${of} 组中的 ${shown} 组：从同一起点出发的轨迹，各自与组均值相比。`,
    aboutAnswers: (shown, of) => `${of} 组中的 ${shown} 组：对同一问题的回答，各自与组均值相比。`,
    group: (index) => `第 ${index + 1} 组`,
    start: (decisions) => (decisions === 0 ? '从回合的起点出发' : `从经过 ${decisions} 个决策到达的状态出发`),
    noGradient: '它不产生梯度：组内得分的差异不够大。',
    columns: { rollout: '轨迹', answer: '回答', score: '得分', advantage: 'A', length: '长度', mean: '均值' },
    formula: ({ score, mean, divisor, a }) =>
      divisor === 1
        ? `第一条：A = 得分 − 均值 = ${short(score)} − ${bracketed(mean)} = ${short(a)}`
        : `第一条：A = (得分 − 均值) / 标准差 = (${decimals(score, digitsFor(divisor))} − ${bracketed(mean, digitsFor(divisor))}) / ${decimals(divisor, digitsFor(divisor))} = ${short(a)}`,
  },
  pairs: {
    about: (shown, count) =>
      `${count} 对中的 ${shown} 对，都是从它们学习的那个梯度步之前的样子。log π 是整个片段或回答的对数概率；r = β log(π / π_ref) 是隐式奖励，间隔 m 是选中的一方的 r 减去拒绝的一方的 r。`,
    columns: {
      chosen: '选中的',
      rejected: '拒绝的',
      logProb: 'log π',
      reference: 'log π_ref',
      reward: 'r',
      margin: 'm',
      loss: '损失',
    },
    choose: (pair) => `在公式中显示第 ${pair + 1} 对`,
    question: '问题：',
    reward: (side, { beta, logProb, reference, reward }) =>
      `${side}：r = β (log π − log π_ref) = ${significant(beta)} · (${short(logProb)} − ${bracketed(reference)}) = ${short(reward)}`,
    loss: {
      sigmoid: ({ margin, labelSmoothing, loss }) =>
        labelSmoothing === 0
          ? `损失 = −log σ(m) = −log σ(${short(margin)}) = ${short(loss)}`
          : `损失 = −(1 − ε) log σ(m) − ε log σ(−m)，m = ${short(margin)}，ε = ${significant(labelSmoothing)}：${short(loss)}`,
      ipo: ({ margin, beta, loss }) =>
        `损失 = (m / β − 1 / 2β)² = (${short(margin / beta)} − ${bracketed(1 / (2 * beta))})² = ${short(loss)}`,
      hinge: ({ margin, loss }) => `损失 = max(0, 1 − m) = max(0, 1 − ${bracketed(margin)}) = ${short(loss)}`,
    },
    chosenWeight: (weight) => `这次更新的损失还包含选中回答各词元平均 −log π 的 ${significant(weight)} 倍。`,
  },
  policy: {
    pin: '固定舞台上的状态',
    unpin: (decision) => `取消固定第 ${decision + 1} 个决策`,
    none: '固定舞台上的状态，看看这次更新之后那里的 π 和 Q 有什么变化。',
    misfit: '另一个环境的策略读不懂这个状态。',
    state: (decision) => `它的回合中的第 ${decision + 1} 个决策`,
    q: 'Q(s,a)',
    probability: 'π(a|s)',
    columns: { action: '动作', before: '之前', after: '之后', change: '变化' },
    value: (before, after) => `；V：${short(before)} → ${short(after)}`,
    kl: (kl) => `KL(之前 ‖ 之后) = ${significant(kl)} nat`,
  },
  value: short,
  share: significant,
}
