import type Phaser from 'phaser'
import { STAGE_WIDTH } from '../scaling.ts'
import type { RaceSession, Runner } from '../session/race.ts'
import { hundredths } from '../session/raceOutcome.ts'
import type { StageWords } from '../words.ts'
import { BELL, DANGER, INK, LAMP, PAPER, QUIET } from './colours.ts'
import { createHeroView, type HeroView } from './heroView.ts'
import { drawOverHead, type LabelRoom, type Scroll } from './labelRoom.ts'
import { LAYERS } from './layers.ts'
import { addText } from './text.ts'

const STANDINGS_SHOWN = 8
const BOARD_WIDTH = 124
const LEFT = STAGE_WIDTH - BOARD_WIDTH + 6

/** The generations as ghosts with their updates above their heads, and the order of arrival. */
export interface RaceView {
  /** Returns the leader's position in px, for the camera; null without runners. */
  draw(session: RaceSession, alpha: number, timeMs: number): { x: number; y: number; facing: number } | null
  /** Places the labels over the heads, the leader's first. Call it when the camera has moved. */
  drawLabels(scroll: Scroll, room: LabelRoom): void
  hide(): void
}

interface Drawn {
  readonly hero: HeroView
  readonly label: Phaser.GameObjects.BitmapText
  /** Of the runner, px of the level; null while there is none. */
  feet: { readonly x: number; readonly y: number } | null
  isLeader: boolean
}

export function createRaceView(scene: Phaser.Scene, words: StageWords['race']): RaceView {
  const drawn: Drawn[] = []
  const board = scene.add
    .rectangle(STAGE_WIDTH, 0, BOARD_WIDTH, 10, INK, 0.7)
    .setOrigin(1, 0)
    .setScrollFactor(0)
    .setDepth(LAYERS.hud)
  const title = addText(scene, LEFT, 4, words.title, { depth: LAYERS.hud, fixed: true, colour: LAMP })
  const rows = Array.from({ length: STANDINGS_SHOWN }, (_, row) =>
    addText(scene, LEFT, 15 + row * 10, '', { depth: LAYERS.hud, fixed: true }),
  )

  function draw(session: RaceSession, alpha: number, timeMs: number) {
    const { runners } = session
    while (drawn.length < runners.length) {
      const label = addText(scene, 0, 0, '', { depth: LAYERS.runner, originX: 0.5, originY: 1 })
      drawn.push({ hero: createHeroView(scene, LAYERS.runner), label, feet: null, isLeader: false })
    }
    const leader = session.leader()
    let place: { x: number; y: number; facing: number } | null = null
    drawn.forEach((each, index) => {
      const { hero, label } = each
      const runner = runners[index]
      hero.sprite.setVisible(runner !== undefined)
      label.setVisible(false)
      each.feet = null
      if (runner === undefined) return
      const { previous, world } = runner.motion
      const feet = hero.draw(previous, world, alpha, timeMs)
      const fallen = runner.finish !== null && runner.finish.outcome !== 'bell'
      const opacity = fallen ? 0.15 : runner === leader ? 1 : 0.6
      hero.sprite.setTint(tintOf(index, runners.length)).setAlpha(opacity)
      label.setText(runner.label).setAlpha(opacity)
      label.setTint(runner === leader ? BELL : PAPER)
      each.feet = { ...feet }
      each.isLeader = runner === leader
      if (runner === leader) place = { ...feet, facing: world.facing }
    })
    drawBoard(session)
    return place
  }

  function drawBoard({ runners }: RaceSession): void {
    const order = standings(runners).slice(0, STANDINGS_SHOWN)
    title.setVisible(true)
    board.setVisible(true).setSize(BOARD_WIDTH, 18 + order.length * 10)
    rows.forEach((row, index) => {
      const runner = order[index]
      row.setVisible(runner !== undefined)
      if (runner === undefined) return
      const { text, colour } = standingOf(runner, words)
      row.setText(`${runner.label}: ${text}`).setTint(colour)
    })
  }

  function drawLabels(scroll: Scroll, room: LabelRoom): void {
    if (board.visible)
      room.reserve({ left: STAGE_WIDTH - board.width, top: 0, width: board.width, height: board.height })
    const byRank = [...drawn].sort((a, b) => Number(b.isLeader) - Number(a.isLeader))
    for (const { feet, label } of byRank) if (feet !== null) drawOverHead(label, feet, scroll, room)
  }

  return {
    draw,
    drawLabels,
    hide() {
      for (const { hero, label } of drawn) {
        hero.sprite.setVisible(false)
        label.setVisible(false)
      }
      for (const part of [board, title, ...rows]) part.setVisible(false)
    },
  }
}

/** Runners that rang the bell by arrival, then the others by distance. */
function standings(runners: readonly Runner[]): Runner[] {
  const arrival = (runner: Runner) =>
    runner.finish?.outcome === 'bell' ? runner.finish.place : Number.POSITIVE_INFINITY
  return [...runners].sort((a, b) => {
    const byArrival = arrival(a) - arrival(b)
    if (byArrival !== 0 && !Number.isNaN(byArrival)) return byArrival
    return b.motion.world.bestX - a.motion.world.bestX
  })
}

function standingOf(
  { finish, motion }: Runner,
  words: StageWords['race'],
): { readonly text: string; readonly colour: number } {
  if (finish?.outcome === 'bell') return { text: words.bell(hundredths(finish.ticks)), colour: BELL }
  const share = Math.round((100 * motion.world.bestX) / motion.world.level.bellX)
  if (finish === null) return { text: `${share}%`, colour: PAPER }
  return finish.outcome === 'hurt' ? { text: words.hurt(share), colour: DANGER } : { text: `${share}%`, colour: QUIET }
}

/** Colour by number of updates, from cold to warm. */
function tintOf(index: number, count: number): number {
  const share = count < 2 ? 1 : index / (count - 1)
  const channel = (from: number, to: number) => Math.round(from + (to - from) * share)
  return (channel(0x86, 0xff) << 16) | (channel(0x9c, 0xf0) << 8) | channel(0xff, 0xd0)
}
