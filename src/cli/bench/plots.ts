import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PlatformerConfig } from '../../env/config.ts'
import { createVecEnv } from '../../env/create.ts'
import { selectKernels, startBackend } from '../../nn/backend.ts'
import type { KernelChoice } from '../../nn/kernels/module.ts'
import { quantile } from '../../shared/statistics.ts'
import { defaultRunConfig } from '../../store/app/defaults.ts'
import type { Flag } from '../shared/arguments.ts'
import { reasonOf, runCommand } from '../shared/command.ts'
import { cpuMilliseconds, createMeasuredAgent } from './measurements.ts'
import { drawSpeed } from './speedPlots.ts'

const DOCS = fileURLToPath(new URL('../../../docs/', import.meta.url))
const FIGURES = 'speed.json'
const HIDDEN_UNITS = [64, 128, 256, 512]
const USAGE = `npm run plots -- [flags]

Measures PPO's decisions per second of CPU time on wasm and cpu in Node, over network size and minibatch, keeps the
figures in docs/${FIGURES}, and draws docs/plots/. Figures of WebGPU stay as they are there, unless --webgpu gives new ones.`
const FLAGS: readonly Flag[] = [
  { section: 'Flags', name: 'draw', kind: 'toggle', help: 'Measure nothing: draw the figures that are kept' },
  {
    section: 'Flags',
    name: 'units',
    kind: 'text',
    options: HIDDEN_UNITS.map(String),
    help: 'Measure only networks with so many units per layer, and keep the other figures',
  },
  {
    section: 'Flags',
    name: 'webgpu',
    kind: 'text',
    help: 'Figures of WebGPU to take: a file with the lines that npm run webgpu -- --json prints',
  },
  {
    section: 'Flags',
    name: 'machine',
    kind: 'text',
    help: 'With --webgpu: the graphics card, as the plots name it, e.g. "H100"',
  },
]

const MINIBATCHES = [128, 256, 1024, 4096]
const ROLLOUT_STEPS = 16
const MIN_ENVIRONMENTS = 64
const EPOCHS = 4
const MIN_UPDATES = 3 // their median, after as many that are not measured
const WARM_UP_CPU_MS = 3000
const MIN_CPU_MS = 500 // small networks make more updates: the engine compiles code during the first ones

/** What is measured here. Settings with more arithmetic per update than `maxGigaflops` would take too long. */
const CONTESTANTS = [
  { name: 'wasm, own kernels', backend: 'wasm', kernels: 'own', maxGigaflops: 100 },
  { name: 'wasm, tf ops', backend: 'wasm', kernels: 'tf', maxGigaflops: 10 },
  { name: 'cpu', backend: 'cpu', kernels: 'own', maxGigaflops: 0.8 },
] as const satisfies readonly {
  readonly name: string
  readonly backend: 'wasm' | 'cpu'
  readonly kernels: KernelChoice
  readonly maxGigaflops: number
}[]

/** docs/speed.json */
interface Figures {
  readonly series: readonly Series[]
}

interface Series {
  readonly name: string
  readonly backend: string
  readonly machine: string
  readonly measured: string // date
  readonly points: readonly Point[]
}

interface Point {
  readonly hiddenUnits: number // of each of two layers
  readonly minibatchSize: number
  readonly decisionsPerSecond: number
  /** Arithmetic of the networks per second, in 10⁹ operations. */
  readonly gigaflops: number
}

await runCommand(() => ({
  usage: USAGE,
  flags: FLAGS,
  async run({ draw = false, units, webgpu, machine = 'a graphics card' }) {
    const { env } = defaultRunConfig()
    if (env.kind !== 'platformer') throw new Error('The default run is not on a level of the game.')
    let { series } = readKept()
    if (webgpu !== undefined) {
      series = replaced(series, webgpuSeries(String(webgpu), String(machine), env))
    }
    if (draw !== true) {
      const networks = units === undefined ? HIDDEN_UNITS : [Number(units)]
      for (const contestant of CONTESTANTS) series = replaced(series, await measure(contestant, env, networks))
    }
    writeFileSync(join(DOCS, FIGURES), `${JSON.stringify({ series }, null, 2)}\n`)
    drawAll(series)
  },
}))

async function measure(
  { name, backend, kernels, maxGigaflops }: (typeof CONTESTANTS)[number],
  env: PlatformerConfig,
  networks: readonly number[],
): Promise<Series> {
  const { started, note } = await startBackend(backend, { kernels })
  if (!started) throw new Error(`The ${backend} backend did not start: ${note}.`)
  const points: Point[] = []
  await warmUp(env)
  for (const hiddenUnits of networks) {
    for (const minibatchSize of MINIBATCHES) {
      const environments = Math.max(MIN_ENVIRONMENTS, minibatchSize / ROLLOUT_STEPS)
      const flops = flopsPerDecision(env, hiddenUnits)
      if (flops * environments * ROLLOUT_STEPS > maxGigaflops * 1e9) continue
      const values = { hiddenUnits, minibatchSize, environments, rolloutSteps: ROLLOUT_STEPS, epochs: EPOCHS }
      const agent = await createMeasuredAgent('ppo', env, { values, warmUps: MIN_UPDATES })
      const rates: number[] = []
      const start = cpuMilliseconds()
      while (rates.length < MIN_UPDATES || cpuMilliseconds() - start < MIN_CPU_MS) rates.push(await agent.measureCpu(1))
      await agent.close()
      const point = pointOf({ hiddenUnits, minibatchSize }, quantile(rates, 0.5), flops)
      points.push(point)
      process.stderr.write(`${name}: ${hiddenUnits} units, ${minibatchSize} rows: ${point.decisionsPerSecond}/s\n`)
    }
  }
  selectKernels('own')
  const model = (cpus().at(0)?.model ?? 'a processor').replace(/\s+/g, ' ').trim()
  const machine = `${model}, Node ${process.versions.node}, CPU time`
  return { name, backend, machine, measured: new Date().toISOString().slice(0, 10), points }
}

