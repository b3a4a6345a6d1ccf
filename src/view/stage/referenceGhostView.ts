import Phaser from 'phaser'
import { STAGE_WIDTH } from '../scaling.ts'
import type { ReferenceGhost } from '../session/referenceGhost.ts'
import type { StageWords } from '../words.ts'
import { INK, PAPER, QUIET } from './colours.ts'
import { createHeroView } from './heroView.ts'
import { drawOverHead, type LabelRoom, type Scroll } from './labelRoom.ts'
import { LAYERS } from './layers.ts'
import { addText } from './text.ts'

const METER_WIDTH = 140
const FULL_NATS = 1 // the meter's maximum: policies with a KL of 1 nat have little in common
const SMOOTHING_MS = 400
const FINITE_NATS = 99 // shown instead of infinity: the KL of policies that never choose the same action

/** The reference policy as a pale bellman, and the KL divergence of the hero's policy from it. */
export interface ReferenceGhostView {
  draw(ghost: ReferenceGhost, divergence: number | null, frame: GhostFrame): void
  hide(): void
}

interface GhostFrame {
  readonly alpha: number
  readonly timeMs: number
  readonly elapsedMs: number
  readonly scroll: Scroll
  readonly room: LabelRoom
}

export function createReferenceGhostView(scene: Phaser.Scene, words: StageWords['reference']): ReferenceGhostView {
  const hero = createHeroView(scene, LAYERS.runner)
  hero.sprite.setTintMode(Phaser.TintModes.FILL).setTint(PAPER).setAlpha(0.45)
  const name = addText(scene, 0, 0, words.name, { depth: LAYERS.runner, originX: 0.5, originY: 1, colour: PAPER })
  const meter = scene.add.graphics().setScrollFactor(0).setDepth(LAYERS.meter)
  const left = STAGE_WIDTH - METER_WIDTH - 6
  const distance = addText(scene, STAGE_WIDTH - 6, 4, '', { depth: LAYERS.meter, fixed: true, originX: 1 })
  let shownNats = 0
  hide()

  function hide(): void {
    hero.sprite.setVisible(false)
    name.setVisible(false)
    distance.setVisible(false)
    meter.clear()
  }

  return {
    hide,
    draw(ghost, divergence, { alpha, timeMs, elapsedMs, scroll, room }) {
      const { previous, world } = ghost.motion
      const feet = hero.draw(previous, world, alpha, timeMs)
      hero.sprite.setVisible(true)
      room.reserve({ left: left - 3, top: 2, width: METER_WIDTH + 6, height: 19 })
      drawOverHead(name.setAlpha(0.8), feet, scroll, room)

      const nats = Math.min(FINITE_NATS, divergence ?? 0)
      shownNats += (nats - shownNats) * (1 - Math.exp(-elapsedMs / SMOOTHING_MS))
      const filled = Math.round(Math.min(1, shownNats / FULL_NATS) * METER_WIDTH)
      distance.setVisible(true)
      distance.setText(words.nats(nats < FINITE_NATS ? nats.toFixed(2) : '>99'))
      meter.clear()
      meter.fillStyle(INK, 0.72).fillRect(left - 3, 2, METER_WIDTH + 6, 19)
      meter.fillStyle(QUIET, 0.35).fillRect(left, 15, METER_WIDTH, 3)
      meter.fillStyle(PAPER, 1).fillRect(left, 15, filled, 3)
    },
  }
}
