import { algorithmById } from '../../algorithms/index.ts'
import { defaultsOf } from '../../algorithms/shared/schema.ts'
import type { PlatformerConfig } from '../../env/config.ts'
import { createVecEnv } from '../../env/create.ts'
import { OBSERVATIONS } from '../../env/observations/index.ts'
import { selectKernels, startBackend } from '../../nn/backend.ts'
import { quantile } from '../../shared/statistics.ts'
import { defaultRunConfig } from '../../store/app/defaults.ts'
import { ArgumentError, type Flag } from '../shared/arguments.ts'
import { complain, runCommand } from '../shared/command.ts'
import {
  cpuMilliseconds,
  createMeasuredAgent,
  measureEnvironment,
  measureForks,
  measurePauses,
  measureSimulation,
} from './measurements.ts'
import { measureMinibatch } from './minibatch.ts'
import { runPageBench, webgpuFiguresOf } from './page.ts'
import { measureStockPpo } from './stockBaseline.ts'

const USAGE = `npm run bench -- [flags]

Measures the simulation, the environments, both learners, the latency of a pause, and WebGPU in the page. For meaningful
figures leave the machine idle meanwhile, and trust ratios more than absolute figures.`
const FLAGS: readonly Flag[] = [
  { section: 'Flags', name: 'json', kind: 'toggle', help: 'One JSON object a line on stdout, all figures last' },
  {
    section: 'Flags',
    name: 'seconds',
    kind: 'number',
    help: 'Approximate duration of each measurement',
    default: 2,
    min: 0.01,
    max: 600,
  },
  {
    section: 'In the page',
    name: 'backend',
    kind: 'text',
    options: ['webgpu', 'wasm', 'cpu'],
    help: 'Measure only this backend, as the page ?bench does in Chromium',
  },
  {
    section: 'In the page',
    name: 'setup',
    kind: 'text',
    help: 'With --backend: a link of the page, or its part after the #, instead of PPO on the lobby',
  },
  {
    section: 'In the page',
    name: 'window',
    kind: 'toggle',
    help: 'Open a window: on Linux, WebGPU has the graphics card only then; without it, a software adapter',
  },
]
const BACKENDS = ['wasm', 'cpu'] as const // Node has no WebGPU: the page measures it
const MEASURED = ['ppo', 'dqn'] as const
const ROUNDS = 7 // ours and stock alternate, so that other load on the machine affects both
const UPDATES_A_ROUND = 6
/** Updates that take about a second: their duration differs by algorithm. */
const UPDATES_BY_ALGORITHM = {
  ...{ ppo: 6, a2c: 40, a3c: 120, pg: 4, dqn: 12, sac: 6, trpo: 4 },
  ...{ grpo: 3, dapo: 3, sft: 10, dpo: 10 },
} as const
const MINIBATCH_ROUNDS = 21
const PAUSES = 20

/** The last line of `--json`. */
interface Figures {
  simulationTicksPerSecond: number
  decisionsPerSecond: Record<string, number> // by observation
  learning: Record<string, Record<string, number>> // decisions/s by algorithm and backend
  stockPpoDecisionsPerSecond: number
  ppoOverStock: number
  /** Ratio of decisions per CPU second to those of `--kernels tf`, by algorithm. */
  overBefore: Record<string, number>
  /** CPU time of one minibatch of PPO, 128 rows, by our kernels and by tf ops. */
  minibatchMicroseconds: number
  minibatchMicrosecondsBefore: number
  pauseMs: { median: number; worst: number }
  /** CPU time of the 384 futures of “What if?”, on the level of the default run. */
  forkMs: number
  /** In the page; null without a Chromium or without a WebGPU adapter. Node has no WebGPU. */
  webgpu: ReturnType<typeof webgpuFiguresOf> | null
}

await runCommand(() => ({
  usage: USAGE,
  flags: FLAGS,
  run: async (given) => {
    const inPage = [...(given.window === true ? ['--window'] : [])]
    if (given.backend === undefined) {
      if (given.setup !== undefined) throw new ArgumentError('--setup needs --backend: add --backend webgpu.')
      return bench(Number(given.seconds ?? 2) * 1000, given.json === true, inPage)
    }
    for (const name of ['json', 'setup', 'seconds'] as const) {
      if (given[name] !== undefined) inPage.push(`--${name}=${given[name]}`)
    }
    process.stdout.write(await runPageBench([`--backends=${given.backend}`, ...inPage]))
  },
}))

