import type Phaser from 'phaser'
import type { ThingKindName } from '../../sim/things.ts'
import { createKeysView } from './keysView.ts'
import { createOutliersView } from './outliersView.ts'
import { createPlatformsView } from './platformsView.ts'
import { createRegretsView } from './regretsView.ts'
import type { ThingView } from './thingView.ts'
import { createWindView } from './windView.ts'

/** By kind of thing: what draws it; null if the level does (`levelView.ts`). */
const CREATE_VIEW: Readonly<Record<ThingKindName, ((scene: Phaser.Scene) => ThingView) | null>> = {
  regrets: createRegretsView,
  questionBlocks: null,
  keys: createKeysView,
  winds: createWindView,
  platforms: createPlatformsView,
  outliers: createOutliersView,
}

/** Draws the things of all kinds. */
export function createThingViews(scene: Phaser.Scene): ThingView {
  const views = Object.values(CREATE_VIEW).flatMap((create) => create?.(scene) ?? [])
  return {
    draw(previous, world, alpha, timeMs) {
      for (const view of views) view.draw(previous, world, alpha, timeMs)
    },
    hide() {
      for (const view of views) view.hide()
    },
  }
}
