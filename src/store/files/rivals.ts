import { agentsOf, type Strength } from '../../sim/agents.ts'
import { type AppStore, notify, patch } from '../app/appStore.ts'
import { platformerOf, withLevel } from '../app/configEdits.ts'
import { defaultRunConfig } from '../app/defaults.ts'
import { LinkError } from '../app/link.ts'
import { isStrength, opponentInForce, rivalKey } from '../app/rivals.ts'
import type { AppState, Opponent, Rival } from '../app/types.ts'
import { levelName } from '../controls/onStage.ts'
import { readReplay, replayHashOf } from '../teach/replayLink.ts'
import { readPolicyTensors } from './policyTensors.ts'

/** Addresses of the shipped policies, by file. Files, never data URLs: each is loaded when it is needed. */
const URLS: Readonly<Record<string, string>> = import.meta.glob('../../../assets/agents/*.safetensors', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
})

interface RivalPorts {
  readonly store: AppStore
  readonly words: {
    /** Why an opponent cannot be raced, by level. */
    readonly notLoaded: (level: string) => string
    readonly changed: (level: string) => string
  }
  /** Loads a file of the page. */
  readonly load: (url: string) => Promise<Uint8Array>
}

/**
 * Loads what the opponent in force plays, and for the title the level's expert; keeps each new best run with its record, in the
 * form of a replay link. An opponent that cannot be raced is replaced by nobody, and a notice says why. Returns a function
 * that stops it.
 */
export function keepRivals({ store, words, load }: RivalPorts): () => void {
  const asked = new Set<string>() // keys of what is being loaded
  const missed = new Set<string>() // keys of what could not be loaded when no race needed it

  function want(level: string, opponent: Opponent): void {
    const key = rivalKey(level, opponent)
    if (opponent === 'nobody' || opponent === 'trained' || opponent === 'kept') return
    if (store.getState().rivals[key] !== undefined || asked.has(key)) return
    asked.add(key)
    void read(level, opponent).then(
      (rival) => {
        asked.delete(key)
        // A run that was set meanwhile is newer.
        store.setState(({ rivals }) => ({ rivals: { [key]: rival, ...rivals } }))
      },
      (error: unknown) => refuse(level, opponent, error),
    )
  }

  async function read(level: string, opponent: Opponent): Promise<Rival> {
    const { records } = store.getState()
    if (isStrength(opponent)) return shippedPolicy(level, opponent, load)
    const record = records[level]
    const replay = readReplay(record?.replay ?? '')
    if (replay?.verdict.kind !== 'verified' || replay.verdict.ticks !== record?.ticks) {
      throw new LinkError('it does not play as it was recorded')
    }
    return { kind: 'clip', clip: replay.clip }
  }

  /** The title can do without its hero; a race cannot do without the opponent. */
  function refuse(level: string, opponent: Opponent, error: unknown): void {
    const key = rivalKey(level, opponent)
    asked.delete(key) // chosen again, it is tried again
    if (opponentInForce(store.getState()) !== opponent || store.getState().play.level !== level) {
      missed.add(key)
      return
    }
    patch(store, 'play', { opponent: 'nobody' })
    const why = error instanceof LinkError ? words.changed : words.notLoaded
    notify(store, { kind: 'warning', text: why(levelName(level)) })
  }

  function follow(state: AppState): void {
    if (state.mode !== 'play') return
    const { screen, level } = state.play
    want(level, opponentInForce(state))
    const isShown = screen === 'title' && agentsOf(level) !== null
    if (isShown && !missed.has(rivalKey(level, 'expert'))) want(level, 'expert')
  }

  follow(store.getState())
  keepBestRuns(store, store.getState(), null)
  return store.subscribe((state, before) => {
    follow(state)
    keepBestRuns(store, state, before)
  })
}

/** Writes the run of a new best time beside the time. One that is too long for a link can be raced until the page closes. */
function keepBestRuns(store: AppStore, { records, rivals }: AppState, before: AppState | null): void {
  if (records === before?.records) return
  for (const [level, record] of Object.entries(records)) {
    if (record === before?.records[level] || record.replay !== undefined) continue
    const rival = rivals[rivalKey(level, 'best')]
    if (rival?.kind !== 'clip') continue
    const replay = hashOf(rival.clip)
    if (replay !== null) store.setState({ records: { ...store.getState().records, [level]: { ...record, replay } } })
  }
}

function hashOf(clip: Parameters<typeof replayHashOf>[0]): string | null {
  try {
    return replayHashOf(clip)
  } catch (error) {
    if (error instanceof LinkError) return null
    throw error
  }
}

/** The trained policy that a level ships with. @throws Error if there is none, or if it cannot be loaded */
export async function shippedPolicy(
  level: string,
  strength: Strength,
  load: RivalPorts['load'],
): Promise<Extract<Rival, { kind: 'policy' }>> {
  const record = agentsOf(level)?.[strength]
  const env = platformerOf(withLevel(defaultRunConfig(), level).env)
  const url = URLS[`../../../assets/agents/${level}-${strength}.safetensors`]
  if (record === undefined || env === undefined || url === undefined) throw new Error(`${level} has no ${strength}.`)
  const { policy } = readPolicyTensors(await load(url))
  return { kind: 'policy', policy, env, seed: record.seed }
}
