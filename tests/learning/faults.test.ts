/** Every fault leaves its signature against the healthy run, and begins to heal once mended, in a third of the decisions that the page plays. */
import { expect, it } from 'vitest'
import { FAULTS } from '../../src/algorithms/shared/faults.ts'
import { isHealed, isTold, measureFault } from '../../src/cli/prove/faultsReport.ts'
import { trainHeadless } from '../../src/cli/shared/headless.ts'
import { defaultRunConfig } from '../../src/store/app/defaults.ts'
import { healthyConfig } from '../../src/store/app/faults.ts'

it.each(FAULTS)(
  '$id leaves its signature, and heals where a mended run continues',
  async (fault) => {
    const { task, mending } = fault
    const short = {
      ...fault,
      task: { ...task, steps: Math.round(task.steps / 3) },
      mending: { way: mending.way, why: mending.why }, // as short when it starts again
    }
    const runs = await measureFault(short, 1)
    expect(isTold(runs), JSON.stringify(runs)).toBe(true)
    expect(isHealed({ ...runs, mended: runs.broken })).toBe(false)
    if (fault.mending.way === 'continue') expect(isHealed(runs, { isShort: true }), JSON.stringify(runs)).toBe(true)
    expect(isTold({ ...runs, healthy: runs.broken, broken: runs.healthy })).toBe(false)
  },
  60_000,
)

it.each(FAULTS.filter(({ mending: { steps } }) => steps))(
  'a mended run of $id that starts again succeeds within its own decisions',
  async (fault) => {
    const budgetSteps = Number(fault.mending.steps)
    const evaluation = { everySteps: budgetSteps, episodes: 100, greedy: false }
    const config = { ...healthyConfig(defaultRunConfig(), fault), budgetSteps, evaluation, backend: 'wasm' } as const
    const run = await trainHeadless({ config })
    expect(run.successRate).toBeGreaterThan(0.9)
  },
  60_000,
)
