import type { Fault } from '../../algorithms/shared/faults.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { withAlgorithm, withHyperparameter, withLevel, withReference, withWorld } from './configEdits.ts'

/** The run in which a fault shows best, without it: its algorithm with its presets, on a small task. */
export function healthyConfig(fresh: RunConfig, { task }: Pick<Fault, 'task'>): RunConfig {
  const { algorithm, place, steps, hyperparameters = {}, rewardScale } = task
  const moved = place.kind === 'level' ? withLevel(fresh, place.id) : withReference(fresh, place.id)
  const world = rewardScale === undefined ? moved : withWorld(moved, { rewardScale })
  const placed = { ...withAlgorithm(world, algorithm), budgetSteps: steps }
  return Object.entries(hyperparameters).reduce(
    (config, [name, value]) => withHyperparameter(config, name, value),
    placed,
  )
}

/** The same run with the fault. */
export function brokenConfig(fresh: RunConfig, fault: Fault): RunConfig {
  return { ...healthyConfig(fresh, fault), fault: fault.id }
}
