/** What every algorithm that learns language must keep: its declarations, its counters, and how its runs resume. */
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type {
  Agent,
  AgentContext,
  AlgorithmCard,
  CapturedImitation,
  CapturedPairs,
  CapturedRollout,
  TrainingReport,
} from '../../src/algorithms/contract.ts'
import { ALGORITHMS, algorithmById } from '../../src/algorithms/index.ts'
import { SFT_TEXT_HYPERPARAMETERS } from '../../src/algorithms/sft/text/hyperparameters.ts'
import { defaultsOf, parseHyperparameters } from '../../src/algorithms/shared/schema.ts'
import { fineTuningSteps } from '../../src/algorithms/shared/text/fineTuning.ts'
import { cardFor, TEXT_ALGORITHMS } from '../../src/algorithms/text.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { initialSnapshot } from '../../src/policies/initial.ts'
import type { PolicySnapshot } from '../../src/policies/snapshot.ts'
import { createRng } from '../../src/shared/rng.ts'
import { mean } from '../../src/shared/statistics.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'
import { defaultText, TEXT_EVALUATION_SETTINGS, TEXT_RUN_SETTINGS, TEXT_SETTINGS } from '../../src/store/app/text.ts'

const TEXT = defaultText()
const BUDGET = 1_000_000
const VALUES = {
  maxRounds: 2,
  demonstrations: 40,
  batchSize: 8,
  epochs: 2,
  fineTuningEpochs: 1,
  groups: 2,
  groupSize: 4,
  planned: 4,
  questions: 24,
  criticWarmup: 1,
  answers: 8,
}

/** Of DPO: with less fine-tuning no answer is right, so that there are no pairs. */
const VALUES_OF_DPO = { ...VALUES, fineTuningEpochs: 2, questions: 48 }

/** Steps of SFT that later stages begin with. */
function ownFineTuning(card: AlgorithmCard): number {
  const epochs = Number(valuesFor(card).fineTuningEpochs ?? 0)
  return fineTuningSteps({ ...defaultsOf(SFT_TEXT_HYPERPARAMETERS), epochs })
}

const cards = TEXT_ALGORITHMS.map((id) => [id, cardFor(algorithmById(id), TEXT)] as const)

it('refuses algorithms without a variant for text, and lists those that have one', () => {
  for (const card of ALGORITHMS.filter(({ id }) => !TEXT_ALGORITHMS.includes(id))) {
    expect(() => cardFor(card, TEXT)).toThrow(`${card.name} does not learn language here.`)
    expect(cardFor(card, defaultPlatformer())).toBe(card)
  }
})

