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
  name.setAlpha(0.6)
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
      const isOut = result !== null && !result.rang
      hero.sprite.setVisible(true).setAlpha(isOut ? FALLEN_OPACITY : OPACITY)
      name.setText(words[opponent])
      if (isOut)
        name.setVisible(false) // the band above says so
      else drawOverHead(name, feet, scroll, room)
    },
  }
}
