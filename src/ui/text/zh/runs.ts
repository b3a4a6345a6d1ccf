import { compact, percent } from '../../format.ts'
import type { Translation } from '../translation.ts'
import { said } from '../words.ts'

export const runs: Translation['words']['runs'] = {
  title: '训练记录',
  close: '关闭训练记录',
  help: '每次训练都保存在本浏览器中，直到你删除它。任何内容都不会离开这台机器。',
  missing: '本浏览器不为此页面保存内容（无痕窗口？）：重新加载会丢失训练。',
  full: '存储空间已满：页面上的训练只存在于此标签页中。请删除一个训练以腾出空间。',
  newer: '训练由本页面的更新版本保管。要查看它们，请重新加载此标签页。',
  opening: '正在读取训练……',
  empty: '还没有训练。按“训练”：训练从最初几秒起就会保存。',
  unreadable: (count) => `${count} 个保存的训练无法被本版本的页面读取。它们仍会保存。`,
  usage: (count, bytes) => `${count} 个训练，${megabytes(bytes)}`,
  used: (used, quota) => `浏览器会压缩保存的内容：本页面占用 ${megabytes(used)}，共 ${megabytes(quota)}。`,
  list: '保存的训练',
  name: (name) => `训练${said(name)}的名称`,
  onPage: '在页面上',
  curve: (best) => (best === null ? '成功率：尚无评估' : `成功率随决策数的变化，最佳 ${percent(best)}`),
  success: (success, best) =>
    success === null ? '未评估' : `结束时 ${percent(success)}，最佳 ${percent(best ?? success)}`,
  decisions: (envSteps) => `${compact(envSteps)} 个决策`,
  tokens: (envSteps) => `${compact(envSteps)} 个词元`,
  size: (bytes) => megabytes(bytes),
  show: '打开',
  showLabel: (name) => `打开${said(name)}`,
  branch: (name) => `打开${said(name)}的副本：一个独立继续训练的分支`,
  pin: (name) => `固定${said(name)}：存储空间满时它保留全部内容`,
  unpin: (name) => `取消固定${said(name)}`,
  download: (name) => `将${said(name)}下载为 zip 文件`,
  remove: (name) => `删除${said(name)}`,
  removed: (name) => `“${said(name)}”已删除。`,
  undo: '撤销',
  compare: (name) => `比较${said(name)}`,
  compareTitle: '比较',
  compareHelp: '勾选两到四个训练，比较它们的曲线和设置。',
  chart: '成功率随决策数的变化',
  noCurve: '这些训练还没有评估。',
  last: (rate) => percent(rate),
  differences: '不同的设置',
  same: '所有设置都相同。',
  setting: '设置',
  keys: { algorithm: '算法', backend: '后端', level: '关卡', env: '环境', observation: '观测' },
  on: '开',
  off: '关',
  none: '–',
}

function megabytes(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1e3)} kB`
}
