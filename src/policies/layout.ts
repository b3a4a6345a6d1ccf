import { OBSERVATIONS } from '../env/observations/index.ts'
import { REFERENCE_ENVS } from '../env/reference/index.ts'
import { TEXT_ENVS } from '../env/text/porters.ts'
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

/**
 * What an environment is called on the page, from its id: the level “Lobby” with the observation “Features”. A level that is
 * no longer there is called by its id.
 */
export function placeNamed(envId: string): string {
  const [, level, observation] = /^BellmanBros-(.*)-([^-]+)-v\d+[^-]*$/.exec(envId) ?? []
  if (level === undefined) {
    const card =
      REFERENCE_ENVS.find(({ spec }) => spec.id === envId) ?? (envId.startsWith('Porter-') ? TEXT_ENVS[0] : undefined)
    return `the environment “${card?.label ?? envId}”`
  }
  return `the level “${levelCard(level)?.name ?? level}” with the observation “${labelOf(observation)}”`
}

/** The label of the observation in an environment's id; null without one. */
export function observationNamed(envId: string): string | null {
  const observation = partsOf(envId)?.observation
  return observation === undefined ? null : labelOf(observation)
}

function labelOf(observation: string): string {
  return OBSERVATIONS.find(({ id }) => id === observation)?.label ?? observation
}

/** The observation of the game in an environment's id and the version of its layout; null without one. */
function partsOf(envId: string): { readonly observation: string; readonly version: number } | null {
  const [, observation, version] = /-([^-]+)-v(\d+)[^-]*$/.exec(layoutOf(envId)) ?? []
  return observation === undefined ? null : { observation, version: Number(version) }
}

/**
 * Why two layouts of the same observation of the game differ, in words; null if they do not, or if the observations are two
 * different ones.
 */
export function layoutDifference(policyId: string, specId: string): string | null {
  const [policy, spec] = [policyId, specId].map(partsOf)
  if (!policy || !spec || policy.observation !== spec.observation || layoutOf(policyId) === layoutOf(specId))
    return null
  if (policy.version === spec.version) return 'another build of the game described things differently'
  return policy.version < spec.version
    ? 'this level has mechanics that the policy has never seen'
    : 'this level lacks mechanics that the policy expects to see'
}
