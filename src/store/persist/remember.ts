import * as v from 'valibot'
import { BREAKPOINT_KINDS } from '../../training/protocol.ts'
import { type AppStore, patch } from '../app/appStore.ts'
import { isPlayable } from '../app/hands.ts'
import { readConfig, writeConfig } from '../app/link.ts'
import type { Layout, PaintedValues } from '../app/types.ts'
import { X_AXES } from '../history/history.ts'
import { whenHidden } from './whenHidden.ts'

/** The settings that outlive a reload, in localStorage. The page works without. */

const SETTINGS_KEY = 'bellman-bros/settings'
const SETTINGS_DELAY_MS = 300 // a slider being dragged is written once

const PAINTED: readonly PaintedValues[] = ['none', 'values', 'learnedReward']
const LAYOUTS: readonly Layout[] = ['overview', 'wide', 'shared']

const CODES = v.array(v.string())
const KEYS = v.pipe(
  v.strictObject({ left: CODES, right: CODES, jump: CODES, attack: CODES }),
  v.check((keys) => isPlayable(keys)),
)

const BREAKPOINT = v.strictObject({
  kind: v.picklist(BREAKPOINT_KINDS),
  value: v.pipe(v.number(), v.finite()),
  metric: v.exactOptional(v.string()),
})

/** Every part may be absent: settings from before it existed stay valid, and it keeps its default. */
const SETTINGS = v.object({
  config: v.optional(v.string(), ''),
  /** Keys with which nobody could play are replaced by the defaults; the rest of the settings stays. */
  keys: v.fallback(v.nullable(KEYS), null),
  view: v.object({
    speed: v.exactOptional(v.union([v.picklist(['watching', 'full']), v.pipe(v.number(), v.gtValue(0))])),
    muted: v.exactOptional(v.boolean()),
    volume: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    musicVolume: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    showObservation: v.exactOptional(v.boolean()),
    // It was a switch when there were only values to show.
    showValues: v.exactOptional(
      v.union([
        v.picklist(PAINTED),
        v.pipe(
          v.boolean(),
          v.transform((shown) => (shown ? 'values' : 'none')),
        ),
      ]),
    ),
    showSwarm: v.exactOptional(v.boolean()),
    showReference: v.exactOptional(v.boolean()),
    showTimeline: v.exactOptional(v.boolean()),
    xAxis: v.exactOptional(v.picklist(X_AXES)),
    layout: v.exactOptional(v.picklist(LAYOUTS)),
    // None if one is of another version; the rest of the settings stays.
    breakpoints: v.exactOptional(v.fallback(v.array(BREAKPOINT), [])),
    fastestBackends: v.exactOptional(v.record(v.string(), v.picklist(['webgpu', 'wasm', 'cpu']))),
  }),
})

/**
 * Restores the settings of the last visit; keeps the defaults where none can be read.
 * `storage` is a function, because where storage is forbidden even naming it throws.
 */
export function recallSettings(store: AppStore, storage: () => Pick<Storage, 'getItem'>): void {
  try {
    const { config, view, keys } = v.parse(SETTINGS, JSON.parse(storage().getItem(SETTINGS_KEY) ?? ''))
    const recalled = readConfig(config)
    if (recalled !== null) store.setState({ config: recalled })
    patch(store, 'view', view)
    if (keys !== null) patch(store, 'hands', { keys })
  } catch {
    // Nothing stored, storage forbidden, or settings of another version: a first visit.
  }
}

/** Writes configuration and view to `storage` a moment after each change, and at once when the page is about to go. */
export function rememberSettings(
  store: AppStore,
  storage: () => Pick<Storage, 'setItem'>,
  document: Document,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    timer = undefined
    const { config, view: shown, hands } = store.getState()
    const { reducedMotion: _, ...view } = shown // less motion is the system's wish
    try {
      storage().setItem(SETTINGS_KEY, JSON.stringify({ config: writeConfig(config), view, keys: hands.keys }))
    } catch {
      // Forbidden or full: the page works without.
    }
  }
  const cancel = () => clearTimeout(timer)
  const unsubscribe = store.subscribe((state, before) => {
    const isSame =
      state.config === before.config && state.view === before.view && state.hands.keys === before.hands.keys
    if (isSame) return
    cancel()
    timer = setTimeout(write, SETTINGS_DELAY_MS)
  })
  const stopWatching = whenHidden(document, () => {
    if (timer === undefined) return
    cancel()
    write()
  })
  return () => {
    cancel()
    unsubscribe()
    stopWatching()
  }
}
