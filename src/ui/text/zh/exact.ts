import { compact, decimals } from '../../format.ts'
import type { Translation } from '../translation.ts'

export const exact: Translation['words']['exact'] = {
  title: '精确价值',
  close: '关闭精确价值',
  about:
    '由动态规划得到的真实价值，与评论家学到的并列。V* 是任何策略从一个状态出发所能获得的最好结果；V^π 是舞台上的策略平均获得的结果。',
  horizon: '时域是无限的：时间上限只是打断回合，因此这些价值在其后继续，正如学习者的自举。',
  here: {
    decision: (decision) => `第 ${decision + 1} 个决策`,
    cell: (cell) => `第 ${cell + 1} 格`,
    none: '正在等待舞台上的状态……',
    ended: '回合已结束：这里不再有决策。',
  },
  names: { optimal: 'V*', policy: 'V^π', learned: 'V' },
  namesHelp: { optimal: '任何策略所能做到的最好', policy: '舞台上的策略', learned: '评论家的估计' },
  value: (value) => decimals(value, 3),
  between: (low, high) => `${decimals(low, 2)} … ${decimals(high, 2)}`,
  wide: '这个策略太随机，无法列出它的所有未来：V^π 在这两个界之间。策略越确定，它就越精确；对贪心动作它是精确的。',
  sampled: (futures, mean, halfWidth) =>
    `由 ${futures} 个采样的未来估计，V^π ≈ ${decimals(mean, 2)} ± ${decimals(halfWidth, 2)}（95%）。`,
  wideOptimum: '搜索没有在状态数的上限之内结束：V* 在这两个界之间。',
  neverEnds: 'V^π 不存在：不折扣（γ = 1）时，这个策略的回合可能永不结束。',
  noCritic: '这个策略没有评论家。',
  paint: '绘制',
  paints: { optimal: 'V*', policy: 'V^π', learned: 'V', error: 'V − V^π' },
  paintHelp: '在关卡上：主角跑向铃时的每个位置。在网格上：每一格。',
  state: (updates, isBusy) => `${compact(updates)} 次更新之后的策略${isBusy ? '；正在计算……' : '。'}`,
  faults: {
    sticky: '粘性动作使游戏变得随机：要得到精确价值，请将它设为 0。',
    looksBack: '看图像的策略也会看到过去：要得到精确价值，请选择特征或图块。',
    moves: '在这一关，移动的不只是主角，状态太多而无法列出。请选择走廊、悬崖行走或 FrozenLake。',
    noModel: '这个环境的状态太多，无法得到精确价值。请选择走廊、悬崖行走或 FrozenLake。',
  },
}
