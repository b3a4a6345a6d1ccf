import { words } from './words.ts'

/** Text of the dialog of a ? Block, in English. Loaded with it. */
export const blockText = words('block', {
  title: 'A guest has a question',
  leave: 'Walk on',
  speaking: 'The porter answers …',
  opens: (answer: string) => `Right: ${answer}, in the right format. The block opens.`,
  badFormat: (answer: string) =>
    `Right: ${answer}, but not in the format <reasoning> … <answer>. The block stays closed.`,
  wrong: (answer: string, solution: string) =>
    answer === ''
      ? `No answer. Right is ${solution}. The block stays closed.`
      : `Wrong: ${answer}. Right is ${solution}. The block stays closed.`,
  mistake: (position: number) => `Token ${position}, underlined, is the first that differs from the right answer.`,
  open: 'Open the block',
  askAgain: 'Ask again',
  ownGo: 'Answer',
  ownResult: (isRight: boolean, solution: string) =>
    isRight ? 'Right. The block opens.' : `Wrong: it is ${solution}.`,
  untrained: 'The porter’s weights are random: it has learnt nothing yet.',
  teach: { sft: 'Teach it by examples (SFT)', grpo: 'Let it practise (GRPO)' },
  teachHelp: {
    sft: 'Supervised fine-tuning on 600 demonstrations, some of them sloppy. A few seconds in this tab.',
    grpo: 'Reinforcement learning: it draws answers in groups, and the better ones become more probable.',
  },
  learning: (stage: string, right: number | null) =>
    right === null ? `${stage} is under way …` : `${stage} is under way: ${right} % of held-out questions right.`,
  stop: 'Stop',
  learnt: (right: number | null) =>
    right === null ? 'The porter has learnt: ask again.' : `The porter has learnt: ${right} % right. Ask again.`,
  busy: (algorithm: string) => `${algorithm} is training in this tab. Stop it, and the porter can learn.`,
})
