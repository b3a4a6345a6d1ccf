import type { Trajectory } from '../rl/trajectory.ts'
import type { Rng } from '../shared/rng.ts'
import { arrayOf, partOf } from '../shared/state.ts'
import { clearOutcomes, createStepColumns } from './columns.ts'
import { REST, type VecEnv } from './contracts.ts'

/** An environment in which some rows replay recorded clips instead of executing the given actions. */
interface ClipRows {
  /** Rows that replay a clip ignore their action; the other rows are those of the wrapped environment. */
  readonly env: VecEnv
  /** The recorded action for the row's current state; null if the row does not replay a clip. */
  actionOf(row: number): number | null
}

interface ClipRowsOptions {
  /** At least one decision has mask 1. Rewards are in the wrapped environment's unit. */
  readonly clips: readonly Trajectory[]
  /** True if the row should replay clips; called at every step. A change truncates the row's episode. */
  readonly isClipRow: (row: number) => boolean
  /** Draws the next clip. */
  readonly rng: Rng
}

/**
 * Replays recorded clips in some rows, one after the other, as if they were played now: demonstrations for off-policy
 * learners. Only decisions with mask 1 are replayed. A clip that ends before its episode did is truncated, so that the
 * value after it is bootstrapped. The wrapped row is not stepped meanwhile.
 * @throws Error if no decision counts.
 */
export function withClipRows(inner: VecEnv, { clips, isClipRow, rng }: ClipRowsOptions): ClipRows {
  const { count, spec } = inner
  const size = spec.observationSize
  const pieces = clips.flatMap(countedPieces)
  if (pieces.length === 0) throw new Error('No decision of the clips counts: give at least one with mask 1.')

  const columns = createStepColumns(count, size)
  const { observations, finalObservations, rewards, terminated, truncated, success } = columns
  const innerActions = new Int32Array(count)
  const shown: (Place | null)[] = Array.from({ length: count }, () => null)

  const first = (row: number) => row * size

  /** Starts the row's next clip, or returns the row to the wrapped environment. */
  function begin(row: number): void {
    if (isClipRow(row)) {
      const piece = pieces[rng.int(pieces.length)]
      shown[row] = { piece, at: piece.start }
      copy(piece.clip.observations, piece.start * size, observations, first(row))
    } else {
      shown[row] = null
      copy(inner.observations, first(row), observations, first(row))
    }
  }

  /** Copies one decision of a clip into the row. */
  function show(row: number, place: Place): void {
    const { clip, end } = place.piece
    copy(clip.nextObservations, place.at * size, finalObservations, first(row))
    rewards[row] = clip.rewards[place.at]
    place.at++
    const isOver = place.at === end
    terminated[row] = isOver && end === clip.length && clip.terminated ? 1 : 0
    truncated[row] = isOver && terminated[row] === 0 ? 1 : 0
    success[row] = terminated[row] === 1 && clip.success ? 1 : 0
    if (!isOver) copy(clip.observations, place.at * size, observations, first(row))
  }

  /** Copies the wrapped environment's step into the row. */
  function follow(row: number): void {
    copy(inner.finalObservations, first(row), finalObservations, first(row))
    copy(inner.observations, first(row), observations, first(row))
    rewards[row] = inner.rewards[row]
    terminated[row] = inner.terminated[row]
    truncated[row] = inner.truncated[row]
    success[row] = inner.success[row]
  }

  function copy(from: Float32Array, fromStart: number, to: Float32Array, toStart: number): void {
    for (let index = 0; index < size; index++) to[toStart + index] = from[fromStart + index]
  }

  const env: VecEnv = {
    spec,
    count,
    ...columns,
    reset(seed) {
      inner.reset(seed)
      for (let row = 0; row < count; row++) begin(row)
      clearOutcomes(columns)
    },
    step(actions) {
      for (let row = 0; row < count; row++) innerActions[row] = shown[row] === null ? actions[row] : REST
      inner.step(innerActions)
      for (let row = 0; row < count; row++) {
        const place = shown[row]
        if (place === null) follow(row)
        else show(row, place)
        const isOver = terminated[row] === 1 || truncated[row] === 1
        const changesOver = (place !== null) !== isClipRow(row)
        if (changesOver && !isOver) truncated[row] = 1
        if (changesOver || (isOver && place !== null)) begin(row)
      }
    },
    startFrom(starts) {
      inner.startFrom(starts)
      for (let row = 0; row < count; row++) {
        shown[row] = null
        follow(row)
      }
    },
    state: {
      save: () => ({
        inner: inner.state.save(),
        rng: rng.save(),
        observations: observations.slice(),
        pieces: Int32Array.from(shown, (place) => (place === null ? -1 : pieces.indexOf(place.piece))),
        places: Int32Array.from(shown, (place) => place?.at ?? 0),
      }),
      load(saved) {
        inner.state.load(partOf(saved, 'inner'))
        rng.load(partOf(saved, 'rng'))
        const like = new Int32Array(count)
        const places = arrayOf(partOf(saved, 'places'), like)
        arrayOf(partOf(saved, 'pieces'), like).forEach((piece, row) => {
          shown[row] = pieces[piece] === undefined ? null : { piece: pieces[piece], at: places[row] }
        })
        observations.set(arrayOf(partOf(saved, 'observations'), observations))
        clearOutcomes(columns)
      },
    },
    startOf: inner.startOf,
    returnOf: inner.returnOf,
  }
  return {
    env,
    actionOf(row) {
      const place = shown[row]
      return place === null ? null : place.piece.clip.actions[place.at]
    },
  }
}

/** Decisions `start` (inclusive) to `end` (exclusive) of a clip, all with mask 1. */
interface Piece {
  readonly clip: Trajectory
  readonly start: number
  readonly end: number
}

interface Place {
  readonly piece: Piece
  at: number
}

function countedPieces(clip: Trajectory): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (let decision = 0; decision <= clip.length; decision++) {
    if (decision < clip.length && clip.mask[decision] === 1) continue
    if (decision > start) pieces.push({ clip, start, end: decision })
    start = decision + 1
  }
  return pieces
}
