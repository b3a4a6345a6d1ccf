/** Time and turns of the event loop, as arguments: tests pass their own. */
export interface Clock {
  /** Milliseconds from any fixed moment. */
  now(): number
  /** Calls back after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, callback: () => void): () => void
  /**
   * Lets waiting messages and timers in. A loop that awaits only resolved promises never leaves the microtask queue,
   * and would not hear "pause" before its end.
   */
  breathe(): Promise<void>
  /** Frees what `breathe` needs; in Node an open channel would keep the process alive. */
  close(): void
}

/** The real clock. A message to oneself is the fastest way to the macrotask queue, and browsers never throttle it. */
export function createSystemClock(): Clock {
  const channel = new MessageChannel()
  let breathed: () => void = () => {}
  channel.port1.onmessage = () => breathed()

  return {
    now: () => performance.now(),
    after(milliseconds, callback) {
      const timer = setTimeout(callback, milliseconds)
      return () => clearTimeout(timer)
    },
    breathe: () =>
      new Promise((resolve) => {
        breathed = resolve
        channel.port2.postMessage(null)
      }),
    close() {
      channel.port1.close()
      channel.port2.close()
    },
  }
}

/** Says yes at most `perSecond` times a second; `Infinity` always, 0 never. */
export function createThrottle(clock: Clock, perSecond: number): { due(): boolean; reset(perSecond: number): void } {
  let interval = 1000 / perSecond
  let last = Number.NEGATIVE_INFINITY
  return {
    due() {
      const now = clock.now()
      if (interval === Number.POSITIVE_INFINITY || now - last < interval) return false
      last = now
      return true
    },
    reset(newPerSecond) {
      interval = 1000 / newPerSecond
      last = Number.NEGATIVE_INFINITY
    },
  }
}
