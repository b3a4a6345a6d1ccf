import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Runs a program; returns its lines on stdout. Throws with what it said on stderr if it fails.
 * @param env its environment, by default that of this process
 */
export async function linesOf(
  program: string,
  options: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<readonly string[]> {
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'], env })
  const output: string[] = []
  const complaints: string[] = []
  child.stdout.on('data', (chunk) => output.push(String(chunk)))
  child.stderr.on('data', (chunk) => complaints.push(String(chunk)))
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0) throw new Error(`${program} ${options.join(' ')} ended with code ${code}:\n${complaints.join('')}`)
  return output.join('').trim().split('\n')
}

/** Runs a script of the command line in a process of its own, so that it does not profit from code that others have warmed up. */
export function linesOfScript(script: URL, flags: readonly string[]): Promise<readonly string[]> {
  return linesOf(process.execPath, [...process.execArgv, fileURLToPath(script), ...flags])
}