describe.each(cards)('%s on text', (_, card) => {
  it('declares its source, a formula of known parts, and help for every hyperparameter', () => {
    expect(existsSync(card.source)).toBe(true)
    const known = [...Object.keys(card.metrics), ...Object.keys(card.hyperparameters)]
    for (const [, id] of card.workedFormula.matchAll(/\{([^}]+)\}/g)) expect(known).toContain(id)
    for (const { help, label } of Object.values(card.hyperparameters)) {
      expect(label).not.toBe('')
      expect(help).toMatch(/[.]$/)
    }
    expect(card.needs).toBeUndefined()
  })

  it('speaks of questions, answers and tokens, not of the game', () => {
    const settings = { ...card.hyperparameters, ...TEXT_SETTINGS, ...TEXT_RUN_SETTINGS, ...TEXT_EVALUATION_SETTINGS }
    for (const [name, declared] of Object.entries({ ...settings, ...card.metrics })) {
      const words = [declared.label, declared.help, 'unit' in declared ? declared.unit : ''].join(' ')
      expect(words.replace(/clip range|gradient clip/gi, ''), name).not.toMatch(
        /\b(clips?|decisions?|episodes?|start states?)\b/i,
      )
    }
  })

  it('records an update, and also one of its own fine-tuning, without changing the run by a bit', async () => {
    const capture = { isAsked: false }
    const [plain, captured] = [await makeAgent(card), await makeAgent(card, { capture })]
    const updates = captured.train()
    const own = ownFineTuning(card)
    for await (const report of plain.train()) {
      capture.isAsked = report.updates === 1 || report.updates === own + 2
      const { value } = await updates.next()
      const { captured: record, ...rest } = value as TrainingReport
      expect(rest.metrics).toEqual(report.metrics)
      if (!capture.isAsked) expect(record).toBeUndefined()
      else if (record?.kind === 'imitation') expectImitation(record, rest.metrics['loss/crossEntropy'])
      else if (record?.kind === 'rollout') expectAnswers(record)
      else if (record?.kind === 'pairs') expectPairs(record, rest.metrics)
      else expect(rest.groups, `update ${report.updates}`).toBeDefined()
      if (report.updates === own + 2) break
    }
  })

  it('adopts only policies of language models', () => {
    const { spec } = createVecEnv(TEXT, 1)
    const adopter = { hyperparameters: valuesFor(card), spec }
    const ofGame = initialSnapshot(createVecEnv(defaultPlatformer(), 1).spec, createRng(1), [16, 16])
    expect(() => card.adopt(ofGame, adopter)).toThrow('not a language model')
  })

  it('reports only declared metrics, all of them numbers, and counts upwards', async () => {
    const reports = await reportsOf(await makeAgent(card), ownFineTuning(card) + 3)
    expect(reports.map(({ updates }) => updates)).toEqual(reports.map((_, index) => index + 1))
    for (const [index, { metrics, envSteps }] of reports.entries()) {
      expect(Object.keys(card.metrics)).toEqual(expect.arrayContaining(Object.keys(metrics)))
      expect(Object.values(metrics).every(Number.isFinite)).toBe(true)
      expect(envSteps).toBeGreaterThan(reports[index - 1]?.envSteps ?? 0)
    }
  })

  it('gives the same run for the same seed, and another for another seed', async () => {
    const last = async (seed: number) => {
      const agent = await makeAgent(card, { seed })
      await reportsOf(agent, 3)
      return agent.snapshot()
    }
    expect(await last(3)).toEqual(await last(3))
    expect(await last(3)).not.toEqual(await last(4))
  })

  const ends = card.id === 'sft' ? [2] : [2, ownFineTuning(card), ownFineTuning(card) + 1]
  it.each(ends)('resumes after %d updates with the same state', async (interruptedAfter) => {
    const reports: TrainingReport[] = []
    const whole = await makeAgent(card)
    let snapshot = whole.snapshot()
    let referencePolicy = snapshot
    for await (const report of whole.train()) {
      reports.push(report)
      if (reports.length <= interruptedAfter) referencePolicy = report.referencePolicy ?? referencePolicy
      if (reports.length === interruptedAfter) snapshot = whole.snapshot()
      if (reports.length === interruptedAfter + 2) break
    }
    const { updates, envSteps } = reports[interruptedAfter - 1]
    const resume = { startsAt: { updates, envSteps }, initialPolicy: snapshot, referencePolicy }
    const agent = await makeAgent(card, resume)
    expect(agent.snapshot()).toEqual(snapshot)
    const after = await reportsOf(agent, 2)
    const following = reports.slice(interruptedAfter)
    expect(after.map((report) => report.updates)).toEqual(following.map((report) => report.updates))
    for (const [index, { metrics }] of after.entries()) {
      const expected = following[index].metrics['learning/learningRate']
      expect(metrics['learning/learningRate']).toBeCloseTo(expected, 12)
      expect(Object.keys(metrics).sort()).toEqual(Object.keys(following[index].metrics).sort())
    }
    const spent = await makeAgent(card, { ...resume, budgetSteps: envSteps })
    expect(await reportsOf(spent, 1)).toEqual([])
  })
})

