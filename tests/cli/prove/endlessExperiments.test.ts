import { describe, expect, it } from 'vitest'
import {
  drawEndless,
  ENDLESS_EXPERIMENTS,
  type EndlessExperiment,
  type EndlessResults,
  endlessSection,
  isShown,
} from '../../../src/cli/prove/endlessExperiments.ts'
import { readTrainRequest } from '../../../src/cli/shared/configuration.ts'
import type { TrainResult } from '../../../src/cli/shared/headless.ts'
import { withSection } from '../../../src/cli/shared/section.ts'

const [GENERALISATION, , CURRICULUM] = ENDLESS_EXPERIMENTS

function resultOf(successRate: number, unseenSuccessRate: number): TrainResult {
  return {
    ...{ algorithm: 'ppo', env: 'platformer', level: 'endless2-1-30', seed: 1, backend: 'wasm', envSteps: 1 },
    ...{
      wallSeconds: 1,
      processorSeconds: 1,
      trainingSeconds: 1,
      evaluationSeconds: 1,
      envStepsPerSecond: 1,
      meanReturn: 1,
    },
    ...{ firstSolvedAtSeconds: null, firstSolvedAtSteps: null, best: null },
    ...{ successRate, unseenSuccessRate, bellLeftSuccessRate: unseenSuccessRate },
  }
}

function resultsOf(experiment: EndlessExperiment, gaps: readonly number[]): EndlessResults {
  return experiment.variants.map((_, index) => {
    const gap = gaps[Math.min(index, gaps.length - 1)]
    return [resultOf(1, 1 - gap), resultOf(0.9, 0.9 - gap)]
  })
}

describe.each(ENDLESS_EXPERIMENTS.map((each) => [each.id, each] as const))('the experiment %s', (_, experiment) => {
  it.each(experiment.variants)('trains with flags that exist: $flags', ({ flags }) => {
    const { config } = readTrainRequest(`${experiment.flags} ${flags} --seed 1 --json`.split(' '))
    expect(config.evaluation.everySteps).toBe(config.budgetSteps) // one evaluation, at the end
  })
})

describe('an experiment on endless levels', () => {
  it('is shown by a gap that closes, and by nothing else', () => {
    expect(isShown(GENERALISATION, resultsOf(GENERALISATION, [0.5, 0.3, 0.1]))).toBe(true)
    expect(isShown(GENERALISATION, resultsOf(GENERALISATION, [0.5, 0.3]))).toBe(false)
    expect(isShown(GENERALISATION, resultsOf(GENERALISATION, [0.1, 0]))).toBe(false)
  })

  it('is shown by a figure that is clearly higher in one variant than in another', () => {
    const ofRates = (...rates: number[]) => rates.map((rate) => [resultOf(1, rate), resultOf(1, rate - 0.1)])
    expect(isShown(CURRICULUM, ofRates(0.9, 0.9, 0.1, 0.4))).toBe(true)
    expect(isShown(CURRICULUM, ofRates(0.1, 0.9, 0.3, 0.4))).toBe(false)
    expect(isShown(CURRICULUM, ofRates(0.1, 0.9, 0.4, 0.1))).toBe(false)
  })

  it('is reported with means and ranges, one row a variant', () => {
    const section = endlessSection(GENERALISATION, resultsOf(GENERALISATION, [0.5, 0]), 'two cores')
    expect(section).toContain('| 1 | 95 % (90–100) | 45 % (40–50) |')
    expect(section).toContain('| 256 | 95 % (90–100) | 95 % (90–100) |')
    expect(section).toContain('Means of 2 seeds')
  })

  it('is drawn with a tick for each variant', () => {
    const drawn = drawEndless(GENERALISATION, resultsOf(GENERALISATION, [0.5, 0]))
    for (const { name } of GENERALISATION.variants) expect(drawn).toContain(`>${name}</text>`)
    expect(drawn.match(/class="median"/g)).toHaveLength(2)
    expect(drawn).not.toContain('NaN')
  })

  it('replaces its own section and leaves the rest of the report', () => {
    const before = withSection(withSection('# Title\n', 'one', '## One'), 'two', '## Two')
    const after = withSection(before, 'one', '## New')
    expect(after).toBe(
      '# Title\n\n<!-- one -->\n\n## New\n\n<!-- /one -->\n\n<!-- two -->\n\n## Two\n\n<!-- /two -->\n',
    )
    expect(withSection(after, 'one', '## New')).toBe(after)
  })
})
