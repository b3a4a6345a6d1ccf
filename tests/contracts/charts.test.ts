/** Every chart of every algorithm keeps the promises that `ChartView` relies on. */
import { describe, expect, it } from 'vitest'
import type { AlgorithmCard } from '../../src/algorithms/contract.ts'
import { ALGORITHMS } from '../../src/algorithms/index.ts'
import { cardFor } from '../../src/algorithms/text.ts'
import type { EnvConfig } from '../../src/env/config.ts'
import { REWARD_TERMS } from '../../src/env/rewards/index.ts'
import { algorithmsFor } from '../../src/store/app/catalog.ts'
import { beginEpisode, createEpisodeTrace, endEpisode, recordDecision } from '../../src/store/history/episodeTrace.ts'
import { createHistory, X_AXES } from '../../src/store/history/history.ts'
import type { Guidance } from '../../src/training/protocol.ts'
import type { ChartSources } from '../../src/ui/charts/contract.ts'
import { CHARTS, chartsFor } from '../../src/ui/charts/index.ts'
import { COLOURS } from '../../src/ui/colours.ts'
import { plainGame } from '../env/plainGame.ts'
import { batchOf, evaluationOf } from '../store/batch.ts'

const emptySources: ChartSources = { history: createHistory(), trace: createEpisodeTrace(), xAxis: 'steps' }

const CARDS: readonly (readonly [string, AlgorithmCard, boolean])[] = [
  ...ALGORITHMS.map((card) => [card.name, card, false] as const),
  ...algorithmsFor({ kind: 'text' }).map(
    (card) => [`${card.name} on language`, cardFor(card, { kind: 'text' }), true] as const,
  ),
]

describe.each(CARDS)('charts of %s', (_, card, isText) => {
  const charts = chartsFor(card, { isText })

  it('have unique ids', () => {
    expect(new Set(charts.map((chart) => chart.id)).size).toBe(charts.length)
  })

  it('draw every metric that the card declares', () => {
    const history = createHistory()
    const metrics = Object.fromEntries(Object.keys(card.metrics).map((id, index) => [id, index + 1]))
    history.addProgress(batchOf({ updates: 1, envSteps: 100, metrics }))
    const drawn = charts.flatMap((chart) => chart.read({ ...emptySources, history })?.slice(1) ?? [])
    const values = drawn.flatMap((column) => Array.from(column))
    for (const [id, value] of Object.entries(metrics)) expect(values, id).toContain(value)
  })
})

it('charts begin with held-out data for algorithms that learn from clips or answers', () => {
  const metric = { label: 'Metric', help: '' }
  const [first, ...others] = chartsFor({ metrics: { 'loss/policy': metric, 'heldOut/accuracy': metric } })
  expect(first.id).toBe('metric:heldOut/accuracy')
  expect(others.slice(0, CHARTS.length)).toEqual(CHARTS)
})

it('charts of a language model begin with its held-out answers, and on later stages with those that training answers', () => {
  const firstOf = (id: string) => {
    const card = algorithmsFor({ kind: 'text' }).find((each) => each.id === id) ?? expect.fail(id)
    const charts = chartsFor(cardFor(card, { kind: 'text' }), { isText: true })
    return charts.slice(0, 3).map((chart) => chart.id)
  }
  expect(firstOf('sft')).toEqual(['heldOutAnswers', 'metric:heldOut/crossEntropy', 'metric:heldOut/accuracy'])
  for (const id of ['dpo', 'grpo', 'dapo', 'ppo']) {
    expect(firstOf(id), id).toEqual(['heldOutAnswers', 'successRate', 'episodeReturn'])
  }
})

describe('charts of a run with a learned reward or a KL penalty', () => {
  const card = { metrics: { 'loss/policy': { label: 'Loss', help: '' } } }
  const idsFor = (guidance?: Guidance) => chartsFor(card, { guidance }).map(({ id }) => id)

  it('draw its metrics for every algorithm, and add no empty charts to other runs', () => {
    const led = idsFor({ learnedReward: 0.5, referencePenalty: 0.1 })
    expect(led).toEqual(
      expect.arrayContaining([
        'metric:reward/learned',
        'metric:reward/penalty',
        'metric:reference/kl',
        'metric:loss/policy',
      ]),
    )
    expect(idsFor({ learnedReward: 0, referencePenalty: 0.1 })).not.toContain('metric:reward/learned')
    expect(idsFor({ learnedReward: 0, referencePenalty: 0 })).toEqual(idsFor())
  })
})

