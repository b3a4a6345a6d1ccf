import { defaultsOf } from '../../algorithms/shared/schema.ts'
import type { EnvConfig } from '../../env/config.ts'
import type { EnvSpec } from '../../env/contracts.ts'
import { platformerSpec } from '../../env/platformerSpec.ts'
import { referenceSpec } from '../../env/reference/index.ts'
import { textSpec } from '../../env/text/textEnv.ts'
import type { MlpWeights, PolicySnapshot } from '../../policies/snapshot.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { type AppStore, patch } from '../app/appStore.ts'
import { cardOf } from '../app/catalog.ts'
import { freshId, nameMaker, tidyName } from '../app/names.ts'
import type { Checkpoint, TeachState } from '../app/teach.ts'

/** Kept policies: their tree, how a run starts from one, and the actions on them. */

export interface TreeRow {
  readonly checkpoint: Checkpoint
  readonly depth: number
}

/** Rows of the tree: each checkpoint below the one that its run started from, siblings in order of creation. */
export function checkpointTree(checkpoints: readonly Checkpoint[]): TreeRow[] {
  const ids = new Set(checkpoints.map(({ id }) => id))
  const children = new Map<string | null, Checkpoint[]>()
  for (const checkpoint of checkpoints) {
    const parent = checkpoint.parent !== null && ids.has(checkpoint.parent) ? checkpoint.parent : null
    const siblings = children.get(parent)
    if (siblings === undefined) children.set(parent, [checkpoint])
    else siblings.push(checkpoint)
  }
  const rows: TreeRow[] = []
  // A stack instead of recursion: a branch may be as long as there are checkpoints.
  const waiting: TreeRow[] = []
  const visit = (parent: string | null, depth: number) => {
    for (const checkpoint of (children.get(parent) ?? []).toReversed()) waiting.push({ checkpoint, depth })
  }
  visit(null, 0)
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    rows.push(row)
    visit(row.checkpoint.id, row.depth + 1)
  }
  return rows
}

/** The checkpoint with that id; undefined for null and for unknown ids. */
export function checkpointOf({ checkpoints }: TeachState, id: string | null): Checkpoint | undefined {
  return checkpoints.find((each) => each.id === id)
}

/** Keeps a policy from a file. `config`: its run's configuration, as a link holds it; empty if the file has none. */
export function keepImported(
  store: AppStore,
  { policy, config, name }: { readonly policy: PolicySnapshot; readonly config: string; readonly name: string },
  now: number,
): Checkpoint {
  const { teach } = store.getState()
  const checkpoint: Checkpoint = {
    id: freshId(teach.checkpoints, now),
    name: nameMaker(teach.checkpoints).unique(name),
    parent: null,
    snapshot: policy,
    config,
    evaluation: null,
    figures: {},
    madeAt: now,
  }
  patch(store, 'teach', { checkpoints: [...teach.checkpoints, checkpoint] })
  return checkpoint
}

/** The newest checkpoint of one of these algorithms, among language models or among policies of the game. */
export function newestOf(
  { checkpoints }: TeachState,
  algorithms: readonly string[],
  isText: boolean,
): Checkpoint | undefined {
  return checkpoints.findLast(
    (each) => algorithms.includes(each.snapshot.algorithm) && isLanguageModel(each) === isText,
  )
}

export function isLanguageModel({ snapshot }: Pick<Checkpoint, 'snapshot'>): boolean {
  return snapshot.head.kind === 'transformer'
}

/**
 * Why a run of this configuration cannot start from a policy, in a sentence; null if it can. The run takes over the
 * policy's network (`withNetworkOf`); the rest is decided by `card.adopt`, with which the agent itself adopts policies.
 */
export function misfitOf(config: RunConfig, snapshot: PolicySnapshot): string | null {
  const card = cardOf(config)
  const { hyperparameters } = withNetworkOf({ ...config, hyperparameters: declaredValues(config) }, snapshot)
  try {
    card.adopt(snapshot, { hyperparameters, spec: specOf(config.env) })
    return null
  } catch (error) {
    if (error instanceof AdvisedError) return `${error.message} ${error.advice}`
    throw error
  }
}

function specOf(env: EnvConfig): EnvSpec {
  if (env.kind === 'platformer') return platformerSpec(env)
  return env.kind === 'text' ? textSpec(env) : referenceSpec(env.id)
}

