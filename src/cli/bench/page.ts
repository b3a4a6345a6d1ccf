import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** The report of the page `?bench`, as far as it is read here. */
interface PageReport {
  readonly backends: readonly PageFigures[]
}

/** Figures of one backend in the page; null where it was not measured. */
interface PageFigures {
  readonly backend: string
  readonly decisionsPerSecond: number | null
  readonly scriptMicrosecondsPerMinibatch: number | null
  readonly dispatchesPerMinibatch: number | null
  readonly submitsPerUpdate: number | null
  readonly adapter: string | null
  readonly isSoftwareAdapter: boolean | null
  readonly fault: string | null
}

/**
 * Runs `npm run bench:page` in a process of its own, because browsers are the business of the scripts. Its messages go to
 * stderr. Returns what it prints.
 * @throws Error if it fails; it has said why on stderr.
 */
export function runPageBench(flags: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const argv = ['--import', 'tsx', 'scripts/benchPage.ts', ...flags]
    const child = spawn(process.execPath, argv, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
    let printed = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (text: string) => {
      printed += text
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(printed)
      else reject(new Error('The backends could not be measured in Chromium: see above.'))
    })
  })
}

/** Figures of WebGPU from what `runPageBench` printed with `--json`. @throws Error if WebGPU was not measured. */
export function webgpuFiguresOf(printed: string): PageFigures {
  const { backends } = JSON.parse(printed) as PageReport
  const webgpu = backends.find(({ backend }) => backend === 'webgpu')
  if (webgpu === undefined || webgpu.fault !== null) {
    throw new Error(`WebGPU was not measured: ${webgpu?.fault ?? 'the page does not list it.'}`)
  }
  return webgpu
}
