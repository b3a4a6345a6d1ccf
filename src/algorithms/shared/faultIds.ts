/**
 * The faults that a run can be broken with: their names, and the algorithms that can have them. Apart from `faults.ts`, because
 * links and records name faults before anything else of them is loaded.
 */
export const FAULT_NAMES = {
  rate100: { label: 'Learning rate × 100', algorithms: ['ppo', 'a2c', 'dqn'] },
  noEntropy: { label: 'No entropy bonus', algorithms: ['ppo', 'a2c'] },
  shortSighted: { label: 'γ = 0.5', algorithms: ['ppo', 'a2c', 'dqn', 'qlearning'] },
  noTarget: { label: 'No target network', algorithms: ['dqn'] },
  lateReward: { label: 'Reward one decision late', algorithms: ['ppo', 'a2c', 'dqn', 'qlearning'] },
  alwaysRandom: { label: 'ε stays at 1', algorithms: ['dqn', 'qlearning'] },
  valueClip: { label: 'Value clip in the wrong unit', algorithms: ['ppo'] },
  batchOfOne: { label: 'Batch of 1', algorithms: ['ppo', 'dqn'] },
  deathGoesOn: { label: 'Deaths bootstrapped', algorithms: ['ppo', 'a2c', 'dqn', 'qlearning'] },
  rawAdvantages: { label: 'Advantages not normalised', algorithms: ['ppo', 'a2c'] },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly algorithms: readonly string[] }>>

/** The label of a run's fault among its settings. */
export const FAULT_LABEL = 'Fault'

/** The label of whether it has been mended. */
export const MENDED_LABEL = 'Mended'

export type FaultId = keyof typeof FAULT_NAMES

export function isFaultId(id: string): id is FaultId {
  return Object.hasOwn(FAULT_NAMES, id)
}

/** Whether runs of the algorithm can have the fault. */
export function canHaveFault(algorithm: string, fault: FaultId): boolean {
  return (FAULT_NAMES[fault].algorithms as readonly string[]).includes(algorithm)
}
