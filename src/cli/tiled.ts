import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual, promisify } from 'node:util'
import { replayClip } from '../sim/clip.ts'
import { readMapDocument, writeMap } from '../sim/editor/tmj.ts'
import { LEVELS, loadLevel } from '../sim/levels.ts'
import { hashWorld } from '../sim/state.ts'
import { parseLevel } from '../sim/tiled.ts'
import type { Flag } from './shared/arguments.ts'
import { runCommand } from './shared/command.ts'
import { LEVEL_FLAG } from './shared/levelFlag.ts'
import { levelFile, readSolution } from './shared/solutionFile.ts'

const USAGE = `npm run tiled -- [--level lobby] [--command tiled]

Has Tiled export the maps, as they are and as the editor writes them, and the tileset again, reads what it wrote, and replays
the committed solution on it: the level must be the same, and so must the hash of the last world. Tiled is not installed with the project: get it from
https://www.mapeditor.org, or with "apt-get install tiled". It opens no window.`
const FLAGS: readonly Flag[] = [
  LEVEL_FLAG,
  { section: 'Flags', name: 'command', kind: 'text', help: 'The command that starts Tiled', default: 'tiled' },
]

const exec = promisify(execFile)

await runCommand(() => ({
  usage: USAGE,
  flags: FLAGS,
  run: async ({ level, command = 'tiled' }) => {
    const ids = level === undefined ? LEVELS.map(({ id }) => id) : [String(level)]
    const folder = await mkdtemp(join(tmpdir(), 'bellman-tiled-'))
    try {
      console.log(await versionOf(String(command)))
      const exported = (name: string, text: string) => exportAgain(String(command), folder, name, text)
      const tileset = await exported('tiles.tsj', await read('tiles.tsj'))
      for (const id of ids) {
        const name = `${id}.tmj`
        const map = await read(name)
        await compare(id, await exported(name, map), tileset)
        await compare(
          id,
          await exported(name, writeMap(readMapDocument(map, name))),
          tileset,
          ', as the editor writes it',
        )
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}))

async function versionOf(command: string): Promise<string> {
  try {
    return (await runTiled(command, '--version')).trim()
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : error
    throw new Error(
      `Tiled does not start (${reason}). Install it from https://www.mapeditor.org or by "apt-get install tiled", or name its command by --command.`,
    )
  }
}

function read(name: string): Promise<string> {
  return readFile(levelFile(name), 'utf8')
}

/** What Tiled writes when it opens a map or a tileset and exports it as JSON. A map names its tileset by the way to it: both lie in `folder`. */
async function exportAgain(command: string, folder: string, name: string, text: string): Promise<string> {
  const source = join(folder, name)
  const target = join(folder, `exported-${name}`)
  await writeFile(source, text)
  await runTiled(command, name.endsWith('.tsj') ? '--export-tileset' : '--export-map', 'json', source, target)
  return await readFile(target, 'utf8')
}

async function runTiled(command: string, ...flags: string[]): Promise<string> {
  const { stdout } = await exec(command, flags, { env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' } })
  return stdout
}

async function compare(id: string, map: string, tileset: string, how = ''): Promise<void> {
  const level = parseLevel(map, tileset, `${id}.tmj`)
  const { clip, worldHash } = await readSolution(id)
  const hash = hashWorld(replayClip(clip, level))
  const faults = [
    ...(isDeepStrictEqual(level, loadLevel(id)) ? [] : ['another level']),
    ...(hash === worldHash ? [] : [`the solution ends in world ${hash} instead of ${worldHash}`]),
  ]
  if (faults.length === 0) {
    console.log(`${id}${how}: the same level, and the solution ends in the same world, ${hash}`)
    return
  }
  console.error(`${id}${how}: what Tiled exports is not the same: ${faults.join('; ')}.`)
  process.exitCode = 1
}
