import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { linesKept } from '../../../src/cli/prove/keptRuns.ts'

const FLAGS = ['--algorithm', 'ppo', '--seed', '1']

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kept-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

it('a run that was kept is not made again, one with other flags is', async () => {
  const folder = join(await emptyFolder(), 'runs')
  let runs = 0
  const run = async () => [`{"run":${++runs}}`]
  expect(await linesKept(folder, FLAGS, run)).toEqual(['{"run":1}'])
  expect(await linesKept(folder, FLAGS, run)).toEqual(['{"run":1}'])
  expect(await linesKept(folder, [...FLAGS.slice(0, -1), '2'], run)).toEqual(['{"run":2}'])
})

it('a run that fails is not kept, and half a run is not taken for one', async () => {
  const folder = await emptyFolder()
  const fail = () => Promise.reject(new Error('no backend'))
  await expect(linesKept(folder, FLAGS, fail)).rejects.toThrow('no backend')
  await linesKept(folder, FLAGS, async () => ['{}'])
  const [file] = await readdir(folder)
  await writeFile(join(folder, file), '{"run":1}\n{"ru')
  await expect(linesKept(folder, FLAGS, fail)).rejects.toThrow('Delete it, and it will run again.')
})
