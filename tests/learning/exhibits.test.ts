/** Every exhibit of the porter shows what it says: direction and rough size, from one fine-tuned policy. */
import { beforeAll, describe, expect, it } from 'vitest'
import { trainStage } from '../../src/cli/shared/headless.ts'
import type { PolicySnapshot } from '../../src/policies/snapshot.ts'
import { examine } from '../../src/policies/transformer/exam.ts'
import { createAppStore } from '../../src/store/app/appStore.ts'
import { withText } from '../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../src/store/app/defaults.ts'
import { createSnapshotShelf } from '../../src/store/app/frames.ts'
import { EXHIBITS, type Exhibit, exhibitConfig } from '../../src/store/porter/exhibits.ts'
import { createPorter, createPorterStore } from '../../src/store/porter/porter.ts'

type ExamResult = ReturnType<typeof examine>

const config = withText(defaultRunConfig())
let fineTuned: PolicySnapshot
let before: ExamResult

interface Shown {
  readonly exam: ExamResult
  /** Last value of each metric. */
  readonly metrics: Readonly<Record<string, number>>
}

function examOf({ head }: PolicySnapshot): ExamResult {
  if (head.kind !== 'transformer' || config.env.kind !== 'text') throw new Error('It is no language model.')
  return examine(head.policy, config.env)
}

async function show(id: string): Promise<Shown> {
  const exhibit = EXHIBITS.find((each) => each.id === id) as Exhibit
  const metrics: Record<string, number> = {}
  const { policy } = await trainStage({
    config: { ...exhibitConfig(config, exhibit), evaluation: { ...config.evaluation, everySteps: 0 } },
    ...(exhibit.start === 'sft' && { material: { initialPolicy: fineTuned } }),
    onNews(news) {
      if (news.type !== 'progress') return
      for (const [name, values] of Object.entries(news.batch.metrics)) metrics[name] = values.at(-1) ?? Number.NaN
    },
  })
  if (policy === null) throw new Error('It has left no policy.')
  return { exam: examOf(policy), metrics }
}

beforeAll(async () => {
  const { policy } = await trainStage({ config })
  if (policy === null) throw new Error('SFT has left no policy.')
  fineTuned = policy
  before = examOf(policy)
}, 120_000)

let byHeart: Shown | null = null // the same run without noise

/** What each has to show, besides what is true before. Measured with seed 1: `docs/log.md`. */
const SHOWN: Readonly<Record<string, (shown: Shown) => void>> = {
  format({ exam, metrics }) {
    expect(exam.heldOutStrict).toBeGreaterThanOrEqual(0.95)
    expect(exam.heldOutCorrect).toBeLessThanOrEqual(before.heldOutCorrect - 0.2)
    expect(metrics['group/scoreMean'], 'of 2, the most without correctness').toBeGreaterThanOrEqual(1.9)
  },
  digit({ exam, metrics }) {
    expect(exam.meanLength).toBeLessThanOrEqual(before.meanLength / 2)
    expect(exam.heldOutCorrect).toBeLessThanOrEqual(0.25)
    expect(metrics['group/scoreMean'], 'of 0.5').toBeGreaterThanOrEqual(0.48)
  },
  hot({ exam, metrics }) {
    expect(exam.heldOutStrict).toBeGreaterThanOrEqual(0.95)
    expect(exam.heldOutCorrect).toBeLessThanOrEqual(0.25)
    expect(exam.greedyCorrect).toBeLessThanOrEqual(0.25)
    expect(metrics['policy/entropy']).toBeLessThanOrEqual(0.03)
  },
  noSft({ exam }) {
    expect(exam.heldOutStrict).toBe(0)
    expect(exam.heldOutCorrect).toBeLessThanOrEqual(0.1)
  },
  talk({ exam, metrics }) {
    expect(exam.meanLength).toBeGreaterThanOrEqual(34)
    expect(metrics['group/truncatedShare']).toBeGreaterThanOrEqual(0.7)
  },
  overlong({ exam, metrics }) {
    expect(exam.meanLength).toBeGreaterThanOrEqual(30)
    expect(exam.meanLength, 'four tokens before the limit of 36').toBeLessThanOrEqual(33)
    expect(metrics['group/truncatedShare']).toBeLessThanOrEqual(0.1)
  },
  dpo({ exam, metrics }) {
    expect(metrics['reward/accuracy']).toBeGreaterThanOrEqual(0.97)
    expect(metrics['loss/preference']).toBeLessThanOrEqual(0.1)
    expect(metrics['reward/chosen'], 'the chosen answers became less probable').toBeLessThan(0)
    expect(exam.heldOutCorrect).toBeLessThanOrEqual(before.heldOutCorrect - 0.2)
  },
  byHeart({ exam, metrics }) {
    expect(metrics['loss/crossEntropy']).toBeLessThanOrEqual(0.06)
    expect(metrics['heldOut/crossEntropy']).toBeGreaterThanOrEqual(3 * metrics['loss/crossEntropy'])
    expect(exam.greedyCorrect).toBeLessThanOrEqual(before.greedyCorrect - 0.2)
    byHeart = { exam, metrics }
  },
  neftune({ exam, metrics }) {
    if (byHeart === null) throw new Error('It is compared with the exhibit before it.')
    expect(metrics['loss/crossEntropy']).toBeGreaterThanOrEqual(1.5 * byHeart.metrics['loss/crossEntropy'])
    expect(metrics['heldOut/crossEntropy']).toBeLessThanOrEqual(0.85 * byHeart.metrics['heldOut/crossEntropy'])
    expect(exam.heldOutCorrect).toBeGreaterThanOrEqual(byHeart.exam.heldOutCorrect + 0.05)
    expect(exam.greedyCorrect).toBeGreaterThanOrEqual(byHeart.exam.greedyCorrect + 0.08)
  },
}

describe('the exhibit', () => {
  it.each(EXHIBITS.map(({ id }) => id))(
    '%s shows what it says',
    async (id) => {
      SHOWN[id](await show(id))
    },
    120_000,
  )
})

it('the fine-tuned porter is now and then right for the wrong reason, and gets the full reward', () => {
  const shelf = createSnapshotShelf()
  const state = createPorterStore()
  const porter = createPorter({ store: createAppStore(config), shelf, state })
  shelf.latest = fineTuned
  expect(porter.findWrongReason()).toBe(true)
  const { answer } = state.getState()
  expect(answer?.judged).toMatchObject({ isCorrect: true, isStrict: true, reward: 4 })
  expect(answer?.mistake).not.toBeNull()
})
