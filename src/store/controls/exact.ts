import { onOneLevel } from '../../env/config.ts'
import { platformerSpec } from '../../env/platformerSpec.ts'
import { referenceSpec } from '../../env/reference/index.ts'
import type { Bounds } from '../../policies/exact/bounds.ts'
import { type ExactRequest, type ExactValues, exactFaultOf, valueError } from '../../policies/exact/values.ts'
import { playable } from '../../policies/initial.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { Workshop } from '../../training/page/workshopClient.ts'
import { gammaInForce, policyOnStage } from '../app/stagePolicy.ts'
import type { SpectatorFrame } from '../app/types.ts'
import { failureOf, isCancelled } from '../teach/comparisons.ts'
import { type ErrorPoint, NO_VALUES } from './exactStore.ts'
import type { Page } from './page.ts'

type ExactPage = Pick<Page, 'store' | 'shelf' | 'frame' | 'exactStore'>

/** Computes exact values while they are open, one job after the other, in a worker of its own. */
interface ExactComputation {
  /** Looks whether there is something new to compute; call it often. Nothing happens while a job is under way. */
  look(): void
  /** Stops what is under way at once. */
  stop(): void
}

const MOST_POINTS = 1000
const LONGEST_REST_MS = 1000

/** What decides on the values besides the policy: where it changes, everything is computed again. */
type Task = Pick<ExactRequest, 'env' | 'gamma' | 'greedy'>

/** A job: the places by one policy, or the state on the stage. */
interface Wanted {
  readonly policy: PolicySnapshot
  readonly here: NonNullable<SpectatorFrame['episode']> | null
  /** Whether the policy is of the run, so that it is a point of the chart. */
  readonly isOfRun: boolean
  /** Whether it is the one on the stage, whose values are shown. */
  readonly isOnStage: boolean
}

export function createExactComputation(
  { store, shelf, frame, exactStore }: ExactPage,
  workshop: Pick<Workshop, 'exact' | 'dispose'>,
  now: () => number = () => performance.now(),
): ExactComputation {
  let abort = new AbortController()
  let taskKey = ''
  let optimal: readonly Bounds[] | undefined
  let done = new Map<number, ErrorPoint>() // by decisions behind the run's policies
  let placesOf: PolicySnapshot | null = null
  let hereKey = ''
  let isTurnOfPlaces = false
  let restsUntil = 0

  function look(): void {
    if (exactStore.getState().isBusy || now() < restsUntil) return
    const { env } = frame
    if (env === null) return
    const fault = exactFaultOf(env)
    if (fault !== exactStore.getState().fault) exactStore.setState({ ...NO_VALUES, fault })
    if (fault !== null || env.kind === 'text') return
    const { config, spectator, run } = store.getState()
    const rewardWeights = config.env.kind === 'platformer' ? config.env.rewardWeights : {}
    const task: Task = {
      env: env.kind === 'platformer' ? onOneLevel({ ...env, rewardWeights }) : env,
      gamma: gammaInForce(store.getState()),
      greedy: spectator.greedy,
    }
    const key = JSON.stringify([task, run.runId])
    if (key !== taskKey) {
      forget()
      taskKey = key
      exactStore.setState(NO_VALUES)
    }
    const wanted = next(task)
    if (wanted !== null) void compute(task, wanted)
  }

  function forget(): void {
    optimal = undefined
    done = new Map()
    isTurnOfPlaces = false
    placesOf = null
    hereKey = ''
  }

  /** The state on the stage and the places take turns; earlier policies of the run come last. */
  function next({ env }: Task): Wanted | null {
    const { spectator } = store.getState()
    const spec = env.kind === 'platformer' ? platformerSpec(env) : referenceSpec(env.id)
    const onStage = playable(policyOnStage(shelf, spectator.show), spec)
    const isOfRun = onStage === shelf.latest || onStage === shelf.best || shelf.generations.includes(onStage)
    const { episode } = frame
    const isHereNew = env.kind === 'platformer' && episode !== null && hereKey !== keyOfHere(episode, onStage)
    const ofPlaces: Wanted = { policy: onStage, here: null, isOfRun, isOnStage: true }
    const ofHere: Wanted = { ...ofPlaces, here: episode }
    const { here } = exactStore.getState()
    if (isHereNew && (here === null || !isTurnOfPlaces)) return ofHere
    if (placesOf === null || !isSame(placesOf, onStage)) return ofPlaces
    if (isHereNew) return ofHere
    const missing = [shelf.latest, ...shelf.generations].find(
      (snapshot) => snapshot !== null && !done.has(snapshot.envSteps) && playable(snapshot, spec) === snapshot,
    )
    return missing ? { policy: missing, here: null, isOfRun: true, isOnStage: false } : null
  }

  async function compute(task: Task, wanted: Wanted): Promise<void> {
    const { policy, here } = wanted
    const { signal } = abort
    const key = taskKey
    const began = now()
    isTurnOfPlaces = here !== null
    exactStore.setState({ isBusy: true })
    const start = here && { seed: here.seed, actions: here.actions.slice(0, here.decisions) }
    try {
      const values = await workshop.exact(
        { ...task, policy, start, wantsPlaces: here === null, ...(optimal && { optimal }) },
        { signal },
      )
      if (signal.aborted) return
      // As long as the job took: training has the rest of the processor.
      restsUntil = now() + Math.min(now() - began, LONGEST_REST_MS)
      exactStore.setState({ isBusy: false, failure: null })
      if (key !== taskKey) return
      if (here === null) keepPlaces(values, wanted)
      else keepHere(values, here, policy)
    } catch (error) {
      if (isCancelled(error)) return
      // Nothing is tried again until something else is asked for.
      hereKey = here === null ? hereKey : keyOfHere(here, policy)
      placesOf = policy
      exactStore.setState({ isBusy: false, failure: failureOf(error) })
    }
  }

  function keepPlaces({ places }: ExactValues, { policy, isOfRun, isOnStage }: Wanted): void {
    optimal = places.map((place) => place.optimal)
    if (isOfRun) done.set(policy.envSteps, { envSteps: policy.envSteps, ...valueError(places) })
    if (isOnStage) placesOf = policy
    const points = [...done.values()].sort((a, b) => a.envSteps - b.envSteps)
    // A long run has more policies than a chart has pixels: every other one is enough.
    if (points.length > MOST_POINTS)
      done = new Map(points.flatMap((each, at) => (at % 2 ? [] : [[each.envSteps, each]])))
    exactStore.setState({ points, ...(isOnStage && { places, policyUpdates: policy.updates }) })
  }

  function keepHere({ here: found }: ExactValues, here: NonNullable<Wanted['here']>, policy: PolicySnapshot): void {
    hereKey = keyOfHere(here, policy)
    exactStore.setState({ here: found && { ...found, decision: here.decisions } })
  }

  return {
    look,
    stop() {
      abort.abort()
      abort = new AbortController()
      taskKey = ''
      workshop.dispose()
    },
  }
}

function keyOfHere({ seed, decisions }: NonNullable<Wanted['here']>, { updates, algorithm }: PolicySnapshot): string {
  return `${seed} ${decisions} ${algorithm} ${updates}`
}

function isSame(one: PolicySnapshot, other: PolicySnapshot): boolean {
  return (
    one === other ||
    (one.algorithm === other.algorithm && one.updates === other.updates && one.envSteps === other.envSteps)
  )
}
