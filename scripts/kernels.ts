// npm run kernels: compiles the AssemblyScript kernels into src/nn/kernels/compiled.ts, which is committed.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readOptions } from './options.ts'

const SOURCE = fileURLToPath(new URL('../src/nn/kernels/assembly/kernels.ts', import.meta.url))
const TARGET = fileURLToPath(new URL('../src/nn/kernels/compiled.ts', import.meta.url))
const OPTIONS = [
  '--runtime',
  'stub',
  '--noAssert',
  '-O3',
  '--enable',
  'simd',
  '--importMemory',
  '--disable',
  'bulk-memory',
]

/** The bytes of the module. Throws what the compiler says. */
export async function compileKernels(): Promise<Uint8Array> {
  const { default: asc } = await import('assemblyscript/asc') // takes seconds to load: not for `--help`
  let bytes: Uint8Array | null = null
  const { error, stderr } = await asc.main(['kernels.ts', '--outFile', 'kernels.wasm', ...OPTIONS], {
    readFile: (name) => (name === 'kernels.ts' ? readFileSync(SOURCE, 'utf8') : null),
    writeFile: (name, contents) => {
      if (name === 'kernels.wasm' && typeof contents !== 'string') bytes = contents
    },
    listFiles: () => [],
  })
  if (error || bytes === null) throw new Error(`The kernels did not compile: ${stderr.toString()}`)
  return bytes
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  readOptions('kernels')
  const base64 = Buffer.from(await compileKernels()).toString('base64')
  writeFileSync(
    TARGET,
    `/** The module that \`npm run kernels\` compiles from \`assembly/kernels.ts\`; a test compares the two. */\nexport const KERNELS_BASE64 =\n  '${base64}'\n`,
  )
}
