import type { Question, QuestionFamily } from './question.ts'

const TOP_FLOOR = 9
const MOVES = [1, 2, 3, -1, -2, -3] as const

/**
 * Lift routes of three moves that never leave the house: 1,244 questions out of only 48 facts (`5-1=4`). Held-out ones
 * are new compositions of known facts, so that they can be answered.
 */
export const route: QuestionFamily = {
  id: 'route',
  label: 'Lift routes',
  help: 'Where does the lift stop after three moves? Each step is one of 48 facts, in a new order each time.',
  all() {
    const questions: Question[] = []
    for (let start = 0; start <= TOP_FLOOR; start++) {
      for (const first of MOVES) {
        for (const second of MOVES) {
          for (const third of MOVES) {
            const floors = [start + first, start + first + second, start + first + second + third]
            if (floors.some((floor) => floor < 0 || floor > TOP_FLOOR)) continue
            const text = `${start}${signed(first)}${signed(second)}${signed(third)}=?`
            questions.push({ text, answer: String(floors[2]) })
          }
        }
      }
    }
    return questions
  },
  spoken({ text }) {
    const { start, moves } = read(text)
    const words = moves.map((move) => `${NUMBERS[Math.abs(move)]} ${move > 0 ? 'up' : 'down'}`)
    return `I am on floor ${start}: ${words.join(', ')}. Which floor?`
  },
  solve({ text }, slip) {
    const { start, moves } = read(text)
    let floor = start
    const steps = moves.map((move, step) => {
      const before = floor
      floor = withinHouse(floor + move + slip(step))
      return `${before}${signed(move)}=${floor}`
    })
    return { working: steps.join(','), answer: String(floor) }
  },
}

const NUMBERS = ['none', 'one', 'two', 'three']

function signed(move: number): string {
  return move > 0 ? `+${move}` : String(move)
}

function read(text: string): { start: number; moves: number[] } {
  const [start, ...moves] = (text.match(/[+-]?\d/g) ?? []).map(Number)
  return { start, moves }
}

/** A slip must not lead out of the house: floors are single digits. */
function withinHouse(floor: number): number {
  return Math.min(TOP_FLOOR, Math.max(0, floor))
}