describe.each(cards.filter(([id]) => id !== 'sft'))('%s after fine-tuning', (_, card) => {
  it('begins with the same SFT as a run of SFT, reports π_ref once, and skips SFT if it has an initial policy', async () => {
    const sft = cardFor(algorithmById('sft'), TEXT)
    const own = await makeAgent(sft, {
      hyperparameters: { ...defaultsOf(sft.hyperparameters), epochs: valuesFor(card).fineTuningEpochs },
    })
    const ownReports = await reportsOf(own, BUDGET)
    const agent = await makeAgent(card)
    const reports: TrainingReport[] = []
    let references: PolicySnapshot[] = []
    for await (const report of agent.train()) {
      reports.push(report)
      references = [...references, ...(report.referencePolicy ? [report.referencePolicy] : [])]
      if (reports.length === ownReports.length + 1) break
    }
    expect(reports.slice(0, ownReports.length).map(({ metrics }) => metrics)).toEqual(
      ownReports.map(({ metrics }) => metrics),
    )
    expect(references).toHaveLength(1)
    const [reference] = references
    expect(reference.head).toMatchObject({ kind: 'transformer', ownFineTuning: ownReports.length })
    expect(policyOf(reference)).toEqual(policyOf(own.snapshot()))

    const straight = await makeAgent(card, { initialPolicy: own.snapshot() })
    const [first] = await reportsOf(straight, 1)
    expect(first.updates).toBe(1)
    expect(first.metrics).toEqual(reports[ownReports.length].metrics)
    expect(straight.snapshot().head).toMatchObject({ ownFineTuning: 0 })
  })
})

function policyOf({ head }: PolicySnapshot) {
  return head.kind === 'transformer' ? head.policy : null
}

function valuesFor({ id, hyperparameters: schema }: AlgorithmCard) {
  const values = id === 'dpo' ? VALUES_OF_DPO : VALUES
  return parseHyperparameters(schema, Object.fromEntries(Object.entries(values).filter(([name]) => name in schema)))
}

function expectImitation({ sequences, labels }: CapturedImitation, loss: number): void {
  expect(labels).toBeGreaterThan(0)
  const counted = sequences.map(({ losses }) => losses.filter((each) => !Number.isNaN(each)))
  for (const [index, { tokens, losses }] of sequences.entries()) {
    expect(losses).toHaveLength(tokens.length)
    expect(losses[0]).toBeNaN() // nothing comes before it
    expect(counted[index].length).toBeLessThan(tokens.length)
    expect(counted[index].every((each) => each >= 0)).toBe(true)
  }
  const all = counted.flatMap((each) => [...each])
  const shown = all.reduce((sum, each) => sum + each, 0) / all.length
  expect(Math.abs(shown - loss)).toBeLessThan(0.5 * loss) // some of its texts
}

function expectPairs(record: CapturedPairs, metrics: TrainingReport['metrics']): void {
  const { answers, chosen, rejected, losses, beta } = record
  expect(losses).toHaveLength(record.count) // a minibatch, rather than all pairs of the run
  expect(answers?.pairs).toHaveLength(record.count)
  for (const pair of answers?.pairs ?? []) expect([...pair.chosen]).not.toEqual([...pair.rejected])
  expect(mean(losses)).toBeCloseTo(metrics['loss/preference'], 4)
  const reward = ({ logProbs, references }: typeof chosen) => beta * (mean(logProbs) - mean(references))
  expect(reward(chosen) - reward(rejected)).toBeCloseTo(metrics['reward/margin'], 4)
}

function expectAnswers({ answers, steps, clipRange }: CapturedRollout): void {
  if (answers === undefined) throw new Error('There are no answers.')
  expect(clipRange).toBeGreaterThan(0)
  expect(steps.length).toBeGreaterThan(0)
  for (const each of answers.answers) {
    const columns = [each.probabilities, each.logRatios, each.values, each.advantages, each.ratios]
    for (const column of columns) expect(column).toHaveLength(each.tokens.length)
    expect(each.probabilities.every((p) => p > 0 && p <= 1)).toBe(true)
    expect(each.question).not.toBe('')
  }
}

async function makeAgent(card: AlgorithmCard, change: Partial<AgentContext> = {}): Promise<Agent> {
  const hyperparameters = change.hyperparameters ?? valuesFor(card)
  const env = createVecEnv(TEXT, card.environments(hyperparameters))
  return (await card.load())({ env, seed: 3, budgetSteps: BUDGET, ...change, hyperparameters })
}

async function reportsOf(agent: Agent, count: number): Promise<TrainingReport[]> {
  const reports: TrainingReport[] = []
  for await (const report of agent.train()) if (reports.push(report) === count) break
  return reports
}
