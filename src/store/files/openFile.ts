import { isLevelId } from '../../sim/levels.ts'
import type { AppStore } from '../app/appStore.ts'
import { FileError } from '../app/fileError.ts'
import type { Levels } from '../controls/levels.ts'
import { importClips } from '../controls/teachControls.ts'
import type { Archive } from '../persist/archive.ts'
import { parsePolicy } from '../persist/policyFile.ts'
import { keepImported } from '../teach/checkpoints.ts'
import { MAX_CHARACTERS } from '../teach/clipFile.ts'
import { isLevelFile, readLevelFile } from './levelFile.ts'
import { readPolicyTensors } from './policyTensors.ts'
import { MAX_RUN_FILE_BYTES, readRunFile } from './runFile.ts'
import { SafetensorsError } from './safetensors.ts'

/** What a file was, after it has been opened. */
type Opened =
  | { readonly kind: 'run'; readonly name: string; readonly levels: readonly OpenedLevel[] }
  | { readonly kind: 'policy'; readonly name: string }
  | { readonly kind: 'clips'; readonly kept: number; readonly known: number }
  | ({ readonly kind: 'level'; readonly isKnown: boolean } & OpenedLevel)

/** A level that was added to the imported ones. */
export interface OpenedLevel {
  readonly id: string
  readonly name: string
  /** False: storage is full or forbidden, so that a reload loses the level. */
  readonly isStored: boolean
}

interface Receivers {
  readonly store: AppStore
  readonly archive: Pick<Archive, 'add'>
  readonly levels: Pick<Levels, 'add' | 'choose'>
}

/**
 * Opens a file that the page, the command line or Tiled wrote: a run becomes one of the kept runs and is shown, a policy is
 * kept under Teach, clips are added to the kept ones, a map becomes a level. The contents decide, not the name. Throws
 * `FileError`.
 */
export async function openFile(
  file: Pick<File, 'name' | 'size' | 'slice'>,
  { store, archive, levels }: Receivers,
): Promise<Opened> {
  const start = new Uint8Array(await file.slice(0, 16).arrayBuffer())
  if (start[0] === 0x50 && start[1] === 0x4b) {
    const { name, whole, levels: missing } = await readRunFile(await bytesOf(file))
    const added = missing.map((level) => ({ id: level.id, name: level.name, isStored: levels.add(level) }))
    return { kind: 'run', name: await archive.add(name, whole), levels: added }
  }
  if (isSafetensors(start)) return keepPolicy(store, file.name, policyIn(await bytesOf(file)))
  const text = await file.slice(0, MAX_CHARACTERS + 1).text()
  if (/^\s*\{\s*"format"\s*:\s*"bellman-bros-policy"/.test(text)) {
    return keepPolicy(store, file.name, { policy: parsePolicy(text), config: '' })
  }
  if (isLevelFile(file.name, text)) return addLevelFile(levels, file.name, text)
  return { kind: 'clips', ...importClips(store, text) }
}

function addLevelFile(levels: Receivers['levels'], fileName: string, text: string): Opened {
  const level = readLevelFile(fileName, text)
  const isKnown = isLevelId(level.id)
  const isStored = levels.add(level)
  levels.choose(level.id)
  return { kind: 'level', id: level.id, name: level.name, isKnown, isStored }
}

/** An oversized file is refused before it is read. */
async function bytesOf(file: Pick<File, 'size' | 'slice'>): Promise<Uint8Array> {
  if (file.size > MAX_RUN_FILE_BYTES) {
    throw new FileError('This file is larger than any run or policy. Choose a file that the page or --save wrote.')
  }
  return new Uint8Array(await file.slice().arrayBuffer())
}

/** The length of the header, below 4 GB, and its first character. */
function isSafetensors(start: Uint8Array): boolean {
  return start.length > 8 && start.subarray(4, 8).every((byte) => byte === 0) && start[8] === 0x7b
}

function policyIn(bytes: Uint8Array) {
  try {
    return readPolicyTensors(bytes)
  } catch (error) {
    if (!(error instanceof SafetensorsError)) throw error
    throw new FileError(
      `This policy cannot be opened: ${error.message}. Choose a .safetensors file that the page or --save wrote.`,
    )
  }
}

function keepPolicy(store: AppStore, fileName: string, read: ReturnType<typeof readPolicyTensors>): Opened {
  const { name } = keepImported(store, { ...read, name: fileName.replace(/\.\w+$/, '') }, Date.now())
  return { kind: 'policy', name }
}
