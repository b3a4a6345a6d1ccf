import { ArgumentError, type Flag, type FlagValue, helpText, parseArguments } from './arguments.ts'

/** The part of every command's `--help` about exit codes. */
const EXIT_CODES = `Exit codes
  0    done
  1    failed: the run, a file that could not be written, a result that was missed
  2    the command line cannot be obeyed; nothing was done
  129, 130, 141, 143   ended early: terminal closed, Ctrl-C, output closed by its reader, terminated
`

const HELP: Flag = { section: 'Help', name: 'help', kind: 'toggle', help: 'Print this' }

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
const CLOSED_OUTPUT = 141 // the exit code of a process that SIGPIPE killed

/** Ends a command early. Without a listener, a signal ends the process at once. */
export interface Interruption {
  /** Calls `listener` once, at the first signal or when the reader closes the output; a second signal kills the process. */
  onInterrupt(listener: () => void): void
}

interface Command {
  readonly usage: string
  readonly flags: readonly Flag[]
  readonly run: (given: Readonly<Record<string, FlagValue>>, interruption: Interruption) => Promise<void>
}

/**
 * Runs the command on this process's command line: prints help, reads the flags, and turns an error into one line on
 * stderr and an exit code.
 */
export async function runCommand(commandFor: (argv: readonly string[]) => Command): Promise<void> {
  const interruption = watchInterruptions()
  try {
    const argv = process.argv.slice(2)
    const { usage, flags, run } = commandFor(argv)
    const all = [...flags, HELP]
    if (argv.includes('--help')) process.stdout.write(`${helpText(usage, all)}\n${EXIT_CODES}`)
    else await run(parseArguments(argv, all), interruption)
  } catch (error) {
    complain(error)
    process.exitCode = error instanceof ArgumentError ? 2 : 1
  }
}

/** Prints an error as one line on stderr. */
export function complain(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
}

function watchInterruptions(): Interruption {
  let listener: (() => void) | null = null

  function interrupt(code: number): void {
    process.exitCode = code
    if (listener === null) process.exit(code)
    listener()
    listener = () => {}
  }

  // The pipe's reader has exited, the terminal is closed, or the disk is full.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    const isClosed = error.code === 'EPIPE' || error.code === 'EIO'
    if (!isClosed && (process.exitCode ?? 0) === 0)
      process.stderr.write(`The output cannot be written: ${reasonOf(error)}.\n`)
    if ((process.exitCode ?? 0) === 0) interrupt(isClosed ? CLOSED_OUTPUT : 1)
  })
  process.stderr.on('error', () => {}) // no reader is left
  return {
    onInterrupt(next) {
      if (listener === null) {
        for (const [signal, code] of Object.entries(SIGNALS)) process.once(signal, () => interrupt(code))
      }
      listener = next
    },
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
}

/** Why a file cannot be used, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}
