import type { PlatformerConfig } from '../../env/config.ts'
import { specOf } from '../../env/platformerSpec.ts'
import { layoutOf } from '../../policies/layout.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createValueMapper, type ValueMap } from '../../policies/valueMap.ts'
import { agentsOf } from '../../sim/agents.ts'
import { LEVELS, loadLevel } from '../../sim/levels.ts'
import { createWorld } from '../../sim/state.ts'
import type { Level } from '../../sim/world.ts'
import type { Clock } from '../../training/trainer/clock.ts'
import type { AppStore } from '../app/appStore.ts'
import { platformerOf } from '../app/configEdits.ts'
import { defaultPlatformer } from '../app/defaults.ts'
import type { SnapshotShelf } from '../app/types.ts'
import { shippedPolicy } from '../files/rivals.ts'
import { inSlices } from '../files/slices.ts'

/** Whose values are painted on a draft: those of the run on the page, or of the trained policy that a level ships with. */
type Whose = { readonly kind: 'run' } | { readonly kind: 'expert'; readonly level: string }

/** V(s) over a draft, or why there is none. */
export type DraftValues =
  | { readonly kind: 'painted'; readonly map: ValueMap; readonly snapshot: PolicySnapshot; readonly whose: Whose }
  /** No policy reads the observations of this level. */
  | { readonly kind: 'unread' }
  /** Those that read them estimate no values. */
  | { readonly kind: 'noValues' }
  | { readonly kind: 'notLoaded' }

interface ValuePorts {
  readonly store: AppStore
  readonly shelf: Pick<SnapshotShelf, 'latest'>
  /** Loads a file of the page. */
  readonly load: (url: string) => Promise<Uint8Array>
}

interface PaintOptions {
  /** The level of which the draft is a copy: its expert comes before those of other levels. */
  readonly source: string | null
  readonly clock: Pick<Clock, 'now' | 'breathe'>
  readonly isWanted: () => boolean
}

interface Candidate {
  readonly whose: Whose
  readonly env: Pick<PlatformerConfig, 'observation' | 'ticksPerAction'>
  readonly read: () => Promise<PolicySnapshot>
}

/** Computes V(s) over levels that are being drawn, in slices. Experts are loaded once. */
export function createDraftPainter({ store, shelf, load }: ValuePorts) {
  const experts = new Map<string, Promise<PolicySnapshot>>()

  function expertOf(level: string): Promise<PolicySnapshot> {
    const known = experts.get(level)
    if (known !== undefined) return known
    const loading = shippedPolicy(level, 'expert', load).then(({ policy }) => policy)
    experts.set(level, loading)
    loading.catch(() => experts.delete(level)) // the next stroke tries again
    return loading
  }

  function candidatesFor(level: Level, source: string | null): Candidate[] {
    const candidates: Candidate[] = []
    const { latest } = shelf
    const trained = store.getState().run.startedWith
    const env = trained === null ? undefined : platformerOf(trained.env)
    if (
      latest !== null &&
      env !== undefined &&
      layoutOf(latest.envId) === layoutOf(specOf(env.observation, level).id)
    ) {
      candidates.push({ whose: { kind: 'run' }, env, read: async () => latest })
    }
    const shipped = defaultPlatformer()
    const wanted = layoutOf(specOf(shipped.observation, level).id)
    const levels = LEVELS.map(({ id }) => id).sort((one, other) => Number(other === source) - Number(one === source))
    for (const id of levels) {
      if (agentsOf(id) === null || layoutOf(specOf(shipped.observation, loadLevel(id)).id) !== wanted) continue
      candidates.push({ whose: { kind: 'expert', level: id }, env: shipped, read: () => expertOf(id) })
    }
    return candidates
  }

  return {
    /** V(s) of the first policy that has any; null if it is no longer wanted. */
    async paint(level: Level, { source, clock, isWanted }: PaintOptions): Promise<DraftValues | null> {
      let missing: Exclude<DraftValues['kind'], 'painted'> = 'unread'
      for (const { whose, env, read } of candidatesFor(level, source)) {
        const snapshot = await read().catch(() => null)
        if (!isWanted()) return null
        if (snapshot === null) {
          missing = 'notLoaded'
          continue
        }
        const mapping = createValueMapper(env, level)(snapshot, createWorld(level))
        const map = await inSlices(mapping, clock, isWanted)
        if (!isWanted()) return null
        if (map !== null) return { kind: 'painted', map, snapshot, whose }
        if (missing === 'unread') missing = 'noValues'
      }
      return { kind: missing }
    },
  }
}

export type DraftPainter = ReturnType<typeof createDraftPainter>
