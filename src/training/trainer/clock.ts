/** Time and event-loop access, passed as an argument, so that tests can replace it. */
export interface Clock {
  /** Milliseconds since an arbitrary fixed time. */
  now(): number
  /** Calls back after `milliseconds`; the returned function cancels it. */
  after(milliseconds: number, callback: () => void): () => void
  /**
   * Yields to pending messages and timers. A loop that awaits only resolved promises never leaves the microtask queue,
   * so it would not receive "pause" before its end.
   */
  breathe(): Promise<void>
  /** Frees the resources of `breathe`. */
  close(): void
}

/** The real clock. */
export function createSystemClock(): Clock {
  const { breathe, close } = typeof setImmediate === 'function' ? createNodeBreath() : createBrowserBreath()
  return {
    now: () => performance.now(),
    after(milliseconds, callback) {
      const timer = setTimeout(callback, milliseconds)
      return () => clearTimeout(timer)
    },
    breathe,
    close,
  }
}

type Breath = Pick<Clock, 'breathe' | 'close'>

/** Uses no messages in Node, because a port delivers up to a thousand of them before a timer runs. */
function createNodeBreath(): Breath {
  return { breathe: () => new Promise((resolve) => setImmediate(resolve)), close() {} }
}

/** Posts a message to itself: the fastest way to the macrotask queue, and browsers do not throttle it. */
function createBrowserBreath(): Breath {
  const channel = new MessageChannel()
  let breathed: () => void = () => {}
  channel.port1.onmessage = () => breathed()
  return {
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

/** `due()` returns true at most `perSecond` times a second; `Infinity`: always, 0: never. */
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
