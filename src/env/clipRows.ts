import type { Trajectory } from '../rl/trajectory.ts'
import type { Rng } from '../shared/rng.ts'
import { createStepColumns, settleColumns } from './columns.ts'
import { REST, type VecEnv } from './contracts.ts'

/** An environment some of whose rows show what somebody did before, instead of what is asked of them now. */
export interface ClipRows {
  /** Rows that show a clip ignore the action that they are given; all else is as in the environment underneath. */
  readonly env: VecEnv
  /** What was done in the row's present state; null where the row is not showing a clip. */
  actionOf(row: number): number | null
}

export interface ClipRowsOptions {
  /** At least one decision of theirs counts. Rewards as the environment pays them. */
  readonly clips: readonly Trajectory[]
  /** Asked at every step. A row that changes over ends its episode there, truncated. */
  readonly isClipRow: (row: number) => boolean
  /** Which clip comes next. */
  readonly rng: Rng
}

/**
 * Lets rows go through recorded clips, one after the other, as if they were played just now: what off-policy learners
 * learn from. Only decisions that count are shown. A clip that ends before its episode did ends truncated: what would
 * have come after it has a value. Meanwhile the row underneath rests.
 */
export function withClipRows(inner: VecEnv, { clips, isClipRow, rng }: ClipRowsOptions): ClipRows {
  const { count, spec } = inner
  const size = spec.observationSize
  const pieces = clips.flatMap(countedPieces)
  if (pieces.length === 0) throw new Error('No decision of the clips counts.')

  const columns = createStepColumns(count, size)
  const { observations, finalObservations, rewards, terminated, truncated, success } = columns
  const innerActions = new Int32Array(count)
  const shown: (Place | null)[] = Array.from({ length: count }, () => null)

  const first = (row: number) => row * size

  /** Puts the row at the start of what it is to show next. */
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

  /** One decision of a clip. */
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

  /** One decision of the environment underneath. */
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
      settleColumns(columns)
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

/** Decisions `start` to before `end` of a clip, all of which count. */
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
