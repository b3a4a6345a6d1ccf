import { spawn } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ArgumentError, type Flag } from '../shared/arguments.ts'
import { runCommand } from '../shared/command.ts'
import { requireWritable, writeOutput } from '../shared/outputFile.ts'
import { drawCurves } from '../shared/svg.ts'
import { judge, medianRun, type ProofRun, type ProofVerdict } from './judgement.ts'
import { type LearningRecord, learningReport } from './learningReport.ts'
import { PROOFS, type Proof } from './proofs.ts'
import { judgeStages } from './stagedJudgement.ts'
import { STAGED_PROOFS } from './stagedProofList.ts'
import type { StagedProof, StagedRun, StagedVerdict } from './stagedProofs.ts'

const USAGE = `npm run prove -- [flags]

Trains every algorithm that is held to a bar, on several seeds, and writes docs/learning.md, assets/learning.json and
docs/curves. Proofs that are not run keep what they had. For figures in seconds leave the machine alone meanwhile.`
const ALL: readonly (Proof | StagedProof)[] = [...PROOFS, ...STAGED_PROOFS]
const FLAGS: readonly Flag[] = [
  {
    section: 'Flags',
    name: 'only',
    kind: 'text',
    help: `Proofs to run, with commas between: ${ALL.map((proof) => proof.id).join(', ')}`,
  },
  { section: 'Flags', name: 'seeds', kind: 'whole', help: 'Runs of each', default: 5, min: 1, max: 100 },
]
const DOCS = new URL('../../../docs/', import.meta.url)
const REPORT = new URL('learning.md', DOCS)
const curveOf = (id: string) => new URL(`curves/${id}.svg`, DOCS)
const RECORD = new URL('../../../assets/learning.json', import.meta.url)

await runCommand(() => ({
  usage: USAGE,
  flags: FLAGS,
  run: (given) => prove(chooseProofs(given.only), Number(given.seeds ?? 5)),
}))

function chooseProofs(only: unknown): readonly (Proof | StagedProof)[] {
  if (only === undefined) return ALL
  return [...new Set(String(only).split(','))].map((id) => {
    const proof = ALL.find((candidate) => candidate.id === id)
    if (!proof) {
      throw new ArgumentError(`No proof "${id}". There are: ${ALL.map((each) => each.id).join(', ')}.`)
    }
    return proof
  })
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
  await record('proofs', verdict, drawProof(proof, verdict, runs))
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
  const lines = await run('../train/train.ts', [...proof.flags.split(' '), '--seed', String(seed), '--json'])
  const evaluations = lines.slice(0, -1).map((line) => JSON.parse(line).evaluation)
  return { evaluations, result: JSON.parse(lines[lines.length - 1]) }
}

/** Runs a command; returns its lines on stdout. */
async function run(command: string, flags: readonly string[]): Promise<readonly string[]> {
  const script = fileURLToPath(new URL(command, import.meta.url))
  const child = spawn(process.execPath, [...process.execArgv, script, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] })
  const output: string[] = []
  const complaints: string[] = []
  child.stdout.on('data', (chunk) => output.push(String(chunk)))
  child.stderr.on('data', (chunk) => complaints.push(String(chunk)))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`${command} ${flags.join(' ')} ended with code ${code}:\n${complaints.join('')}`)
  return output.join('').trim().split('\n')
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
    machine: `${availableParallelism()} cores, Node ${process.versions.node}`,
    date: new Date().toISOString().slice(0, 10),
  }
  const kept: readonly { readonly id: string }[] = before[list]
  const all = new Map([...kept, measured].map((proof) => [proof.id, proof]))
  const after = { ...before, [list]: ALL.flatMap(({ id }) => all.get(id) ?? []) }
  await writeOutput(fileURLToPath(curveOf(verdict.id)), curve)
  await writeOutput(fileURLToPath(RECORD), `${JSON.stringify(after, null, 2)}\n`)
  await writeOutput(fileURLToPath(REPORT), learningReport(after))
}

async function readRecord(): Promise<LearningRecord> {
  try {
    return { proofs: [], staged: [], ...JSON.parse(await readFile(RECORD, 'utf8')) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { proofs: [], staged: [] }
    throw error
  }
}
