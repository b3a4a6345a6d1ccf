import type { CutOff, Obstacle } from '../../../sim/reach.ts'
import type { LevelVerdict } from '../../../store/app/types.ts'
import type { LevelUse } from '../../../store/controls/levels.ts'
import type { Translation } from '../translation.ts'

/** Words about imported levels. */
export const levels: Translation['words']['page']['levels'] = {
  open: '导入关卡……',
  openHelp: 'Tiled 的地图（.tmj）。也可以拖到页面上。',
  imported: (name) => `“${name}”已加入关卡列表。正在寻找通往铃的路……`,
  linked: (name) => `链接带来了“${name}”：它已加入关卡列表。`,
  known: (name) => `“${name}”本来就在关卡列表中。`,
  notStored: (name) => `“${name}”无法保存：重新加载页面后会丢失。请保留它的文件，或腾出存储空间后再次拖入。`,
  judged: (name, verdict) => `“${name}”：${sayVerdict(verdict)}`,
  verdict: sayVerdict,
  from: (fileName) => `导入自 ${fileName}。`,
  searching: '正在寻找通往铃的路……',
  remove: '删除这一关',
  deleted: (name) => `“${name}”已删除。`,
  inUse: (name, { runs, policies, clips }: LevelUse) => {
    const users = [
      runs > 0 && `${runs} 次训练`,
      policies > 0 && `${policies} 个策略`,
      clips > 0 && `${clips} 个片段`,
    ].filter((part) => part !== false)
    return `“${name}”保留：没有它，${users.join('、')}将无法打开。请先删除它们。`
  },
  unreadable: (count) =>
    `${count} 个导入的关卡无法被本版本的页面读取，仍会保存。请用更新的版本重新加载，或再次导入文件。`,
}

function sayVerdict(verdict: LevelVerdict): string {
  if (verdict.kind === 'solved') return `可以通关，需要 ${verdict.decisions} 个决策。`
  if (verdict.kind === 'cutOff') return sayCutOff(verdict.reason)
  const { exhausted, states, withinDecisions, column, row } = verdict
  const found = exhausted
    ? `在 ${withinDecisions} 个决策之内无解`
    : `在 ${withinDecisions} 个决策之内没有找到解，搜索在达到 ${states} 个状态的上限后结束`
  return `${found}：主角离铃最近时在第 ${column} 列、第 ${row} 行。请从那里查看时间上限、敌人，以及没有助跑空间的跳跃。`
}

/** Why no way leads to the bell. */
export function sayCutOff(reason: CutOff): string {
  const { column, row } = reason.farthest
  const farthest = `主角最远能到第 ${column} 列、第 ${row} 行`
  if (reason.kind === 'noKey') {
    const { door } = reason
    return `第 ${door.column} 列、第 ${door.row} 行的门锁着，而没有钥匙：${farthest}。请在门前放一把钥匙。`
  }
  const { goal, at, obstacle } = reason
  return `到不了第 ${at.column} 列、第 ${at.row} 行的${goal === 'bell' ? '铃' : '钥匙'}：${farthest}。${sayObstacle(obstacle)}`
}

function sayObstacle(obstacle: Obstacle): string {
  const { kind } = obstacle
  if (kind === 'gap') return `其后的缺口宽 ${obstacle.tiles} 格，而一跳只能越过 ${obstacle.crosses} 格。`
  if (kind === 'step') return `下一个落脚点高出 ${obstacle.tiles} 格，而一跳只能上升 ${obstacle.rises} 格。`
  return '墙、天花板或尖刺挡住了去路。'
}
