import { describe, expect, it } from 'vitest'
import { REWARD_FUNCTIONS, resolveTextWeights, scoresOf } from '../../../src/env/text/rewards/index.ts'
import { extractAnswer } from '../../../src/env/text/rewards/rewardFunction.ts'

const WORKING = '3+2=5,5-1=4,4+3=7'
const answered = (answer: string, working = WORKING) =>
  `<reasoning>\n${working}\n</reasoning>\n<answer>\n${answer}\n</answer>\n`
const S = answered('7')

type Scores = { correct: number; int: number; strict: number; soft: number; xmlcount: number }

function scoresFor(text: string, dotAll: boolean): Scores & { sum: number } {
  const scores = scoresOf({ text, solution: '7', tokenCount: 29, dotAll })
  const by = (id: string) => scores[REWARD_FUNCTIONS.findIndex((each) => each.id === `${id}_reward_func`)]
  const weights = resolveTextWeights({})
  return {
    correct: by('correctness'),
    int: by('int'),
    strict: by('strict_format'),
    soft: by('soft_format'),
    xmlcount: by('xmlcount'),
    sum: scores.reduce((sum, score, index) => sum + score * weights[index], 0),
  }
}

/** Columns as in the fact sheet: correct, int, [strict, soft, sum] without and with DOTALL, xmlcount. */
type Row = readonly [
  name: string,
  text: string,
  number,
  number,
  [number, number],
  [number, number],
  number,
  [number, number],
]

const TABLE: readonly Row[] = [
  ['a perfect answer', S, 2, 0.5, [0.5, 0.5], [0, 0.5], 0.5, [3.5, 4]],
  ['a wrong answer', answered('6'), 0, 0.5, [0.5, 0.5], [0, 0.5], 0.5, [1.5, 2]],
  ['no last newline', S.slice(0, -1), 2, 0.5, [0, 0], [0, 0.5], 0.438, [2.938, 3.438]],
  ['words after the end', `${S}bye bye`, 2, 0.5, [0, 0], [0, 0.5], 0.486, [2.986, 3.486]],
  ['one newline more', `${S}\n`, 2, 0.5, [0.5, 0.5], [0, 0.5], 0.498, [3.498, 3.998]],
  ['a special token left in', `${S}<|im_end|>`, 2, 0.5, [0, 0], [0, 0.5], 0.48, [2.98, 3.48]],
  ['words before the beginning', `hm\n${S}`, 2, 0.5, [0, 0], [0, 0], 0.5, [3, 3]],
  ['working on three lines', answered('7', '3+2=5\n5-1=4\n4+3=7'), 2, 0.5, [0, 0.5], [0, 0.5], 0.5, [3, 4]],
  ['all on one line', S.replaceAll('\n', ''), 2, 0.5, [0, 0], [0.5, 0.5], 0, [3, 3]],
  ['the answer twice', S + S, 2, 0.5, [0, 0.5], [0, 0.5], 0, [2.5, 3.5]],
  ['a floor for an answer', answered('floor 7'), 0, 0, [0.5, 0.5], [0, 0.5], 0.5, [1, 1.5]],
  ['a minus', answered('-7'), 0, 0, [0.5, 0.5], [0, 0.5], 0.5, [1, 1.5]],
  ['a leading zero', answered('07'), 0, 0.5, [0.5, 0.5], [0, 0.5], 0.5, [1.5, 2]],
  ['the bare number', '7', 2, 0.5, [0, 0], [0, 0], 0, [2.5, 2.5]],
  ['the answer alone', '<answer>\n7\n</answer>\n', 2, 0.5, [0, 0], [0, 0], 0.125, [2.625, 2.625]],
  [
    'no end of the answer',
    '<reasoning>\n3+2=5\n</reasoning>\n<answer>\n7',
    2,
    0.5,
    [0, 0],
    [0, 0],
    0.334,
    [2.834, 2.834],
  ],
  ['no working, and a wrong number', answered('0', ''), 0, 0.5, [0.5, 0.5], [0, 0.5], 0.5, [1.5, 2]],
  ['nothing', '', 0, 0, [0, 0], [0, 0], 0, [0, 0]],
]

describe.each(TABLE)('%s', (_, text, correct, int, strict, soft, xmlcount, sum) => {
  it.each([
    ['the original', false, 0],
    ['DOTALL', true, 1],
  ] as const)('is paid as Python pays it, with %s', (_name, dotAll, column) => {
    const scores = scoresFor(text, dotAll)
    expect(scores.correct).toBe(correct)
    expect(scores.int).toBe(int)
    expect(scores.strict).toBe(strict[column])
    expect(scores.soft).toBe(soft[column])
    expect(scores.xmlcount).toBeCloseTo(xmlcount, 6)
    expect(scores.sum).toBeCloseTo(sum[column], 5)
  })
})

it('the perfect answer has 64 characters: 64 thousandths less one for a missing newline', () => {
  expect(S).toHaveLength(64)
})

describe('differences between Python and JavaScript', () => {
  it('counts characters that JavaScript stores as two code units as one', () => {
    const [plain, wide] = ['x', '😀'].map((tail) => scoresFor(S + tail, true).xmlcount)
    expect(wide).toBe(plain)
  })

  it('lets the original dot match what JavaScript treats as a line end', () => {
    for (const character of ['\r', '\u2028', '\u2029']) {
      expect(scoresFor(answered('7', `3${character}4`), false).strict).toBe(0.5)
    }
  })

  it('forgives one final newline and not two', () => {
    expect(scoresFor(`${S}\n`, true).strict).toBe(0.5)
    expect(scoresFor(`${S}\n\n`, true).strict).toBe(0)
  })

  it('matches from the start of the text, not from the start of a line', () => {
    expect(scoresFor(`7\n${S}`, true)).toMatchObject({ soft: 0, strict: 0 })
  })
})

it.each([
  ['<answer>\n7\n</answer>', '7'],
  ['<answer>1</answer><answer> 2 </answer>', '2'],
  ['</answer><answer>3', '3'],
  ['no tags 4 ', 'no tags 4'],
  ['5</answer>6', '5'],
  ['', ''],
])('extracts from %j the answer %j', (text, answer) => {
  expect(extractAnswer(text)).toBe(answer)
})

it('lists the reward functions if a weight names none', () => {
  expect(() => resolveTextWeights({ magic: 1 })).toThrow(
    'There is no reward function "magic". There are: xmlcount_reward_func,',
  )
})
