import { describe, expect, it } from 'vitest'
import type { FaultId } from '../../../src/algorithms/shared/faultIds.ts'
import { FAULTS, type Fault } from '../../../src/algorithms/shared/faults.ts'
import { createEnv } from '../../../src/env/createEnv.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { patch } from '../../../src/store/app/appStore.ts'
import { withHyperparameter } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { brokenConfig, healthyConfig } from '../../../src/store/app/faults.ts'
import { runTitle } from '../../../src/store/app/runCard.ts'
import { backToOwn, breakRun, mend } from '../../../src/store/controls/breaking.ts'
import { momentOf } from '../../../src/store/controls/moments.ts'
import { createPage } from '../../../src/store/controls/page.ts'
import { createRunControls } from '../../../src/store/controls/runControls.ts'
import type { ToWorker } from '../../../src/training/protocol.ts'

const own = withHyperparameter(defaultRunConfig(), 'gamma', 0.95)
const faultOf = (id: FaultId) => FAULTS.find((each) => each.id === id) as Fault
const [goesOn, goesBack, restarts] = (['batchOfOne', 'shortSighted', 'rate100'] as const).map(faultOf)
const AGENT_STATE = new Uint8Array([1, 2, 3])

/** A page whose broken run has a checkpoint after 20 updates and, if `isJudged`, one of its best policy after 5. */
async function openBroken(fault: Fault, { isJudged = true } = {}) {
  const page = createPage(own)
  const sent: ToWorker[] = []
  const controls = createRunControls(page, (message) => sent.push(message))
  await breakRun(page.store, controls, fault)
  const { store, shelf, points } = page
  const config = brokenConfig(defaultRunConfig(), fault)
  const pointAt = (updates: number) => {
    const snapshot = {
      ...initialSnapshot(createEnv(config.env).spec, createRng(1), [4]),
      updates,
      envSteps: 100 * updates,
    }
    shelf.latest = snapshot
    patch(store, 'run', { state: 'running', updates, envSteps: 100 * updates })
    return { agentState: AGENT_STATE, moment: momentOf(page) }
  }
  points.best = isJudged ? pointAt(5) : null
  points.last = pointAt(20)
  sent.length = 0
  const started = () => {
    const found = sent.filter((message) => message.type === 'start')
    return found.length === 1 ? found[0] : expect.fail(`${found.length} runs were started`)
  }
  return { ...page, sent, controls, config, started, press: () => mend(store, controls, fault) }
}

describe('mending a broken run', () => {
  it.each([
    ['continues it from the last checkpoint', goesOn, 20],
    ['goes back to the checkpoint of its best policy', goesBack, 5],
  ])('%s, without the fault and with the decisions of a new run left', async (_, fault, updates) => {
    const { store, config, started, press, history } = await openBroken(fault)
    await press()
    const { resumeFrom, config: sent } = started()
    expect(sent).toEqual({ ...config, mended: true, budgetSteps: 100 * updates + config.budgetSteps })
    expect(resumeFrom).toMatchObject({ progress: { updates }, agentState: AGENT_STATE, config: sent })
    expect(store.getState().run).toMatchObject({ updates, startedWith: sent, state: 'starting' })
    expect(store.getState().config).not.toHaveProperty('fault')
    expect(history.marks.at(-1)).toMatchObject({ label: 'Mended', steps: 100 * updates })
    expect(runTitle(sent)).toContain('mended')
  })

  it.each([
    ['no weights heal', restarts, true],
    ['no policy has been evaluated to go back to', goesBack, false],
  ])('trains again from new weights by the same press where %s', async (_, fault, isJudged) => {
    const { store, config, started, press } = await openBroken(fault, { isJudged })
    await press()
    expect(started().resumeFrom).toBeUndefined()
    expect(started().config).toEqual({ ...config, mended: true })
    expect(store.getState().run).toMatchObject({ updates: 0, startedWith: { fault: fault.id, mended: true } })
    // The next run is a healthy one like any other.
    expect(store.getState().config).toEqual(healthyConfig(defaultRunConfig(), fault))
  })

  it('gives a run that starts again the decisions that it needs', async () => {
    const slow = FAULTS.find(({ mending: { steps } }) => steps) ?? expect.fail('no fault needs more')
    const { started, press } = await openBroken(slow)
    await press()
    expect(started().config).toMatchObject({ mended: true, budgetSteps: slow.mending.steps })
  })

  it('removes the fault from settings that have not been trained with', async () => {
    const { store, controls, press, sent } = await openBroken(goesOn)
    controls.reset()
    sent.length = 0
    await press()
    expect(sent).toEqual([])
    expect(store.getState().run.state).toBe('idle')
    expect(store.getState().config).toEqual(healthyConfig(defaultRunConfig(), goesOn))
  })

  it('keeps the settings from before, which come back while the mended run goes on', async () => {
    const { store, press } = await openBroken(goesOn)
    await press()
    backToOwn(store)
    expect(store.getState().config).toEqual(own)
    expect(store.getState().run).toMatchObject({ state: 'starting', startedWith: { mended: true } })
  })
})
