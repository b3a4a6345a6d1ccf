import type Phaser from 'phaser'
import { agentsOf } from '../../sim/agents.ts'
import { loadLevel } from '../../sim/levels.ts'
import type { PlayResult } from '../../store/app/types.ts'
import { gapOf, hundredths, lastGap, signedSeconds } from '../session/raceOutcome.ts'
import type { StageWords } from '../words.ts'
import { BELL, LAMP, PAPER, QUIET } from './colours.ts'
import { columnEnds, lineHeight } from './columns.ts'
import { LAYERS } from './layers.ts'
import { addText } from './text.ts'

const LINE = 12
const MAX_MILESTONES = 4 // the last ones; the bell follows
const WIDE = { name: 24, times: [188, 256, 306] } // of 320 px: where names begin and times end
const COLUMN_GAP = 8 // px between the columns of a narrow table
const NAME_GAP = 8 // px before the first time
const NOT_PASSED = '·'

/** Split times after the bell: beside the opponent's and the gap to them, or beside one's own best and the trained expert's. */
interface SplitsView {
  /** In a column of the stage, px. */
  draw(level: string, result: PlayResult, table: Table): void
  hide(): void
}

export function createSplitsView(scene: Phaser.Scene, allWords: StageWords): SplitsView {
  const words = allWords.menu.splits
  const options = { depth: LAYERS.menu, fixed: true }
  const rows = Array.from({ length: MAX_MILESTONES + 2 }, () => ({
    name: addText(scene, 0, 0, '', options),
    times: WIDE.times.map(() => addText(scene, 0, 0, '', { ...options, originX: 1 })),
  }))

  function drawRow(index: number, { name, times, colour }: Line, y: number, { left, width }: Table): void {
    const row = rows[index]
    const isWide = width >= WIDE.times[2]
    row.name
      .setVisible(true)
      .setText(name)
      .setTint(colour)
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
      const { heads, timesAt, bell } = columnsOf(level, result, allWords)
      const first = Math.max(0, milestones.length - MAX_MILESTONES)
      const lines: Line[] = [
        { name: '', times: heads, colour: LAMP },
        ...milestones.slice(first).map(({ name }, offset) => {
          return { name: allWords.said(name), times: timesAt(first + offset), colour: PAPER }
        }),
        { name: words.bell, times: bell, colour: BELL },
      ]
      const height = lineHeight(lines.length, table, LINE)
      for (const [index, line] of lines.entries()) drawRow(index, line, table.top + index * height, table)
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
