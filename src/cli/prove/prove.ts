import { mkdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ALGORITHMS } from '../../algorithms/index.ts'
import { FAULTS } from '../../algorithms/shared/faults.ts'
import { LEVELS } from '../../sim/levels.ts'
import { budgetOf } from '../../store/app/defaults.ts'
import { ArgumentError, type Flag } from '../shared/arguments.ts'
import { linesOfScript } from '../shared/childProcess.ts'
import { runCommand } from '../shared/command.ts'
import type { TrainResult } from '../shared/headless.ts'
import { requireWritable, writeOutput } from '../shared/outputFile.ts'
import { withSection } from '../shared/section.ts'
import { drawCurves } from '../shared/svg.ts'
import { type AlgorithmRuns, algorithmsSection } from './algorithmsReport.ts'
import {
  drawEndless,
  ENDLESS_EXPERIMENTS,
  type EndlessExperiment,
  endlessSection,
  isShown,
} from './endlessExperiments.ts'
import { type FaultRuns, faultsReport, isHealed, isTold, measureFault } from './faultsReport.ts'
import { judge, medianRun, type ProofRun, type ProofVerdict } from './judgement.ts'
import { linesKept } from './keptRuns.ts'
import { ALGORITHMS_PART, type LearningRecord, learningReport } from './learningReport.ts'
import { type LevelRuns, levelsSection } from './levelsReport.ts'
import { PROOFS, type Proof } from './proofs.ts'
import { publishedLines } from './publishedMeans.ts'
import {
  BELLS_ASKED,
  EPISODES,
  isShownBy,
  lackOf,
  PYTHON_PROOFS,
  type PythonProof,
  type PythonRun,
  pythonSection,
  runPythonProof,
  versionsOf,
} from './pythonProofs.ts'
import { comparedWithBefore } from './regression.ts'
import { judgeStages } from './stagedJudgement.ts'
import { STAGED_PROOFS } from './stagedProofList.ts'
import type { StagedProof, StagedRun, StagedVerdict } from './stagedProofs.ts'

const USAGE = `npm run prove -- [flags]

Trains every algorithm that is held to a bar, on several seeds, and writes docs/learning.md, assets/learning.json and
docs/curves. Proofs that are not run keep what they had. Decisions to the goal are compared with those recorded before by a
rank-sum test, and a row that has become worse (p < .01) fails. For figures in seconds leave the machine alone meanwhile.`
const ALL: readonly (Proof | StagedProof)[] = [...PROOFS, ...STAGED_PROOFS]
const FLAGS: readonly Flag[] = [
  {
    section: 'Flags',
    name: 'only',
    kind: 'text',
    help: `Proofs to run, with commas between: ${ALL.map((proof) => proof.id).join(', ')}`,
  },
  { section: 'Flags', name: 'seeds', kind: 'whole', help: 'Runs of each', default: 5, min: 1, max: 100 },
  {
    section: 'Flags',
    name: 'keep',
    kind: 'text',
    help: 'Keep each run of training in this folder, and take from it those with the same flags, so that an interrupted command goes on; use another folder after a change of the code',
  },
  {
    section: 'Flags',
    name: 'generalisation',
    kind: 'toggle',
    help: 'Instead, measure what is learnt on endless levels, and write it to docs/levels.md; 3 seeds unless --seeds is given',
  },
  {
    section: 'Flags',
    name: 'levels',
    kind: 'toggle',
    help: 'Instead, run PPO’s preset on every level with a file, and write docs/levels.md; 3 seeds unless --seeds is given',
  },
  {
    section: 'Flags',
    name: 'algorithms',
    kind: 'toggle',
    help: 'Instead, run every algorithm that learns from reward on every level with a file, and write it to docs/learning.md; 3 seeds unless --seeds is given',
  },
  {
    section: 'Flags',
    name: 'faults',
    kind: 'toggle',
    help: 'Instead, run every fault of “Break it” against its healthy run, mend it, and write docs/breaking.md; 3 seeds unless --seeds is given',
  },
  {
    section: 'Flags',
    name: 'python',
    kind: 'toggle',
    help: `Instead, learn in Python, play in the page’s reader, and write docs/python.md; 1 seed unless --seeds is given; with --only: ${PYTHON_PROOFS.map(({ id }) => id).join(', ')}. What is not installed is skipped, and then the exit code is 1`,
  },
  {
    section: 'Flags',
    name: 'interpreter',
    kind: 'text',
    help: 'With --python: a Python that has Stable-Baselines3 or RLlib; default: python/.venv',
  },
  {
    section: 'Flags',
    name: 'share',
    kind: 'number',
    help: 'With --python: share of each budget that is used; below 1 no bells are asked and nothing is written, for a trial',
    default: 1,
    min: 0.01,
    max: 1,
  },
]
const DOCS = new URL('../../../docs/', import.meta.url)
const LEVELS_REPORT = new URL('levels.md', DOCS)
const FAULTS_REPORT = new URL('breaking.md', DOCS)
const REPORT = new URL('learning.md', DOCS)
const PYTHON_REPORT = new URL('python.md', DOCS)
const VENV_PYTHON = fileURLToPath(new URL('../../../python/.venv/bin/python', import.meta.url))
const curveOf = (id: string) => new URL(`curves/${id}.svg`, DOCS)
const RECORD = new URL('../../../assets/learning.json', import.meta.url)

