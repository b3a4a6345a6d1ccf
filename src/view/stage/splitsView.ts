import type Phaser from 'phaser'
import { agentsOf } from '../../sim/agents.ts'
import { loadLevel } from '../../sim/levels.ts'
import type { PlayResult } from '../../store/app/types.ts'
import { secondsOf } from '../session/director.ts'
import type { StageWords } from '../words.ts'
import { BELL, LAMP, PAPER, QUIET } from './colours.ts'
import { LAYERS } from './layers.ts'
import { addText } from './text.ts'

const TOP = 62
const LINE = 13
const MAX_MILESTONES = 4 // the last ones; the bell follows
const NAME_X = 24
const COLUMN_X = [196, 252, 304] // right edges of the times
const MAX_NAME = 24 // characters
const NOT_PASSED = '·'

/** Split times after the bell, beside one's own best and those of the trained expert. */
interface SplitsView {
  draw(level: string, result: PlayResult): void
  hide(): void
}

export function createSplitsView(scene: Phaser.Scene, words: StageWords['menu']['splits']): SplitsView {
  const options = { depth: LAYERS.menu, fixed: true }
  const rows = Array.from({ length: MAX_MILESTONES + 2 }, (_, row) => ({
    name: addText(scene, NAME_X, TOP + row * LINE, '', options),
    times: COLUMN_X.map((x) => addText(scene, x, TOP + row * LINE, '', { ...options, originX: 1 })),
  }))

  function drawRow(index: number, name: string, times: readonly string[], colour: number): void {
    const row = rows[index]
    row.name.setVisible(true).setText(name).setTint(colour)
    times.forEach((time, column) => {
      row.times[column]
        .setVisible(true)
        .setText(time)
        .setTint(column === 0 ? colour : QUIET)
    })
  }

  function hide(): void {
    for (const { name, times } of rows) for (const part of [name, ...times]) part.setVisible(false)
  }

  return {
    draw(level, { ticks, splits, previous }) {
      hide()
      const { milestones } = loadLevel(level)
      const agent = agentsOf(level)?.expert
      const first = Math.max(0, milestones.length - MAX_MILESTONES)
      drawRow(0, '', [words.you, previous === null ? '' : words.best, agent === undefined ? '' : words.agent], LAMP)
      milestones.slice(first).forEach(({ name }, offset) => {
        const at = first + offset
        const times = [splits[at], previous?.splits[at], agent?.splits[at]].map(shown)
        drawRow(1 + offset, name.slice(0, MAX_NAME), times, PAPER)
      })
      const last = 1 + milestones.length - first
      drawRow(last, words.bell, [ticks, previous?.ticks, agent?.ticks].map(shown), BELL)
    },
    hide,
  }
}

/** Undefined where there is nobody to compare with; 0 for a milestone that was not passed. */
function shown(ticks: number | undefined): string {
  if (ticks === undefined) return ''
  return ticks === 0 ? NOT_PASSED : secondsOf(ticks)
}
