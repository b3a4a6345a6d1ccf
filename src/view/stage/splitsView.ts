import type Phaser from 'phaser'
import { agentsOf } from '../../sim/agents.ts'
import { loadLevel } from '../../sim/levels.ts'
import type { PlayResult } from '../../store/app/types.ts'
import { gapOf, hundredths, lastGap, signedSeconds } from '../session/raceOutcome.ts'
import type { StageWords } from '../words.ts'
import { BELL, LAMP, PAPER, QUIET } from './colours.ts'
import { columnEnds, lineHeight } from './columns.ts'
import { LAYERS } from './layers.ts'
import { splitRows } from './splitRows.ts'
import { addText } from './text.ts'

const LINE = 12
const LEAST_LINE = 10 // less, and letters would touch
const MAX_LINES = 14
const FRAME_LINES = 2 // the heads and the bell
const WIDE = { name: 24, times: [188, 256, 306] } // of 320 px: where names begin and times end
const COLUMN_GAP = 8 // px between the columns of a narrow table
const NAME_GAP = 8 // px before the first time
const NOT_PASSED = '·'

/** Split times at the end of a game: beside the opponent's and the gap to them, or beside one's own best and the trained expert's. */
interface SplitsView {
  /** In a column of the stage, px. */
  draw(level: string, result: PlayResult, table: Table): void
  hide(): void
}

export function createSplitsView(scene: Phaser.Scene, allWords: StageWords): SplitsView {
  const words = allWords.menu.splits
  const options = { depth: LAYERS.menu, fixed: true }
  const rows = Array.from({ length: MAX_LINES }, () => ({
    name: addText(scene, 0, 0, '', options),
    times: WIDE.times.map(() => addText(scene, 0, 0, '', { ...options, originX: 1 })),
  }))

  function drawRow(index: number, { name, times, colour }: Line, y: number, { left, width }: Table): void {
    const row = rows[index]
    const isWide = width >= WIDE.times[2]
    row.name
      .setVisible(true)
      .setText(name)
      .setTint(index === 0 ? QUIET : colour)
      .setPosition(left + (isWide ? WIDE.name : 4), y)
    times.forEach((time, column) => {
      row.times[column]
        .setVisible(true)
        .setText(time)
        .setTint(column === 0 ? colour : QUIET)
        .setY(y)
    })
  }

  /** Sets the columns by their contents where they are narrow, and cuts the names that would run into them. */
  function align(count: number, { left, width }: Table): void {
    const shown = rows.slice(0, count)
    const widths = WIDE.times.map((_, column) => Math.max(...shown.map(({ times }) => times[column].width)))
    const ends =
      width >= WIDE.times[2] ? WIDE.times.map((x) => left + x) : columnEnds(widths, left + width - 4, COLUMN_GAP)
    for (const { name, times } of shown) {
      times.forEach((time, column) => {
        time.setX(ends[column])
      })
      shorten(name, ends[0] - widths[0] - NAME_GAP - name.x)
    }
  }

  function hide(): void {
    for (const { name, times } of rows) for (const part of [name, ...times]) part.setVisible(false)
  }

  return {
    draw(level, result, table) {
      hide()
      const { milestones } = loadLevel(level)
      const columns = columnsOf(level, result, allWords)
      if (!isTelling(columns, milestones.length)) return
      const { bottom } = table
      const linesFrom = (top: number) => Math.min(MAX_LINES, Math.floor((bottom - top) / LEAST_LINE))
      const wanted = milestones.length + FRAME_LINES
      const top = linesFrom(table.top) < wanted ? table.highest : table.top
      const { heads, timesAt, bell } = columns
      const splits = milestones.map((_, at) => result.splits[at] ?? 0)
      const { shown, left } = splitRows(splits, result.rang, linesFrom(top) - FRAME_LINES)
      const lines: Line[] = [
        { name: left > 0 ? words.notShown(left) : '', times: heads, colour: LAMP },
        ...shown.map((at) => ({ name: allWords.said(milestones[at].name), times: timesAt(at), colour: PAPER })),
        { name: words.bell, times: bell, colour: BELL },
      ]
      const height = lineHeight(lines.length, { top, bottom }, LINE)
      for (const [index, line] of lines.entries()) drawRow(index, line, top + index * height, table)
      align(lines.length, table)
    },
    hide,
  }
}

interface Line {
  readonly name: string
  readonly times: readonly string[]
  readonly colour: number
}

/** Where the table stands, px of the stage. */
interface Table {
  readonly left: number
  readonly top: number
  /** Where it may begin if it has not room for all from `top` on. */
  readonly highest: number
  /** Nothing is drawn below. */
  readonly bottom: number
  readonly width: number
}

/** Cuts a text that is too wide, px. */
function shorten(line: Phaser.GameObjects.BitmapText, width: number): void {
  const whole = line.text
  for (let kept = whole.length - 1; kept > 0 && line.width > width; kept--) {
    line.setText(`${whole.slice(0, kept).trimEnd()}…`)
  }
}

interface Columns {
  readonly heads: readonly string[]
  timesAt(milestone: number): readonly string[]
  readonly bell: readonly string[]
}

/** Whether a table says more than the sentences above it: a time at a milestone, or two at the bell. */
function isTelling({ timesAt, bell }: Columns, milestones: number): boolean {
  if (bell.filter(isTime).length > 1) return true
  return Array.from({ length: milestones }, (_, at) => timesAt(at)).some((times) => times.some(isTime))
}

function isTime(text: string): boolean {
  return text !== '' && text !== NOT_PASSED
}

function columnsOf(level: string, result: PlayResult, words: StageWords): Columns {
  const { rang, splits, previous, rival } = result
  const ticks = rang ? result.ticks : 0
  const { you, best, agent: agentHead } = words.menu.splits
  if (rival !== null) {
    return {
      heads: [
        you,
        words.rivals[rival.opponent],
        lastGap(splits, rival.splits) === null && !rang ? '' : words.menu.race.gap,
      ],
      timesAt: (at) => raced(splits[at] ?? 0, rival.splits[at] ?? 0),
      bell: raced(ticks, rival.rang ? rival.ticks : 0),
    }
  }
  const agent = agentsOf(level)?.expert
  return {
    heads: [you, previous === null ? '' : best, agent === undefined ? '' : agentHead],
    timesAt: (at) => [splits[at], previous?.splits[at], agent?.splits[at]].map(shown),
    bell: [ticks, previous?.ticks, agent?.ticks].map(shown),
  }
}

/** Both times with hundredths of a second, and the gap. */
function raced(ticks: number, rivalTicks: number): readonly string[] {
  const times = [ticks, rivalTicks].map((each) => (each === 0 ? NOT_PASSED : hundredths(each)))
  return [...times, gap(ticks, rivalTicks)]
}

/** The signed difference in seconds; empty where there is none. */
function gap(ticks: number, rivalTicks: number): string {
  const difference = gapOf(ticks, rivalTicks)
  return difference === null ? '' : signedSeconds(difference)
}

/** Undefined where there is nobody to compare with; 0 for a milestone that was not passed. */
function shown(ticks: number | undefined): string {
  if (ticks === undefined) return ''
  return ticks === 0 ? NOT_PASSED : hundredths(ticks)
}
