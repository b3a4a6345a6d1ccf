import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { AppState, SnapshotShelf, SpectatorControls } from './types.ts'

/** The policy that plays on the stage; null before the first one. */
export function policyOnStage(
  shelf: Pick<SnapshotShelf, 'latest' | 'best'>,
  show: SpectatorControls['show'],
): PolicySnapshot | null {
  if (show.kind === 'policy') return show.snapshot
  return show.kind === 'best' ? (shelf.best ?? shelf.latest) : shelf.latest
}

/** Whether a policy plays, and neither a recording nor a race. */
export function showsPolicy({ kind }: SpectatorControls['show']): boolean {
  return kind === 'latest' || kind === 'best' || kind === 'policy'
}

const DEFAULT_GAMMA = 0.99

/** The discount factor of the run, or of the next one; 0.99 where its algorithm has none. */
export function gammaInForce({ run, config }: Pick<AppState, 'run' | 'config'>): number {
  const gamma = run.applied?.hyperparameters.gamma ?? config.hyperparameters.gamma
  return typeof gamma === 'number' ? gamma : DEFAULT_GAMMA
}
