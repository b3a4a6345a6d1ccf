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
 * The difference between two layouts of the same observation of the game, in words; null if there is none, or if the
 * observations are two different ones.
 */
export function layoutDifference(policyId: string, specId: string): string | null {
  const [policy, spec] = [policyId, specId].map((id) => /-([^-]+)-v(\d+)[^-]*$/.exec(layoutOf(id)))
  if (!policy || !spec || policy[1] !== spec[1] || policy[0] === spec[0]) return null
  const [old, now] = [Number(policy[2]), Number(spec[2])]
  if (old === now) return `another build of the game, which laid out version ${now} of “${spec[1]}” differently`
  return `version ${old} of the observation “${spec[1]}”; this level needs version ${now}`
}
