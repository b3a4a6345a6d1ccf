import type Phaser from 'phaser'
import { LEVELS } from '../../sim/levels.ts'
import type { PlayState } from '../../store/types.ts'
import { STAGE_HEIGHT, STAGE_WIDTH } from '../scaling.ts'
import { secondsOf } from '../session/director.ts'
import { SPRITES } from './assets.ts'
import { BELL, DANGER, INK, LAMP, PAPER, QUIET } from './colours.ts'
import { LAYERS } from './layers.ts'
import { addText, wrap } from './text.ts'

const MIDDLE = STAGE_WIDTH / 2
const FIRST_LEVEL_Y = 50
const LEVEL_LINE = 14
const LEVELS_SHOWN = 6

/** Title, list of levels, pause and result: what is written over the hall. */
export interface MenuView {
  draw(play: PlayState): void
  hide(): void
  /** The level whose line is at this place of the stage, in the list of levels. */
  levelAt(play: PlayState, x: number, y: number): string | null
}

export function createMenuView(scene: Phaser.Scene): MenuView {
  const options = { depth: LAYERS.menu, fixed: true }
  const centred = { ...options, originX: 0.5 }
  const veil = scene.add.rectangle(0, 0, STAGE_WIDTH, STAGE_HEIGHT, INK, 0.62).setOrigin(0)
  veil.setScrollFactor(0).setDepth(LAYERS.veil)
  const plates = [addPlate(82, 196), addPlate(162, 284)]
  const logo = scene.add.image(MIDDLE, 52, SPRITES, 'logo').setScrollFactor(0).setDepth(LAYERS.menu)
  const tagline = addText(scene, MIDDLE, 78, 'Run, jump, swing, ring the bell.', { ...centred, colour: LAMP })
  const heading = addText(scene, MIDDLE, 24, '', { ...centred, scale: 2, colour: LAMP })
  const detail = addText(scene, MIDDLE, 0, '', { ...centred })
  detail.setCenterAlign()
  const prompt = addText(scene, MIDDLE, 158, '', { ...centred, colour: PAPER })
  const lines = Array.from({ length: LEVELS_SHOWN }, (_, row) =>
    addText(scene, 92, FIRST_LEVEL_Y + row * LEVEL_LINE, '', options),
  )
  const cursor = scene.add.image(74, 0, SPRITES, 'icon/life').setOrigin(0).setScrollFactor(0).setDepth(LAYERS.menu)
  const all = [veil, ...plates, logo, tagline, heading, detail, prompt, cursor, ...lines]

  /** A dark ground for a line over the hall. */
  function addPlate(y: number, width: number): Phaser.GameObjects.Rectangle {
    const plate = scene.add.rectangle(MIDDLE, y, width, 15, INK, 0.72)
    return plate.setScrollFactor(0).setDepth(LAYERS.veil)
  }

  function hide(): void {
    for (const part of all) part.setVisible(false)
  }

  function draw(play: PlayState): void {
    hide()
    if (play.screen === 'playing') return
    veil.setVisible(true).setAlpha(play.screen === 'title' ? 0.3 : 0.84)
    prompt.setVisible(true)
    switch (play.screen) {
      case 'title':
        logo.setVisible(true)
        for (const plate of plates) plate.setVisible(true)
        tagline.setVisible(true)
        prompt.setText('Press Enter, or tap')
        break
      case 'levelSelect':
        drawLevels(play)
        break
      case 'paused':
        say('Paused', '', LAMP)
        prompt.setText('Enter: go on · R: restart · Esc: levels')
        break
      case 'result':
        drawResult(play)
        break
      default:
        play.screen satisfies never
    }
  }

  function say(title: string, text: string, colour: number): void {
    heading.setVisible(true).setText(title).setTint(colour)
    detail.setVisible(true).setText(text).setY(66)
  }

  function drawLevels(play: PlayState): void {
    heading.setVisible(true).setText('Where to?').setTint(LAMP)
    const first = firstShown(play)
    lines.forEach((line, row) => {
      const level = LEVELS[first + row]
      if (!level) return
      const chosen = level.id === play.level
      line
        .setVisible(true)
        .setText(level.name)
        .setTint(chosen ? BELL : QUIET)
      if (chosen) cursor.setVisible(true).setY(line.y - 2)
    })
    const lesson = LEVELS.find((level) => level.id === play.level)?.lesson ?? ''
    detail.setVisible(true).setText(wrap(lesson, 52)).setY(122)
    prompt.setText('Enter: play · Esc: back')
  }

  function drawResult(play: PlayState): void {
    const { result } = play
    if (result === null) return
    const time = `${secondsOf(result.ticks)} s · ${result.coins} coins`
    if (result.rang) say('The bell rings!', result.best ? `${time}\nYour best time so far` : time, BELL)
    else say('Off duty', `No lives left after ${secondsOf(result.ticks)} s`, DANGER)
    prompt.setText(result.rang ? 'Enter: next level · R: again' : 'Enter: try again · Esc: levels')
  }

  function levelAt(play: PlayState, x: number, y: number): string | null {
    if (x < 60 || x > 260) return null
    const row = Math.floor((y - FIRST_LEVEL_Y + 3) / LEVEL_LINE)
    return row >= 0 && row < LEVELS_SHOWN ? (LEVELS[firstShown(play) + row]?.id ?? null) : null
  }

  return { draw, hide, levelAt }
}

/** The list scrolls so that the chosen level is on it. */
function firstShown(play: PlayState): number {
  const chosen = LEVELS.findIndex((level) => level.id === play.level)
  return Math.max(0, Math.min(chosen - LEVELS_SHOWN + 2, LEVELS.length - LEVELS_SHOWN))
}
