import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { provideApp } from '../../scripts/build.mjs'
import { installDependencies, isWritable } from '../../scripts/setup.mjs'

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url))

describe('npm start', () => {
  it.each([
    ['--port 0', '--port goes from 1 to 65535, not "0".'],
    ['--port=-1', '--port goes from 1 to 65535, not "-1".'],
    ['--port -1', 'from 1 to 65535'],
    ['--port 65536', '--port goes from 1 to 65535, not "65536".'],
    ['--port 1e3', '--port goes from 1 to 65535, not "1e3".'],
    ['--port 0x10', '--port goes from 1 to 65535, not "0x10".'],
    ['--port 80.5', '--port goes from 1 to 65535, not "80.5".'],
    ['--port NaN', '--port goes from 1 to 65535, not "NaN".'],
    ['--port=', '--port goes from 1 to 65535, not "".'],
    ['--port', 'from 1 to 65535'],
    ['--port 4173 --port 4174', '--port is given twice.'],
    ['--no-open=yes', '--no-open'],
    ['--prot 4173', '--prot'],
    ['4173', '4173'],
  ])('refuses %s in one line, before it starts', async (flags, complaint) => {
    const { code, stdout, stderr } = await start(...flags.split(' '))
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(complaint)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

function start(...flags: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/start.mjs', ...flags], { cwd: REPOSITORY }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr })
    })
  })
}

it('says in one line what to do if the libraries cannot be installed', () => {
  const complaints: string[] = []
  vi.spyOn(console, 'error').mockImplementation((line) => void complaints.push(String(line).trim()))
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`)
  })
  expect(() => installDependencies({ isCurrent: false, canWrite: () => false })).toThrow('exit 1')
  expect(complaints).toEqual([expect.stringMatching(/^✗ node_modules is .* cannot be written to: copy it to a folder/)])
  installDependencies({ isCurrent: true, canWrite: () => false })
  vi.restoreAllMocks()
})

describe('the built app', () => {
  let root = ''
  let said: string[] = []
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'start-test-'))
    said = []
    vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line).trim()))
  })
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(root, { recursive: true })
  })

  /** Writes what Vite writes, as far as it matters here, and notes its options. */
  function fakeBuild(calls: (readonly string[])[]) {
    return async (options: readonly string[]) => {
      calls.push(options)
      const folder = options[0] === '--outDir' ? options[1] : join(root, 'dist')
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'index.html'), '')
      return 0
    }
  }

  it('is built once for the same sources, and again after a change', async () => {
    const calls: (readonly string[])[] = []
    const build = fakeBuild(calls)
    for (const hash of ['a', 'a', 'b']) expect(await provideApp({ root, hash, build })).toBe(join(root, 'dist'))
    expect(calls).toEqual([[], []])
  })

  it('is built into a temporary folder if the repository is read-only, which is removed at the end', async () => {
    const calls: (readonly string[])[] = []
    const before = process.listeners('exit')
    const folder = await provideApp({ root, hash: 'a', build: fakeBuild(calls), canWrite: () => false })
    expect(existsSync(join(root, 'dist'))).toBe(false)
    expect(existsSync(join(folder, 'index.html'))).toBe(true)
    expect(calls).toEqual([['--outDir', folder, '--emptyOutDir', '--configLoader', 'runner']])
    expect(said).toEqual([`▸ This folder cannot be written to: building the app into ${folder}, until the server ends`])
    const [atExit] = process.listeners('exit').filter((listener) => !before.includes(listener))
    atExit?.(0)
    process.off('exit', atExit)
    expect(existsSync(folder)).toBe(false)
  })

  it('is served without a build if it is up to date, also from a read-only folder', async () => {
    await provideApp({ root, hash: 'a', build: fakeBuild([]) })
    const calls: (readonly string[])[] = []
    const folder = await provideApp({ root, hash: 'a', build: fakeBuild(calls), canWrite: () => false })
    expect([folder, calls]).toEqual([join(root, 'dist'), []])
  })

  it('is looked for where Vite would write: in dist if it exists', async () => {
    const asked: string[] = []
    const canWrite = (folder: string) => asked.push(folder) > 0
    for (const hash of ['a', 'b']) await provideApp({ root, hash, build: fakeBuild([]), canWrite })
    expect(asked).toEqual([root, join(root, 'dist')])
  })

  it('does not count as complete after a failed build', async () => {
    await provideApp({ root, hash: 'a', build: fakeBuild([]) })
    const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`exit ${code}`)
    })
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await expect(provideApp({ root, hash: 'b', build: async () => 1 })).rejects.toThrow('exit 1')
    expect(exit).toHaveBeenCalledWith(1)
    expect(existsSync(join(root, 'dist/.sources'))).toBe(false)
    await provideApp({ root, hash: 'a', build: fakeBuild([]) })
    expect(readFileSync(join(root, 'dist/.sources'), 'utf8')).toBe('a')
  })

  it('tests whether a folder is writable by writing, and leaves nothing behind', () => {
    const made: string[] = []
    const makeFolder = (prefix: string) => {
      made.push(mkdtempSync(prefix))
      return made[0]
    }
    expect(isWritable(root, makeFolder)).toBe(true)
    expect(made.map(existsSync)).toEqual([false])
    const refuse = () => {
      throw Object.assign(new Error('read-only'), { code: 'EROFS' })
    }
    expect(isWritable(root, refuse)).toBe(false)
    expect(isWritable(join(root, 'nowhere'))).toBe(false)
  })
})
