import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { webgpuFiguresOf } from '../../src/cli/bench/page.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

it('without a Chromium, npm run bench -- --backend webgpu says what to do', async () => {
  const argv = [
    ...['--import', 'tsx', '--import', './scripts/tiled-loader.mjs'],
    ...['src/cli/bench/bench.ts', '--backend', 'webgpu'],
  ]
  const env = { ...process.env, CHROMIUM_PATH: './no-such-chromium' }
  const { code, stdout, stderr } = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, argv, { cwd: ROOT, env }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr })
    })
  })
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^Chromium does not start/)
  expect(stderr).toMatch(/Install it .*or set CHROMIUM_PATH/)
})

it('reads WebGPU from the page’s report, and says why it is missing', () => {
  const webgpu = { backend: 'webgpu', dispatchesPerMinibatch: 3, fault: null }
  expect(webgpuFiguresOf(JSON.stringify({ backends: [{ backend: 'wasm' }, webgpu] }))).toEqual(webgpu)
  const failed = { ...webgpu, fault: 'no WebGPU adapter' }
  expect(() => webgpuFiguresOf(JSON.stringify({ backends: [failed] }))).toThrow('no WebGPU adapter')
  expect(() => webgpuFiguresOf('{"backends":[]}')).toThrow('not list it')
})
