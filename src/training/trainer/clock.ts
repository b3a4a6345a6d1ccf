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
  /** Frees what `breathe` needs. */
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

/** Not by messages in Node: a port hands on up to a thousand of them before a timer gets its turn. */
function createNodeBreath(): Breath {
  return { breathe: () => new Promise((resolve) => setImmediate(resolve)), close() {} }
}

/** A message to oneself: the fastest way to the macrotask queue, and browsers never throttle it. */
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
