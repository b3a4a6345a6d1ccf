import type { PlayedDecision } from '../../algorithms/contract.ts'
import { type EpisodeStart, REST, type VecEnv } from '../../env/contracts.ts'
import type { PlatformerVecEnv } from '../../env/platformer.ts'
import { REWARD_TERMS } from '../../env/rewards/index.ts'
import { arrays, plainStateOf } from '../../shared/state.ts'
import { mean } from '../../shared/statistics.ts'
import { SUBPIXELS } from '../../sim/world.ts'
import type { EndedEpisode, First, RemoteEpisodes } from '../gradients/gradientWorkers.ts'
import type { EpisodeColumns } from '../protocol.ts'

/** Wraps a `VecEnv` and records the return, length and terms of every finished episode. */
interface EpisodeTracker {
  readonly env: VecEnv
  /** Number of episodes since the last drain. */
  readonly finished: number
  /** The first reward or observation that is NaN, infinite or huge, in words; null if there was none. */
  readonly fault: string | null
  /** All episodes since the last call, each in exactly one batch, with the given `trainingSeconds` as their time. */
  drain(trainingSeconds: number): EpisodeColumns
  /** All episodes since the last call of this, in order. */
  drainEnds(): readonly EndedEpisode[]
  /**
   * What a row played so many decisions ago (1: the last one), given the episodes that have ended since; null where that is not
   * known: outside the game, in other threads, and before a resumed run.
   */
  decisionAgo(row: number, ago: number, ended: readonly EndedEpisode[]): PlayedDecision | null
  /** The first decision of a clip from a start state, likewise. */
  clipFrom(start: EpisodeStart, actions: Uint8Array): PlayedDecision | null
  /** Milestones reached for the first time since the last call. Empty outside the platformer. */
  drainFirsts(): readonly First[]
  /** Top-left corners in px of all heroes on the configured level, [heroes × (x, y)]; null outside the platformer. */
  positions(): Float32Array | null
  /** The difficulty of new episodes, 0–1, where it rises with success, the mean of all threads; null elsewhere. */
  difficulty(): number | null
  /** Drops what has not been drained: the run continues from a checkpoint with so many decisions. */
  rewind(decisions: number): void
  /** Adds the episodes of another thread's tracker, as if they had just ended here. */
  absorb(thread: number, remote: RemoteEpisodes): void
}

interface EpisodeTrackerOptions {
  /** Divisor of the rewards, so that returns use unscaled rewards. */
  readonly rewardScale: number
  /** Decisions of a resumed run before this environment's first decision. */
  readonly envStepsBefore: number
}

const MAX_RETURN = 1e9 // beyond any environment's, after which learning cannot recover
const FIRST_CAPACITY = 256 // episodes; doubles when full

