import type { FromWorker, StartMessage, ToWorker } from '../protocol.ts'
import { asFailure } from '../trainer/guard.ts'
import type { Trainer, TrainerNews } from '../trainer/trainer.ts'

export interface Host {
  receive(message: ToWorker): void
}

/**
 * The worker's side of the wire: obeys messages of the run in hand, drops those of others, and puts the run's id on
 * everything that the trainer tells.
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
        trainer.setSpeed(message.updatesPerSecond)
        break
      case 'restoreBest':
        trainer.restoreBest()
        break
      case 'setSwarm':
        trainer.setSwarm(message.perSecond)
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
        // A change that makes no sense changes nothing; the run goes on.
        post({ type: 'notice', runId: current.runId, text: asFailure(error).message }, [])
      }
    },
  }
}

/** Columns and positions are made for the message and move; a snapshot's arrays stay in use here and are copied. */
function transferables(news: TrainerNews): Transferable[] {
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
