import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { PlatformerConfig } from '../env/config.ts'
import { expertDemonstrations } from '../policies/demonstrate.ts'
import { createRacer } from '../policies/racer.ts'
import type { PolicySnapshot } from '../policies/snapshot.ts'
import { crc32 } from '../shared/crc.ts'
import { type AgentRecord, STRENGTHS, type Strength } from '../sim/agents.ts'
import { LEVELS, loadLevel } from '../sim/levels.ts'
import { hashWorld } from '../sim/state.ts'
import { TICKS_PER_SECOND } from '../sim/world.ts'
import { platformerOf, withAlgorithm, withLevel } from '../store/app/configEdits.ts'
import { defaultRunConfig } from '../store/app/defaults.ts'
import { readPolicyTensors, writePolicyTensors } from '../store/files/policyTensors.ts'
import type { RunConfig, RunMaterial } from '../training/protocol.ts'
import type { Flag } from './shared/arguments.ts'
import { runCommand } from './shared/command.ts'
import { LEVEL_FLAG } from './shared/levelFlag.ts'
import { requireWritable, writeOutput } from './shared/outputFile.ts'

const USAGE = `npm run policies -- [--level lobby] [--seed 1] [--steps 300000] [--eval-every 2000]

Trains the policies that a level ships with, in three strengths, and writes them to assets/agents/. Their measured times
set the level's medals. Candidates are the policies after 1, 2, 4, 8 … updates and each new best one by evaluation:
- expert: the fastest of those that ring the bell in at least 95 % of 100 episodes;
- novice: the first that rings it in at least 30 %;
- regular: the one whose time is nearest to the middle between these two.
The weights are stored, and measured, in half precision. A policy's time is its ticks per bell: failed episodes count. A level in which only the bell pays is learnt by imitation of the scripted expert (SFT). Without --level: all levels.`

const FLAGS: readonly Flag[] = [
  LEVEL_FLAG,
  { section: 'Flags', name: 'seed', kind: 'whole', min: 0, max: 0xffffffff, help: 'Seed of the training run' },
  { section: 'Flags', name: 'steps', kind: 'whole', min: 1000, max: 10_000_000, help: 'Decisions of training' },
  {
    section: 'Flags',
    name: 'eval-every',
    kind: 'whole',
    min: 1000,
    max: 1_000_000,
    help: 'Decisions from one evaluation to the next: on a long level, evaluations take longer than training',
  },
]
const EPISODES = 100 // measured per candidate
const EVALUATE_EVERY = 2000 // decisions
const HIDDEN_UNITS = 32 // half the default: files of 8 kB
const EXPERT_CLIPS = 10
const EXPERT_SUCCESS = 0.95
const NOVICE_SUCCESS = 0.3
const INDEX = fileURLToPath(new URL('../../assets/agents/agents.json', import.meta.url))

await runCommand(() => ({
  usage: USAGE,
  flags: FLAGS,
  run: async ({ level, seed = 1, steps = 300_000, 'eval-every': evalEvery = EVALUATE_EVERY }) => {
    const ids = level === undefined ? LEVELS.map(({ id }) => id) : [String(level)]
    await requireWritable(INDEX, 'The list of agents')
    for (const id of ids)
      await trainAgents(id, { seed: Number(seed), steps: Number(steps), evalEvery: Number(evalEvery) })
  },
}))

interface Measured {
  readonly policy: PolicySnapshot
  readonly success: number
  readonly medalTicks: number // Infinity if no episode rang the bell
  /** Of the episode with the median time; null if none rang the bell. */
  readonly median: Pick<AgentRecord, 'seed' | 'ticks' | 'splits' | 'worldHash'> | null
}

interface Training {
  readonly seed: number
  readonly steps: number // decisions
  readonly evalEvery: number // decisions
}