export function trackEpisodes(inner: VecEnv, options: EpisodeTrackerOptions): EpisodeTracker {
  const { count, rewards, terminated, truncated, success } = inner
  const platformer = asPlatformer(inner)
  const termIds = platformer ? REWARD_TERMS.map((term) => term.id) : []
  const runningReturns = new Float64Array(count)
  const runningLengths = new Int32Array(count)
  const taken = new Float64Array(count) // decisions of each row
  let envSteps = options.envStepsBefore
  let columns = createColumns(FIRST_CAPACITY, termIds.length)
  let finished = 0
  let fault: string | null = null
  let firsts = platformer && watchFirsts(platformer)
  const seenRemotely = new Set<string>()
  let remoteFirsts: First[] = []
  let ends: EndedEpisode[] = []
  const remotePositions: Float32Array[] = [] // by thread
  const remoteDifficulties: number[] = [] // likewise

  function finish(row: number): void {
    if (finished === columns.capacity) columns = grown(columns)
    columns.endedAtEnvStep[finished] = envSteps
    columns.returns[finished] = runningReturns[row] / options.rewardScale
    columns.lengths[finished] = runningLengths[row]
    columns.successes[finished] = success[row]
    const end = success[row] === 1 ? 'success' : terminated[row] === 1 ? 'death' : 'other'
    const played = platformer && { clip: platformer.clipOf(row), row, until: taken[row] }
    ends.push({ return: columns.returns[finished], end, ...(played && { played }) })
    if (platformer) {
      const { termTotals } = platformer.episodeOf(row)
      for (let term = 0; term < termTotals.length; term++) columns.terms[term][finished] = termTotals[term]
    }
    finished++
    runningReturns[row] = 0
    runningLengths[row] = 0
  }

  const env: VecEnv = {
    ...inner,
    reset(seed) {
      inner.reset(seed)
      runningReturns.fill(0)
      runningLengths.fill(0)
    },
    state: plainStateOf({ rows: inner.state, running: arrays({ runningReturns, runningLengths }) }),
    startFrom(starts) {
      inner.startFrom(starts)
      // An episode includes the decisions and rewards on the way to its start.
      for (let row = 0; row < count; row++) {
        runningReturns[row] = inner.returnOf(row)
        runningLengths[row] = inner.startOf(row).actions.length
      }
    },
    step(actions) {
      inner.step(actions)
      for (let row = 0; row < count; row++) {
        if (actions[row] !== REST) envSteps++
      }
      for (let row = 0; row < count; row++) {
        if (actions[row] === REST) continue
        runningReturns[row] += rewards[row]
        runningLengths[row]++
        taken[row]++
        if (!(Math.abs(runningReturns[row]) <= MAX_RETURN)) fault ??= `A reward was ${rewards[row]}`
        if (terminated[row] === 1 || truncated[row] === 1) finish(row)
      }
      if (!isFiniteSum(inner.observations)) fault ??= 'An observation was not a finite number'
      firsts?.look(envSteps)
    },
  }

  return {
    env,
    get finished() {
      return finished
    },
    get fault() {
      return fault
    },
    drain(trainingSeconds) {
      const drained: EpisodeColumns = {
        endedAtEnvStep: columns.endedAtEnvStep.slice(0, finished),
        trainingSeconds: new Float64Array(finished).fill(trainingSeconds),
        returns: columns.returns.slice(0, finished),
        lengths: columns.lengths.slice(0, finished),
        successes: columns.successes.slice(0, finished),
        terms: Object.fromEntries(termIds.map((id, term) => [id, columns.terms[term].slice(0, finished)])),
      }
      finished = 0
      return drained
    },
    drainEnds() {
      const drained = ends
      ends = []
      return drained
    },
    decisionAgo(row, ago, ended) {
      if (platformer === null || row >= count) return null
      const at = taken[row] - ago
      const over = ended.find(({ played }) => played?.row === row && played.until > at)
      const { clip, until } = over?.played ?? { clip: platformer.clipOf(row), until: taken[row] }
      const decision = clip.actions.length - (until - at)
      return decision < 0 || ago < 1 ? null : { clip, decision, end: over?.end ?? null }
    },
    clipFrom({ seed, actions: before }, after) {
      if (platformer === null) return null
      const { levelId, ...how } = platformer.clipOf(0)
      const actions = new Uint8Array(before.length + after.length)
      actions.set(before)
      actions.set(after, before.length)
      const clip = { ...how, levelId: platformer.levelOf(seed), seed, actions }
      return { clip, decision: before.length, end: null }
    },
    drainFirsts() {
      const drained = [...(firsts?.drain() ?? []), ...remoteFirsts]
      remoteFirsts = []
      return drained
    },
    positions() {
      if (remotePositions.length > 0) return joined(remotePositions)
      return platformer && heroPositions(platformer)
    },
    difficulty() {
      if (remoteDifficulties.length > 0) return mean(remoteDifficulties)
      return platformer === null ? null : platformer.difficulty()
    },
    rewind(decisions) {
      envSteps = decisions
      finished = 0
      ends = []
      fault = null
      firsts = platformer && watchFirsts(platformer)
      seenRemotely.clear()
      remoteFirsts = []
    },
    absorb(thread, remote) {
      envSteps += remote.decisions
      const { returns, lengths, successes, terms } = remote.finished
      for (let index = 0; index < returns.length; index++) {
        if (finished === columns.capacity) columns = grown(columns)
        columns.endedAtEnvStep[finished] = envSteps
        columns.returns[finished] = returns[index]
        if (!(Math.abs(returns[index]) <= MAX_RETURN)) fault ??= `The return of an episode was ${returns[index]}`
        columns.lengths[finished] = lengths[index]
        columns.successes[finished] = successes[index]
        for (let term = 0; term < termIds.length; term++) columns.terms[term][finished] = terms[termIds[term]][index]
        finished++
      }
      ends.push(...remote.ends)
      for (const { name, clip } of remote.firsts) {
        if (seenRemotely.has(name)) continue // each thread reports its own first; only the run's first counts
        seenRemotely.add(name)
        remoteFirsts.push({ name, envSteps, clip })
      }
      if (remote.positions) remotePositions[thread] = remote.positions
      if (remote.difficulty !== null) remoteDifficulties[thread] = remote.difficulty
    },
  }
}

