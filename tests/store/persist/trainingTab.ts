import { algorithmById } from '../../../src/algorithms/index.ts'
import { parseHyperparameters } from '../../../src/algorithms/shared/schema.ts'
import { cardFor } from '../../../src/algorithms/text.ts'
import { createVecEnv } from '../../../src/env/create.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createRunControls, type RunClearing, type RunControls } from '../../../src/store/controls/runControls.ts'
import { type PageState, receive } from '../../../src/store/controls/trainerEvents.ts'
import { type Archive, type ArchiveEvent, createArchive, type RunsPort } from '../../../src/store/persist/archive.ts'
import type { TabMessage, TabsPort } from '../../../src/store/persist/tabs.ts'
import { createTrainerClient, type TrainerClient, type WorkerLike } from '../../../src/training/page/client.ts'
import type { FromWorker, RunConfig, StartMessage } from '../../../src/training/protocol.ts'
import type { CheckpointSpacing } from '../../../src/training/trainer/checkpointTimer.ts'
import { createTrainer } from '../../../src/training/trainer/trainer.ts'
import { createHost } from '../../../src/training/worker/host.ts'
import { cpuReport, createFakeClock } from '../../training/fakes.ts'
import { emptyPage, fakeDocument } from './pages.ts'

/** Everything that has state is on; networks and batches are small. */
const SMALL = {
  ...{ learningRateSchedule: 'linear', hiddenUnits: 8, environments: 4, prioritisedReplay: true, workers: 1 },
  ...{ rolloutSteps: 8, minibatchSize: 16, epochs: 2, learningStarts: 32, groups: 2, groupSize: 4, batchSize: 16 },
  ...{ environmentsPerWorker: 4, epsilonDecaySteps: 1000, reachedStarts: 0.5, stepsPerUpdate: 16, clipDecisions: 12 },
}

/** A small run of an algorithm in the corridor, which is evaluated now and then. */
export function smallConfig(algorithm: string, change: Partial<RunConfig> = {}): RunConfig {
  const base = { ...defaultRunConfig(), algorithm, ...change }
  const env =
    base.env.kind === 'platformer'
      ? { ...base.env, level: 'corridor', stickyActions: 0.2, randomRegrets: true, timeLimitDecisions: 20 }
      : base.env
  const { hyperparameters: schema } = cardFor(algorithmById(algorithm), env)
  const values = Object.entries({ ...SMALL, ...change.hyperparameters }).filter(([name]) => name in schema)
  return {
    ...base,
    ...{ env, backend: 'cpu', evaluation: { everySteps: 96, episodes: 5, greedy: false } },
    hyperparameters: parseHyperparameters(schema, Object.fromEntries(values)),
  }
}

const AFTER_EACH_UPDATE: CheckpointSpacing = { everyMs: 0, maxShare: 1 }

/** A worker in this thread, with the real trainer. Its messages are cloned. */
class LocalWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null
  onerror: WorkerLike['onerror'] = null
  onmessageerror: WorkerLike['onmessageerror'] = null
  started: StartMessage | null = null
  readonly #spacing: CheckpointSpacing
  #isTerminated = false
  readonly #host = createHost(
    (message, transfer) => {
      if (!this.#isTerminated)
        this.onmessage?.({ data: structuredClone(message, { transfer }) } as MessageEvent<FromWorker>)
    },
    ({ config, pausedAtStart, resumeFrom, material }, tell) =>
      createTrainer({
        ...{ config, pausedAtStart, tell, createVecEnv, clock: createFakeClock() },
        card: algorithmById(config.algorithm),
        prepareBackend: async () => cpuReport,
        checkpoints: {
          spacing: this.#spacing,
          take: (point, isBest) => tell({ type: 'checkpoint', point, isBest }),
        },
        ...(resumeFrom && { resumeFrom }),
        ...(material && { material }),
      }),
  )

  constructor(spacing: CheckpointSpacing) {
    this.#spacing = spacing
  }

  postMessage(message: Parameters<WorkerLike['postMessage']>[0]): void {
    if (message.type === 'start') this.started = message
    if (message.type !== 'setSpeed') this.#host.receive(structuredClone(message)) // at full speed
  }

  terminate(): void {
    this.#isTerminated = true
    if (this.started !== null) this.#host.receive({ type: 'stop', runId: this.started.runId })
  }
}

/** A tab in which runs train. */
export class TrainingTab {
  readonly page: PageState = emptyPage()
  readonly workers: LocalWorker[] = []
  readonly client: TrainerClient
  readonly controls: RunControls & RunClearing
  readonly archive: Archive
  readonly events: ArchiveEvent[] = []
  readonly heard: FromWorker[] = []
  readonly ended = fakeDocument()
  /** Receives what another tab says. */
  hear: (message: TabMessage) => void = () => {}
  #onMessage: (message: FromWorker) => void = () => {}

  constructor(config: RunConfig, spacing = AFTER_EACH_UPDATE) {
    this.page.store.setState({ config })
    this.client = createTrainerClient(
      (message) => {
        receive(this.page, message)
        this.heard.push(message)
        this.#onMessage(message)
      },
      () => {
        const worker = new LocalWorker(spacing)
        this.workers.push(worker)
        return worker
      },
    )
    this.controls = createRunControls(
      this.page,
      this.client.send,
      () => this.archive.save(),
      () => this.archive.reload(),
      () => this.archive.end(),
    )
    this.archive = createArchive({
      ...{ page: this.page, controls: this.controls },
      now: () => 1_700_000_000_000 + this.heard.length,
      say: (event) => this.events.push(event),
    })
  }

  /** Opens the archive of this browser, as a page does when it loads. `claim`: default: there is no other tab. */
  async open(runs: RunsPort, claim: TabsPort['claim'] = alone): Promise<this> {
    await this.archive.open(
      {
        ...{ runs, document: this.ended.document, persist: () => {} },
        tabs: { claim, send: () => {}, listen: (hear) => Object.assign(this, { hear }) },
        tab: () => ({ getItem: () => null, setItem: () => {} }),
      },
      null,
    )
    return this
  }

  get run() {
    return this.page.store.getState().run
  }

  /** Calls `act` at each message, until it returns true. */
  at(act: (message: FromWorker) => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#onMessage = (message) => {
        if (!act(message)) return
        this.#onMessage = () => {}
        resolve()
      }
    })
  }

  /** When the run is over. */
  end(): Promise<void> {
    return this.at((message) => message.type === 'failed' || (message.type === 'state' && isEnd(message.state)))
  }

  /** When the reports of so many updates have arrived, before their checkpoint. */
  progress(updates: number): Promise<void> {
    return this.at((message) => message.type === 'progress' && (message.batch.updates.at(-1) ?? 0) >= updates)
  }

  /** When the checkpoint after so many updates has arrived. */
  checkpoint(updates: number): Promise<void> {
    return this.at((message) => message.type === 'checkpoint' && message.point.progress.updates >= updates)
  }

  /** The worker dies. */
  loseWorker(): void {
    this.workers.at(-1)?.onerror?.({ message: 'out of memory' } as ErrorEvent)
  }

  close(): void {
    this.client.dispose()
  }
}

function alone(_: string, answer: (isWriter: boolean) => void): () => void {
  answer(true)
  return () => {}
}

function isEnd(state: string): boolean {
  return state === 'stopped' || state === 'finished'
}