async function trainAgents(level: string, training: Training): Promise<void> {
  const { seed } = training
  const { env, candidates } = await candidatesOf(level, training)
  const measured = candidates.map((policy) => measure(rounded(policy), env))
  const chosen = choose(measured)
  if (chosen === null) {
    const best = Math.max(...measured.map(({ success }) => success))
    console.error(
      `${level}: no policy rings the bell in 95 % of its episodes (the best in ${(best * 100).toFixed(0)} %): give more --steps or another --seed. Nothing was written.`,
    )
    process.exitCode = 1
    return
  }
  const records: Partial<Record<Strength, AgentRecord>> = {}
  for (const strength of STRENGTHS) {
    const { policy, success, medalTicks, median } = chosen[strength]
    if (median === null) throw new Error(`${level}: a chosen policy never rings the bell.`)
    const bytes = storedForm(policy)
    await writeOutput(fileOf(level, strength), bytes)
    const { algorithm, updates, envSteps } = policy
    const fileHash = crc32(bytes).toString(16).padStart(8, '0')
    records[strength] = { algorithm, trainingSeed: seed, updates, envSteps, success, medalTicks, ...median, fileHash }
    console.log(
      `${level}, ${strength}: ${algorithm} after ${updates} updates, ${(success * 100).toFixed(0)} % ring the bell, ${(medalTicks / TICKS_PER_SECOND).toFixed(2)} s`,
    )
  }
  const known = JSON.parse(await readFile(INDEX, 'utf8')) as Record<string, unknown>
  const all = { ...known, [level]: records }
  const kept = LEVELS.filter(({ id }) => id in all).map(({ id }) => [id, all[id]])
  await writeFile(INDEX, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`)
}

function fileOf(level: string, strength: Strength): string {
  return fileURLToPath(new URL(`../../assets/agents/${level}-${strength}.safetensors`, import.meta.url))
}

function storedForm(policy: PolicySnapshot): Uint8Array<ArrayBuffer> {
  return writePolicyTensors(policy, '', 'half')
}

/** The policy as it will be read from its file. */
function rounded(policy: PolicySnapshot): PolicySnapshot {
  return readPolicyTensors(storedForm(policy)).policy
}

/** Trains one run and returns the policies that it passed, in the order of training. */
async function candidatesOf(level: string, training: Training) {
  const { config, material } = recipeOf(level, training)
  const env = platformerOf(config.env)
  if (env === undefined) throw new Error(`${level} is not a level of the game.`)
  const candidates: PolicySnapshot[] = []
  const { trainHeadless } = await import('./shared/headless.ts') // loads tfjs, which takes a second
  await trainHeadless({
    config,
    ...(material && { material }),
    onNews(news) {
      if (news.type === 'generation' || news.type === 'best') candidates.push(news.snapshot)
    },
  })
  return { env, candidates: candidates.filter(({ updates }) => updates > 0).sort((a, b) => a.updates - b.updates) }
}

function recipeOf(level: string, { seed, steps, evalEvery }: Training): { config: RunConfig; material?: RunMaterial } {
  const placed = withLevel(defaultRunConfig(), level)
  const isSparse = loadLevel(level).onlyReward !== null
  const config = isSparse ? withAlgorithm(placed, 'sft') : placed
  const env = platformerOf(config.env)
  return {
    config: {
      ...config,
      seed,
      budgetSteps: steps,
      hyperparameters: { ...config.hyperparameters, hiddenUnits: HIDDEN_UNITS },
      evaluation: { ...config.evaluation, everySteps: evalEvery },
    },
    ...(isSparse && env && { material: { demonstrations: expertDemonstrations(env, { count: EXPERT_CLIPS, seed }) } }),
  }
}

/** Plays the policy's episodes with the seeds 1, 2, 3 … */
function measure(policy: PolicySnapshot, env: PlatformerConfig): Measured {
  const racer = createRacer(policy, env)
  const rang: NonNullable<Measured['median']>[] = []
  let ticks = 0
  for (let seed = 1; seed <= EPISODES; seed++) {
    racer.begin(seed)
    while (racer.outcome === null) racer.tick()
    const { world, splits } = racer
    ticks += world.tick
    if (racer.outcome !== 'bell') continue
    rang.push({ seed, ticks: world.tick, splits: [...splits], worldHash: hashWorld(world) })
  }
  rang.sort((a, b) => a.ticks - b.ticks || a.seed - b.seed)
  return {
    policy,
    success: rang.length / EPISODES,
    medalTicks: rang.length === 0 ? Number.POSITIVE_INFINITY : Math.round(ticks / rang.length),
    median: rang.at(Math.floor((rang.length - 1) / 2)) ?? null,
  }
}

/** Null if no candidate is an expert. */
function choose(candidates: readonly Measured[]): Record<Strength, Measured> | null {
  const expert = candidates
    .filter(({ success }) => success >= EXPERT_SUCCESS)
    .reduce<Measured | null>((best, each) => (best === null || each.medalTicks < best.medalTicks ? each : best), null)
  if (expert === null) return null
  const slower = candidates.filter(
    (each) => each.success >= NOVICE_SUCCESS && each !== expert && each.medalTicks >= expert.medalTicks,
  )
  const novice = slower.at(0) ?? expert
  const middle = (novice.medalTicks + expert.medalTicks) / 2
  const distance = ({ medalTicks }: Measured) => Math.abs(medalTicks - middle)
  const regular = slower
    .filter((each) => each !== novice && each.medalTicks <= novice.medalTicks)
    .reduce<Measured | null>((best, each) => (best === null || distance(each) < distance(best) ? each : best), null)
  return { novice, regular: regular ?? expert, expert }
}
