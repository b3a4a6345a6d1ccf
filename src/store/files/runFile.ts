import { type FlateError, FlateErrorCode, strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import * as v from 'valibot'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import { leftOutOf } from '../../shared/state.ts'
import { outlineOfBytes } from '../../shared/stateBytes.ts'
import { addedLevels, addLevel, isLevelId, type LevelFile, removeLevel } from '../../sim/levels.ts'
import { cardOf } from '../app/catalog.ts'
import { FileError } from '../app/fileError.ts'
import { tidyName } from '../app/names.ts'
import { type RunCard, runTitle } from '../app/runCard.ts'
import type { WholeRun } from '../persist/archive.ts'
import { configOf } from '../persist/pageRun.ts'
import { type ReadPoint, readPoint } from '../persist/readPoint.ts'
import { parseSavedRun, type SavedRun, type StoredCheckpoint } from '../persist/savedRun.ts'
import { type StoredPoint, storedPoint } from '../persist/storedPoint.ts'
import { parseTyped, printTyped } from '../persist/typedJson.ts'
import { type Scalars, writeEvents } from './eventFile.ts'
import { readLevelFile } from './levelFile.ts'
import { metricsOf } from './metrics.ts'
import { readPolicyTensors, writePolicyTensors } from './policyTensors.ts'
import { SafetensorsError } from './safetensors.ts'

/**
 * A run as one zip file, which tools of the field can read: its configuration, its metrics for TensorBoard and as JSON
 * lines, its policies as safetensors, and a model card. The rest is for this page, so that it continues the run to the bit:
 * `run.json`, the last whole checkpoint and that of the best policy, and the imported levels that the run needs.
 * `docs/files.md` describes each part.
 */
const FORMAT = 'bellman-bros-run'
const VERSION = 1

const MAX_FILES = 256
/** Of the zip, and of all that it unpacks to: a run has at most 32 MB of arrays, and a checkpoint 128 MB of replay. */
export const MAX_RUN_FILE_BYTES = 384 * 2 ** 20
/** Of the checkpoints in a file; the one of the best policy is left out first. */
const MAX_STATE_BYTES = 256 * 2 ** 20

/** A file of a run that cannot be opened. */
export class RunFileError extends FileError {
  override readonly name = 'RunFileError'
}

const MANIFEST = 'run.json'

export function writeRunFile(card: RunCard, whole: WholeRun): Uint8Array<ArrayBuffer> {
  const { run } = whole
  const files: Zippable = {}
  const add = (name: string, policy: PolicySnapshot) => {
    const path = `checkpoints/${name}.safetensors`
    files[path] = writePolicyTensors(policy, run.config)
    return { checkpoint: path }
  }
  const { latest, best, generations, referencePolicy, checkpoints: _, resumesFrom: __, ...rest } = run
  const points = pointsToWrite(whole)
  for (const { id, run: atPoint, agentState } of points) {
    // Not compressed: its numbers are as good as random, and a person waits.
    files[partName(id, 'run')] = [atPoint, { level: 0 }]
    files[partName(id, 'agent')] = [agentState, { level: 0 }]
  }
  const levels = levelsOf(run)
  for (const [index, { map }] of levels.entries()) files[levelName(index)] = strToU8(map)
  const stored = {
    ...rest,
    latest: add('latest', latest),
    best: best && add('best', best),
    referencePolicy: referencePolicy && add('reference', referencePolicy),
    generations: generations.map((policy, index) => add(nameOf(policy, generations.slice(0, index)), policy)),
    ...(points.length > 0 && { checkpoints: points.map(({ listed }) => listed).reverse() }), // oldest first
    ...(points[0]?.isLast && { resumesFrom: points[0].id }),
  }
  const metrics = metricsOf(run.history)
  const started = card.startedAt / 1000
  const manifest = {
    ...{ format: FORMAT, version: VERSION, name: card.name, run: stored },
    levels: levels.map(({ id, fileName }) => ({ id, fileName })),
  }
  files[MANIFEST] = strToU8(printTyped(manifest))
  files['config.json'] = strToU8(json({ link: run.config, startedWith: run.startedWith, ...configOf(run.config) }))
  const state = stateMarks(whole, points)
  files['meta.json'] = strToU8(json({ ...metaOf(card, run), state }))
  files['metrics.jsonl'] = strToU8(metrics.map(({ row }) => `${JSON.stringify(row)}\n`).join(''))
  files['eval.json'] = strToU8(json({ last: run.run.evaluation, best: run.run.best, curve: card.curve }))
  files[`events.out.tfevents.${Math.floor(started)}.bellman-bros`] = writeEvents(
    started,
    metrics.map(({ step, time, scalars }): Scalars => ({ wallTime: started + time, step, values: scalars })),
  )
  files['README.md'] = strToU8(modelCard(card, run, state))
  return zipSync(files, { level: 6, mtime: card.savedAt })
}

interface WrittenPoint extends StoredPoint {
  readonly isLast: boolean
  readonly listed: StoredCheckpoint
}

/** The last checkpoint, then that of the best policy if it is another one and there is room for it. */
function pointsToWrite({ last, best }: WholeRun): WrittenPoint[] {
  const points: WrittenPoint[] = []
  let bytes = 0
  for (const point of best === null || best === last ? [last] : [last, best]) {
    const id = point?.run.resumesFrom
    if (point === null || id === undefined) continue
    const stored = storedPoint(`${FILE}${id.slice(id.lastIndexOf('/'))}`, point.run, point.agentState)
    const size = stored.run.length + stored.agentState.length
    bytes += size
    if (bytes > MAX_STATE_BYTES) break
    const listed = { id: stored.id, updates: point.run.run.updates, bytes: size, isBest: point === best }
    points.push({ ...stored, isLast: point === last, listed })
  }
  return points
}

/** In a file, `file/<number>` stands for the id of a checkpoint, whose beginning is that of its run in this browser. */
const FILE = 'file'
const POINT_ID = /^file\/(\d{1,15})$/

function partName(id: string, part: 'run' | 'agent'): string {
  return `state/${id.slice(FILE.length + 1)}.${part}`
}

function levelName(index: number): string {
  return `levels/${index}.tmj`
}

/** The imported levels on which the run trains, or of whose clips it learns. */
function levelsOf({ config, material }: SavedRun): LevelFile[] {
  const env = configOf(config)?.env
  const { demonstrations = [], preferences = [] } = material ?? {}
  const clips = [...demonstrations.map(({ clip }) => clip), ...preferences.flatMap(({ left, right }) => [left, right])]
  const wanted = new Set(clips.map(({ levelId }) => levelId))
  if (env?.kind === 'platformer') wanted.add(env.level)
  return addedLevels().filter(({ id }) => wanted.has(id))
}

/** What of the agent's state the file holds; what is missing, with the reason. */
interface StateMarks {
  /** Updates after which the run continues to the bit; null: only from its weights. */
  readonly last: number | null
  readonly best: number | null
  readonly leftOut: readonly string[]
}

function stateMarks({ last, best }: WholeRun, points: readonly WrittenPoint[]): StateMarks {
  const updatesOf = (wanted: WrittenPoint | undefined) => wanted?.listed.updates ?? null
  const written = { last: points.find(({ isLast }) => isLast), best: points.find(({ listed }) => listed.isBest) }
  const leftOut = points.flatMap(({ agentState }) => leftOutOf(outlineOfBytes(agentState)))
  if (last === null) leftOut.push('The run has no whole checkpoint: optimiser, replay and random streams start afresh.')
  else if (!written.last)
    leftOut.push('The last checkpoint is too large for a file: the run continues from its weights.')
  if (best !== null && !written.best) leftOut.push('The checkpoint of the best policy is too large for the file.')
  return { last: updatesOf(written.last), best: updatesOf(written.best), leftOut: [...new Set(leftOut)] }
}

/** `step_000123456`, with the number of updates where two policies have the same step. */
function nameOf({ envSteps, updates }: PolicySnapshot, others: readonly PolicySnapshot[]): string {
  const name = `step_${String(envSteps).padStart(9, '0')}`
  return others.some((other) => other.envSteps === envSteps) ? `${name}_update_${updates}` : name
}

function metaOf(card: RunCard, { run }: SavedRun): object {
  const config = configOf(card.config)
  return {
    format: FORMAT,
    version: VERSION,
    name: card.name,
    ...(config && { title: runTitle(config), seed: config.seed }),
    startedAt: new Date(card.startedAt).toISOString(),
    savedAt: new Date(card.savedAt).toISOString(),
    updates: run.updates,
    envSteps: run.envSteps,
    episodes: run.episodes,
    trainingSeconds: run.trainingSeconds,
  }
}

/** A model card as on the Hugging Face hub. */
function modelCard(
  { name, config }: RunCard,
  { run: { evaluation, envSteps, updates } }: SavedRun,
  { last, leftOut }: StateMarks,
): string {
  const read = configOf(config)
  const environment = read === null ? 'unknown' : read.env.kind === 'platformer' ? read.env.level : read.env.id
  const algorithm = read === null ? 'unknown' : cardOf(read).name
  const result =
    evaluation === null
      ? ''
      : `
model-index:
  - name: ${JSON.stringify(name)}
    results:
      - task: { type: reinforcement-learning }
        dataset: { name: BellmanBros/${environment}, type: BellmanBros/${environment} }
        metrics:
          - { type: mean_reward, value: ${evaluation.meanReturn.toFixed(2)}, verified: false }
          - { type: success_rate, value: ${evaluation.successRate.toFixed(3)}, verified: false }`
  return `---
library_name: bellman-bros
tags: [BellmanBros/${environment}, deep-reinforcement-learning, reinforcement-learning]${result}
---

# ${name}

${algorithm} on ${environment}, after ${envSteps} decisions in ${updates} updates.

- \`checkpoints/latest.safetensors\` and \`checkpoints/best.safetensors\` hold the policies, \`config.json\` every setting.
- \`tensorboard --logdir .\` shows the curves; \`metrics.jsonl\` holds the same values.
- The page of Bellman Bros opens this zip file: drop it there.${last === null ? '' : ' It continues the run exactly where it was.'}
${leftOut.map((reason) => `- Not in this file: ${reason}\n`).join('')}`
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

const STORED = v.object({
  format: v.literal(FORMAT, 'it is not a run of Bellman Bros'),
  version: v.literal(VERSION, 'another version of Bellman Bros wrote it'),
  name: v.string(),
  run: v.looseObject({}),
  // Absent in files of older versions.
  levels: v.optional(v.array(v.object({ id: v.string(), fileName: v.string() })), []),
})

/** A run from a file. */
interface RunFromFile {
  readonly name: string
  readonly whole: WholeRun
  /** The imported levels that it needs and that this page did not know. */
  readonly levels: readonly LevelFile[]
}

/** Reads a zip file that `writeRunFile` wrote. @throws RunFileError for any other, FileError if a level of it is refused */
export async function readRunFile(bytes: Uint8Array): Promise<RunFromFile> {
  const files = unpacked(bytes)
  const manifest = files[MANIFEST]
  if (manifest === undefined) throw unreadable(`it has no ${MANIFEST}`)
  const stored = v.safeParse(STORED, manifestOf(manifest))
  if (!stored.success) throw unreadable(stored.issues[0].message)
  const { name, run } = stored.output
  const policy = (value: unknown) => policyOf(files, value)
  const record = parseSavedRun({
    ...run,
    latest: policy(run.latest),
    best: policy(run.best),
    referencePolicy: policy(run.referencePolicy),
    generations: Array.isArray(run.generations) ? run.generations.map(policy) : null,
  })
  if (record === null) throw damaged(`its ${MANIFEST} is damaged`)
  const whole = await wholeOf(files, record)
  const levels = levelsIn(files, stored.output.levels, () => {
    const runs = [whole.run, whole.last?.run, whole.best?.run].filter((each) => each !== undefined)
    if (runs.some(({ config }) => configOf(config) === null)) {
      throw unreadable('its level or its algorithm does not exist in this version')
    }
  })
  return { name: tidyName(name) || 'Run', whole, levels }
}

/** The run with its checkpoints, each of which is checked as one from storage is. */
async function wholeOf(files: Files, run: SavedRun): Promise<WholeRun> {
  const { checkpoints = [], resumesFrom } = run
  if (new Set(checkpoints.map(({ id }) => id)).size < checkpoints.length)
    throw unreadable('a checkpoint is in it twice')
  const isListed = resumesFrom === undefined || checkpoints.some(({ id }) => id === resumesFrom)
  if (!isListed) throw unreadable('the checkpoint from which it continues is missing')
  let last: ReadPoint | null = null
  let best: ReadPoint | null = null
  for (const { id, isBest } of checkpoints) {
    const point = await pointOf(files, id, run)
    if (id === resumesFrom) last = point
    if (isBest) best = point
  }
  return { run, last, best, isEarlier: false }
}

async function pointOf(files: Files, id: string, run: SavedRun): Promise<ReadPoint> {
  if (!POINT_ID.test(id)) throw unreadable('the name of a checkpoint is none')
  const part = (name: string) => {
    const bytes = files[name]
    if (bytes === undefined) throw unreadable(`it has no ${name}`)
    return bytes as Uint8Array<ArrayBuffer>
  }
  const [atPoint, agentState] = [part(partName(id, 'run')), part(partName(id, 'agent'))]
  const point = await readPoint({ id, run: atPoint, agentState }, run)
  if (point === null || !isState(agentState)) throw damaged(`its checkpoint ${id.slice(FILE.length + 1)} is damaged`)
  return point
}

/** A checksum protects from damage, not from people: what it covers is checked as well. */
function isState(bytes: Uint8Array): boolean {
  try {
    outlineOfBytes(bytes)
    return true
  } catch (error) {
    if (error instanceof AdvisedError) return false
    throw error
  }
}

/** Reads the levels of a file that are not known here, and calls `check` while they are. */
function levelsIn(files: Files, named: v.InferOutput<typeof STORED>['levels'], check: () => void): LevelFile[] {
  const levels: LevelFile[] = []
  try {
    for (const [index, { id, fileName }] of named.entries()) {
      const map = files[levelName(index)]
      if (map === undefined) throw unreadable(`it has no ${levelName(index)}`)
      const level = readLevelFile(fileName, strFromU8(map))
      if (level.id !== id) throw unreadable(`${levelName(index)} is another level than the run needs`)
      if (isLevelId(id)) continue
      addLevel(level)
      levels.push(level)
    }
    check()
    return levels
  } finally {
    for (const { id } of levels) removeLevel(id)
  }
}

function manifestOf(bytes: Uint8Array): unknown {
  try {
    return parseTyped(strFromU8(bytes))
  } catch {
    throw damaged(`its ${MANIFEST} is damaged`)
  }
}

const NAMED = v.object({ checkpoint: v.string() })

function policyOf(files: Files, value: unknown): unknown {
  if (!v.is(NAMED, value)) return value
  const bytes = files[value.checkpoint]
  if (bytes === undefined) throw unreadable(`it has no ${value.checkpoint}`)
  try {
    return readPolicyTensors(bytes).policy
  } catch (error) {
    if (!(error instanceof SafetensorsError)) throw error
    throw damaged(`${value.checkpoint}: ${error.message}`)
  }
}

/** The files of a zip by name, without a prototype. */
type Files = Readonly<Record<string, Uint8Array | undefined>>

/** The files of a zip that are read. Sizes are checked before anything is unpacked. */
function unpacked(bytes: Uint8Array): Files {
  if (bytes.length > MAX_RUN_FILE_BYTES) throw unreadable('it is larger than any run')
  let count = 0
  let total = 0
  try {
    const files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        count++
        total += Math.max(size, originalSize) // files that are not compressed are copied by `size`
        if (count > MAX_FILES || total > MAX_RUN_FILE_BYTES) throw unreadable('it unpacks to more than any run holds')
        return name === MANIFEST || /^(checkpoints|state|levels)\//.test(name)
      },
    })
    return Object.assign(Object.create(null), files)
  } catch (error) {
    if (error instanceof RunFileError) throw error
    if (!isZipStart(bytes)) throw unreadable('it is not a zip file')
    // The directory at the end is read first: without it, the rest of the file is missing.
    const isCutShort = (error as Partial<FlateError>).code === FlateErrorCode.InvalidZipData
    throw damaged(isCutShort ? 'it was cut short' : 'the data in it are damaged')
  }
}

function isZipStart(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function damaged(reason: string): RunFileError {
  return new RunFileError(
    `This file cannot be opened as a run: ${reason}. Copy the file again, or download the run again.`,
  )
}

function unreadable(reason: string): RunFileError {
  return new RunFileError(`This file cannot be opened as a run: ${reason}. Choose a zip file that “Download” wrote.`)
}