/** The folder of `--keep`. */
let keptIn: string | null = null

await runCommand(() => ({
  usage: USAGE,
  flags: FLAGS,
  run: (given) => {
    keptIn = given.keep === undefined ? null : String(given.keep)
    const instead = [given.levels, given.generalisation, given.algorithms, given.faults, given.python]
    if (instead.filter(Boolean).length > 1)
      throw new ArgumentError(
        '--levels, --generalisation, --algorithms, --faults and --python exclude each other. Name one.',
      )
    if (!given.python && (given.interpreter ?? given.share) !== undefined)
      throw new ArgumentError('--interpreter and --share need --python. Add it, or leave them out.')
    if (given.python)
      return provePython(chooseFrom(PYTHON_PROOFS, given.only), Number(given.seeds ?? 1), {
        python: String(given.interpreter ?? VENV_PYTHON),
        share: Number(given.share ?? 1),
      })
    if (given.algorithms) return proveAlgorithms(Number(given.seeds ?? 3))
    if (given.faults) return proveFaults(Number(given.seeds ?? 3))
    if (given.levels) return proveLevels(Number(given.seeds ?? 3))
    if (!given.generalisation) return prove(chooseProofs(given.only), Number(given.seeds ?? 5))
    return proveEndless(chooseFrom(ENDLESS_EXPERIMENTS, given.only), Number(given.seeds ?? 3))
  },
}))

function chooseProofs(only: unknown): readonly (Proof | StagedProof)[] {
  return chooseFrom(ALL, only)
}

function chooseFrom<Entry extends { readonly id: string }>(all: readonly Entry[], only: unknown): readonly Entry[] {
  if (only === undefined) return all
  return [...new Set(String(only).split(','))].map((id) => {
    const proof = all.find((candidate) => candidate.id === id)
    if (!proof) {
      throw new ArgumentError(`No proof "${id}". There are: ${all.map((each) => each.id).join(', ')}.`)
    }
    return proof
  })
}

