import { compact, decimals, significant } from '../../format.ts'
import type { Translation } from '../translation.ts'
import { said } from '../words.ts'

export const bench: Translation['words']['bench'] = {
  title: '各后端的速度',
  documentTitle: '各后端的速度 – Bellman Bros',
  back: '回到游戏',
  intro: '用同样的设置做短暂训练，一次一个后端，在负责训练的 worker 中进行。各后端轮流；每个数字是各轮的中位数。',
  setup: (algorithm, environment) => `${said(algorithm)}，${said(environment)}`,
  settings: {
    hiddenUnits: '每层单元数',
    hiddenLayers: '隐藏层数',
    environments: '环境数',
    rolloutSteps: '每段轨迹的决策数',
    minibatchSize: '每个小批量的行数',
    batchSize: '每批的行数',
  },
  noise: '在繁忙的机器上这些数字只是噪声：请关闭其他计算，保持此标签页在前台，并相信比值甚于绝对数字。',
  badLink: (why) => `链接无法使用：${said(why)}改为测量默认设置。`,
  badOptions: (why) => `地址无法照原样使用：${said(why)}`,
  secondsRange: (low, high) => `seconds 的范围是 ${low} 到 ${high}。`,
  unknownBackend: (name, known) => `没有后端“${name}”。已知的有：${known.join('、')}。`,
  isText: '语言模型不使用后端，所以没有可比较的。请从某一关上的算法打开此页面。',
  starting: (backend) =>
    backend === 'webgpu'
      ? '正在启动 webgpu：编译着色器。在软件适配器上，一次更新可能需要一分钟……'
      : `正在启动 ${backend}……`,
  measuring: (backend, turn, turns) => `正在测量 ${backend}，第 ${turn} 轮，共 ${turns} 轮……`,
  stopped: '已停止。数字来自已完成的各轮。',
  done: '完成。',
  fastest: (backend, times, other) =>
    `完成：${backend} 最快，速度是 ${other} 的 ${times < 10 ? decimals(times, 1) : decimals(times, 0)} 倍。`,
  none: '完成：没有能测量的后端。',
  progress: '已完成的轮数',
  stop: '停止',
  again: '重新测量',
  copyMarkdown: '复制为 Markdown',
  copyJson: '复制为 JSON',
  copied: '已复制。',
  copyFailed: '浏览器不允许访问剪贴板。请选中下面的文字并复制。',
  copyLabel: '待复制的数字',
  caption: '各后端的数字',
  columns: {
    backend: '后端',
    decisions: '决策/秒',
    updateMs: '毫秒/次更新',
    script: 'JavaScript，微秒/小批量',
    dispatches: '每个小批量的 dispatch 数',
    submits: '每次更新的 submit 数',
    adapter: '适配器',
  },
  waiting: '……',
  noFigure: '–',
  fault: (why) => `未测量：${said(why)}`,
  software: (adapter) => `${adapter}（软件适配器）`,
  decisions: compact,
  figure: (value) => (value >= 100 ? compact(value) : significant(value)),
  legend:
    'JavaScript 是 worker 线程从一次更新的最后一个决策到更新结束所用的时间，不含等待显卡的时间；在 wasm 和 cpu 上它就是全部学习时间。dispatch 和 submit 是 WebGPU 的调用。',
}
