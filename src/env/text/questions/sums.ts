import type { Question, QuestionFamily } from './question.ts'

/** Sums of two numbers of two digits, column by column, without a carry: 1,980 questions out of 55 facts. */
export const sums: QuestionFamily = {
  id: 'sums',
  label: 'Bills of two items',
  help: 'What do two items cost together? Ones first, then tens; no column carries over, so each column is an independent fact.',
  all() {
    const questions: Question[] = []
    for (let first = 10; first <= 99; first++) {
      for (let second = 10; second <= 99; second++) {
        const [tens, ones] = columns(first, second)
        if (tens > 9 || ones > 9) continue
        questions.push({ text: `${first}+${second}=?`, answer: String(first + second) })
      }
    }
    return questions
  },
  spoken({ text }) {
    const [first, second] = read(text)
    return `My room is ${first} coins and the dinner ${second}. How much is that together?`
  },
  solve({ text }, slip) {
    const [first, second] = read(text)
    const [tens, ones] = columns(first, second)
    const onesResult = Math.min(9, Math.max(0, ones + slip(0)))
    const tensResult = Math.min(9, Math.max(1, tens + slip(1))) // never 0: the answer keeps its two digits
    const working = `${first % 10}+${second % 10}=${onesResult},${tensOf(first)}+${tensOf(second)}=${tensResult}`
    return { working, answer: `${tensResult}${onesResult}` }
  },
}

function read(text: string): [number, number] {
  const [first, second] = (text.match(/\d+/g) ?? []).map(Number)
  return [first, second]
}

function columns(first: number, second: number): [tens: number, ones: number] {
  return [tensOf(first) + tensOf(second), (first % 10) + (second % 10)]
}

function tensOf(number: number): number {
  return Math.floor(number / 10)
}
