import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ArgumentError, type Flag } from '../shared/arguments.ts'
import { linesOf, linesOfScript } from '../shared/childProcess.ts'
import { runCommand } from '../shared/command.ts'
import { requireWritable, writeOutput } from '../shared/outputFile.ts'
import { withSection } from '../shared/section.ts'
import { CASES, type ComparisonCase } from './cases.ts'
import { type ComparedRun, type ComparedSide, caseSection } from './report.ts'

const USAGE = `npm run compare -- --with sb3 [flags]

Trains the same on our side and on Stable-Baselines3, by turns and one after the other, and writes docs/comparison.md.
Stable-Baselines3 is looked for in python/.venv, or in the Python named by --python:
  python3 -m venv compare && compare/bin/pip install "./python[sb3]" && npm run compare -- --with sb3 --python compare/bin/python`
const OTHERS = ['sb3'] as const
const FLAGS: readonly Flag[] = [
  { section: 'Flags', name: 'with', kind: 'text', help: 'The other side', options: OTHERS },
  {
    section: 'Flags',
    name: 'only',
    kind: 'text',
    help: `Comparisons to make, with commas between: ${CASES.map(({ id }) => id).join(', ')}`,
  },
  { section: 'Flags', name: 'seeds', kind: 'whole', help: 'Runs of each side', default: 3, min: 1, max: 100 },
  { section: 'Flags', name: 'python', kind: 'text', help: 'A Python that has Stable-Baselines3 and bellman_bros' },
  {
    section: 'Flags',
    name: 'share',
    kind: 'number',
    help: 'Share of each budget that is used; below 1 nothing is written, for a trial',
    default: 1,
    min: 0.01,
    max: 1,
  },
]
const REPORT = new URL('../../../docs/comparison.md', import.meta.url)
const VENV_PYTHON = fileURLToPath(new URL('../../../python/.venv/bin/python', import.meta.url))
const SB3_SCRIPT = fileURLToPath(new URL('../../../python/compare/train_sb3.py', import.meta.url))
const TRAIN = new URL('../train/train.ts', import.meta.url)
const EPISODES = 100 // of an evaluation

await runCommand(() => ({
  usage: USAGE,
  flags: FLAGS,
  run: (given) => {
    if (given.with === undefined) throw new ArgumentError(`Say with whom: --with ${OTHERS.join(' or ')}.`)
    return compare(chosen(given.only), Number(given.seeds ?? 3), {
      python: String(given.python ?? VENV_PYTHON),
      share: Number(given.share ?? 1),
    })
  },
}))

function chosen(only: unknown): readonly ComparisonCase[] {
  if (only === undefined) return CASES
  return [...new Set(String(only).split(','))].map((id) => {
    const found = CASES.find((each) => each.id === id)
    if (!found) throw new ArgumentError(`No comparison "${id}". There are: ${CASES.map((each) => each.id).join(', ')}.`)
    return found
  })
}

interface Means {
  readonly python: string
  readonly share: number
}

async function compare(cases: readonly ComparisonCase[], seeds: number, means: Means): Promise<void> {
  const versions = await versionsOf(means.python)
  await requireWritable(fileURLToPath(REPORT), 'The report')
  for (const each of cases) {
    const steps = Math.round(each.steps * means.share)
    const [ours, theirs]: [ComparedRun[], ComparedRun[]] = [[], []]
    for (let seed = 1; seed <= seeds; seed++) {
      ours.push(await trainOurs(each, steps, seed))
      theirs.push(await trainSb3(each, steps, seed, means.python))
      process.stderr.write(`${each.id} seed ${seed}: ${JSON.stringify({ ours: brief(ours), sb3: brief(theirs) })}\n`)
    }
    const sides: readonly ComparedSide[] = [
      { name: 'Bellman Bros', runs: ours },
      { name: 'Stable-Baselines3', runs: theirs },
    ]
    const section = `${caseSection(each, sides)}\n\nOn ${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, Node ${process.versions.node}, ${versions}.`
    if (means.share < 1) {
      process.stdout.write(`${section}\n\n`)
      continue
    }
    const before = await readFile(REPORT, 'utf8').catch(() => '# Side by side\n')
    await writeOutput(fileURLToPath(REPORT), withSection(before, each.id, section))
  }
}

/** Versions of the other side's libraries. Throws if it cannot run. */
async function versionsOf(python: string): Promise<string> {
  const cure = 'Install it (see --help), and name that Python by --python.'
  if (!existsSync(python)) throw new ArgumentError(`There is no Python at ${python}. ${cure}`)
  const script =
    'import stable_baselines3, torch, bellman_bros; print(f"Stable-Baselines3 {stable_baselines3.__version__}, torch {torch.__version__}")'
  try {
    return (await linesOf(python, ['-c', script]))[0]
  } catch (error) {
    throw new ArgumentError(`${python} lacks Stable-Baselines3 or bellman_bros. ${cure}\n${(error as Error).message}`)
  }
}

async function trainOurs({ flags, evaluateEvery }: ComparisonCase, steps: number, seed: number): Promise<ComparedRun> {
  const line = `${flags} --steps ${steps} --eval-every ${evaluateEvery} --eval-episodes ${EPISODES} --seed ${seed} --json`
  return readRun(await linesOfScript(TRAIN, line.split(' ')))
}

async function trainSb3(
  { sb3, evaluateEvery }: ComparisonCase,
  steps: number,
  seed: number,
  python: string,
): Promise<ComparedRun> {
  const setup = { ...sb3, steps, seed, evaluateEvery, episodes: EPISODES }
  return readRun(await linesOf(python, [SB3_SCRIPT, JSON.stringify(setup)]))
}

function readRun(lines: readonly string[]): ComparedRun {
  const parsed = lines.map((line) => JSON.parse(line))
  return { ...parsed[parsed.length - 1], evaluations: parsed.slice(0, -1).map(({ evaluation }) => evaluation) }
}

function brief(runs: readonly ComparedRun[]) {
  const { evaluations, trainingSeconds, processorSeconds } = runs[runs.length - 1]
  return { end: evaluations.at(-1), trainingSeconds, processorSeconds }
}
