import type Phaser from 'phaser'
import { agentsOf } from '../../sim/agents.ts'
import { loadLevel } from '../../sim/levels.ts'
import type { PlayResult } from '../../store/app/types.ts'
import { secondsOf } from '../session/director.ts'
import { gapOf, hundredths, signedSeconds } from '../session/raceOutcome.ts'
import type { StageWords } from '../words.ts'
import { BELL, LAMP, PAPER, QUIET } from './colours.ts'
import { LAYERS } from './layers.ts'
import { addText } from './text.ts'

const LINE = 12
const NARROW_LINE = 10
const MAX_MILESTONES = 4 // the last ones; the bell follows
const WIDE = { name: 24, times: [188, 256, 306] } // of 320 px: where names begin and times end
const NARROW_TIMES = [-92, -46, 0] // from the right edge
const NAME_GAP = 34 // px: the first time's width, and some distance
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

  function drawRow(index: number, name: string, times: readonly string[], colour: number, table: Table): void {
    const row = rows[index]
    const { left, top, width } = table
    const isWide = width >= WIDE.times[2]
    const y = top + index * (isWide ? LINE : NARROW_LINE)
    const ends = isWide ? WIDE.times.map((x) => left + x) : NARROW_TIMES.map((x) => left + width - 4 + x)
    const nameX = left + (isWide ? WIDE.name : 4)
    row.name.setVisible(true).setText(name).setTint(colour).setPosition(nameX, y)
    shorten(row.name, ends[0] - NAME_GAP - nameX)
    times.forEach((time, column) => {
      row.times[column]
        .setVisible(true)
        .setText(time)
        .setTint(column === 0 ? colour : QUIET)
        .setPosition(ends[column], y)
    })
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
      drawRow(0, '', heads, LAMP, table)
      milestones.slice(first).forEach(({ name }, offset) => {
        drawRow(1 + offset, allWords.said(name), timesAt(first + offset), PAPER, table)
      })
      drawRow(1 + milestones.length - first, words.bell, bell, BELL, table)
    },
    hide,
  }
}

/** Where the table stands, px of the stage. */
interface Table {
  readonly left: number
  readonly top: number
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

function columnsOf(level: string, { ticks, splits, previous, rival }: PlayResult, words: StageWords): Columns {
  const { you, best, agent: agentHead } = words.menu.splits
  if (rival !== null) {
    return {
      heads: [you, words.rivals[rival.opponent], words.menu.race.gap],
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
  return ticks === 0 ? NOT_PASSED : secondsOf(ticks)
}
