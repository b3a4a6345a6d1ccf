import { OBSERVATIONS } from '../env/observations/index.ts'
import { levelCard } from '../sim/levels.ts'

/** What a network reads and decides: of a stored policy, of a reward model, or of an environment. */
interface Interface {
  readonly observationSize: number
  readonly actionCount: number
}

/** True if a policy or a reward model reads the observations of this environment: same layout, same actions. */
export function reads(
  model: Interface & { readonly envId: string },
  spec: Interface & { readonly id: string },
): boolean {
  const sameShape = model.observationSize === spec.observationSize && model.actionCount === spec.actionCount
  return sameShape && layoutOf(model.envId) === layoutOf(spec.id)
}

/** Identifies the observation layout: the environment's id without the level (game) or the question family (text). */
export function layoutOf(envId: string): string {
  return envId
    .replace(/^BellmanBros-.*-([^-]+-v\d+(\.[0-9a-f]+)?)$/, 'BellmanBros-$1')
    .replace(/^Porter-.*-(v\d+)$/, 'Porter-$1')
}

/** An environment as people know it: level and observation by their names, others by the names in their field. */
export function environmentTitle(envId: string): string {
  const { level, observation } = partsOf(envId)
  if (level === undefined || observation === undefined) return envId
  return `“${levelTitle(level)}” with the observation “${observationTitle(observation)}”`
}

/**
 * Why a policy that sees the same observation of the game as an environment cannot read it all the same, in a
 * sentence; null if it can, or if the observations are two different ones.
 */
export function layoutDifference(policyId: string, specId: string): string | null {
  const [policy, spec] = [partsOf(policyId), partsOf(specId)]
  if (policy.level === undefined || spec.level === undefined || policy.observation !== spec.observation) return null
  if (policy.layout === spec.layout) return null
  const name = observationTitle(spec.observation ?? '')
  const [there, here] = [levelTitle(policy.level), levelTitle(spec.level)]
  const [old, now] = [policy, spec].map(({ layout = '' }) => layout.split('.')[0].slice(1))
  return old === now
    ? `The initial policy cannot read the observation “${name}” of “${here}”: it was trained on “${there}” in another build of the game, which laid out version ${now} differently.`
    : `The initial policy cannot read the observation “${name}” of “${here}”: it was trained on “${there}”, whose mechanics need version ${old} of it, and this level needs version ${now}.`
}

interface GameParts {
  readonly level?: string
  readonly observation?: string
  /** `v2.0a1b2c3d`. */
  readonly layout?: string
}

/** What the id of a level of the game consists of; nothing for other environments. */
function partsOf(envId: string): GameParts {
  return /^BellmanBros-(?<level>.+)-(?<observation>[^-]+)-(?<layout>v\d+[^-]*)$/.exec(envId)?.groups ?? {}
}

function levelTitle(id: string): string {
  return levelCard(id)?.name ?? id
}

function observationTitle(id: string): string {
  return OBSERVATIONS.find((each) => each.id === id)?.label ?? id
}
