import type { FromWorker, StartMessage, ToWorker } from '../protocol.ts'
import { asFailure } from '../trainer/guard.ts'
import type { Trainer, TrainerNews } from '../trainer/trainer.ts'

interface Host {
  receive(message: ToWorker): void
}

/**
 * The worker's end of the protocol: executes messages of the current run, drops those of other runs, and adds the
 * `runId` to the trainer's messages.
 */
export function createHost(
  post: (message: FromWorker, transfer: Transferable[]) => void,
  createRun: (start: StartMessage, tell: (news: TrainerNews) => void) => Trainer,
): Host {
  let current: { readonly runId: number; readonly trainer: Trainer } | null = null

  function start(message: StartMessage): void {
    const { runId } = message
    const tell = (news: TrainerNews) => post({ ...news, runId } as FromWorker, transferables(news))
    current?.trainer.stop()
    try {
      const trainer = createRun(message, tell)
      current = { runId, trainer }
      trainer.run()
    } catch (error) {
      const { message: text, advice } = asFailure(error)
      tell({ type: 'failed', message: text, advice })
    }
  }

  function obey(trainer: Trainer, message: Exclude<ToWorker, StartMessage>): void {
    switch (message.type) {
      case 'pause':
        trainer.pause()
        break
      case 'resume':
        trainer.resume()
        break
      case 'stepOne':
        trainer.stepOne()
        break
      case 'stop':
        trainer.stop()
        break
      case 'setHyperparameters':
        trainer.setHyperparameters(message.values)
        break
      case 'setRewardWeights':
        trainer.setRewardWeights(message.weights)
        break
      case 'setSpeed':
        trainer.setSpeed(message.updatesPerSecond, message.decisionsPerSecond, message.share)
        break
      case 'restoreBest':
        trainer.restoreBest()
        break
      case 'setSwarm':
        trainer.setSwarm(message.perSecond)
        break
      case 'captureUpdate':
        trainer.captureUpdate()
        break
      case 'setBreakpoints':
        trainer.setBreakpoints(message.breakpoints)
        break
      default:
        message satisfies never
    }
  }

  return {
    receive(message) {
      if (message.type === 'start') return start(message)
      if (current === null || message.runId !== current.runId) return
      try {
        obey(current.trainer, message)
      } catch (error) {
        // An invalid change is ignored; the run continues.
        post({ type: 'notice', runId: current.runId, text: asFailure(error).message }, [])
      }
    },
  }
}

/**
 * Columns and positions are created for the message and transferred; a snapshot's arrays stay in use and are copied.
 */
function transferables(news: TrainerNews): Transferable[] {
  if (news.type === 'checkpoint') return [news.point.agentState.buffer]
  if (news.type === 'swarm') return [news.positions.buffer as ArrayBuffer]
  if (news.type !== 'progress') return []
  const { updates, envSteps, trainingSeconds, metrics, episodes } = news.batch
  const columns = [
    ...[updates, envSteps, trainingSeconds, ...Object.values(metrics)],
    ...[episodes.endedAtEnvStep, episodes.trainingSeconds, episodes.returns, episodes.lengths, episodes.successes],
    ...Object.values(episodes.terms),
  ]
  return columns.map((column) => column.buffer as ArrayBuffer)
}