/** False if any value is NaN or infinite. One addition per value is negligible beside a policy's forward pass. */
function isFiniteSum(values: Float32Array): boolean {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]
  return Number.isFinite(sum)
}

/** The environment as a platformer; null if it is another kind. */
export function asPlatformer(env: VecEnv): PlatformerVecEnv | null {
  return 'worlds' in env ? (env as PlatformerVecEnv) : null
}

interface Columns {
  readonly capacity: number
  readonly endedAtEnvStep: Float64Array
  readonly returns: Float32Array
  readonly lengths: Float32Array
  readonly successes: Uint8Array
  readonly terms: readonly Float32Array[] // one column per reward term
}

function createColumns(capacity: number, terms: number): Columns {
  return {
    capacity,
    endedAtEnvStep: new Float64Array(capacity),
    returns: new Float32Array(capacity),
    lengths: new Float32Array(capacity),
    successes: new Uint8Array(capacity),
    terms: Array.from({ length: terms }, () => new Float32Array(capacity)),
  }
}

function grown(columns: Columns): Columns {
  const larger = createColumns(columns.capacity * 2, columns.terms.length)
  larger.endedAtEnvStep.set(columns.endedAtEnvStep)
  larger.returns.set(columns.returns)
  larger.lengths.set(columns.lengths)
  larger.successes.set(columns.successes)
  larger.terms.forEach((column, term) => {
    column.set(columns.terms[term])
  })
  return larger
}

function joined(parts: readonly Float32Array[]): Float32Array {
  return Float32Array.from(parts.flatMap((part) => [...part]))
}

/** Detects the level's milestones, the first beaten Regret and the first bell. Free of cost once all are reached. */
function watchFirsts(env: PlatformerVecEnv): { look(envSteps: number): void; drain(): readonly First[] } {
  const { milestones } = env.level
  let unseen = 2 ** milestones.length - 1 // bit i: milestones[i]
  let isRegretUnbeaten = env.level.regrets.length > 0
  let isBellUnrung = true
  let news: First[] = []

  return {
    look(envSteps) {
      if (unseen === 0 && !isRegretUnbeaten && !isBellUnrung) return
      for (let row = 0; row < env.count; row++) {
        const fresh = env.milestonesReached[row] & unseen
        if (fresh !== 0) {
          unseen &= ~fresh
          milestones.forEach(({ name }, index) => {
            if (fresh & (1 << index)) news.push({ name, envSteps, clip: env.clipOf(row) })
          })
        }
        if (isRegretUnbeaten && env.worlds[row].regretsBeaten > 0) {
          isRegretUnbeaten = false
          news.push({ name: 'beat a Regret', envSteps, clip: env.clipOf(row) })
        }
        const isOver = env.terminated[row] === 1 || env.truncated[row] === 1
        if (isBellUnrung && isOver && env.success[row] === 1) {
          isBellUnrung = false
          news.push({ name: 'rang the bell', envSteps, clip: env.clipOf(row) })
        }
      }
    },
    drain() {
      const drained = news
      news = []
      return drained
    },
  }
}

function heroPositions(env: PlatformerVecEnv): Float32Array {
  const worlds = env.worlds.filter(({ level }) => level.id === env.level.id) // the page draws them over that level
  const positions = new Float32Array(worlds.length * 2)
  worlds.forEach(({ x, y }, row) => {
    positions[row * 2] = x / SUBPIXELS
    positions[row * 2 + 1] = y / SUBPIXELS
  })
  return positions
}

/** The episodes whose numbers are usable: an environment that breaks spoils those that end with it. */
export function usable(columns: EpisodeColumns): EpisodeColumns {
  const { endedAtEnvStep, trainingSeconds, returns, lengths, successes, terms } = columns
  const all = Object.values(terms)
  const isUsable = (index: number) =>
    Number.isFinite(returns[index]) && all.every((column) => Number.isFinite(column[index]))
  const keep = <Column extends Float64Array | Float32Array | Uint8Array>(column: Column) =>
    column.filter((_: number, index: number) => isUsable(index)) as Column
  return {
    ...{ endedAtEnvStep: keep(endedAtEnvStep), trainingSeconds: keep(trainingSeconds) },
    ...{ returns: keep(returns), lengths: keep(lengths), successes: keep(successes) },
    terms: Object.fromEntries(Object.entries(terms).map(([id, column]) => [id, keep(column)])),
  }
}
