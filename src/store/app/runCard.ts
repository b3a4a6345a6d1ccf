import { FAULT_NAMES } from '../../algorithms/shared/faultIds.ts'
import { REFERENCE_ENVS } from '../../env/reference/index.ts'
import { TEXT_ENVS } from '../../env/text/porters.ts'
import { levelCard } from '../../sim/levels.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { cardOf } from './catalog.ts'

/** A kept run as the list shows it, without its weights and histories. */
export interface RunCard {
  readonly id: string
  readonly name: string
  /** Pinned runs keep everything when storage is full. */
  readonly isPinned: boolean
  /** The configuration in force, as a link holds it. */
  readonly config: string
  /** The configuration at the run's start, as a link holds it. */
  readonly startedWith: string
  readonly updates: number
  readonly envSteps: number
  /** Success rate of the last evaluation, and of the best; null before the first. */
  readonly success: number | null
  readonly best: number | null
  /** Evaluations: at most `CURVE_POINTS` of them, evenly chosen; the first and the last are among them. */
  readonly curve: readonly CurvePoint[]
  readonly startedAt: number // ms since 1970
  readonly savedAt: number // ms since 1970
  readonly bytes: number // of its typed arrays
  /** Intermediate policies that are stored with it. */
  readonly generations: number
}

export interface CurvePoint {
  readonly envSteps: number
  readonly success: number // 0–1
}

export const CURVE_POINTS = 48

/** The kept runs of this browser. */
export interface ArchiveState {
  /** Newest first. */
  readonly cards: readonly RunCard[]
  /** `missing`: the browser stores nothing. `full`: the run on the page could not be stored. */
  /** `newer`: a newer version of the page has it, and this one stores nothing more. */
  readonly storage: 'opening' | 'open' | 'missing' | 'full' | 'newer'
  /** Stored runs that cannot be read. */
  readonly unreadable: number
  /** The run that was deleted last, which can be restored. */
  readonly deleted: RunCard | null
  /** A run that does not train is being stored: it has ended, or another one has taken its place. */
  readonly isStoring: boolean
}

/** The algorithm and the place of a run, e.g. `PPO · Lobby`, and what it was broken with on purpose. */
export function runTitle(config: RunConfig): string {
  return `${learnerOf(config)} · ${placeOf(config)}`
}

/** The algorithm of a run; of one that was broken on purpose, with its fault. */
export function learnerOf(config: RunConfig): string {
  const { name } = cardOf(config)
  if (config.fault === undefined) return name
  return `${name}, ${config.mended ? 'mended' : 'broken'} (${FAULT_NAMES[config.fault].label})`
}

/** The level or environment of a run. */
export function placeOf({ env }: Pick<RunConfig, 'env'>): string {
  if (env.kind === 'platformer') return levelCard(env.level)?.name ?? env.level
  return [...REFERENCE_ENVS, ...TEXT_ENVS].find(({ id }) => id === env.id)?.label ?? env.id
}
