import type Phaser from 'phaser'
import { MEDALS, medalOf, medalTicks } from '../../sim/agents.ts'
import type { Prompting } from '../../store/app/hands.ts'
import type { PlayResult, PlayState } from '../../store/app/types.ts'
import { SPRITES } from '../atlas.ts'
import { capital, type Prompted, promptOf } from '../hands/prompts.ts'
import { type Size, STAGE_HEIGHT, STAGE_WIDTH } from '../scaling.ts'
import { hundredths, raceSentence, resultHeading } from '../session/raceOutcome.ts'
import type { StageWords } from '../words.ts'
import { BELL, DANGER, INK, LAMP, PAPER } from './colours.ts'
import { LAYERS } from './layers.ts'
import { createSplitsView } from './splitsView.ts'
import { addText } from './text.ts'

const CHOICE_Y = 160
const CHOICE_WIDTH = 94
const ONLY_CHOICE_WIDTH = 136
const CHOICE_HEIGHT = 20
const CHOICE_GAP = 6
const MOST_CHOICES = 3
const WIDE = 300 // px: a narrower column has its own measures
const SPLITS_Y = 74
const SPLITS_AIR = 4 // px below the sentences
const CARD_AIR = 8 // px above and below what a card holds
const CARD_BOTTOM = CHOICE_Y + CHOICE_HEIGHT / 2 + CARD_AIR
const MEDAL_X = 40 // from the column's edges, twice as large as it is drawn
const MEDAL_Y = 46

/** A choice that can be made by its key or by a tap on its box. */
interface Choice {
  readonly text: string
  /** Without the key, where the box is narrow. */
  readonly short: string
  readonly command: Prompted
}

/** Where menus stand: in the middle of the stage, 180 px high. */
interface Column {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly isNarrow: boolean
}

function columnOf(stage: Size): Column {
  const width = Math.min(stage.width, STAGE_WIDTH)
  const left = Math.floor((stage.width - width) / 2)
  return { left, top: Math.max(0, Math.floor((stage.height - STAGE_HEIGHT) / 2)), width, isNarrow: width < WIDE }
}

type Choices = Readonly<Record<'title' | 'paused' | 'rang' | 'lost', readonly Choice[]>>

function choicesIn(words: StageWords, prompting: Prompting): Choices {
  const { toLevels, restart, resume, next, again } = words.menu.choices
  const start = words.menu.start[prompting]
  const choice = (command: Prompted, effect: string): Choice => {
    return { text: promptOf(words.prompts, prompting, command, effect), short: capital(effect), command }
  }
  return {
    title: [{ text: start, short: start, command: 'confirm' }],
    paused: [choice('back', toLevels), choice('restart', restart), choice('confirm', resume)],
    rang: [choice('back', toLevels), choice('restart', restart), choice('confirm', next)],
    lost: [choice('back', toLevels), choice('confirm', again)],
  }
}

/** Title, pause and result: the menus over the hall. The page shows the levels. */
export interface MenuView {
  draw(play: PlayState, prompting: Prompting, stage: Size): void
  hide(): void
  /** The command at this place of the stage; null if there is none. */
  hit(play: PlayState, x: number, y: number, stage: Size): Prompted | null
}

