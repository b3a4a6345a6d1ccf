import type { Clock } from './clock.ts'

/**
 * Decides when the next update may start: at once, when the speed limit allows it, after `stepOne` in a paused run, or
 * never again after `stop`. Commands also take effect during a wait.
 */
interface Pacer {
  readonly stopping: boolean
  readonly paused: boolean
  /** True if paused with no step left to do. */
  readonly resting: boolean
  pause(): void
  resume(): void
  stepOne(): void
  stop(): void
  /** Limits the updates and the decisions per second (`Infinity`: no limit) and the share of time spent on updates. */
  setSpeed(updatesPerSecond: number, decisionsPerSecond?: number, share?: number): void
  /** What the training loop must do next. */
  turn(): 'update' | 'wait' | 'stop'
  /** Call these at the start of an update, and at its end including evaluation, with the decisions that it took. */
  started(): void
  finished(decisions: number): void
  /** Resolves when the turn may have changed: after a command, or when the speed limit allows the next update. */
  untilTurnChanges(): Promise<void>
  /** Ends a wait early. */
  wake(): void
}

const SHORTEST_REST_MS = 16 // rests of many short updates are taken together, since timers are coarse

export function createPacer(clock: Clock, startsPaused: boolean): Pacer {
  let paused = startsPaused
  let stopping = false
  let stepsAsked = 0
  let isStep = false // the current update was requested by `stepOne`
  let perUpdateMs = 0 // minimum time between the starts of two updates
  let perDecisionMs = 0 // the same for each decision of the earlier one
  let lastDecisions = 0
  let lastStart = Number.NEGATIVE_INFINITY
  let workShare = 1
  let restOwedMs = 0
  let restEnd = Number.NEGATIVE_INFINITY
  let endWait: (() => void) | null = null
  let isChanged = false // a method was called since the loop's last turn

  function change(): void {
    isChanged = true
    endWait?.()
  }

  const isResting = () => paused && stepsAsked === 0
  const remainingMs = () =>
    Math.max(lastStart + Math.max(perUpdateMs, lastDecisions * perDecisionMs), restEnd) - clock.now()

  return {
    get stopping() {
      return stopping
    },
    get paused() {
      return paused
    },
    get resting() {
      return isResting()
    },

    pause() {
      paused = true
      stepsAsked = 0
      change()
    },
    resume() {
      paused = false
      stepsAsked = 0
      change()
    },
    stepOne() {
      if (paused) stepsAsked++
      change()
    },
    stop() {
      stopping = true
      change()
    },
    setSpeed(updatesPerSecond, decisionsPerSecond = Number.POSITIVE_INFINITY, share = 1) {
      perUpdateMs = updatesPerSecond > 0 ? 1000 / updatesPerSecond : Number.POSITIVE_INFINITY
      perDecisionMs = 1000 / decisionsPerSecond
      workShare = share
      restOwedMs = 0
      restEnd = Number.NEGATIVE_INFINITY
      change()
    },

    turn() {
      isChanged = false
      if (stopping) return 'stop'
      if (isResting()) return 'wait'
      // A single step is not delayed by the speed limit.
      return paused || remainingMs() <= 0 ? 'update' : 'wait'
    },
    started() {
      lastStart = clock.now()
      isStep = paused
    },
    finished(decisions) {
      lastDecisions = decisions
      const now = clock.now()
      restOwedMs += (now - lastStart) * (1 / workShare - 1)
      if (restOwedMs >= SHORTEST_REST_MS) {
        restEnd = now + restOwedMs
        restOwedMs = 0
      }
      if (isStep && stepsAsked > 0) stepsAsked--
      isStep = false
    },

    async untilTurnChanges() {
      if (!isChanged) {
        await new Promise<void>((resolve) => {
          const milliseconds = isResting() ? Number.POSITIVE_INFINITY : remainingMs()
          const cancel = Number.isFinite(milliseconds) ? clock.after(Math.max(0, milliseconds), resolve) : () => {}
          endWait = () => {
            cancel()
            resolve()
          }
        })
        endWait = null
      }
      isChanged = false
    },
    wake: change,
  }
}