async function bench(milliseconds: number, json: boolean, inPage: readonly string[]): Promise<void> {
  const tell = (figure: string, value: number, unit: string) => {
    const line = json ? JSON.stringify({ figure, value, unit }) : `${figure.padEnd(44)} ${readable(value)} ${unit}`
    process.stdout.write(`${line}\n`)
    return value
  }
  const { env } = defaultRunConfig()
  if (env.kind !== 'platformer') throw new Error('The default run is not on a level of the game.')

  const simulationTicksPerSecond = tell('simulation', measureSimulation(env.level, milliseconds), 'ticks/s')
  const decisionsPerSecond: Figures['decisionsPerSecond'] = {}
  for (const { id } of OBSERVATIONS) {
    const value = measureEnvironment({ ...env, observation: id }, milliseconds)
    decisionsPerSecond[id] = tell(`environment, observation ${id}`, value, 'decisions/s')
  }
  const learning = await measureLearning(env, milliseconds, tell)
  const stock = await compareWithStock(env)
  tell('stock tfjs PPO on wasm', stock.stockPpoDecisionsPerSecond, 'decisions/CPU s')
  tell('PPO over stock, alternating, CPU time', stock.ppoOverStock, 'times')
  const overBefore = await compareKernels(env, tell)
  const { own: minibatchMicroseconds, tf: minibatchMicrosecondsBefore } = await measureMinibatch(env, MINIBATCH_ROUNDS)
  tell('minibatch of PPO, 128 rows, CPU time', minibatchMicroseconds, 'µs')
  tell('the same by tf ops', minibatchMicrosecondsBefore, 'µs')
  const pauses = await measurePauses({ ...defaultRunConfig(), budgetSteps: 10_000_000, backend: 'wasm' }, PAUSES)
  const pauseMs = { median: quantile(pauses, 0.5), worst: Math.max(...pauses) }
  tell('pause latency, median', pauseMs.median, 'ms')
  tell('pause latency, worst', pauseMs.worst, 'ms')

  const forkMs = tell('“What if?”, untrained policy, CPU time', measureForks(env), 'ms')

  const webgpu = await measureWebgpu(inPage)
  if (webgpu !== null) {
    tell('PPO in the page on webgpu', webgpu.decisionsPerSecond ?? Number.NaN, `decisions/s, ${webgpu.adapter}`)
    tell('its dispatches', webgpu.dispatchesPerMinibatch ?? Number.NaN, 'per minibatch')
    tell('its submits', webgpu.submitsPerUpdate ?? Number.NaN, 'per update')
    tell('its JavaScript', webgpu.scriptMicrosecondsPerMinibatch ?? Number.NaN, 'µs per minibatch')
  }

  const figures: Figures = {
    ...{ simulationTicksPerSecond, decisionsPerSecond, learning, ...stock, overBefore },
    ...{ minibatchMicroseconds, minibatchMicrosecondsBefore, pauseMs, forkMs, webgpu },
  }
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`)
}

/** PPO in the page on WebGPU, briefly; null if that is impossible here, after a line on stderr that says why. */
async function measureWebgpu(inPage: readonly string[]): Promise<Figures['webgpu']> {
  try {
    return webgpuFiguresOf(await runPageBench(['--backends=webgpu', '--json', '--seconds=0.5', ...inPage]))
  } catch (error) {
    complain(error)
    return null
  }
}

async function measureLearning(
  env: PlatformerConfig,
  milliseconds: number,
  tell: (figure: string, value: number, unit: string) => number,
): Promise<Figures['learning']> {
  const learning: Figures['learning'] = Object.fromEntries(MEASURED.map((id) => [id, {}]))
  for (const backend of BACKENDS) {
    await insistOn(backend)
    for (const algorithm of MEASURED) {
      const agent = await createMeasuredAgent(algorithm, env)
      const value = await measureFor(milliseconds, agent.measure)
      learning[algorithm][backend] = tell(`${algorithm} on ${backend}`, value, 'decisions/s')
      await agent.close()
    }
  }
  return learning
}

/** Median of a few measurements that together take about `milliseconds`. */
async function measureFor(milliseconds: number, measure: (updates: number) => Promise<number>): Promise<number> {
  const values: number[] = []
  const start = performance.now()
  while (values.length < 3 || performance.now() - start < milliseconds) values.push(await measure(2))
  return quantile(values, 0.5)
}

/** Alternates our loop and the stock loop: same network, batch and environment, CPU time. The ratio is the median over rounds. */
async function compareWithStock(
  env: PlatformerConfig,
): Promise<Pick<Figures, 'stockPpoDecisionsPerSecond' | 'ppoOverStock'>> {
  await insistOn('wasm')
  const { environments, rolloutSteps, minibatchSize, epochs, hiddenUnits } = defaultsOf(
    algorithmById('ppo').hyperparameters,
  )
  const ours = await createMeasuredAgent('ppo', env)
  const stockEnv = createVecEnv(env, Number(environments))
  const options = {
    rolloutSteps: Number(rolloutSteps),
    minibatchSize: Number(minibatchSize),
    epochs: Number(epochs),
    hiddenUnits: Number(hiddenUnits),
  }
  const rounds: { readonly stock: number; readonly ratio: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const mine = await ours.measureCpu(UPDATES_A_ROUND)
    const stock = measureStockPpo(stockEnv, UPDATES_A_ROUND, options, cpuMilliseconds)
    rounds.push({ stock, ratio: mine / stock })
  }
  await ours.close()
  return {
    stockPpoDecisionsPerSecond: quantile(
      rounds.map((round) => round.stock),
      0.5,
    ),
    ppoOverStock: quantile(
      rounds.map((round) => round.ratio),
      0.5,
    ),
  }
}

/** Alternates our kernels and tf ops, each agent at its defaults. The ratio is the median over rounds. */
async function compareKernels(
  env: PlatformerConfig,
  tell: (figure: string, value: number, unit: string) => number,
): Promise<Figures['overBefore']> {
  const ratios: Figures['overBefore'] = {}
  for (const [algorithm, updates] of Object.entries(UPDATES_BY_ALGORITHM)) {
    await insistOn('wasm')
    const own = await createMeasuredAgent(algorithm, env)
    selectKernels('tf')
    const before = await createMeasuredAgent(algorithm, env)
    const rounds: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      selectKernels('own')
      const mine = await own.measureCpu(updates)
      selectKernels('tf')
      rounds.push(mine / (await before.measureCpu(updates)))
    }
    await own.close()
    await before.close()
    ratios[algorithm] = tell(`${algorithm}, own kernels over tf ops, CPU time`, quantile(rounds, 0.5), 'times')
  }
  selectKernels('own')
  return ratios
}

async function insistOn(backend: (typeof BACKENDS)[number]): Promise<void> {
  const { started, note } = await startBackend(backend)
  if (!started) throw new Error(`The ${backend} backend did not start: ${note}.`)
}

function readable(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)
}
