import type Phaser from 'phaser'
import type { RewardModelSnapshot } from '../../policies/rewardModel.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import {
  createDifferenceMapper,
  createRewardMapper,
  createValueMapper,
  type ValueMap,
  wholeMap,
} from '../../policies/valueMap.ts'
import { shade } from '../../shared/shade.ts'
import { ATTACK, IDLE, JUMP, LEFT } from '../../sim/world.ts'
import type { PaintedExact } from '../../store/controls/exactStore.ts'
import { STAGE_HEIGHT, STAGE_WIDTH } from '../scaling.ts'
import type { Painted } from '../session/agent.ts'
import type { StageWords } from '../words.ts'
import { DANGER, INK, PAPER, REWARD, VALUE } from './colours.ts'
import { LAYERS } from './layers.ts'
import { addText } from './text.ts'

const REFRESH_MS = 500 // a policy changes many times a second, too fast to read
const OPACITY = 0.6
const LEGEND_WIDTH = 40
const LEGEND_HEIGHT = 5
/** The legend with its numbers and its title, on the stage. */
export const LEGEND_BOX = { left: STAGE_WIDTH - 116, top: STAGE_HEIGHT - 24, width: 116, height: 24 }

/**
 * V(s) painted over the level from dark (low) to light blue (high), with the policy's preferred action at each place; or
 * the learned reward, from dark to light orange.
 */
export interface ValueMapView {
  draw(what: Painting, session: Painted, timeMs: number): void
  hide(): void
}

export type Painting =
  | { readonly kind: 'values' }
  /** Where the V of another policy differs. */
  | { readonly kind: 'difference'; readonly other: PolicySnapshot }
  | { readonly kind: 'learnedReward'; readonly model: RewardModelSnapshot }
  /** Exact values, or the error of the critic. */
  | { readonly kind: 'exact'; readonly map: ValueMap; readonly paint: PaintedExact }

/** How far the title begins left of the legend, for its length. */
const TITLE_ROOM = { values: 0, difference: 14, learnedReward: 34, exact: 34 } as const

/** One colour per meaning. */
const COLOURS = { values: VALUE, difference: VALUE, learnedReward: REWARD, exact: VALUE } as const

export function createValueMapView(scene: Phaser.Scene, words: StageWords['paint']): ValueMapView {
  const paint = scene.add.graphics().setDepth(LAYERS.values)
  const legend = scene.add.graphics().setScrollFactor(0).setDepth(LAYERS.meter)
  const label = { depth: LAYERS.meter, fixed: true, originY: 1 }
  const right = STAGE_WIDTH - 6
  const bottom = STAGE_HEIGHT - 5
  const title = addText(scene, right - LEGEND_WIDTH, bottom - LEGEND_HEIGHT - 2, '', label)
  const low = addText(scene, right - LEGEND_WIDTH - 3, bottom + 2, '', { ...label, originX: 1 })
  const high = addText(scene, right, bottom - LEGEND_HEIGHT - 2, '', { ...label, originX: 1 })
  const parts = [paint, legend, title, low, high]
  let of: Painted | null = null
  let kind: Painting['kind'] = 'values'
  let mappers: Mappers | null = null
  let drawnAt = Number.NEGATIVE_INFINITY
  let drawnMap: ValueMap | null = null
  hide()

  function hide(): void {
    of = null
    for (const part of parts) part.setVisible(false)
  }

  return {
    hide,
    draw(what, session, timeMs) {
      if (session === of && what.kind === kind && what.kind !== 'exact' && timeMs - drawnAt < REFRESH_MS) return
      if (what.kind === 'exact' && kind === 'exact' && what.map === drawnMap && session === of) return
      if (session !== of || mappers === null) mappers = createMappers(session)
      of = session
      kind = what.kind
      drawnAt = timeMs
      const map = mapOf(mappers, what, session)
      drawnMap = map
      for (const part of parts) part.setVisible(map !== null)
      if (map === null) return
      const isExact = what.kind === 'exact'
      const colour = isExact && what.paint === 'error' ? DANGER : COLOURS[what.kind]
      drawMap(paint, map, colour)
      title.setText(isExact ? words.exact[what.paint] : words[what.kind])
      title.setX(right - LEGEND_WIDTH - TITLE_ROOM[what.kind])
      low.setText(map.lowest.toFixed(isExact ? 2 : 1))
      high.setText(map.highest.toFixed(isExact ? 2 : 1))
      for (const text of [title, low, high]) text.setTint(colour)
      drawLegend(legend, right - LEGEND_WIDTH, bottom - LEGEND_HEIGHT, colour)
    },
  }
}

type Mappers = ReturnType<typeof createMappers>

function createMappers({ config, motion }: Painted) {
  const { level } = motion.world
  return {
    values: createValueMapper(config, level),
    difference: createDifferenceMapper(config, level),
    learnedReward: createRewardMapper(config, level),
  }
}

function mapOf(mappers: Mappers, what: Painting, { snapshot, motion: { world } }: Painted): ValueMap | null {
  switch (what.kind) {
    case 'values':
      return wholeMap(mappers.values(snapshot, world))
    case 'difference':
      return mappers.difference(snapshot, what.other, world)
    case 'learnedReward':
      return mappers.learnedReward(what.model, world)
    case 'exact':
      return what.map
    default:
      return what satisfies never
  }
}

function drawMap(
  paint: Phaser.GameObjects.Graphics,
  { cells, arrows, lowest, highest }: ValueMap,
  colour: number,
): void {
  const range = Math.max(1e-6, highest - lowest)
  paint.clear()
  for (const { x, y, width, height, value } of cells) {
    paint.fillStyle(shade((value - lowest) / range, colour), OPACITY).fillRect(x, y, width, height)
  }
  paint.fillStyle(PAPER, 0.85)
  for (const { x, y, action } of arrows) drawAction(paint, x, y, action)
}

/** Triangles for movements, a cross for an attack, a dot for idle. */
function drawAction(paint: Phaser.GameObjects.Graphics, x: number, y: number, action: number): void {
  if (action === JUMP) paint.fillTriangle(x - 3, y + 2, x + 3, y + 2, x, y - 3)
  else if (action === IDLE) paint.fillRect(x - 1, y - 1, 2, 2)
  else if (action === ATTACK) paint.fillRect(x - 3, y - 1, 6, 2).fillRect(x - 1, y - 3, 2, 6)
  else {
    const ahead = action === LEFT ? -3 : 3
    paint.fillTriangle(x - ahead, y - 3, x - ahead, y + 3, x + ahead, y)
  }
}

function drawLegend(legend: Phaser.GameObjects.Graphics, x: number, y: number, colour: number): void {
  legend.clear()
  legend.fillStyle(INK, 0.8).fillRect(x - 1, y - 1, LEGEND_WIDTH + 2, LEGEND_HEIGHT + 2)
  for (let step = 0; step < LEGEND_WIDTH; step++) {
    legend.fillStyle(shade(step / (LEGEND_WIDTH - 1), colour), 1).fillRect(x + step, y, 1, LEGEND_HEIGHT)
  }
}