export function createMenuView(scene: Phaser.Scene, allWords: StageWords): MenuView {
  const words = allWords.menu
  let shownPrompting: Prompting = 'keyboard'
  let allChoices = choicesIn(allWords, shownPrompting)
  const options = { depth: LAYERS.menu, fixed: true }
  const centred = { ...options, originX: 0.5 }
  const veil = scene.add.rectangle(0, 0, 1, 1, INK).setOrigin(0)
  veil.setScrollFactor(0).setDepth(LAYERS.veil)
  // Where two pictures meet, a result's sentences have a ground of their own; those of a pause stand above the line.
  const card = scene.add
    .rectangle(0, 0, 1, CARD_BOTTOM + CARD_AIR, INK)
    .setStrokeStyle(1, LAMP)
    .setOrigin(0)
  card.setScrollFactor(0).setDepth(LAYERS.veil)
  const plate = scene.add.rectangle(0, 0, 196, 15, INK, 0.72).setScrollFactor(0).setDepth(LAYERS.veil)
  const logo = scene.add.image(0, 0, SPRITES, 'logo').setScrollFactor(0).setDepth(LAYERS.menu)
  const tagline = addText(scene, 0, 0, words.tagline, { ...centred, colour: LAMP })
  const heading = addText(scene, 0, 0, '', { ...centred, colour: LAMP })
  const detail = addText(scene, 0, 0, '', centred).setCenterAlign()
  const boxes = Array.from({ length: MOST_CHOICES }, () => {
    const frame = scene.add.rectangle(0, 0, 1, CHOICE_HEIGHT, INK, 0.8).setStrokeStyle(1, LAMP)
    frame.setScrollFactor(0).setDepth(LAYERS.veil)
    return { frame, label: addText(scene, 0, 0, '', { ...centred, colour: LAMP }) }
  })
  const medals = [0, 1].map(() => scene.add.image(0, 0, SPRITES, 'medal/gold').setScale(2))
  for (const medal of medals) medal.setScrollFactor(0).setDepth(LAYERS.menu)
  const splits = createSplitsView(scene, allWords)
  const all = [veil, card, plate, logo, tagline, heading, detail, ...medals]

  function hide(): void {
    for (const part of all) part.setVisible(false)
    splits.hide()
    for (const { frame, label } of boxes) {
      frame.setVisible(false)
      label.setVisible(false)
    }
  }

  function draw(play: PlayState, prompting: Prompting, stage: Size): void {
    hide()
    if (prompting !== shownPrompting) allChoices = choicesIn(allWords, prompting)
    shownPrompting = prompting
    if (play.screen === 'playing' || play.screen === 'asked') return
    const column = columnOf(stage)
    veil.setVisible(true).setAlpha(play.screen === 'title' ? 0.3 : 0.84)
    veil.setSize(stage.width, stage.height)
    const isOverTwo = column.top > 0 && play.screen === 'result'
    card.setVisible(isOverTwo).setPosition(column.left - 1, column.top - CARD_AIR)
    card.setSize(column.width + 2, card.height)
    drawChoices(choicesOf(play, allChoices), column)
    switch (play.screen) {
      case 'title':
        drawTitle(column)
        break
      case 'levelSelect':
        break
      case 'paused':
        say(words.paused, play.pauseReason === null ? '' : words.pausedBy[play.pauseReason], LAMP, column)
        break
      case 'result':
        drawResult(play, column)
        break
      default:
        play.screen satisfies never
    }
  }

  function drawTitle(column: Column): void {
    const middle = middleOf(column)
    logo.setVisible(true).setPosition(middle, column.top + 52)
    plate.setVisible(true).setPosition(middle, column.top + 82)
    tagline.setVisible(true).setPosition(middle, column.top + 78)
  }

  function drawChoices(choices: readonly Choice[], column: Column): void {
    const width = choices.length === 1 ? ONLY_CHOICE_WIDTH : choiceWidth(column)
    choices.forEach((choice, index) => {
      const { frame, label } = boxes[index]
      const x = choiceX(index, choices.length, column)
      frame.setVisible(true).setPosition(x, column.top + CHOICE_Y)
      frame.setSize(width, CHOICE_HEIGHT)
      label
        .setVisible(true)
        .setText(choice.text)
        .setPosition(Math.round(x), column.top + CHOICE_Y - 4)
    })
    // All with their keys, or none.
    if (choices.every((_, index) => boxes[index].label.width <= width - 8)) return
    choices.forEach(({ short }, index) => {
      boxes[index].label.setText(short)
    })
  }

  /** A heading with lines below it; returns where they end. `y`: of the heading, `air`: between it and the lines. */
  function say(title: string, text: string, colour: number, column: Column, y = 44, air = 8): number {
    const middle = middleOf(column)
    heading.setVisible(true).setText(title).setTint(colour).setScale(2)
    if (heading.width > column.width - 8) heading.setScale(1)
    heading.setPosition(middle, column.top + y)
    detail
      .setVisible(true)
      .setMaxWidth(column.width - 8)
      .setText(text)
      .setTint(PAPER)
      .setPosition(middle, heading.y + heading.height + air)
    return detail.y + detail.height
  }

  function drawResult({ level, result }: PlayState, column: Column): void {
    if (result === null) return
    const { rang, ticks } = result
    const lines = [
      raceSentence(result, allWords),
      rang ? summaryOf(result) : words.noLives(hundredths(ticks)),
      medalLine(level, rang ? ticks : null),
    ]
    const { text, isGood } = resultHeading(result, allWords)
    const colour = isGood ? BELL : rang ? LAMP : DANGER
    // Below the page's bar on a low screen.
    const place = column.isNarrow ? ([8, 4] as const) : ([19, 3] as const)
    const end = say(text, lines.filter((line) => line !== null && line !== '').join('\n'), colour, column, ...place)
    const { left, width, top, isNarrow } = column
    const bottom = top + CHOICE_Y - CHOICE_HEIGHT / 2 - 1
    const highest = end + SPLITS_AIR
    splits.draw(level, result, { left, width, top: Math.max(highest, isNarrow ? 0 : top + SPLITS_Y), highest, bottom })
    const medal = rang ? medalOf(level, ticks) : null
    if (medal === null || isNarrow) return // a heading fills a narrow column
    medals.forEach((picture, side) => {
      picture.setVisible(true).setFrame(`medal/${medal}`)
      picture.setPosition(side === 0 ? left + MEDAL_X : left + width - MEDAL_X, top + MEDAL_Y)
    })
  }

  function summaryOf({ ticks, coins, best, previous }: PlayResult): string {
    const summary = words.summary(hundredths(ticks), coins)
    if (!best) return summary
    return `${summary} · ${previous === null ? words.bestTime : words.bestBy(hundredths(previous.ticks - ticks))}`
  }

  /** The medal that a time has won, and what the next better one asks for. `ticks`: null without a bell. */
  function medalLine(level: string, ticks: number | null): string {
    const won = ticks === null ? null : medalOf(level, ticks)
    const next = MEDALS[won === null ? 0 : MEDALS.indexOf(won) + 1]
    const nextTicks = next === undefined ? null : medalTicks(level, next)
    const asked = () => {
      if (next === undefined || nextTicks === null) return ''
      if (ticks === null) return words.medalTime(next, hundredths(nextTicks))
      return words.toMedal(next, hundredths(ticks - nextTicks))
    }
    return [won === null ? '' : words.medals[won], asked()].filter((part) => part !== '').join(' · ')
  }

  return {
    draw,
    hide,
    hit(play, x, y, stage) {
      const choices = choicesOf(play, allChoices)
      const column = columnOf(stage)
      const reach = choiceWidth(column) / 2
      const index = choices.findIndex((_, place) => Math.abs(x - choiceX(place, choices.length, column)) <= reach)
      if (index >= 0 && Math.abs(y - column.top - CHOICE_Y) <= CHOICE_HEIGHT) return choices[index].command
      return play.screen === 'title' ? 'confirm' : null
    },
  }
}

function choicesOf(play: PlayState, choices: Choices): readonly Choice[] {
  if (play.screen === 'playing' || play.screen === 'asked' || play.screen === 'levelSelect') return []
  if (play.screen === 'result') return play.result?.rang ? choices.rang : choices.lost
  return choices[play.screen]
}

function middleOf({ left, width }: Column): number {
  return left + Math.floor(width / 2)
}

function choiceWidth({ width }: Column): number {
  return Math.min(CHOICE_WIDTH, Math.floor((width - (MOST_CHOICES + 1) * CHOICE_GAP) / MOST_CHOICES))
}

/** The centre of a box in a row of `count` boxes. */
function choiceX(index: number, count: number, column: Column): number {
  return middleOf(column) + (index - (count - 1) / 2) * (choiceWidth(column) + CHOICE_GAP)
}
