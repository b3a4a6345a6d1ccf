import { decimals, signed } from '../../format.ts'
import type { Translation } from '../translation.ts'

export const whatIf: Translation['words']['whatIf'] = {
  title: '假如？',
  close: '关闭“假如？”',
  playing: '正在模拟该状态的各种未来……按任意键停止。',
  explain: (futures) =>
    `V 和 Q 各是 ${futures} 个回合的平均回报，从这个决策之前的状态开始模拟。A = Q − V：一个动作比策略的平均水平好多少。`,
  decision: (decision) => `第 ${decision + 1} 个决策`,
  columns: { action: '首个动作', probability: 'π', q: 'Q', advantage: 'A = Q − V', ends: '按铃 · 死亡' },
  policy: '按 π 采样',
  taken: '策略选了这个动作',
  estimate: (mean, halfWidth) => `${decimals(mean, 2)} ± ${decimals(halfWidth, 2)}`,
  signedEstimate: (mean, halfWidth) => `${signed(mean, 2)} ± ${decimals(halfWidth, 2)}`,
  ends: (rang, died) => `${rang} · ${died}`,
  critic: (value, inside) => `评论家估计 V = ${decimals(value, 2)}：在区间${inside ? '之内' : '之外'}。`,
  criticQ: (q) => `评论家 ${decimals(q, 2)}`,
  noCritic: '这个策略没有评论家。',
  greedy: '策略在这里贪心地行动，所以各个未来只因游戏中的随机性而不同。',
  cut: (count) => `${count} 个未来达到了时间上限；其回报在那里用评论家的 V 补足。`,
  soft: '这个评论家的 V 和 Q 像 SAC 那样把未来的熵也算作奖励，而各个未来的回报不算，所以它可能偏高。',
  interval: '±：95% 置信区间',
}
