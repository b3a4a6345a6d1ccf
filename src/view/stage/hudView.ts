import type Phaser from 'phaser'
import { RUNNING } from '../../sim/world.ts'
import { SPRITES } from '../atlas.ts'
import { LIVES, type PlaySession } from '../session/play.ts'
import { clockOf, lastGap, signedSeconds } from '../session/raceOutcome.ts'
import type { StageWords } from '../words.ts'
import { createCoinFlights } from './coinFlights.ts'
import { INK, LAMP } from './colours.ts'
import { heldKeys } from './keysView.ts'
import { LAYERS } from './layers.ts'
import { addText } from './text.ts'

/** Lives, coins, held keys and time of a person's game, in a race the last gap below them, or that the opponent is out; a tap on the band pauses it. */
export const HUD_HEIGHT = 15
const KEYS_SHOWN = 3
const COIN_X = 52
const NAMED_FROM = 280 // px: a narrower band has no room for the level's name
const POP_MS = 120 // the counter jumps when a coin arrives
const POP_PX = 2

export interface HudView {
  /** `width`: of the person's picture, px. */
  draw(session: PlaySession, elapsedMs: number, width: number): void
  /** A coin taken at this place of the stage: it flies to the counter. */
  takeCoin(x: number, y: number): void
  hide(): void
}

export function createHudView(scene: Phaser.Scene, words: StageWords): HudView {
  const band = scene.add.rectangle(0, 0, 1, HUD_HEIGHT, INK, 0.55).setOrigin(0).setScrollFactor(0).setDepth(LAYERS.hud)
  const heads = Array.from({ length: LIVES }, (_, index) =>
    scene.add.image(5 + index * 14, 3, SPRITES, 'icon/life').setOrigin(0),
  )
  const coin = scene.add.image(COIN_X, 3, SPRITES, 'coin/spin/0').setOrigin(0)
  for (const picture of [...heads, coin]) picture.setScrollFactor(0).setDepth(LAYERS.hud)
  const flights = createCoinFlights(scene, { x: COIN_X + 5, y: 8 })
  let counted = 0
  let popMs = 0
  const options = { depth: LAYERS.hud, fixed: true }
  const coins = addText(scene, 65, 4, '', options)
  const level = addText(scene, 0, 4, '', { ...options, originX: 0.5 })
  const time = addText(scene, 0, 4, '', { ...options, originX: 1 })
  const gap = addText(scene, 0, HUD_HEIGHT + 3, '', { ...options, originX: 1 })
  const pause = [0, 1].map(() => scene.add.rectangle(0, 4, 2, 7, LAMP).setOrigin(0))
  for (const bar of pause) bar.setScrollFactor(0).setDepth(LAYERS.hud)
  const keys = Array.from({ length: KEYS_SHOWN }, (_, index) =>
    scene.add
      .image(92 + index * 10, 8, SPRITES, 'key/turn/0')
      .setScrollFactor(0)
      .setDepth(LAYERS.hud),
  )
  const all = [band, ...pause, ...heads, coin, coins, level, time, gap, ...keys]

  return {
    takeCoin: flights.launch,
    draw(session, elapsedMs, width) {
      flights.update(elapsedMs)
      for (const part of all) part.setVisible(true)
      band.setSize(width, HUD_HEIGHT)
      for (const text of [time, gap]) text.setX(width - 18)
      pause.forEach((bar, index) => {
        bar.setX(width - 12 + 4 * index)
      })
      level.setX(Math.floor(width / 2)).setVisible(width >= NAMED_FROM)
      heads.forEach((head, index) => {
        head.setAlpha(index < session.lives ? 1 : 0.25)
      })
      const { world } = session.motion
      const held = heldKeys(world)
      keys.forEach((key, index) => {
        key.setVisible(index < held)
      })
      const arrived = Math.max(0, world.coins - flights.underWay)
      popMs = arrived > counted ? POP_MS : Math.max(0, popMs - elapsedMs)
      counted = arrived
      coin.setY(popMs > 0 ? 3 - POP_PX : 3)
      coins.setText(`×${arrived}`)
      level.setText(words.said(world.level.name))
      time.setText(words.seconds(clockOf(world.tick, world.status === RUNNING)))
      gap.setText(standingOf(session, words))
    },
    hide() {
      flights.clear()
      for (const part of all) part.setVisible(false)
    },
  }
}

/** The last gap to the opponent, or that it is out; empty without one, and before the first milestone. */
function standingOf({ rival, splits }: PlaySession, words: StageWords): string {
  if (rival === null) return ''
  if (rival.result?.rang === false) return words.rivalOut(words.rivals[rival.opponent])
  const ticks = lastGap(splits, rival.splits)
  return ticks === null ? '' : signedSeconds(ticks)
}