/** Measures the experiments on endless levels and replaces their sections of docs/levels.md. */
async function proveEndless(experiments: readonly EndlessExperiment[], seeds: number): Promise<void> {
  await requireWritable(fileURLToPath(LEVELS_REPORT), 'The report')
  for (const experiment of experiments) {
    const results: TrainResult[][] = []
    for (const { name, flags } of experiment.variants) {
      const ofVariant: TrainResult[] = []
      for (let seed = 1; seed <= seeds; seed++) {
        ofVariant.push(await resultOf(`${experiment.flags} ${flags}`, seed))
        process.stderr.write(`${experiment.id}, ${name}, seed ${seed}: ${JSON.stringify(ofVariant.at(-1))}\n`)
      }
      results.push(ofVariant)
    }
    const section = endlessSection(experiment, results, `${machine()}, ${today()}`)
    if (experiment.isDrawn) {
      await writeOutput(fileURLToPath(curveOf(`endless-${experiment.id}`)), drawEndless(experiment, results))
    }
    await writeLevelsPart(experiment.id, section)
    const passed = isShown(experiment, results)
    process.stdout.write(`${experiment.id}: ${passed ? 'passed' : 'MISSED'}\n`)
    if (!passed) process.exitCode = 1
  }
}

function machine(): string {
  return `${availableParallelism()} cores, Node ${process.versions.node}`
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/** Runs PPO's preset on every level, and replaces the part of docs/levels.md about them. */
async function proveLevels(seeds: number): Promise<void> {
  await requireWritable(fileURLToPath(LEVELS_REPORT), 'The report')
  const levels: LevelRuns[] = []
  for (const { id, name, lesson } of LEVELS) {
    const successRates: number[] = []
    for (let seed = 1; seed <= seeds; seed++) {
      const budget = budgetOf(id)
      const flags = `--algorithm ppo --level ${id} --steps ${budget} --eval-every ${budget}`
      successRates.push((await resultOf(flags, seed)).successRate ?? 0)
    }
    process.stderr.write(`${id}: ${successRates.join(', ')}\n`)
    levels.push({ id, name, lesson, successRates })
  }
  await writeLevelsPart('levels', levelsSection(levels, await readRecord(), `${machine()}, ${today()}`))
}

/** Runs every algorithm that learns from reward on every level, and replaces the part of docs/learning.md about them. */
async function proveAlgorithms(seeds: number): Promise<void> {
  await requireWritable(fileURLToPath(REPORT), 'The report')
  const algorithms = ALGORITHMS.filter(({ needs }) => needs === undefined)
  const all: AlgorithmRuns[] = []
  for (const { id: level } of LEVELS) {
    for (const { id: algorithm } of algorithms) {
      const results: TrainResult[] = []
      for (let seed = 1; seed <= seeds; seed++) {
        const flags = `--algorithm ${algorithm} --level ${level} --steps ${budgetOf(level)} --stop-when-solved`
        results.push(await resultOf(flags, seed))
        process.stderr.write(`${level}, ${algorithm}, seed ${seed}: ${JSON.stringify(results.at(-1))}\n`)
      }
      all.push({ algorithm, level, results })
    }
  }
  const section = algorithmsSection(LEVELS, algorithms, all, `${machine()}, ${today()}`)
  await writeOutput(fileURLToPath(REPORT), withSection(await readReport(), ALGORITHMS_PART, section))
}

/** Trains in a process of its own; returns what it reports at its end. */
async function resultOf(flags: string, seed: number): Promise<TrainResult> {
  const lines = await linesOfTraining(flags, seed)
  return JSON.parse(lines[lines.length - 1])
}

/** Replaces a part of docs/levels.md. */
async function writeLevelsPart(name: string, section: string): Promise<void> {
  const before = await readFile(LEVELS_REPORT, 'utf8').catch(() => '# What the levels teach, measured\n')
  await writeOutput(fileURLToPath(LEVELS_REPORT), withSection(before, name, section))
}

/** Runs every fault against its healthy run, mends it, and writes docs/breaking.md. */
async function proveFaults(seeds: number): Promise<void> {
  await requireWritable(fileURLToPath(FAULTS_REPORT), 'The report')
  const all: FaultRuns[] = []
  for (const fault of FAULTS) {
    const runs = await measureFault(fault, seeds)
    all.push(runs)
    const passed = isTold(runs) && (fault.mending.way === 'restart' || isHealed(runs))
    process.stdout.write(`${fault.id}: ${passed ? 'passed' : 'MISSED'}\n`)
    if (!passed) process.exitCode = 1
  }
  await writeOutput(fileURLToPath(FAULTS_REPORT), faultsReport(all, `${machine()}, ${today()}`))
}

/** Runs the examples of Python that are installed, plays what they wrote, and replaces their parts of docs/python.md. */
async function provePython(
  proofs: readonly PythonProof[],
  seeds: number,
  { python, share }: { readonly python: string; readonly share: number },
): Promise<void> {
  await requireWritable(fileURLToPath(PYTHON_REPORT), 'The report')
  for (const proof of proofs) {
    const lack = await lackOf(proof, python)
    if (lack !== null) {
      process.stdout.write(`${lack}\n`)
      process.exitCode = 1 // a proof that was not run is none
      continue
    }
    const runs: PythonRun[] = []
    for (let seed = 1; seed <= seeds; seed++) {
      runs.push(await runPythonProof(proof, { python, steps: Math.round(proof.steps * share), seed }))
      process.stderr.write(`${proof.id} seed ${seed}: ${JSON.stringify(runs.at(-1))}\n`)
    }
    if (share < 1) {
      process.stdout.write(`${proof.id}: tried, the page opens and plays what it wrote\n`)
      continue
    }
    const where = `${await versionsOf(proof, python)}, ${machine()}, ${today()}`
    const before = await readFile(PYTHON_REPORT, 'utf8')
    await writeOutput(fileURLToPath(PYTHON_REPORT), withSection(before, proof.id, pythonSection(proof, runs, where)))
    const passed = runs.every(isShownBy)
    process.stdout.write(
      `${proof.id}: ${passed ? 'passed' : 'MISSED'}, asked ${BELLS_ASKED} of ${EPISODES} in Python and in the page, each seed\n`,
    )
    if (!passed) process.exitCode = 1
  }
}

async function prove(proofs: readonly (Proof | StagedProof)[], seeds: number): Promise<void> {
  await mkdir(new URL('curves/', DOCS), { recursive: true }).catch(() => {}) // the next line says what is wrong
  for (const id of proofs.map((proof) => proof.id)) await requireWritable(fileURLToPath(curveOf(id)), 'The curve')
  await requireWritable(fileURLToPath(RECORD), 'The record')
  await requireWritable(fileURLToPath(REPORT), 'The report')
  let isMissed = false
  for (const proof of proofs) {
    const verdict = 'goal' in proof ? await proveLearning(proof, seeds) : await proveStages(proof, seeds)
    isMissed ||= verdict.passed === false
    const word = verdict.passed === null ? 'reported' : verdict.passed ? 'passed' : 'MISSED'
    process.stdout.write(`${proof.id}: ${word}, ${verdict.passedSeeds} of ${seeds} seeds, asked ${verdict.asked}\n`)
  }
  if (isMissed) process.exitCode = 1
}

async function proveLearning(proof: Proof, seeds: number): Promise<ProofVerdict> {
  const runs: ProofRun[] = []
  for (let seed = 1; seed <= seeds; seed++) {
    runs.push(await train(proof, seed))
    process.stderr.write(`${proof.id} seed ${seed}: ${JSON.stringify(runs.at(-1)?.result)}\n`)
  }
  const verdict = judge(proof, runs)
  const before = (await readRecord()).proofs.find(({ id }) => id === proof.id)
  await record('proofs', verdict, drawProof(proof, verdict, runs))
  const finalReturns = verdict.seeds.map(({ finalReturn }) => finalReturn)
  for (const line of publishedLines(proof.id, finalReturns)) process.stdout.write(`${line}\n`)
  const compared = comparedWithBefore(before, verdict)
  if (compared !== null) process.stdout.write(`${compared.line}\n`)
  if (compared?.isWorse) process.exitCode = 1
  return verdict
}

async function proveStages(proof: StagedProof, seeds: number): Promise<StagedVerdict> {
  const runs: StagedRun[] = []
  for (let seed = 1; seed <= seeds; seed++) {
    const lines = await run('./ladder.ts', ['--proof', proof.id, '--seed', String(seed), '--json'])
    const last: StagedRun = JSON.parse(lines[lines.length - 1])
    runs.push(last)
    process.stderr.write(`${proof.id} seed ${seed}: ${JSON.stringify(last.figures)}\n`)
  }
  const verdict = judgeStages(proof, runs)
  await record('staged', verdict, drawStages(proof, runs))
  return verdict
}

/** One curve for each learner and seed; those of the last learner are highlighted. */
function drawStages(proof: StagedProof, runs: readonly StagedRun[]): string {
  const names = [...new Set(runs.flatMap(({ curves }) => Object.keys(curves)))]
  const lines = names.flatMap((name) => runs.map(({ curves }) => ({ name, points: curves[name] ?? [] })))
  return drawCurves({
    title: `${proof.title}${names.length > 1 ? `: ${names.join(', then ')}` : ''}`,
    yLabel: 'success of an evaluation, %',
    yRange: [0, 100],
    curves: lines.map(({ points }) => points),
    highlighted: lines.map(({ name }, index) => (name === names.at(-1) ? index : -1)).filter((index) => index >= 0),
  })
}

/** Trains in a process of its own, so that no run profits from code that an earlier one has warmed up. */
async function train(proof: Proof, seed: number): Promise<ProofRun> {
  const lines = await linesOfTraining(proof.flags, seed)
  const evaluations = lines.slice(0, -1).map((line) => JSON.parse(line).evaluation)
  return { evaluations, result: JSON.parse(lines[lines.length - 1]) }
}

function linesOfTraining(flags: string, seed: number): Promise<readonly string[]> {
  const all = [...flags.split(' '), '--seed', String(seed)]
  const train = () => run('../train/train.ts', [...all, '--json'])
  return keptIn === null ? train() : linesKept(keptIn, all, train)
}

/** Runs a command; returns its lines on stdout. */
function run(command: string, flags: readonly string[]): Promise<readonly string[]> {
  return linesOfScript(new URL(command, import.meta.url), flags)
}

function drawProof(proof: Proof, verdict: ProofVerdict, runs: readonly ProofRun[]): string {
  const { goal } = proof
  const isReturn = goal.kind === 'meanReturn'
  return drawCurves({
    title: proof.title,
    yLabel: isReturn ? 'mean return of an evaluation' : 'success of an evaluation, %',
    yRange: isReturn ? goal.range : [0, 100],
    threshold: isReturn ? goal.atLeast : 90,
    curves: runs.map(({ evaluations }) =>
      evaluations.map((each) => ({ x: each.envSteps, y: isReturn ? each.meanReturn : each.successRate * 100 })),
    ),
    highlighted: [medianRun(verdict)],
  })
}

/** Replaces one proof in the record and writes everything that is generated from it. */
async function record<List extends keyof LearningRecord>(
  list: List,
  verdict: List extends 'proofs' ? ProofVerdict : StagedVerdict,
  curve: string,
): Promise<void> {
  const before = await readRecord()
  const measured = {
    ...verdict,
    machine: machine(),
    date: today(),
  }
  const kept: readonly { readonly id: string }[] = before[list]
  const all = new Map([...kept, measured].map((proof) => [proof.id, proof]))
  const after = { ...before, [list]: ALL.flatMap(({ id }) => all.get(id) ?? []) }
  await writeOutput(fileURLToPath(curveOf(verdict.id)), curve)
  await writeOutput(fileURLToPath(RECORD), `${JSON.stringify(after, null, 2)}\n`)
  await writeOutput(fileURLToPath(REPORT), learningReport(after, await readReport()))
}

/** What docs/learning.md is now. */
function readReport(): Promise<string> {
  return readFile(REPORT, 'utf8').catch(() => '')
}

async function readRecord(): Promise<LearningRecord> {
  try {
    return { proofs: [], staged: [], ...JSON.parse(await readFile(RECORD, 'utf8')) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { proofs: [], staged: [] }
    throw error
  }
}
