import { tf } from './tf.ts'

/** Stops work on tfjs. */
class OutOfTime extends Error {}

/**
 * Runs `work`; false if it was stopped: at the first operation of tfjs after `limitMs`, whose tensors and those created
 * before it in this call are freed. Kernels that tfjs does not call run to their end. Nothing else may use tfjs meanwhile.
 */
export async function finishesWithin(limitMs: number, now: () => number, work: () => Promise<void>): Promise<boolean> {
  const engine = tf.engine()
  if (limitMs === Number.POSITIVE_INFINITY) {
    await work()
    return true
  }
  const end = now() + limitMs
  const { startScope } = engine // tfjs starts a scope for each operation
  engine.startScope('work with a deadline')
  engine.startScope = (name) => {
    if (now() > end) throw new OutOfTime()
    startScope.call(engine, name)
  }
  try {
    await work()
    engine.endScope(engine.state.activeScope.track) // keeps them
    return true
  } catch (error) {
    engine.endScope()
    if (error instanceof OutOfTime) return false
    throw error
  } finally {
    engine.startScope = startScope
  }
}
