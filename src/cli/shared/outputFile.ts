import { constants } from 'node:fs'
import { access, mkdtemp, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { ArgumentError } from './arguments.ts'
import { reasonOf } from './command.ts'

/**
 * Checks that a file can be written, before the work whose result it will hold. Does not change an existing file.
 * @throws ArgumentError that names the flag and says what to do
 */
export async function requireWritable(path: string, flag: string): Promise<void> {
  const refuse = (reason: string): never => {
    throw new ArgumentError(`${flag} ${path}: ${reason}`)
  }
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) refuse('it is a folder. Name a file in it.')
  const folder = dirname(resolve(path))
  const parent = await stat(folder).catch(() => null)
  if (parent === null) refuse(`there is no folder ${folder}. Make it first, or name another file.`)
  if (!parent?.isDirectory()) refuse(`${folder} is not a folder. Name another file.`)
  try {
    if (found !== null) {
      await access(path, constants.W_OK)
    } else {
      const probe = partialName(path)
      await (await open(probe, 'wx')).close()
      await rm(probe)
    }
  } catch (error) {
    refuse(`it cannot be written, because ${reasonOf(error)}. Name another file.`)
  }
}

/**
 * Writes a file completely or not at all: if writing fails, an older file stays, the text is written into the temporary
 * folder, and the error says where.
 */
export async function writeOutput(path: string, text: string | Uint8Array): Promise<void> {
  try {
    await replace(path, text)
  } catch (error) {
    const rescued = await rescue(path, text)
    const place = rescued === null ? 'It could not be kept anywhere else either.' : `It is in ${rescued} instead.`
    throw new Error(`${path} cannot be written, because ${reasonOf(error)}. ${place}`)
  }
}

async function replace(path: string, text: string | Uint8Array): Promise<void> {
  const found = await stat(path).catch(() => null)
  // A device or a pipe cannot be replaced; a link is followed.
  if (found !== null && !found.isFile()) return writeFile(path, text)
  const target = found === null ? path : await realpath(path)
  const partial = partialName(target)
  const isFolderOpen = await open(partial, 'wx').then(
    (file) => file.close().then(() => true),
    () => false,
  )
  if (!isFolderOpen) return writeFile(target, text)
  try {
    await writeFile(partial, text)
    await rename(partial, target)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

async function rescue(path: string, text: string | Uint8Array): Promise<string | null> {
  try {
    const file = join(await mkdtemp(join(tmpdir(), 'bellman-bros-')), basename(path))
    await writeFile(file, text)
    return file
  } catch {
    return null
  }
}

function partialName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.part`)
}
