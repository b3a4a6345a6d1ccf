import Phaser from 'phaser'
import { STAGE_WIDTH } from '../scaling.ts'
import type { GroupRunner, GroupSession } from '../session/group.ts'
import { hundredths } from '../session/raceOutcome.ts'
import type { StageWords } from '../words.ts'
import { BELL, BETTER, INK, LAMP, mixColours, PAPER, QUIET, WORSE } from './colours.ts'
import { createHeroView, type HeroView } from './heroView.ts'
import { drawOverHead, type LabelRoom, type Scroll } from './labelRoom.ts'
import { LAYERS } from './layers.ts'
import { addText } from './text.ts'

const BOARD_WIDTH = 98
const ROWS_SHOWN = 12
const ROW_PX = 10

/** G clips from one state as ghosts: green ▲ above the group's mean, purple ▼ below; the larger |A|, the stronger the colour. */
export interface GroupView {
  /** Returns the leader's position in px, for the camera; null while there is no group. */
  draw(session: GroupSession, alpha: number, timeMs: number): { x: number; y: number; facing: number } | null
  /** Places the labels over the heads, the leader's first. Call it when the camera has moved. */
  drawLabels(scroll: Scroll, room: LabelRoom): void
  hide(): void
}

interface Drawn {
  readonly hero: HeroView
  readonly sign: Phaser.GameObjects.BitmapText
  /** Of the runner, px of the level; null while there is none. */
  feet: { readonly x: number; readonly y: number } | null
  isLeader: boolean
}

export function createGroupView(scene: Phaser.Scene, words: StageWords): GroupView {
  const drawn: Drawn[] = []
  const fixed = { depth: LAYERS.hud, fixed: true }
  const left = STAGE_WIDTH - BOARD_WIDTH + 5
  const board = scene.add.rectangle(STAGE_WIDTH, 0, BOARD_WIDTH, 10, INK, 0.72).setOrigin(1, 0).setScrollFactor(0)
  board.setDepth(LAYERS.hud)
  const title = addText(scene, left, 4, words.group.score, { ...fixed, colour: LAMP })
  const column = addText(scene, STAGE_WIDTH - 5, 4, 'A', { ...fixed, colour: LAMP, originX: 1 })
  const rows = Array.from({ length: ROWS_SHOWN }, (_, row) => ({
    score: addText(scene, left, 15 + row * ROW_PX, '', fixed),
    advantage: addText(scene, STAGE_WIDTH - 5, 15 + row * ROW_PX, '', { ...fixed, originX: 1 }),
  }))

  function draw(session: GroupSession, alpha: number, timeMs: number) {
    const { runners, group } = session
    const kept = group?.kept ?? true
    while (drawn.length < runners.length) {
      const sign = addText(scene, 0, 0, '', { depth: LAYERS.runner, originX: 0.5, originY: 1 })
      const hero = createHeroView(scene, LAYERS.runner)
      hero.sprite.setTintMode(Phaser.TintModes.FILL) // silhouettes: the sprite's red would hide the colour
      drawn.push({ hero, sign, feet: null, isLeader: false })
    }
    const leader = session.leader()
    let place: { x: number; y: number; facing: number } | null = null
    drawn.forEach((each, index) => {
      const { hero, sign } = each
      const runner = runners[index]
      hero.sprite.setVisible(runner !== undefined)
      sign.setVisible(false)
      each.feet = null
      if (runner === undefined) return
      const { player, advantage } = runner
      const { previous, world } = player.motion
      const feet = hero.draw(previous, world, alpha, timeMs)
      const opacity = player.outcome === 'hurt' ? 0.2 : runner === leader ? 1 : 0.7
      const colour = colourOf(runner, kept)
      hero.sprite.setTint(colour).setAlpha(opacity)
      sign.setText(signOf(advantage, kept)).setTint(colour).setAlpha(opacity)
      each.feet = { ...feet }
      each.isLeader = runner === leader
      if (runner === leader) place = { ...feet, facing: world.facing }
    })
    drawBoard(runners, kept)
    return place
  }

  function drawBoard(runners: readonly GroupRunner[], kept: boolean): void {
    const order = [...runners].sort((a, b) => b.score - a.score).slice(0, ROWS_SHOWN)
    const shown = order.length > 0
    title.setVisible(shown)
    column.setVisible(shown)
    board.setVisible(shown).setSize(BOARD_WIDTH, 18 + order.length * ROW_PX)
    rows.forEach(({ score, advantage }, index) => {
      const runner = order[index]
      score.setVisible(runner !== undefined)
      advantage.setVisible(runner !== undefined)
      if (runner === undefined) return
      const rang = runner.player.outcome === 'bell'
      score.setText(`${decimal(runner.score)}${rang ? ` ${words.seconds(hundredths(runner.player.ticks))}` : ''}`)
      score.setTint(rang ? BELL : PAPER)
      advantage.setText(`${signOf(runner.advantage, kept)}${decimal(Math.abs(runner.advantage))}`)
      advantage.setTint(colourOf(runner, kept))
    })
  }

  function drawLabels(scroll: Scroll, room: LabelRoom): void {
    if (board.visible)
      room.reserve({ left: STAGE_WIDTH - board.width, top: 0, width: board.width, height: board.height })
    const byRank = [...drawn].sort((a, b) => Number(b.isLeader) - Number(a.isLeader))
    for (const { feet, sign } of byRank) if (feet !== null) drawOverHead(sign, feet, scroll, room)
  }

  return {
    draw,
    drawLabels,
    hide() {
      for (const { hero, sign } of drawn) {
        hero.sprite.setVisible(false)
        sign.setVisible(false)
      }
      for (const part of [board, title, column, ...rows.flatMap(({ score, advantage }) => [score, advantage])]) {
        part.setVisible(false)
      }
    },
  }
}

/** The caption for the group as a whole. */
export function groupCaption({ group, runners }: GroupSession, words: StageWords['caption']): string {
  if (group === null) return words.noGroup
  const count = runners.length
  if (!group.kept) return words.groupThrownAway(count)
  const decisions = group.start.actions.length
  return decisions === 0 ? words.groupFromStart(count) : words.groupFromState(count, decisions)
}

function signOf(advantage: number, kept: boolean): string {
  return kept ? (advantage >= 0 ? '▲' : '▼') : '='
}

/** Pale near the group's mean, saturated at its extremes; grey for discarded groups. */
function colourOf({ advantage, strength }: GroupRunner, kept: boolean): number {
  if (!kept) return QUIET
  const full = advantage >= 0 ? BETTER : WORSE
  return mixColours(PAPER, full, 0.5 + 0.5 * strength)
}

function decimal(value: number): string {
  const shown = Math.abs(value).toFixed(1)
  return value < 0 && Number(shown) !== 0 ? `−${shown}` : shown
}
