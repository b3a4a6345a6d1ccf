import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ArgumentError, type Flag, helpText, parseArguments } from './arguments.ts'
import { judge, medianRun, type ProofRun, type ProofVerdict } from './judgement.ts'
import { type LearningRecord, learningReport, type MeasuredProof } from './learningReport.ts'
import { PROOFS, type Proof } from './proofs.ts'
import { drawCurves } from './svg.ts'

const USAGE = `npm run prove -- [flags]

Trains every algorithm that is held to a bar, on several seeds, and writes docs/learning.md, assets/learning.json and
docs/curves. Proofs that are not run keep what they had. For figures in seconds leave the machine alone meanwhile.`
const FLAGS: readonly Flag[] = [
  {
    section: 'Flags',
    name: 'only',
    kind: 'text',
    help: `Proofs to run, with commas between: ${PROOFS.map((proof) => proof.id).join(', ')}`,
  },
  { section: 'Flags', name: 'seeds', kind: 'whole', help: 'Runs of each', default: 5 },
  { section: 'Flags', name: 'help', kind: 'toggle', help: 'This' },
]
const DOCS = new URL('../../docs/', import.meta.url)
const RECORD = new URL('../../assets/learning.json', import.meta.url)

try {
  const given = parseArguments(process.argv.slice(2), FLAGS)
  if (given.help) process.stdout.write(helpText(USAGE, FLAGS))
  else await prove(chooseProofs(given.only), Number(given.seeds ?? 5))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = error instanceof ArgumentError ? 2 : 1
}

function chooseProofs(only: unknown): readonly Proof[] {
  if (only === undefined) return PROOFS
  return String(only)
    .split(',')
    .map((id) => {
      const proof = PROOFS.find((candidate) => candidate.id === id)
      if (!proof) {
        throw new ArgumentError(`No proof "${id}". There are: ${PROOFS.map((each) => each.id).join(', ')}.`)
      }
      return proof
    })
}

async function prove(proofs: readonly Proof[], seeds: number): Promise<void> {
  if (seeds < 1) throw new ArgumentError('--seeds is at least 1.')
  let isMissed = false
  for (const proof of proofs) {
    const runs: ProofRun[] = []
    for (let seed = 1; seed <= seeds; seed++) {
      runs.push(await train(proof, seed))
      process.stderr.write(`${proof.id} seed ${seed}: ${JSON.stringify(runs.at(-1)?.result)}\n`)
    }
    const verdict = judge(proof, runs)
    isMissed ||= verdict.passed === false
    await record(verdict, drawProof(proof, verdict, runs))
    const word = verdict.passed === null ? 'reported' : verdict.passed ? 'passed' : 'MISSED'
    process.stdout.write(`${proof.id}: ${word}, ${verdict.passedSeeds} of ${seeds} seeds, asked ${verdict.asked}\n`)
  }
  if (isMissed) process.exitCode = 1
}

/** In a process of its own, so that no run profits from code that another has warmed up, as when a person starts it. */
async function train(proof: Proof, seed: number): Promise<ProofRun> {
  const script = fileURLToPath(new URL('train.ts', import.meta.url))
  const flags = [...proof.flags.split(' '), '--seed', String(seed), '--json']
  const child = spawn(process.execPath, [...process.execArgv, script, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] })
  const output: string[] = []
  const complaints: string[] = []
  child.stdout.on('data', (chunk) => output.push(String(chunk)))
  child.stderr.on('data', (chunk) => complaints.push(String(chunk)))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`${proof.id} seed ${seed} ended with code ${code}:\n${complaints.join('')}`)
  const lines = output.join('').trim().split('\n')
  const evaluations = lines.slice(0, -1).map((line) => JSON.parse(line).evaluation)
  return { evaluations, result: JSON.parse(lines[lines.length - 1]) }
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
    highlighted: medianRun(verdict),
  })
}

/** Replaces one proof in the record and writes all that follows from it. */
async function record(verdict: ProofVerdict, curve: string): Promise<void> {
  const before = await readRecord()
  const measured: MeasuredProof = {
    ...verdict,
    machine: `${availableParallelism()} cores, Node ${process.versions.node}`,
    date: new Date().toISOString().slice(0, 10),
  }
  const all = new Map([...before.proofs, measured].map((proof) => [proof.id, proof]))
  const proofs = PROOFS.flatMap(({ id }) => all.get(id) ?? [])
  await mkdir(new URL('curves/', DOCS), { recursive: true })
  await writeFile(new URL(`curves/${verdict.id}.svg`, DOCS), curve)
  await writeFile(RECORD, `${JSON.stringify({ proofs }, null, 2)}\n`)
  await writeFile(new URL('learning.md', DOCS), learningReport({ proofs }))
}

async function readRecord(): Promise<LearningRecord> {
  try {
    return JSON.parse(await readFile(RECORD, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { proofs: [] }
    throw error
  }
}