const OF_THE_GAME = chartsFor({ metrics: {} }, { env: plainGame('endless-1-30', { leftBell: 'tested' }) })

it('charts of a run on endless levels begin with those of generalisation, which others lack', () => {
  const others = chartsFor({ metrics: {} })
  expect(others).toEqual(CHARTS)
  const idsOn = (env: EnvConfig) => chartsFor({ metrics: {} }, { env }).map(({ id }) => id)
  const ids = others.map(({ id }) => id)
  expect(OF_THE_GAME.map(({ id }) => id)).toEqual(['goalOrHabit', 'generalisation', ...ids])
  expect(idsOn(plainGame('endless-1-30'))).toEqual(['generalisation', ...ids])
  expect(idsOn(plainGame('lobby', { leftBell: 'tested', curriculum: true }))).toEqual(ids)
  expect(idsOn(plainGame('endless2-1-30', { curriculum: true }))).toEqual(['generalisation', 'curriculum', ...ids])
})

describe.each(OF_THE_GAME.map((chart) => [chart.id, chart] as const))('%s', (_, chart) => {
  it('has sentences about what it shows, what is healthy and what will appear', () => {
    expect(chart.title).not.toBe('')
    for (const words of [chart.shows, chart.healthy, chart.empty]) expect(words).toMatch(/\S.*\.$/)
  })

  it('is empty before the first report', () => {
    expect(chart.read(emptySources)).toBeNull()
  })

  it.each(X_AXES)('reads one column per series over %s, as long as x, which increases', (xAxis) => {
    const data = chart.read({ ...fullSources(), xAxis })
    expect(data).not.toBeNull()
    const [x, ...columns] = data ?? [[]]
    expect(columns.length).toBe(chart.series.length)
    for (const column of columns) expect(column.length).toBe(x.length)
    const xs = Array.from(x)
    expect(xs.length).toBeGreaterThan(0)
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
  })

  it('detects new data', () => {
    const sources = fullSources()
    const before = chart.version(sources)
    sources.history.addProgress(batchOf({ updates: 9, envSteps: 900 }, [{ endedAt: 900, return: 1 }]))
    recordDecision(sources.trace, { action: 0, value: 1, hasValue: true, reward: 0, advantage: 0 })
    expect(chart.version(sources)).not.toBe(before)
  })

  it('distinguishes its series by what is drawn, without colour', () => {
    const drawn = ({ mark, label }: (typeof chart.series)[number]) => (mark === 'bars' ? label.charAt(0) : mark)
    const lines = chart.series.filter(({ mark }) => mark !== 'edge')
    expect(new Set(lines.map(drawn)).size, lines.map(drawn).join(', ')).toBe(lines.length)
    expect(chart.series.length - lines.length, 'at most one band: it has two edges').toBeLessThanOrEqual(2)
    for (const series of chart.series) expect(Object.keys(COLOURS)).toContain(series.colour)
  })
})

function fullSources(): ChartSources {
  const history = createHistory()
  for (let updates = 1; updates <= 4; updates++) {
    const envSteps = 100 * updates
    const batch = batchOf({ updates, envSteps }, [
      { endedAt: envSteps - 50, return: updates, success: updates > 2 },
      { endedAt: envSteps, return: -updates },
    ])
    const terms = Object.fromEntries(REWARD_TERMS.map((term) => [term.id, Float32Array.of(1, 2)]))
    history.addProgress({
      ...batch,
      samples: { 'policy/advantage': Float32Array.of(-1, 0, 0.5) },
      episodes: { ...batch.episodes, terms },
    })
  }
  const unseen = { successRate: 0.3, successLow: 0.1, successHigh: 0.6 }
  history.addEvaluation(evaluationOf(0.5, { envSteps: 250, unseen, bellLeft: unseen }))
  const trace = createEpisodeTrace()
  beginEpisode(trace, 0.9)
  for (let t = 0; t < 5; t++)
    recordDecision(trace, { action: 0, value: t, hasValue: true, reward: 1, advantage: t - 2 })
  endEpisode(trace, 'bell', 0)
  return { history, trace, xAxis: 'steps' }
}
