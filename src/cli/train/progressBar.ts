import type { WriteStream } from 'node:tty'
import { mean } from '../../shared/statistics.ts'
import type { ProgressBatch } from '../../training/protocol.ts'

/** A progress line at the bottom of the terminal. Without a terminal, only the notes are printed. */
interface ProgressBar {
  progress(batch: ProgressBatch): void
  /** Prints a permanent line. */
  note(text: string): void
  end(): void
}

const WIDTH = 24 // characters
const ERASE_LINE = '\r\x1b[2K'

export function createProgressBar(stream: WriteStream, budgetSteps: number): ProgressBar {
  let line = ''

  function draw(): void {
    if (stream.isTTY) stream.write(ERASE_LINE + line)
  }

  return {
    progress({ envSteps, trainingSeconds, envStepsPerSecond, episodes }) {
      const steps = envSteps.at(-1) ?? 0
      const share = Math.min(1, steps / budgetSteps)
      const filled = Math.round(share * WIDTH)
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
      const figures = [
        `${steps} / ${budgetSteps}`,
        `${(trainingSeconds.at(-1) ?? 0).toFixed(1)} s`,
        `${Math.round(envStepsPerSecond)} decisions/s`,
      ]
      if (episodes.returns.length > 0) figures.push(`return ${mean(episodes.returns).toFixed(2)}`)
      line = `${bar} ${figures.join(' · ')}`
      draw()
    },
    note(text) {
      stream.write(stream.isTTY ? `${ERASE_LINE}${text}\n` : `${text}\n`)
      draw()
    },
    end() {
      if (stream.isTTY) stream.write(ERASE_LINE)
    },
  }
}
