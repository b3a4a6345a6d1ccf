import type Phaser from 'phaser'
import { KEY_HELD } from '../../sim/keys.ts'
import { STAGE_WIDTH } from '../scaling.ts'
import { secondsOf } from '../session/director.ts'
import { LIVES, type PlaySession } from '../session/play.ts'
import { SPRITES } from './assets.ts'
import { INK, LAMP } from './colours.ts'
import { LAYERS } from './layers.ts'
import { addText } from './text.ts'

/** Lives, coins, held keys and time of a person's game; a tap on the band pauses it. */
export const HUD_HEIGHT = 15
const KEYS_SHOWN = 3

export interface HudView {
  draw(session: PlaySession): void
  hide(): void
}

export function createHudView(scene: Phaser.Scene): HudView {
  const band = scene.add
    .rectangle(0, 0, STAGE_WIDTH, HUD_HEIGHT, INK, 0.55)
    .setOrigin(0)
    .setScrollFactor(0)
    .setDepth(LAYERS.hud)
  const heads = Array.from({ length: LIVES }, (_, index) =>
    scene.add.image(5 + index * 14, 3, SPRITES, 'icon/life').setOrigin(0),
  )
  const coin = scene.add.image(52, 3, SPRITES, 'coin/spin/0').setOrigin(0)
  for (const picture of [...heads, coin]) picture.setScrollFactor(0).setDepth(LAYERS.hud)
  const options = { depth: LAYERS.hud, fixed: true }
  const coins = addText(scene, 65, 4, '', options)
  const level = addText(scene, 160, 4, '', { ...options, originX: 0.5 })
  const time = addText(scene, 302, 4, '', { ...options, originX: 1 })
  const pause = [308, 312].map((x) => scene.add.rectangle(x, 4, 2, 7, LAMP).setOrigin(0))
  for (const bar of pause) bar.setScrollFactor(0).setDepth(LAYERS.hud)
  const keys = Array.from({ length: KEYS_SHOWN }, (_, index) =>
    scene.add
      .image(92 + index * 10, 8, SPRITES, 'key/turn/0')
      .setScrollFactor(0)
      .setDepth(LAYERS.hud),
  )
  const all = [band, ...pause, ...heads, coin, coins, level, time, ...keys]

  return {
    draw(session) {
      for (const part of all) part.setVisible(true)
      heads.forEach((head, index) => {
        head.setAlpha(index < session.lives ? 1 : 0.25)
      })
      const held = session.motion.world.keyState.filter((state) => state === KEY_HELD).length
      keys.forEach((key, index) => {
        key.setVisible(index < held)
      })
      coins.setText(`×${session.motion.world.coins}`)
      level.setText(session.motion.world.level.name)
      time.setText(`${secondsOf(session.motion.world.tick)} s`)
    },
    hide() {
      for (const part of all) part.setVisible(false)
    },
  }
}
