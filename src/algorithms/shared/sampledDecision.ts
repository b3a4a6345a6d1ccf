import type { RolloutColumns } from '../../rl/gae.ts'
import type { RowDecision, SampledDecision } from '../contract.ts'
import type { PlayedBlock } from './transitionPlayer.ts'

/** The decision of a sample of a rollout, with the numbers from which GAE computed its advantage. */
export function rolloutDecision(
  rollout: RolloutColumns & { readonly advantages: Float32Array },
  { gamma, gaeLambda }: { readonly gamma: number; readonly gaeLambda: number },
  sample: number,
): RowDecision & Pick<SampledDecision, 'from'> {
  const { steps, envs, rewards, values, terminated, truncated, finalValues, lastValues, advantages } = rollout
  const [step, row] = [Math.floor(sample / envs), sample % envs]
  const isLast = step === steps - 1
  const isOver = terminated[sample] === 1 || truncated[sample] === 1
  const goesOn = isLast ? lastValues[row] : values[sample + envs]
  const cut = truncated[sample] === 1 ? finalValues[sample] : goesOn
  return {
    ...{ row, step, steps },
    from: {
      ...{ kind: 'gae', gamma, lambda: gaeLambda, reward: rewards[sample], value: values[sample] },
      next: terminated[sample] === 1 ? 0 : cut,
      following: isOver || isLast ? 0 : advantages[sample + envs],
    },
  }
}

/** The decision of a sample of a block that was played by Q. */
export function blockDecision({ takenQ, advantages }: PlayedBlock, rows: number, sample: number): SampledDecision {
  const q = takenQ[sample]
  return {
    ...{ row: sample % rows, step: Math.floor(sample / rows), steps: takenQ.length / rows },
    from: { kind: 'q', q, value: q - advantages[sample] },
  }
}
