import face from '../../../../assets/art/font-zh.json'
import faceUrl from '../../../../assets/art/font-zh.png?no-inline'
import { byMake } from '../padButtons.ts'
import type { Translation } from '../translation.ts'
import { said } from '../words.ts'

const MEDALS = { bronze: '铜牌', silver: '银牌', gold: '金牌' }

export const stage: Translation['words']['stage'] = {
  said,
  face: { url: faceUrl, description: face },
  label: '游戏',
  pads: {
    left: '向左跑',
    right: '向右跑',
    attack: '挥动手提箱',
    jump: '跳跃',
    menu: { left: '上一个', right: '下一个', attack: '返回', jump: '确认' },
  },
  prompts: {
    keyboard: { confirm: 'Enter', back: 'Esc', restart: 'R' },
    ...byMake(({ bottom, right, top }) => ({ confirm: bottom, back: right, restart: top })),
    touch: { confirm: '', back: '', restart: '' },
  },
  menu: {
    tagline: '跑起来，跳过去，挥手提箱，按响铃。',
    start: { keyboard: '按 Enter 开始', ...byMake(({ bottom }) => `按 ${bottom} 开始`), touch: '轻触开始' },
    paused: '已暂停',
    pausedBy: {
      blurred: '窗口失去了焦点。',
      hidden: '标签页被隐藏了。',
      dialog: '打开了一个对话框。',
      unplugged: '手柄断开了。',
    },
    won: '你按响了铃！',
    lost: '游戏结束',
    summary: (seconds, coins) => `${seconds} 秒 · ${coins} 枚金币`,
    bestTime: '新的最佳时间',
    bestBy: (seconds) => `比最佳快了 ${seconds} 秒`,
    medals: MEDALS,
    medalTime: (medal, seconds) => `得${MEDALS[medal]}的时间：${seconds} 秒`,
    toMedal: (medal, seconds) => `离${MEDALS[medal]}还差 ${seconds} 秒`,
    splits: { you: '你', best: '你的最佳', agent: '智能体', bell: '铃', notShown: (count) => `另有 ${count} 处` },
    noLives: (seconds) => `没有命了：共 ${seconds} 秒`,
    race: {
      ahead: (name, seconds) => `你以 ${seconds} 秒之差胜过${name}`,
      behind: (name, seconds) => `${name}以 ${seconds} 秒之差获胜`,
      equal: (name) => `你和${name}同时按响了铃`,
      rivalFailed: (name) => `你赢了：${name}没有走到铃前`,
      rivalRang: (name, seconds) => `${name}以 ${seconds} 秒获胜`,
      bothFailed: (name) => `${name}也没有走到铃前`,
      headings: { won: '你赢了！', second: '你得了第二', equal: '不分胜负！' },
      names: {
        best: '你的最佳成绩',
        novice: '新手',
        regular: '熟手',
        expert: '高手',
        trained: '你的智能体',
        kept: '你的片段',
        replay: '回放',
      },
      gap: '差距',
    },
    choices: {
      toLevels: '关卡',
      restart: '重来',
      resume: '继续',
      next: '下一关',
      again: '再试',
    },
  },
  seconds: (value) => `${value} 秒`,
  rivals: {
    best: '你的最佳',
    novice: '新手',
    regular: '熟手',
    expert: '高手',
    trained: '你的智能体',
    kept: '片段',
    replay: '回放',
  },
  sideBySide: {
    first: (seconds) => `先按响铃：${seconds} 秒`,
    second: (seconds) => `晚 ${seconds} 秒按响铃`,
    together: (seconds) => `同时按响铃：${seconds} 秒`,
    failed: (seconds) => `${seconds} 秒后出局`,
  },
  caption: {
    replay: (title) => `回放：${said(title)}`,
    loading: '正在加载对手……',
    takenOver: {
      keyboard: '你在玩。按 T 交还。',
      ...byMake(({ select }) => `你在玩。交还：${select}`),
      touch: '你在玩。轻触“交还”停止。',
    },
    takenOverPaused: {
      keyboard: '已暂停。Enter：继续，T：交还。',
      ...byMake(({ start, select }) => `已暂停。${start}：继续，${select}：交还。`),
      touch: '已暂停。轻触这里继续。',
    },
    noGenerations: '还没有历代策略：请先训练。',
    noGroup: '正在等待第一组……',
    groupThrownAway: (clips) => `${clips} 个得分全都相同：这一组被丢弃。`,
    groupFromStart: (clips) => `从起点出发的 ${clips} 条轨迹。`,
    groupFromState: (clips, decisions) => `从 ${decisions} 个决策之后的状态出发的 ${clips} 条轨迹。`,
  },
  race: {
    title: '策略更新',
    bell: (seconds) => `${seconds} 秒按铃`,
    hurt: (percent) => `死于 ${percent}%`,
  },
  group: { score: '得分' },
  pair: {
    left: '左',
    right: '右',
    bell: (seconds) => `按响了铃，${seconds} 秒`,
    hurt: (percent) => `死于路程的 ${percent}%`,
    reached: (percent) => `走到路程的 ${percent}%`,
    coins: (count) => `${count} 枚金币`,
    regrets: (count) => `${count} 个遗憾怪`,
    crates: (count) => `${count} 个箱子`,
  },
  reference: {
    name: '参考',
    nats: (value) => `对参考的 KL：${value} nat`,
    step: (step) => `第 ${step} 步`,
  },
  paint: {
    values: 'V',
    difference: 'V 之差',
    learnedReward: '学到的 r',
    exact: { optimal: 'V*', policy: '精确 V', learned: 'V', error: '误差' },
  },
}
