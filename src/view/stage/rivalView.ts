import Phaser from 'phaser'
import type { RivalRun } from '../session/rival.ts'
import type { StageWords } from '../words.ts'
import { PAPER } from './colours.ts'
import { createHeroView } from './heroView.ts'
import { drawOverHead, type LabelRoom, type Scroll } from './labelRoom.ts'
import { LAYERS } from './layers.ts'
import { addText } from './text.ts'
import type { Moment } from './worldView.ts'

const OPACITY = 0.5
const FALLEN_OPACITY = 0.15

/** A person's opponent: a pale bellman with his name over his head, in a world that is not drawn. */
export interface RivalView {
  draw(rival: RivalRun, moment: Moment, scroll: Scroll, room: LabelRoom): void
  hideName(): void
  hide(): void
}

export function createRivalView(scene: Phaser.Scene, words: StageWords['rivals']): RivalView {
  const hero = createHeroView(scene, LAYERS.runner)
  hero.sprite.setTintMode(Phaser.TintModes.FILL).setTint(PAPER)
  const name = addText(scene, 0, 0, '', { depth: LAYERS.runner, originX: 0.5, originY: 1, colour: PAPER })
  hide()

  function hide(): void {
    hero.sprite.setVisible(false)
    name.setVisible(false)
  }

  return {
    hide,
    hideName: () => name.setVisible(false),
    draw({ motion, opponent, result }, { alpha, timeMs }, scroll, room) {
      motion.events.count = 0 // nothing of a ghost's world is heard or seen
      const feet = hero.draw(motion.previous, motion.world, alpha, timeMs)
      const opacity = result !== null && !result.rang ? FALLEN_OPACITY : OPACITY
      hero.sprite.setVisible(true).setAlpha(opacity)
      name.setText(words[opponent]).setAlpha(Math.max(0.6, opacity))
      drawOverHead(name, feet, scroll, room)
    },
  }
}
