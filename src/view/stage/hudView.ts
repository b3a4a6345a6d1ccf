import type Phaser from 'phaser'
import { secondsOf } from '../session/director.ts'
import { LIVES, type PlaySession } from '../session/play.ts'
import { SPRITES } from './assets.ts'
import { INK } from './colours.ts'
import { LAYERS } from './layers.ts'
import { addText } from './text.ts'

/** Lives, coins and time of a person's game. */
export interface HudView {
  draw(session: PlaySession): void
  hide(): void
}

export function createHudView(scene: Phaser.Scene): HudView {
  const band = scene.add.rectangle(0, 0, 320, 15, INK, 0.55).setOrigin(0).setScrollFactor(0).setDepth(LAYERS.hud)
  const heads = Array.from({ length: LIVES }, (_, index) =>
    scene.add.image(5 + index * 14, 3, SPRITES, 'icon/life').setOrigin(0),
  )
  const coin = scene.add.image(52, 3, SPRITES, 'coin/spin/0').setOrigin(0)
  for (const picture of [...heads, coin]) picture.setScrollFactor(0).setDepth(LAYERS.hud)
  const options = { depth: LAYERS.hud, fixed: true }
  const coins = addText(scene, 65, 4, '', options)
  const level = addText(scene, 160, 4, '', { ...options, originX: 0.5 })
  const time = addText(scene, 314, 4, '', { ...options, originX: 1 })
  const all = [band, ...heads, coin, coins, level, time]

  return {
    draw(session) {
      for (const part of all) part.setVisible(true)
      heads.forEach((head, index) => {
        head.setAlpha(index < session.lives ? 1 : 0.25)
      })
      coins.setText(`×${session.motion.world.coins}`)
      level.setText(session.motion.world.level.name)
      time.setText(`${secondsOf(session.ticks)} s`)
    },
    hide() {
      for (const part of all) part.setVisible(false)
    },
  }
}
