import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRacer } from '../../policies/racer.ts'
import { platformerOf } from '../../store/app/configEdits.ts'
import { readConfig } from '../../store/app/link.ts'
import { readPolicyTensors } from '../../store/files/policyTensors.ts'
import { linesOf } from '../shared/childProcess.ts'

/** A claim about learning in Python: an example learns a level, and the page can play what it wrote. */
export interface PythonProof {
  readonly id: string
  readonly title: string
  /** Below python/examples. */
  readonly script: string
  readonly steps: number
  /** Flags of the script, beside steps, seed and file. */
  readonly flags: readonly string[]
  /** What the script imports that not every Python has. */
  readonly needs: string
  /** Prints the libraries with their versions. */
  readonly versions: string
  /** What `python/pyproject.toml` calls them. */
  readonly extra: string
}

const SB3 = {
  needs: 'stable_baselines3, torch',
  versions: 'f"Stable-Baselines3 {stable_baselines3.__version__}, torch {torch.__version__}"',
  extra: 'sb3',
  flags: [],
} as const

export const PYTHON_PROOFS: readonly PythonProof[] = [
  {
    id: 'sb3-ppo',
    title: 'PPO of Stable-Baselines3 crosses the lobby',
    script: 'sb3_ppo.py',
    steps: 150_000,
    ...SB3,
  },
  {
    id: 'sb3-dqn',
    title: 'DQN of Stable-Baselines3 crosses the lobby',
    script: 'sb3_dqn.py',
    steps: 150_000,
    ...SB3,
  },
  {
    id: 'rllib-ppo',
    title: 'PPO of RLlib crosses the lobby, with two env runners on a local Ray cluster',
    script: 'rllib_ppo.py',
    steps: 150_000,
    needs: 'ray.rllib, torch',
    versions: 'f"Ray {ray.__version__}, torch {torch.__version__}"',
    extra: 'rllib',
    flags: ['--runners', '2'],
  },
]

export const EPISODES = 100 // the examples play as many
/** Of the episodes, in Python and in the page. */
export const BELLS_ASKED = 90
const LEVEL = 'lobby'
const FOLDER = new URL('../../../python/', import.meta.url)

/** One run of a proof. */
export interface PythonRun {
  readonly seed: number
  readonly inPython: number // bells in 100 episodes
  readonly inPage: number // bells in 100 episodes, by the page's reader and policies, in Node
  readonly seconds: number // of the whole script
}

/** Why a Python cannot run a proof, with what to do about it; null if it can. */
export async function lackOf({ id, needs, extra }: PythonProof, python: string): Promise<string | null> {
  const cure = `python3 -m venv learn && learn/bin/pip install "./python[${extra}]", then give --interpreter learn/bin/python`
  if (!existsSync(python)) return `${id} was skipped: there is no Python at ${python}. ${cure}.`
  const found = await linesOf(python, ['-c', `import ${needs}, bellman_bros`], environment()).catch(() => null)
  return found === null ? `${id} was skipped: ${python} lacks ${needs}, or what they need. ${cure}.` : null
}

/** The versions of the libraries that a proof learns with. */
export async function versionsOf({ needs, versions }: PythonProof, python: string): Promise<string> {
  return (await linesOf(python, ['-c', `import ${needs}; print(${versions})`], environment()))[0]
}

/** Runs the example of a proof, and plays the file that it wrote. */
export async function runPythonProof(
  { script, flags }: PythonProof,
  { python, steps, seed }: { readonly python: string; readonly steps: number; readonly seed: number },
): Promise<PythonRun> {
  const folder = await mkdtemp(join(tmpdir(), 'bellman-bros-'))
  try {
    const file = join(folder, 'policy.safetensors')
    const path = fileURLToPath(new URL(`examples/${script}`, FOLDER))
    const given = ['--level', LEVEL, '--steps', String(steps), '--seed', String(seed), '--out', file, ...flags]
    const start = performance.now()
    const lines = await linesOf(python, [path, ...given], environment())
    const seconds = (performance.now() - start) / 1000
    return { seed, inPython: bellsIn(lines), inPage: bellsInPage(await readFile(file), seed), seconds }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** This repository's package, whatever else is installed, and this Node. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, PYTHONPATH: fileURLToPath(new URL('src', FOLDER)), BELLMAN_BROS_NODE: process.execPath }
}

/** What an example says last of the bells that it rang: with DQN the policy that explores, as the page plays it. */
export function bellsIn(lines: readonly string[]): number {
  const said = lines.flatMap((line) => /rings the bell in (\d+) of (\d+) episodes/.exec(line)?.slice(1, 3) ?? [])
  const [bells, episodes] = said.slice(-2).map(Number)
  if (episodes !== EPISODES) throw new Error(`The example has not said how many of ${EPISODES} episodes rang the bell.`)
  return bells
}

/** Bells in 100 episodes of a policy file, read and played by the code of the page. */
export function bellsInPage(bytes: Uint8Array, seed: number): number {
  const { policy, config } = readPolicyTensors(Uint8Array.from(bytes)) // a Buffer may share its memory with others
  const run = readConfig(config)
  const env = run && platformerOf(run.env)
  if (!env) throw new Error('The file does not say in which level its policy was trained.')
  const racer = createRacer(policy, env)
  let bells = 0
  for (let episode = 0; episode < EPISODES; episode++) {
    racer.begin(seed * EPISODES + episode)
    while (racer.outcome === null) racer.tick()
    if (racer.outcome === 'bell') bells++
  }
  return bells
}

export function isShownBy({ inPython, inPage }: PythonRun): boolean {
  return inPython >= BELLS_ASKED && inPage >= BELLS_ASKED
}

/** A part of docs/python.md. */
export function pythonSection({ title, script, steps, flags }: PythonProof, runs: readonly PythonRun[], where: string) {
  const command = ['python', `python/examples/${script}`, '--level', LEVEL, '--steps', steps, ...flags].join(' ')
  const rows = runs.map(({ seed, inPython, inPage, seconds }) => [seed, inPython, inPage, Math.round(seconds)])
  return `${title}: \`${command} --seed <1…${runs.length}>\`

${table(['seed', 'bells of 100 in Python', 'bells of 100 in the page’s reader', 'seconds'], rows)}

${where}.`
}

/** With columns of equal width, as the formatter wants them. */
function table(head: readonly string[], rows: readonly (readonly number[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell, at) => String(cell).padEnd(head[at].length)).join(' | ')} |`
  return [line(head), line(head.map(({ length }) => '-'.repeat(length))), ...rows.map(line)].join('\n')
}
