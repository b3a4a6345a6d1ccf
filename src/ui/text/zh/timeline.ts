import { decimals, signed } from '../../format.ts'
import type { Translation } from '../translation.ts'

export const timeline: Translation['words']['timeline'] = {
  title: '时间线',
  slider: '回合中的决策',
  lanes: { value: 'V', advantage: 'A', action: 'a', reward: 'r' },
  lanesHelp: '自上而下：每个决策的 V(s)、优势、动作（不动、向左、向右、跳跃、攻击）和奖励，最后是回合的结局。',
  live: '实时',
  liveHelp: '回到舞台原来的位置',
  before: '上一回合',
  beforeHelp: '前一回合的最后一个决策',
  isLive: (decisions) => `实时，第 ${decisions + 1} 个决策`,
  hint: '拖动，或按 ← →：任何过去的决策都会以完全相同的状态重现在舞台上。',
  untilTakeOver: '之后由人操作：从那里起状态无法重现。',
  place: (decision, length) => `第 ${decision + 1} 个决策，共 ${length} 个`,
  did: (action, probability) => `${action}，π ${decimals(probability, 2)}`,
  by: (updates) => (updates === 0 ? '未训练的策略' : `第 ${updates} 次更新的策略`),
  figures: (value, advantage, reward) =>
    `${value === null ? '' : `V ${decimals(value, 2)}，A ${signed(advantage, 2)}，`}r ${signed(reward, 2)}`,
  state: (hash) => `状态 ${hash}`,
  equal: '与实时相同',
  differs: '与实时不同',
  equalHelp: '游戏从它的种子重新模拟了一遍，并将整个状态的哈希与实时记录的相比较。',
  ends: { bell: '按响了铃', hurt: '死亡', timeLimit: '时间用完' },
  checkpoints: {
    label: '检查点',
    help: '让本次训练较早的策略上舞台：主角、π、V 以及关卡上的着色。在过去的状态中：显示那个策略在那里的输出。',
    name: (updates) => (updates === 0 ? '随机权重' : `第 ${updates} 次更新`),
    here: (name) => `${name}，在此状态询问`,
    latest: '最新',
    best: '最佳',
  },
  autopsy: {
    ask: { hurt: '为什么死了？', timeLimit: '为什么没按到铃？' },
    askHelp: '剖析：通过模拟未来，找出最后一个换一种动作还能挽救回合的决策',
    title: '剖析',
    searching: '正在模拟最后几个决策的未来……',
    stop: '停止',
    close: '关闭剖析',
    goThere: '转到那里',
    survived: '存活',
    rung: '按响铃',
    turning: ({ decision, action, taken }, { saved, own, futures }, { how, probability }) =>
      `第 ${decision + 1} 个决策：若选“${action}”，${futures} 个未来中有 ${saved} 个${how}。它选了“${taken}”，π ${decimals(probability, 2)}，只有 ${own} 个${how}。`,
    fall: (from, to, later) => `${later} 个决策之后，V 从 ${decimals(from, 2)} 降到 ${decimals(to, 2)}。`,
    none: {
      hurt: (searched, futures) =>
        `没有哪个单独的决策应负责：在最后 ${searched} 个决策中，没有一处换一种动作能让主角在 ${futures} 个未来的多数中存活。`,
      timeLimit: (searched, futures) =>
        `没有哪个单独的决策应负责：在查看过的 ${searched} 个决策中，没有一处换一种动作能在 ${futures} 个未来的多数中按响铃。`,
    },
    margin: (margin) => `“存活”指在死亡之后 ${margin} 个决策时仍活着，或已到铃前。`,
    newerPolicy: (updates) => `这些未来由现在舞台上的策略（第 ${updates} 次更新）模拟。`,
  },
}
