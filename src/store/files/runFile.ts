import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import * as v from 'valibot'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { cardOf } from '../app/catalog.ts'
import { FileError } from '../app/fileError.ts'
import { tidyName } from '../app/names.ts'
import { type RunCard, runTitle } from '../app/runCard.ts'
import { configOf } from '../persist/pageRun.ts'
import { parseSavedRun, type SavedRun } from '../persist/savedRun.ts'
import { parseTyped, printTyped } from '../persist/typedJson.ts'
import { type Scalars, writeEvents } from './eventFile.ts'
import { metricsOf } from './metrics.ts'
import { readPolicyTensors, writePolicyTensors } from './policyTensors.ts'
import { SafetensorsError } from './safetensors.ts'

/**
 * A run as one zip file, which tools of the field can read: its configuration, its metrics for TensorBoard and as JSON
 * lines, its policies as safetensors, and a model card. `run.json` holds the rest, so that the page can open it again.
 * `docs/files.md` describes each part.
 */
const FORMAT = 'bellman-bros-run'
const VERSION = 1

const MAX_FILES = 256
/** Of the zip, and of all that it unpacks to; a run has at most 32 MB of arrays. */
export const MAX_RUN_FILE_BYTES = 96 * 2 ** 20

/** A file of a run that cannot be opened. */
export class RunFileError extends FileError {
  override readonly name = 'RunFileError'
}

const MANIFEST = 'run.json'

export function writeRunFile(card: RunCard, run: SavedRun): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {}
  const add = (name: string, policy: PolicySnapshot) => {
    const path = `checkpoints/${name}.safetensors`
    files[path] = writePolicyTensors(policy, run.config)
    return { checkpoint: path }
  }
  const { latest, best, generations, referencePolicy, checkpoints: _, resumesFrom: __, ...rest } = run
  const stored = {
    ...rest,
    latest: add('latest', latest),
    best: best && add('best', best),
    referencePolicy: referencePolicy && add('reference', referencePolicy),
    generations: generations.map((policy, index) => add(nameOf(policy, generations.slice(0, index)), policy)),
  }
  const metrics = metricsOf(run.history)
  const started = card.startedAt / 1000
  files[MANIFEST] = strToU8(printTyped({ format: FORMAT, version: VERSION, name: card.name, run: stored }))
  files['config.json'] = strToU8(json({ link: run.config, startedWith: run.startedWith, ...configOf(run.config) }))
  files['meta.json'] = strToU8(json(metaOf(card, run)))
  files['metrics.jsonl'] = strToU8(metrics.map(({ row }) => `${JSON.stringify(row)}\n`).join(''))
  files['eval.json'] = strToU8(json({ last: run.run.evaluation, best: run.run.best, curve: card.curve }))
  files[`events.out.tfevents.${Math.floor(started)}.bellman-bros`] = writeEvents(
    started,
    metrics.map(({ step, time, scalars }): Scalars => ({ wallTime: started + time, step, values: scalars })),
  )
  files['README.md'] = strToU8(modelCard(card, run))
  return zipSync(files, { level: 6, mtime: card.savedAt })
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
function modelCard({ name, config }: RunCard, { run: { evaluation, envSteps, updates } }: SavedRun): string {
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
- The page of Bellman Bros opens this zip file: drop it there.
`
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

const STORED = v.object({
  format: v.literal(FORMAT, 'it is not a run of Bellman Bros'),
  version: v.literal(VERSION, 'another version of Bellman Bros wrote it'),
  name: v.string(),
  run: v.looseObject({}),
})

/** Reads a zip file that `writeRunFile` wrote. Throws `RunFileError` for any other. */
export function readRunFile(bytes: Uint8Array): { readonly name: string; readonly run: SavedRun } {
  const files = unpacked(bytes)
  const manifest = files[MANIFEST]
  if (manifest === undefined) throw unreadable(`it has no ${MANIFEST}`)
  const stored = v.safeParse(STORED, manifestOf(manifest))
  if (!stored.success) throw unreadable(stored.issues[0].message)
  const { name, run } = stored.output
  const policy = (value: unknown) => policyOf(files, value)
  const read = parseSavedRun({
    ...run,
    latest: policy(run.latest),
    best: policy(run.best),
    referencePolicy: policy(run.referencePolicy),
    generations: Array.isArray(run.generations) ? run.generations.map(policy) : null,
  })
  if (read === null) throw unreadable(`its ${MANIFEST} is damaged`)
  if (configOf(read.config) === null) throw unreadable('its level or its algorithm does not exist in this version')
  return { name: tidyName(name) || 'Run', run: read }
}

function manifestOf(bytes: Uint8Array): unknown {
  try {
    return parseTyped(strFromU8(bytes))
  } catch {
    throw unreadable(`its ${MANIFEST} is not JSON`)
  }
}

const NAMED = v.object({ checkpoint: v.string() })

function policyOf(files: Readonly<Record<string, Uint8Array>>, value: unknown): unknown {
  if (!v.is(NAMED, value)) return value
  const bytes = Object.hasOwn(files, value.checkpoint) ? files[value.checkpoint] : undefined
  if (bytes === undefined) throw unreadable(`it has no ${value.checkpoint}`)
  try {
    return readPolicyTensors(bytes).policy
  } catch (error) {
    if (!(error instanceof SafetensorsError)) throw error
    throw unreadable(`${value.checkpoint}: ${error.message}`)
  }
}

/** The files of a zip. Sizes are checked before anything is unpacked. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  if (bytes.length > MAX_RUN_FILE_BYTES) throw unreadable('it is larger than any run')
  let count = 0
  let total = 0
  try {
    return unzipSync(bytes, {
      filter({ originalSize }) {
        count++
        total += originalSize
        if (count > MAX_FILES || total > MAX_RUN_FILE_BYTES) throw unreadable('it unpacks to more than any run holds')
        return true
      },
    })
  } catch (error) {
    if (error instanceof RunFileError) throw error
    throw unreadable('it is not a zip file')
  }
}

function unreadable(reason: string): RunFileError {
  return new RunFileError(`This file cannot be opened as a run: ${reason}. Choose a zip file that “Download” wrote.`)
}
