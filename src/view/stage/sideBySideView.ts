import type Phaser from 'phaser'
import { RANG_BELL } from '../../sim/world.ts'
import type { Box } from '../scaling.ts'
import type { PlaySession } from '../session/play.ts'
import { type Arrival, arrivalsOf, clockOf, hundredths } from '../session/raceOutcome.ts'
import type { RivalRun } from '../session/rival.ts'
import type { StageWords } from '../words.ts'
import { BELL, DANGER, INK, LAMP, PAPER } from './colours.ts'
import { HUD_HEIGHT } from './hudView.ts'
import { LAYERS } from './layers.ts'
import { addText } from './text.ts'

const GAP_PX = 2 // between the two pictures
const SAID_FROM_BELOW = 22 // of the words at the lower edge of a half

/** The frame around a person's world and the opponent's: its name and time, and who has rung first. */
export interface SideBySideView {
  /** `isNamed`: with its words, and with the line between two beside each other, unless a menu has the stage. */
  draw(session: PlaySession, rival: RivalRun, halves: readonly [Box, Box], isNamed: boolean): void
  hide(): void
}

export function createSideBySideView(scene: Phaser.Scene, words: StageWords): SideBySideView {
  const canvas = scene.add.graphics().setScrollFactor(0).setDepth(LAYERS.hud)
  const options = { depth: LAYERS.hud, fixed: true }
  const name = addText(scene, 0, 0, '', { ...options, colour: LAMP })
  const time = addText(scene, 0, 0, '', { ...options, originX: 1 })
  const said = [0, 1].map(() => addText(scene, 0, 0, '', { ...options, originX: 0.5 }))

  function say(line: Phaser.GameObjects.BitmapText, arrival: Arrival | null, { left, top, width, height }: Box): void {
    line.setVisible(arrival !== null)
    if (arrival === null) return
    const middle = left + Math.floor(width / 2)
    const y = top + height - SAID_FROM_BELOW
    line.setText(words.sideBySide[arrival.kind](hundredths(arrival.ticks))).setPosition(middle, y)
    line.setTint(arrival.kind === 'failed' ? DANGER : arrival.kind === 'second' ? PAPER : BELL)
    const plate = Math.ceil(line.width / 2) * 2 + 12
    canvas.fillStyle(INK, 0.8).fillRect(middle - plate / 2, y - 3, plate, 14)
  }

  return {
    draw(session, rival, halves, isNamed) {
      const [own, other] = halves
      const { world } = session.motion
      canvas.clear()
      for (const part of [name, time, ...said]) part.setVisible(isNamed)
      canvas.fillStyle(LAMP, 1)
      if (other.left === 0) canvas.fillRect(0, other.top - GAP_PX / 2, other.width, GAP_PX)
      else if (isNamed) canvas.fillRect(other.left - GAP_PX / 2, 0, GAP_PX, other.height)
      if (!isNamed) return // a menu's sentences stand where pictures beside each other meet
      canvas.fillStyle(INK, 0.55).fillRect(other.left, other.top, other.width, HUD_HEIGHT)
      name.setText(words.rivals[rival.opponent])
      name.setPosition(other.left + 6, other.top + 4)
      time.setText(words.seconds(clockOf(rival.motion.world.tick, rival.result === null)))
      time.setPosition(other.left + other.width - 6, other.top + 4)
      const arrivals = arrivalsOf(world.status === RANG_BELL ? world.tick : null, rival.result)
      say(said[0], arrivals.person, own)
      say(said[1], arrivals.rival, other)
    },
    hide() {
      canvas.clear()
      for (const part of [name, time, ...said]) part.setVisible(false)
    },
  }
}
