import { FAULT_NAMES } from '../../algorithms/shared/faultIds.ts'
import { FAULTS, type Fault } from '../../algorithms/shared/faults.ts'
import { mean } from '../../shared/statistics.ts'
import { defaultRunConfig } from '../../store/app/defaults.ts'
import { brokenConfig, healthyConfig } from '../../store/app/faults.ts'
import type { RunConfig, WholePoint } from '../../training/protocol.ts'
import { kebab } from '../shared/arguments.ts'
import { trainHeadless } from '../shared/headless.ts'

const EPISODES = 100 // of the evaluation at the end

/** What a run showed: its success at the end, and its signature's metric. */
interface Shown {
  /** Success rate of the evaluation at the end, 0–1; null if the run diverged before. */
  readonly success: number | null
  /** Mean return of the same episodes; NaN if it diverged before. */
  readonly return: number
  /** Mean over the last quarter of the updates. */
  readonly metric: number
}

export interface FaultRuns {
  readonly fault: Fault
  /** By seed, 1 first. */
  readonly healthy: readonly Shown[]
  readonly broken: readonly Shown[]
  /**
   * The broken runs after their end, mended and continued for as many decisions as a new run has: from the best policy where mending goes
   * back to it, otherwise from the last weights, also where mending starts again, to show why.
   */
  readonly mended: readonly Shown[]
  /** New runs of `mending.steps` decisions; empty where a run that starts again is as long as the healthy one. */
  readonly restarted: readonly Shown[]
}

/** Runs a fault's task with each seed: healthy, broken, and mended after that. */
export async function measureFault(fault: Fault, seeds: number): Promise<FaultRuns> {
  const healthy: Shown[] = []
  const broken: Shown[] = []
  const mended: Shown[] = []
  const restarted: Shown[] = []
  const { way, steps: restartSteps } = fault.mending
  for (let seed = 1; seed <= seeds; seed++) {
    const sound = { ...healthyConfig(defaultRunConfig(), fault), seed }
    healthy.push(await show(fault, sound))
    if (restartSteps !== undefined) restarted.push(await show(fault, { ...sound, budgetSteps: restartSteps }))
    const config = { ...brokenConfig(defaultRunConfig(), fault), seed }
    let from: WholePoint | null = null
    const keep = (point: WholePoint) => {
      from = point
    }
    broken.push(await show(fault, config, way === 'rollback' ? {} : { keep }))
    if (way === 'rollback') await trainToBest(config, keep)
    if (from !== null) mended.push(await showMended(fault, config, from))
  }
  return { fault, healthy, broken, mended, restarted }
}

async function showMended(fault: Fault, config: RunConfig, from: WholePoint): Promise<Shown> {
  const budgetSteps = from.progress.envSteps + (fault.mending.steps ?? config.budgetSteps)
  return show(fault, { ...config, mended: true, budgetSteps }, { resumeFrom: from })
}

/** Trains with the page's evaluations, and keeps the checkpoint of each new best policy. */
async function trainToBest(config: RunConfig, keep: (point: WholePoint) => void): Promise<void> {
  await trainHeadless({
    config: { ...config, backend: 'wasm' },
    checkpoints: {
      spacing: { everyMs: Number.POSITIVE_INFINITY, maxShare: 1 },
      take(point, isBest) {
        if (isBest) keep(point)
      },
    },
  }).catch(() => {})
}

interface ShowOptions {
  readonly keep?: (point: WholePoint) => void
  readonly resumeFrom?: WholePoint
}

/** Trains once. A run that the divergence guard ends is judged by what it had shown until then. */
async function show(
  { signature }: Pick<Fault, 'signature'>,
  config: RunConfig,
  { keep, resumeFrom }: ShowOptions = {},
): Promise<Shown> {
  const values: number[] = []
  let success: number | null = null
  let meanReturn = Number.NaN
  const run = trainHeadless({
    config: {
      ...{ ...config, backend: 'wasm' },
      evaluation: { everySteps: config.budgetSteps, episodes: EPISODES, greedy: false },
    },
    ...(keep && { checkpoints: { spacing: { everyUpdates: Number.POSITIVE_INFINITY }, take: keep } }),
    ...(resumeFrom && { resumeFrom }),
    onNews(news) {
      if (news.type === 'progress') values.push(...(news.batch.metrics[signature.metric] ?? []))
      if (news.type === 'evaluation') ({ successRate: success, meanReturn } = news.evaluation)
    },
  })
  if (config.fault === undefined || config.mended) await run
  else await run.catch(() => {})
  const known = values.filter(Number.isFinite)
  const metric =
    signature.metric === SUCCESS ? (success ?? Number.NaN) : mean(known.slice(-Math.ceil(known.length / 4)))
  return { success, return: meanReturn, metric }
}

/** The signature that is the success rate itself. */
const SUCCESS = 'success'

/** Whether every broken run lies on the signature's side of every healthy one. */
export function isTold({ fault, healthy, broken }: FaultRuns): boolean {
  const pairs = healthy.flatMap((sound) => broken.map((faulty) => faulty.metric - sound.metric))
  return pairs.every((difference) => (fault.signature.is === 'higher' ? difference > 0 : difference < 0))
}

/** Whether the signature of every mended run is nearer to that of the healthy runs than to that of the broken ones. */
function hasLostSignature({ healthy, broken, mended }: FaultRuns): boolean {
  const [sound, faulty] = [centreOf(healthy, 'metric'), centreOf(broken, 'metric')]
  return mended.length > 0 && mended.every(({ metric }) => Math.abs(metric - sound) < Math.abs(metric - faulty))
}

