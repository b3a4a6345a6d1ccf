import type Phaser from 'phaser'
import { STAGE_HEIGHT } from '../scaling.ts'
import type { ClipPlayer } from '../session/clipPlayer.ts'
import type { PairSession } from '../session/pair.ts'
import { hundredths } from '../session/raceOutcome.ts'
import type { StageWords } from '../words.ts'
import { BELL, DANGER, INK, LAMP, PAPER } from './colours.ts'
import { LAYERS } from './layers.ts'
import { SIDE_WIDTH } from './sideScene.ts'
import { addText } from './text.ts'

const MARGIN = 6
const BAR_Y = STAGE_HEIGHT - 7
const BAR_HEIGHT = 3

/** The frame around two clips: the name of each side, its progress in time, and at the end its result. */
export interface PairView {
  draw(session: PairSession): void
  hide(): void
}

export function createPairView(scene: Phaser.Scene, words: StageWords['pair']): PairView {
  const canvas = scene.add.graphics().setScrollFactor(0).setDepth(LAYERS.hud)
  const sides = [createSide(scene, 0, words.left, words), createSide(scene, SIDE_WIDTH, words.right, words)] as const

  return {
    draw(session) {
      canvas.clear()
      canvas.fillStyle(INK, 1).fillRect(SIDE_WIDTH - 2, 0, 4, STAGE_HEIGHT)
      canvas.fillStyle(LAMP, 0.7).fillRect(SIDE_WIDTH - 0.5, 0, 1, STAGE_HEIGHT)
      const longest = Math.max(1, session.left.length, session.right.length)
      sides[0].draw(canvas, session.left, longest)
      sides[1].draw(canvas, session.right, longest)
    },
    hide() {
      canvas.clear()
      for (const side of sides) side.hide()
    },
  }
}

function createSide(scene: Phaser.Scene, left: number, label: string, words: StageWords['pair']) {
  const middle = left + SIDE_WIDTH / 2
  const fixed = { depth: LAYERS.hud, fixed: true }
  const name = addText(scene, middle, 4, label, { ...fixed, originX: 0.5, colour: LAMP })
  const end = addText(scene, middle, BAR_Y - 29, '', { ...fixed, originX: 0.5 })
  const finds = addText(scene, middle, BAR_Y - 18, '', { ...fixed, originX: 0.5, colour: PAPER })

  return {
    draw(canvas: Phaser.GameObjects.Graphics, player: ClipPlayer, longest: number): void {
      const nameWidth = Math.ceil(name.width / 2) * 2 + 12
      name.setVisible(true)
      canvas.fillStyle(INK, 0.75).fillRect(middle - nameWidth / 2, 2, nameWidth, 12)

      const { outcome, ticks, length } = player
      const { text, colour } = endOf(player, words)
      const width = SIDE_WIDTH - 2 * MARGIN
      const share = (count: number) => Math.round((width * count) / longest)
      canvas.fillStyle(INK, 0.75).fillRect(left + MARGIN - 1, BAR_Y - 1, share(length) + 2, BAR_HEIGHT + 2)
      canvas.fillStyle(outcome === null ? LAMP : colour, 1)
      canvas.fillRect(left + MARGIN, BAR_Y, share(Math.min(ticks, length)), BAR_HEIGHT)

      const found = findsOf(player, words)
      end
        .setVisible(outcome !== null)
        .setText(text)
        .setTint(colour)
      finds.setVisible(outcome !== null && found !== '').setText(found)
      if (outcome === null) return
      const wordsWidth = Math.ceil(Math.max(end.width, finds.width) / 2) * 2 + 12
      const height = found === '' ? 13 : 24
      end.setY(BAR_Y - 4 - height + 2)
      finds.setY(BAR_Y - 4 - height + 13)
      canvas.fillStyle(INK, 0.8).fillRect(middle - wordsWidth / 2, BAR_Y - 4 - height, wordsWidth, height)
    },
    hide(): void {
      for (const line of [name, end, finds]) line.setVisible(false)
    },
  }
}

/** How a clip ended. */
function endOf(
  { outcome, ticks, motion }: ClipPlayer,
  words: StageWords['pair'],
): { readonly text: string; readonly colour: number } {
  const { bestX, level } = motion.world
  const share = Math.min(99, Math.round((100 * (bestX - level.startX)) / (level.bellX - level.startX)))
  if (outcome === 'bell') return { text: words.bell(hundredths(ticks)), colour: BELL }
  if (outcome === 'hurt') return { text: words.hurt(share), colour: DANGER }
  return { text: words.reached(share), colour: PAPER }
}

/** Coins collected and Regrets beaten. */
function findsOf({ motion: { world } }: ClipPlayer, words: StageWords['pair']): string {
  const counted = (count: number, say: (count: number) => string) => (count === 0 ? [] : [say(count)])
  return [
    ...counted(world.coins, words.coins),
    ...counted(world.regretsBeaten, words.regrets),
    ...counted(world.cratesBroken, words.crates),
  ].join(', ')
}
