import { FAULT_NAMES } from '../../algorithms/shared/faultIds.ts'
import { FAULTS, type Fault } from '../../algorithms/shared/faults.ts'
import { mean } from '../../shared/statistics.ts'
import { defaultRunConfig } from '../../store/app/defaults.ts'
import { brokenConfig, healthyConfig } from '../../store/app/faults.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { kebab } from '../shared/arguments.ts'
import { trainHeadless } from '../shared/headless.ts'

const EPISODES = 100 // of the evaluation at the end

/** What a run showed: its success at the end, and its signature's metric. */
interface Shown {
  /** Success rate of the evaluation at the end, 0–1; null if the run diverged before. */
  readonly success: number | null
  /** Mean over the last quarter of the updates. */
  readonly metric: number
}

export interface FaultRuns {
  readonly fault: Fault
  /** By seed, 1 first. */
  readonly healthy: readonly Shown[]
  readonly broken: readonly Shown[]
}

/** Runs a fault's task with each seed, once healthy and once broken. */
export async function measureFault(fault: Fault, seeds: number): Promise<FaultRuns> {
  const healthy: Shown[] = []
  const broken: Shown[] = []
  for (let seed = 1; seed <= seeds; seed++) {
    healthy.push(await show(fault, { ...healthyConfig(defaultRunConfig(), fault), seed }))
    broken.push(await show(fault, { ...brokenConfig(defaultRunConfig(), fault), seed }))
  }
  return { fault, healthy, broken }
}

/** Trains once. A run that the divergence guard ends is judged by what it had shown until then. */
async function show({ signature }: Pick<Fault, 'signature'>, config: RunConfig): Promise<Shown> {
  const values: number[] = []
  let success: number | null = null
  const run = trainHeadless({
    config: {
      ...{ ...config, backend: 'wasm' },
      evaluation: { everySteps: config.budgetSteps, episodes: EPISODES, greedy: false },
    },
    onNews(news) {
      if (news.type === 'progress') values.push(...(news.batch.metrics[signature.metric] ?? []))
      if (news.type === 'evaluation') success = news.evaluation.successRate
    },
  })
  if (config.fault === undefined) await run
  else await run.catch(() => {})
  const known = values.filter(Number.isFinite)
  const metric =
    signature.metric === SUCCESS ? (success ?? Number.NaN) : mean(known.slice(-Math.ceil(known.length / 4)))
  return { success, metric }
}

/** The signature that is the success rate itself. */
const SUCCESS = 'success'

/** Whether every broken run lies on the signature's side of every healthy one. */
export function isTold({ fault, healthy, broken }: FaultRuns): boolean {
  const pairs = healthy.flatMap((sound) => broken.map((faulty) => faulty.metric - sound.metric))
  return pairs.every((difference) => (fault.signature.is === 'higher' ? difference > 0 : difference < 0))
}

/** `docs/breaking.md`. */
export function faultsReport(runs: readonly FaultRuns[], where: string): string {
  return `# Break it

Ten classic mistakes, one press each: in the course (Course, or C), below the lessons. A press sets up a small task, breaks it and
trains; “Train it healthy” runs the same without the mistake, and “Mend it” restores the settings from before. A broken run says
so beside its buttons, in the list of runs, in duels and in its link (\`fault=<id>\`). The mistake acts between the configuration and
the agent, in one place (\`src/algorithms/shared/faults.ts\`): the algorithms are sound, sliders keep their bounds, and episodes are
scored by the true environment. If the numbers leave all bounds, the run is stopped as any other, says that it was broken on
purpose, and keeps its charts.

Measured by \`npm run prove -- --faults\`: success of ${EPISODES} episodes at the end, and the signature’s metric as the mean over
the last quarter of the updates, by seed. ${where}.

| fault | task | success, healthy | success, broken | signature | healthy | broken |
| --- | --- | --- | --- | --- | --- | --- |
${runs.map(rowOf).join('\n')}

${FAULTS.map(sectionOf).join('\n')}`
}

function rowOf({ fault, healthy, broken }: FaultRuns): string {
  const { id, signature } = fault
  const success = (all: readonly Shown[]) =>
    all.map((each) => (each.success === null ? 'diverged' : `${Math.round(100 * each.success)} %`)).join(', ')
  const metric = (all: readonly Shown[]) => all.map((each) => Number(each.metric.toPrecision(3))).join(', ')
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
