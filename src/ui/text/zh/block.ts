import type { Translation } from '../translation.ts'
import { said } from '../words.ts'

export const block: Translation['words']['block'] = {
  title: '一位客人有个问题',
  leave: '继续走',
  speaking: '门童正在回答……',
  opens: (answer) => `正确：${answer}，格式也对。方块打开了。`,
  badFormat: (answer) => `正确：${answer}，但格式不是 <reasoning> … <answer>。方块保持关闭。`,
  wrong: (answer, solution) =>
    answer === ''
      ? `没有答案。正确答案是 ${solution}。方块保持关闭。`
      : `错误：${answer}。正确答案是 ${solution}。方块保持关闭。`,
  mistake: (position) => `第 ${position} 个词元（下划线处）是第一个与正确答案不同的。`,
  open: '打开方块',
  askAgain: '再问一次',
  ownGo: '回答',
  ownResult: (isRight, solution) => (isRight ? '正确。方块打开了。' : `错误：应为 ${solution}。`),
  untrained: '门童的权重是随机的：它还什么都没学。',
  teach: { sft: '用例子教它（SFT）', grpo: '让它练习（GRPO）' },
  teachHelp: {
    sft: '用 600 个示范做监督微调，其中有些很马虎。在此标签页中只需几秒。',
    grpo: '强化学习：它成组地抽取回答，较好的回答概率升高。',
  },
  learning: (stage, right) =>
    right === null ? `${said(stage)} 正在进行……` : `${said(stage)} 正在进行：留出问题答对 ${right}%。`,
  stop: '停止',
  learnt: (right) => (right === null ? '门童学完了：再问一次。' : `门童学完了：答对 ${right}%。再问一次。`),
  busy: (algorithm) => `此标签页正在训练 ${said(algorithm)}。停止它，门童就能学习。`,
}