/** Whether the mean return of the mended runs is nearer to that of the healthy ones, or above it. */
function hasRisen({ healthy, broken, mended }: FaultRuns): boolean {
  return centreOf(mended, 'return') > (centreOf(healthy, 'return') + centreOf(broken, 'return')) / 2
}

/** Whether the mended runs show both; of short runs, one of both is enough, because the other may need longer. */
export function isHealed(runs: FaultRuns, { isShort = false } = {}): boolean {
  const shown = [hasLostSignature(runs), hasRisen(runs)]
  return isShort ? shown.includes(true) : !shown.includes(false)
}

function centreOf(all: readonly Shown[], of: 'metric' | 'return'): number {
  return mean(all.map((each) => each[of]))
}

/** `docs/breaking.md`. */
export function faultsReport(runs: readonly FaultRuns[], where: string): string {
  return `# Break it

Ten classic mistakes, one press each: in the course (Course, or C), below the lessons. A press sets up a small task, breaks it and
trains; “Train it healthy” runs the same without the mistake. “Mend it” takes the mistake out of the run on the page, which goes on
healing before your eyes; “Back to my settings” brings back those from before. A broken run says so beside its buttons, in the list of runs, in duels and in its link (\`fault=<id>\`). The mistake acts between the configuration and
the agent, in one place (\`src/algorithms/shared/faults.ts\`): the algorithms are sound, sliders keep their bounds, and episodes are
scored by the true environment. If the numbers leave all bounds, the run is stopped as any other, says that it was broken on
purpose, and keeps its charts.

Measured by \`npm run prove -- --faults\`: success of ${EPISODES} episodes at the end, and the signature’s metric as the mean over
the last quarter of the updates, by seed. ${where}.

| fault | task | success, healthy | success, broken | signature | healthy | broken |
| --- | --- | --- | --- | --- | --- | --- |
${runs.map(rowOf).join('\n')}

## Mending

“Mend it” continues the run without the mistake, with as many decisions as a new run has: from its last checkpoint; or from that of
its best policy by evaluation, where the last weights would heal too slowly or not at all; or, where no weights are good, from new
ones by the same press. Measured after the whole broken run, the worst case. Where mending starts again, the figures show why: they
are those of continuing from the last weights, while a new start gives the healthy run. Where a new start
has more decisions than the broken run, the run that continues has as many. Returns are means over the ${EPISODES} episodes.

| fault | mending | return, broken | return, mended | return, healthy | signature, broken | signature, mended | signature, healthy |
| --- | --- | --- | --- | --- | --- | --- | --- |
${runs.map(mendingRowOf).join('\n')}

${FAULTS.map(sectionOf).join('\n')}`
}

const WAYS = {
  continue: 'continues',
  rollback: 'goes back to the best policy',
  restart: 'starts again; continuing gives:',
} satisfies Readonly<Record<Fault['mending']['way'], string>>

function mendingRowOf({ fault: { id, mending, signature }, healthy, broken, mended, restarted }: FaultRuns): string {
  const sets = [broken, mended, mending.steps === undefined ? healthy : restarted]
  const metrics = sets.map((all) => (signature.metric === SUCCESS ? success(all) : metric(all)))
  const way =
    mending.steps === undefined
      ? WAYS[mending.way]
      : `starts again, ${mending.steps / 1000}k decisions; continuing gives:`
  return `| [${FAULT_NAMES[id].label}](#${id.toLowerCase()}) | ${[way, ...sets.map(meanReturns), ...metrics].join(' | ')} |`
}

function meanReturns(all: readonly Shown[]): string {
  return all.map((each) => Number(each.return.toPrecision(3))).join(', ')
}

function success(all: readonly Shown[]): string {
  return all.map((each) => (each.success === null ? 'diverged' : `${Math.round(100 * each.success)} %`)).join(', ')
}

function metric(all: readonly Shown[]): string {
  return all.map((each) => Number(each.metric.toPrecision(3))).join(', ')
}

function rowOf({ fault, healthy, broken }: FaultRuns): string {
  const { id, signature } = fault
  const columns =
    signature.metric === SUCCESS ? ['success', '', ''] : [`\`${signature.metric}\``, metric(healthy), metric(broken)]
  return `| [${FAULT_NAMES[id].label}](#${id.toLowerCase()}) | ${[taskOf(fault), success(healthy), success(broken), ...columns].join(' | ')} |`
}

function taskOf({ task: { algorithm, place, steps } }: Fault): string {
  return `${algorithm} on \`${place.id}\`, ${steps / 1000}k decisions`
}

function sectionOf(fault: Fault): string {
  const { id, mistake, signature, cure } = fault
  return `## ${id}

${FAULT_NAMES[id].label}. ${mistake}

- Signature: ${signature.says}
- Cure: ${cure}
- Mending: ${fault.mending.why}
- Once more: \`${commandOf(fault)}\`
`
}

function commandOf({ id, task }: Fault): string {
  const { algorithm, place, steps, hyperparameters = {}, rewardScale } = task
  const where = place.kind === 'level' ? `--level ${place.id}` : `--env ${place.id}`
  const settings = Object.entries(hyperparameters).map(([name, value]) => ` --${kebab(name)} ${value}`)
  const scale = rewardScale === undefined ? '' : ` --reward-scale ${rewardScale}`
  return `npm run train -- --algorithm ${algorithm} ${where} --steps ${steps} --seed 1${settings.join('')}${scale} --fault ${id}`
}
