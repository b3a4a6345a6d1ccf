import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ArgumentError } from '../shared/arguments.ts'
import { writeOutput } from '../shared/outputFile.ts'

/** Lines of JSON that a run printed, from the folder in which an earlier call has kept them, or from the run, which is kept then. */
export async function linesKept(
  folder: string,
  flags: readonly string[],
  run: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const path = join(
    folder,
    `${flags
      .join(' ')
      .replaceAll('--', '')
      .replace(/[^\w.-]+/g, '-')}.jsonl`,
  )
  const kept = await readFile(path, 'utf8').catch(() => null)
  if (kept === null) {
    const lines = await run()
    await mkdir(folder, { recursive: true })
    await writeOutput(path, `${lines.join('\n')}\n`)
    return lines
  }
  const lines = kept.trim().split('\n')
  try {
    for (const line of lines) JSON.parse(line)
  } catch {
    throw new ArgumentError(`--keep: ${path} is not a whole run. Delete it, and it will run again.`)
  }
  return lines
}
