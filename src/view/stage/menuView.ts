import type Phaser from 'phaser'
import { MEDALS, medalOf, medalTicks } from '../../sim/agents.ts'
import type { Device } from '../../store/app/hands.ts'
import type { PlayState } from '../../store/app/types.ts'
import { type Prompted, promptOf } from '../hands/prompts.ts'
import { STAGE_HEIGHT, STAGE_WIDTH } from '../scaling.ts'
import { secondsOf } from '../session/director.ts'
import { raceSentence } from '../session/raceOutcome.ts'
import type { StageWords } from '../words.ts'
import { SPRITES } from './assets.ts'
import { BELL, DANGER, INK, LAMP, PAPER } from './colours.ts'
import { LAYERS } from './layers.ts'
import { createSplitsView } from './splitsView.ts'
import { addText } from './text.ts'

const MIDDLE = STAGE_WIDTH / 2
const CHOICE_Y = 160
const CHOICE_WIDTH = 94
const ONLY_CHOICE_WIDTH = 136
const CHOICE_HEIGHT = 20
const MOST_CHOICES = 3
const WON_PLACE = [17, 22] as const // the heading, below the page's bar on a low screen, and the text below it

/** A choice that can be made by its key or by a tap on its box. */
interface Choice {
  readonly text: string
  readonly command: Prompted
}

type Choices = Readonly<Record<'title' | 'paused' | 'rang' | 'lost', readonly Choice[]>>

function choicesIn(words: StageWords, device: Device): Choices {
  const { toLevels, restart, resume, next, again } = words.menu.choices
  const choice = (command: Prompted, effect: string): Choice => {
    return { text: promptOf(words.prompts, device, command, effect), command }
  }
  return {
    title: [{ text: words.menu.start[device], command: 'confirm' }],
    paused: [choice('back', toLevels), choice('restart', restart), choice('confirm', resume)],
    rang: [choice('back', toLevels), choice('restart', restart), choice('confirm', next)],
    lost: [choice('back', toLevels), choice('confirm', again)],
  }
}

/** Title, pause and result: the menus over the hall. The page shows the levels. */
export interface MenuView {
  /** `device`: what the prompts name. */
  draw(play: PlayState, device: Device): void
  hide(): void
  /** The command at this place of the stage; null if there is none. */
  hit(play: PlayState, x: number, y: number): Prompted | null
}

