/** A flood of metrics: a worker that updates ten times as often sends no more messages, and no number of it is lost. */
import { expect, it } from 'vitest'
import { patch } from '../../../src/store/app/appStore.ts'
import { receive } from '../../../src/store/controls/trainerEvents.ts'
import { SERIES_CAPACITY } from '../../../src/store/history/history.ts'
import { startFakeRun } from '../../training/fakes.ts'
import { emptyPage } from '../persist/pages.ts'

const SECONDS = 4
const MESSAGES_PER_SECOND = 5
const LOSS = 'loss/policy'

/** A run of four seconds with so many updates a second; each is two decisions in worlds whose episodes last three of them. */
async function flooded(updatesPerSecond: number) {
  const updates = SECONDS * updatesPerSecond
  const run = startFakeRun({
    change: { budgetSteps: 2 * updates },
    behaviour: {
      onUpdate(update) {
        run.clock.pass(1000 / updatesPerSecond)
        return { [LOSS]: update }
      },
    },
  })
  await run.over
  const page = emptyPage()
  const { runId } = page.store.getState().run
  patch(page.store, 'run', { state: 'running' })
  for (const message of run.news) receive(page, { ...message, runId })
  return { page, updates, messages: run.of('progress') }
}

it.each([100, 1000])(
  'of %i updates a second is merged into a few messages, and all totals are exact',
  async (speed) => {
    const { page, updates, messages } = await flooded(speed)
    expect(messages.length).toBeGreaterThan(SECONDS)
    expect(messages.length).toBeLessThanOrEqual(SECONDS * MESSAGES_PER_SECOND + 2)
    const episodes = 2 * Math.floor(updates / 3)
    expect(page.store.getState().run).toMatchObject({ updates, envSteps: 2 * updates, episodes })
    const { series, resolution, episodeCount } = page.history.save()
    expect(episodeCount).toBe(episodes)
    for (const columns of Object.values(series)) {
      for (const column of Object.values(columns)) expect(column.length).toBeLessThanOrEqual(SERIES_CAPACITY)
    }
    const { stride = 0, pending } = resolution?.updates ?? {}
    const rows = series.updates[LOSS]
    expect(rows.length * stride + (pending?.reports ?? 0), 'each update is in a row').toBe(updates)
    const sum = rows.reduce((total, mean) => total + mean * stride, pending?.sums[LOSS]?.sum ?? 0)
    expect(sum, 'and its value in the mean of that row').toBe((updates * (updates + 1)) / 2)
  },
)