/** The values of the declared hyperparameters; defaults for those that the configuration lacks. */
function declaredValues(config: RunConfig): RunConfig['hyperparameters'] {
  const { hyperparameters } = config
  const { hyperparameters: schema } = cardOf(config)
  const known = Object.entries(hyperparameters).filter(([name]) => Object.hasOwn(schema, name))
  return { ...defaultsOf(schema), ...Object.fromEntries(known) }
}

/** The configuration with the network of a policy to start from: layers, width, activation, filters, dueling outputs. */
export function withNetworkOf(config: RunConfig, snapshot: PolicySnapshot): RunConfig {
  const network = networkOf(snapshot)
  if (network === null) return config
  const hidden = network.layers.slice(0, -1).flatMap(({ outputs, patches }) => (patches === undefined ? outputs : []))
  const [{ outputs, patches }] = network.layers
  if (hidden.length === 0) return config
  const { hyperparameters: declared } = cardOf(config)
  const wanted = {
    hiddenUnits: hidden[0],
    hiddenLayers: hidden.length,
    activation: network.activation,
    ...(specOf(config.env).picture && { filters: patches === undefined ? 0 : outputs }),
    ...(isOfActionValues(snapshot) && { dueling: snapshot.head.kind === 'duelingQValues' }),
  }
  const changed = Object.entries(wanted).filter(
    ([name, value]) => Object.hasOwn(declared, name) && config.hyperparameters[name] !== value,
  )
  if (changed.length === 0) return config
  return { ...config, hyperparameters: { ...config.hyperparameters, ...Object.fromEntries(changed) } }
}

function isOfActionValues({ head: { kind } }: PolicySnapshot): boolean {
  return kind === 'qValues' || kind === 'duelingQValues'
}

function networkOf({ head }: PolicySnapshot): MlpWeights | null {
  if (head.kind === 'qTable' || head.kind === 'transformer') return null
  return 'actor' in head ? head.actor : head.network
}

// ——— Actions. `null` means random weights, or the initial policy as reference. ———

export function goOnFrom(store: AppStore, id: string | null): void {
  patch(store, 'teach', { startFrom: id })
}

export function holdAgainst(store: AppStore, id: string | null): void {
  patch(store, 'teach', { reference: id })
}

/** Renames a checkpoint. A name of spaces is ignored. */
export function renameCheckpoint(store: AppStore, id: string, name: string): void {
  const tidy = tidyName(name)
  if (tidy === '') return
  const { checkpoints } = store.getState().teach
  patch(store, 'teach', {
    checkpoints: checkpoints.map((each) => (each.id === id ? { ...each, name: tidy } : each)),
  })
}

/** Deletes a checkpoint. Its children are re-parented to its parent; if the next run was to start from it, it starts from random weights. */
export function deleteCheckpoint(store: AppStore, id: string): void {
  const { teach } = store.getState()
  const checkpoint = checkpointOf(teach, id)
  if (checkpoint === undefined) return
  const children = teach.checkpoints.filter(({ parent }) => parent === id).map((child) => child.id)
  patch(store, 'teach', {
    checkpoints: withParent(teach.checkpoints, children, checkpoint.parent).filter((each) => each.id !== id),
    startFrom: teach.startFrom === id ? null : teach.startFrom,
    reference: teach.reference === id ? null : teach.reference,
  })
  patch(store, 'desk', { deleted: { kind: 'checkpoint', checkpoint, children } })
}

/** Restores a deleted checkpoint in its old place in the tree. */
export function restoreCheckpoint(store: AppStore, checkpoint: Checkpoint, children: readonly string[]): void {
  const { checkpoints } = store.getState().teach
  const all = [...withParent(checkpoints, children, checkpoint.id), checkpoint]
  patch(store, 'teach', { checkpoints: all.sort((a, b) => a.madeAt - b.madeAt) })
}

function withParent(checkpoints: readonly Checkpoint[], ids: readonly string[], parent: string | null): Checkpoint[] {
  const moved = new Set(ids)
  return checkpoints.map((each) => (moved.has(each.id) ? { ...each, parent } : each))
}

/** Puts a kept policy on the stage. */
export function watchCheckpoint(store: AppStore, { snapshot, name }: Checkpoint): void {
  const { restartRequests } = store.getState().spectator
  patch(store, 'spectator', {
    show: { kind: 'policy', snapshot, title: name },
    takenOver: false,
    paused: false,
    restartRequests: restartRequests + 1,
  })
}
