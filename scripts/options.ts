/** The command lines of the scripts that measure and draw. `npm start` and `npm test` read theirs before libraries are there. */
import { ArgumentError, type Flag, type FlagValue, helpText, parseArguments } from '../src/cli/shared/arguments.ts'

interface CommandLine {
  readonly usage: string
  readonly flags: readonly Flag[]
}

const section = 'Flags'
const HELP: Flag = { section, name: 'help', kind: 'toggle', help: 'Print this' }

/** By name of the npm script. */
export const COMMAND_LINES = {
  art: { usage: 'npm run art\n\nDraws all pictures of the game into assets/art.', flags: [] },
  'bench:page': {
    usage:
      'npm run bench:page -- [flags]\n\nMeasures the backends in the built page (?bench) and prints its table. Chromium has no window and a software adapter for WebGPU, unless --window is given.',
    flags: [
      { section, name: 'json', kind: 'toggle', help: 'Print one JSON object instead of the table' },
      { section, name: 'backends', kind: 'text', help: 'Separated by commas', default: 'wasm,cpu,webgpu' },
      {
        section,
        name: 'seconds',
        kind: 'number',
        help: 'Training per turn of a backend; each has three',
        default: 1,
        min: 0.01,
        max: 60,
      },
      {
        section,
        name: 'setup',
        kind: 'text',
        help: "A link of the page, or its part after the #; the page's defaults without it",
      },
      {
        section,
        name: 'window',
        kind: 'toggle',
        help: 'Open a window: on Linux, WebGPU has the graphics card only then',
      },
    ],
  },
  soak: {
    usage:
      'npm run soak -- [flags]\n\nRuns the long forms of the fault tests that docs/reliability.md lists, and prints what they measured. Row 25 trains for hours.',
    flags: [
      {
        section,
        name: 'rows',
        kind: 'text',
        help: 'Rows of the fault table, separated by commas',
        default: '15,20',
      },
      {
        section,
        name: 'hours',
        kind: 'number',
        help: 'Duration of row 25, which alone is run if there are no --rows',
        default: 2,
        min: 0.01,
        max: 48,
      },
      {
        section,
        name: 'scale',
        kind: 'number',
        help: 'Share of the full number of cases',
        default: 1,
        min: 0.001,
        max: 10,
      },
    ],
  },
  frames: {
    usage: 'npm run frames -- [flags]\n\nMeasures how smooth the built page stays while it trains.',
    flags: [{ section, name: 'json', kind: 'toggle', help: 'Print one JSON object' }],
  },
  latency: {
    usage:
      'npm run latency -- [flags]\n\nMeasures the time from a key to a changed pixel of the built page, to a new game, and to the futures of “What if?”.',
    flags: [
      { section, name: 'json', kind: 'toggle', help: 'Print one JSON object' },
      { section, name: 'presses', kind: 'number', help: 'Presses to measure', default: 20, min: 1, max: 1000 },
    ],
  },
  kernels: {
    usage: 'npm run kernels\n\nCompiles the wasm kernels of src/nn/kernels/assembly into src/nn/kernels/compiled.ts.',
    flags: [],
  },
  'build:python': {
    usage:
      'npm run build:python\n\nBundles the simulation and the pictures of the game into python/src/bellman_bros, for the Python package.',
    flags: [],
  },
  screenshots: { usage: "npm run screenshots\n\nTakes the README's pictures, into docs/images.", flags: [] },
  webgpu: {
    usage: 'npm run webgpu -- [flags]\n\nMeasures how fast PPO learns in the built page on each backend.',
    flags: [
      { section, name: 'json', kind: 'toggle', help: 'Print one JSON object a line instead of the table' },
      {
        section,
        name: 'seconds',
        kind: 'number',
        help: 'Training that each figure is taken over',
        default: 3,
        min: 0.1,
        max: 50, // a figure is given up after a minute
      },
      { section, name: 'quick', kind: 'toggle', help: 'The default network and minibatch alone' },
      { section, name: 'still', kind: 'toggle', help: "Draw twice a second: drawing shares the browser's GPU process" },
      { section, name: 'software', kind: 'toggle', help: 'SwiftShader instead of a card: only to try the script' },
    ],
  },
} as const satisfies Readonly<Record<string, CommandLine>>

/**
 * What this process's command line gives, by flag name. Ends the process after `--help`, and with code 2 and one line on
 * stderr where the command line cannot be obeyed.
 */
export function readOptions(script: keyof typeof COMMAND_LINES): Readonly<Record<string, FlagValue>> {
  const { usage, flags } = COMMAND_LINES[script]
  const argv = process.argv.slice(2)
  const all = [...flags, HELP]
  if (argv.includes('--help')) {
    process.stdout.write(helpText(usage, all))
    process.exit(0)
  }
  try {
    return parseArguments(argv, all)
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(2)
  }
}
