import { bracketed, decimals, digitsFor, significant } from '../../format.ts'
import type { Translation } from '../translation.ts'

export const breakpoints: Translation['words']['breakpoints'] = {
  title: '断点',
  close: '关闭断点',
  about:
    '断点在条件第一次成立时，让训练停在两次更新之间，或让舞台停在某个决策。继续之后，它会等到条件重新开始成立时再触发。',
  run: '针对训练',
  stage: '针对舞台',
  on: (name) => `停下：${name}`,
  value: (name) => `${name}：数值`,
  metric: '指标',
  kinds: {
    sampledAdvantageBelow: {
      name: '一次更新中最小的优势低于',
      help: '这次更新所学习的优势中最小的一个；SFT 和 DPO 没有优势。',
      fired: (found, limit) => `这次更新中最小的优势为 ${found}，低于 ${limit}。`,
    },
    entropyBelow: {
      name: '熵低于',
      help: '策略变得确定。五个动作概率相同时为 1.61 nat。Q-learning、DQN 和 DPO 不报告熵。',
      fired: (found, limit, before) => `熵为 ${found} nat，低于 ${limit}${was(before)}。`,
    },
    klAbove: {
      name: 'KL 高于',
      help: '更新或整个训练使策略变化过大：PPO 和 TRPO 以采样时的策略为准，GRPO 以参考策略为准。',
      fired: (found, limit, before) => `为 ${found} nat，高于 ${limit}${was(before)}。`,
    },
    metricCrosses: {
      name: '指标越过',
      help: '在两次更新之间从数值的一侧到另一侧。',
      fired: (found, limit, before) => `为 ${found}，已越过 ${limit}${was(before)}。`,
    },
    advantageBelow: {
      name: '决策的优势低于',
      help: '舞台上一个决策的 r + γ V(s′) − V(s)。',
      fired: (found, limit) => `这个决策的优势为 ${found}，低于 ${limit}。`,
    },
    deathAfterSuccess: {
      name: '成功之后的第一次死亡',
      help: '舞台上的主角在按响铃的回合之后死亡。',
      fired: () => '在按响铃的回合之后，主角死亡了。',
    },
    trainingDeath: {
      name: '训练中成功之后的第一次死亡',
      help: '在已有回合成功之后，又有训练回合以死亡结束。之后它会等到一次所有回合都成功的更新。',
      fired: (found) => `在有回合成功之后，${found} 个训练回合死亡了。`,
    },
    trainingEpisodeBelow: {
      name: '训练回合低于百分位数',
      help: '这次更新中最差回合的回报低于之前 100 个回合的这个百分位数；0 表示低于所有回合。',
      fired: (found, limit, _, share) =>
        `这次更新中最差的回合回报为 ${found}，低于最近 100 个回合的第 ${share} 百分位数 ${limit}。`,
    },
    episodeBelowPercentile: {
      name: '回合低于百分位数',
      help: '其回报低于最近 100 个训练回合的这个百分位数。',
      fired: (found, limit, _, share) =>
        `这一回合的回报为 ${found}，低于最近 100 个训练回合的第 ${share} 百分位数 ${limit}。`,
    },
  },
  ofAnswers: {
    trainingDeath: {
      name: '训练中正确之后的第一个错误回答',
      help: '在已有回答正确之后，又有训练中的回答错误。之后它会等到一次所有回答都正确的更新。',
      fired: (found) => `在有回答正确之后，${found} 个训练中的回答错误。`,
    },
    trainingEpisodeBelow: {
      name: '回答的奖励低于百分位数',
      help: '这次更新中最差的回答所得的奖励低于之前 100 个回答的这个百分位数；0 表示低于所有回答。',
      fired: (found, limit, _, share) =>
        `这次更新中最差的回答得到 ${found}，低于最近 100 个回答的第 ${share} 百分位数 ${limit}。`,
    },
  },
  also: '同一次更新中：',
  neverFires: (algorithm) => `${algorithm} 在这里不报告它。`,
  atUpdate: (updates) => `在第 ${updates} 次更新之后停下。`,
  atDecision: (decision) => `在第 ${decision + 1} 个决策停下。`,
  formula: (a, { reward, gamma, next, value }) =>
    `A = r + γ V(s′) − V(s) = ${decimals(reward, 3)} + ${significant(gamma)} · ${bracketed(next)} − ${bracketed(value)} = ${decimals(a, 3)}`,
  sum: (a, { reward, gamma, lambda, next, value, following }) =>
    `A = r + γ V(s′) − V(s) + γ λ A′ = ${decimals(reward, 3)} + ${significant(gamma)} · ${bracketed(next)} − ${bracketed(value)} + ${significant(gamma)} · ${significant(lambda)} · ${bracketed(following)} = ${decimals(a, 3)}`,
  difference: (a, { q, value }) => `A = Q(s,a) − Σ π Q = ${decimals(q, 3)} − ${bracketed(value)} = ${decimals(a, 3)}`,
  twoEstimates:
    '这是评论家学到的两个价值之差。舞台旁显示的是单步估计 r + γ V(s′) − V(s)，它用到这一个决策的奖励：两者可能不同，甚至符号相反。',
  ofReturn: {
    value: (a, { return: g, baseline }) =>
      `A = G − V(s) = ${decimals(g, 3)} − ${bracketed(baseline)} = ${decimals(a, 3)}`,
    mean: (a, { return: g, baseline }) =>
      `A = G − 批内 G 的均值 = ${decimals(g, 3)} − ${bracketed(baseline)} = ${decimals(a, 3)}`,
    none: (a) => `A = G = ${decimals(a, 3)}，没有基线`,
  },
  inGroup: (a, { score, mean, divisor }) =>
    divisor === 1
      ? `A = 得分 − 组均值 = ${decimals(score, 3)} − ${bracketed(mean)} = ${decimals(a, 3)}`
      : `A = (得分 − 组均值) / 标准差 = (${decimals(score, digitsFor(divisor))} − ${bracketed(mean, digitsFor(divisor))}) / ${decimals(divisor, digitsFor(divisor))} = ${decimals(a, 3)}`,
  trainedDecision: (decision) => `某个训练回合的第 ${decision + 1} 个决策，用当时作出该决策的策略显示。`,
  trainedClip: (decision) => `片段从第 ${decision + 1} 个决策开始；其中所有决策共用这个优势。`,
  noTransition: {
    platformer: '无法显示当时的过程：该回合在训练恢复之前就已开始。',
    reference: '无法显示当时的过程：舞台只能重放游戏的回合。',
    text: '回答不是舞台能够显示的回合：更新显微镜会显示一次更新的词元。',
  },
  lastDecision: (decision, end) =>
    `该回合的最后一个决策（第 ${decision + 1} 个），随后${end === 'death' ? '死亡' : end === 'success' ? '成功' : '时间用完'}。`,
  showChart: '在图表中显示',
  showTransition: '显示这个转移',
  dismiss: '关闭',
}

function was(before: string | null): string {
  return before === null ? '' : `；前一次更新时为 ${before}`
}