export function createMenuView(scene: Phaser.Scene, allWords: StageWords): MenuView {
  const words = allWords.menu
  let shownDevice: Device = 'keyboard'
  let allChoices = choicesIn(allWords, shownDevice)
  const options = { depth: LAYERS.menu, fixed: true }
  const centred = { ...options, originX: 0.5 }
  const veil = scene.add.rectangle(0, 0, STAGE_WIDTH, STAGE_HEIGHT, INK).setOrigin(0)
  veil.setScrollFactor(0).setDepth(LAYERS.veil)
  const plate = scene.add.rectangle(MIDDLE, 82, 196, 15, INK, 0.72).setScrollFactor(0).setDepth(LAYERS.veil)
  const logo = scene.add.image(MIDDLE, 52, SPRITES, 'logo').setScrollFactor(0).setDepth(LAYERS.menu)
  const tagline = addText(scene, MIDDLE, 78, words.tagline, { ...centred, colour: LAMP })
  const heading = addText(scene, MIDDLE, 20, '', { ...centred, scale: 2, colour: LAMP })
  const detail = addText(scene, MIDDLE, 0, '', centred).setCenterAlign()
  const boxes = Array.from({ length: MOST_CHOICES }, () => {
    const frame = scene.add.rectangle(0, CHOICE_Y, CHOICE_WIDTH, CHOICE_HEIGHT, INK, 0.8).setStrokeStyle(1, LAMP)
    frame.setScrollFactor(0).setDepth(LAYERS.veil)
    return { frame, label: addText(scene, 0, CHOICE_Y - 4, '', { ...centred, colour: LAMP }) }
  })
  const splits = createSplitsView(scene, allWords)
  const all = [veil, plate, logo, tagline, heading, detail]

  function hide(): void {
    for (const part of all) part.setVisible(false)
    splits.hide()
    for (const { frame, label } of boxes) {
      frame.setVisible(false)
      label.setVisible(false)
    }
  }

  function draw(play: PlayState, device: Device): void {
    hide()
    if (device !== shownDevice) allChoices = choicesIn(allWords, device)
    shownDevice = device
    if (play.screen === 'playing' || play.screen === 'asked') return
    veil.setVisible(true).setAlpha(play.screen === 'title' ? 0.3 : 0.84)
    drawChoices(choicesOf(play, allChoices))
    switch (play.screen) {
      case 'title':
        for (const part of [logo, plate, tagline]) part.setVisible(true)
        break
      case 'levelSelect':
        break
      case 'paused':
        say(words.paused, play.pauseReason === null ? '' : words.pausedBy[play.pauseReason], LAMP)
        break
      case 'result':
        drawResult(play)
        break
      default:
        play.screen satisfies never
    }
  }

  function drawChoices(choices: readonly Choice[]): void {
    choices.forEach((choice, index) => {
      const { frame, label } = boxes[index]
      const x = choiceX(index, choices.length)
      frame.setVisible(true).setX(x)
      frame.setSize(choices.length === 1 ? ONLY_CHOICE_WIDTH : CHOICE_WIDTH, CHOICE_HEIGHT)
      label.setVisible(true).setText(choice.text).setX(Math.round(x))
    })
  }

  function say(title: string, text: string, colour: number, y = 44, below = 28): void {
    heading.setVisible(true).setText(title).setTint(colour).setY(y)
    detail
      .setVisible(true)
      .setText(text)
      .setTint(PAPER)
      .setY(y + below)
  }

  function drawResult({ level, result }: PlayState): void {
    if (result === null) return
    if (!result.rang) {
      const lines = [words.noLives(secondsOf(result.ticks)), raceSentence(result, allWords)]
      say(words.lost, lines.filter((line) => line !== null).join('\n'), DANGER)
      return
    }
    const summary = words.summary(secondsOf(result.ticks), result.coins)
    const lines = [
      raceSentence(result, allWords) ?? '',
      result.best ? `${summary} · ${words.bestTime}` : summary,
      medalLine(level, result.ticks),
    ]
    say(words.won, lines.filter((line) => line !== '').join('\n'), BELL, ...WON_PLACE)
    splits.draw(level, result)
  }

  /** The medal that a time has won, and the time of the next better one. */
  function medalLine(level: string, ticks: number): string {
    const won = medalOf(level, ticks)
    const next = MEDALS[won === null ? 0 : MEDALS.indexOf(won) + 1]
    const nextTicks = next === undefined ? null : medalTicks(level, next)
    const parts = [
      won === null ? '' : words.medals[won],
      nextTicks === null ? '' : words.toMedal(words.medals[next], secondsOf(nextTicks)),
    ]
    return parts.filter((part) => part !== '').join(' · ')
  }

  return {
    draw,
    hide,
    hit(play, x, y) {
      const choices = choicesOf(play, allChoices)
      const index = choices.findIndex((_, place) => Math.abs(x - choiceX(place, choices.length)) <= CHOICE_WIDTH / 2)
      if (index >= 0 && Math.abs(y - CHOICE_Y) <= CHOICE_HEIGHT) return choices[index].command
      return play.screen === 'title' ? 'confirm' : null
    },
  }
}

function choicesOf(play: PlayState, choices: Choices): readonly Choice[] {
  if (play.screen === 'playing' || play.screen === 'asked' || play.screen === 'levelSelect') return []
  if (play.screen === 'result') return play.result?.rang ? choices.rang : choices.lost
  return choices[play.screen]
}

/** The centre of a box in a row of `count` boxes. */
function choiceX(index: number, count: number): number {
  return MIDDLE + (index - (count - 1) / 2) * (CHOICE_WIDTH + 6)
}