/** Lets the engine compile the code of this backend. */
async function warmUp(env: PlatformerConfig): Promise<void> {
  const agent = await createMeasuredAgent('ppo', env)
  const start = cpuMilliseconds()
  while (cpuMilliseconds() - start < WARM_UP_CPU_MS) await agent.measureCpu(1)
  await agent.close()
}

/** WebGPU's figures from lines of `npm run webgpu -- --json`. */
function webgpuSeries(path: string, machine: string, env: PlatformerConfig): Series {
  let lines: string[]
  try {
    lines = readFileSync(path, 'utf8').split('\n')
  } catch (error) {
    throw new Error(`--webgpu ${path}: the figures cannot be read (${reasonOf(error)}).`)
  }
  const points = lines.flatMap((line) => {
    const found = line.trim().startsWith('{') ? JSON.parse(line) : {}
    if (found.kind !== 'training' || found.backend !== 'webgpu') return []
    return [pointOf(found, found.decisionsPerSecond, flopsPerDecision(env, found.hiddenUnits))]
  })
  if (points.length === 0) throw new Error(`--webgpu ${path}: no line is a figure of npm run webgpu -- --json.`)
  const measured = new Date().toISOString().slice(0, 10)
  return { name: `webgpu, ${machine}`, backend: 'webgpu', machine, measured, points }
}

function pointOf(size: Pick<Point, 'hiddenUnits' | 'minibatchSize'>, rate: number, flops: number): Point {
  const { hiddenUnits, minibatchSize } = size
  return {
    hiddenUnits,
    minibatchSize,
    decisionsPerSecond: Math.round(rate),
    gigaflops: Number(((rate * flops) / 1e9).toPrecision(3)),
  }
}

/**
 * Operations of the networks per decision: acting is one forward pass, 2 per weight; each epoch a forward pass and twice
 * that backward, but for the gradient by the inputs, which is not computed.
 */
function flopsPerDecision(env: PlatformerConfig, hiddenUnits: number): number {
  const { observationSize, actionCount } = createVecEnv(env, 1).spec
  const first = observationSize * hiddenUnits
  const rest = hiddenUnits * hiddenUnits + hiddenUnits * (actionCount + 1)
  const forward = 2 * (first + rest)
  return forward + EPOCHS * (forward + 2 * first + 4 * rest)
}

function readKept(): Figures {
  try {
    return JSON.parse(readFileSync(join(DOCS, FIGURES), 'utf8')) as Figures
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { series: [] }
    throw new Error(`docs/${FIGURES}: the figures cannot be read (${reasonOf(error)}). Delete the file to begin again.`)
  }
}

/** The series with its new points instead of those of the same networks, at the same place. */
function replaced(series: readonly Series[], next: Series): readonly Series[] {
  const isKnown = series.some(({ name }) => name === next.name)
  return isKnown ? series.map((each) => (each.name === next.name ? merged(each, next) : each)) : [...series, next]
}

function merged(kept: Series, next: Series): Series {
  const isNew = ({ hiddenUnits }: Point) => next.points.some((point) => point.hiddenUnits === hiddenUnits)
  const points = [...kept.points.filter((point) => !isNew(point)), ...next.points]
  return { ...next, points: points.sort((a, b) => a.hiddenUnits - b.hiddenUnits || a.minibatchSize - b.minibatchSize) }
}

function drawAll(series: readonly Series[]): void {
  const panel = (title: string, across: 'hiddenUnits' | 'minibatchSize', at: Partial<Point>) => ({
    title,
    lines: series.map(({ name, points }, style) => ({
      ...{ name, style },
      points: points
        .filter((point) => Object.entries(at).every(([key, value]) => point[key as keyof Point] === value))
        .map((point) => ({ x: point[across], y: point.decisionsPerSecond })),
    })),
  })
  mkdirSync(join(DOCS, 'plots'), { recursive: true })
  const save = (name: string, svg: string) => {
    writeFileSync(join(DOCS, 'plots', name), svg)
    process.stdout.write(`docs/plots/${name}\n`)
  }
  const subject = 'PPO on the lobby, decisions per second'
  save(
    'network.svg',
    drawSpeed({
      title: `${subject}, by the size of the network`,
      xLabel: 'units in each of two layers',
      panels: [128, 1024].map((rows) => panel(`minibatches of ${rows} rows`, 'hiddenUnits', { minibatchSize: rows })),
    }),
  )
  save(
    'minibatch.svg',
    drawSpeed({
      title: `${subject}, by the minibatch`,
      xLabel: 'rows of a minibatch',
      panels: [64, 256].map((units) => panel(`2 × ${units} units`, 'minibatchSize', { hiddenUnits: units })),
    }),
  )
}
