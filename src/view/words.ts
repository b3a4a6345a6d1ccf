import type { Medal } from '../sim/agents.ts'
import type { StageFace } from '../store/app/face.ts'
import type { Prompting } from '../store/app/hands.ts'
import type { PauseReason, RivalResult } from '../store/app/types.ts'
import type { PaintedExact } from '../store/controls/exactStore.ts'

/** All text of the stage; `main.tsx` passes it in the page's language. Keep each short: the stage is 320 px wide. */
export interface StageWords {
  /** A name that is written elsewhere (of a level, a reward), in the page's language. */
  said(english: string): string
  /** The face of a language with other letters than the game's own. */
  readonly face: StageFace | null
  /** Accessible name of the canvas. */
  readonly label: string
  /** Accessible names of the touch pads. */
  readonly pads: Readonly<Record<'left' | 'right' | 'attack' | 'jump', string>> & {
    /** In menus. */
    readonly menu: Readonly<Record<'left' | 'right' | 'attack' | 'jump', string>>
  }
  /** What is pressed for a command; empty for what is tapped. */
  readonly prompts: Readonly<Record<Prompting, Readonly<Record<'confirm' | 'back' | 'restart', string>>>>
  readonly menu: {
    readonly tagline: string
    /** How to leave the title. */
    readonly start: Readonly<Record<Prompting, string>>
    readonly paused: string
    readonly pausedBy: Readonly<Record<PauseReason, string>>
    readonly won: string
    readonly lost: string
    readonly summary: (seconds: string, coins: number) => string
    readonly bestTime: string
    /** `seconds`: by how much the best time before was slower. */
    readonly bestBy: (seconds: string) => string
    readonly medals: Readonly<Record<Medal, string>>
    /** The time that wins it, which has not been won. */
    readonly medalTime: (medal: Medal, seconds: string) => string
    /** What is missing for it. */
    readonly toMedal: (medal: Medal, seconds: string) => string
    /** Heads of the columns of split times: now, the best before, the trained expert. */
    readonly splits: Readonly<Record<'you' | 'best' | 'agent' | 'bell', string>> & {
      /** How many milestones have no room. */
      readonly notShown: (count: number) => string
    }
    readonly noLives: (seconds: string) => string
    /** How a race ended. `seconds`: the difference, or for `rivalRang` the opponent's time. */
    readonly race: Readonly<Record<'ahead' | 'behind' | 'rivalRang', (name: string, seconds: string) => string>> &
      Readonly<Record<'equal' | 'rivalFailed' | 'bothFailed', (name: string) => string>> & {
        /** Over the result. */
        readonly headings: Readonly<Record<'won' | 'second' | 'equal', string>>
        readonly names: Readonly<Record<RivalResult['opponent'], string>>
        /** Head of the column of differences to the opponent. */
        readonly gap: string
      }
    /** Effects of the boxes; the prompt of the device stands before them. */
    readonly choices: {
      readonly toLevels: string
      readonly restart: string
      readonly resume: string
      readonly next: string
      readonly again: string
    }
  }
  /** A time of a clock, or beside a score. */
  readonly seconds: (value: string) => string
  /** Names of opponents, over their heads and as the head of a column. */
  readonly rivals: Readonly<Record<RivalResult['opponent'], string>>
  /** Of an opponent whose run has ended without the bell. */
  readonly rivalOut: (name: string) => string
  /** Over each half of a race side by side. `seconds`: its time; of `second`, how much later it rang. */
  readonly sideBySide: Readonly<Record<'first' | 'second' | 'together' | 'failed', (seconds: string) => string>>
  /** One line at the lower edge. */
  readonly caption: {
    readonly replay: (title: string) => string
    readonly loading: string
    readonly takenOver: Readonly<Record<Prompting, string>>
    readonly takenOverPaused: Readonly<Record<Prompting, string>>
    readonly noGenerations: string
    readonly noGroup: string
    readonly groupThrownAway: (clips: number) => string
    readonly groupFromStart: (clips: number) => string
    readonly groupFromState: (clips: number, decisions: number) => string
  }
  readonly race: {
    readonly title: string
    readonly bell: (seconds: string) => string
    readonly hurt: (percent: number) => string
  }
  readonly group: { readonly score: string }
  readonly pair: {
    readonly left: string
    readonly right: string
    readonly bell: (seconds: string) => string
    readonly hurt: (percent: number) => string
    readonly reached: (percent: number) => string
    readonly coins: (count: number) => string
    readonly regrets: (count: number) => string
    readonly crates: (count: number) => string
  }
  readonly reference: {
    readonly name: string
    readonly nats: (value: string) => string
    readonly step: (step: number) => string
  }
  /** Names of the paintings on the level. */
  readonly paint: Readonly<Record<'values' | 'difference' | 'learnedReward', string>> & {
    readonly exact: Readonly<Record<PaintedExact, string>>
  }
}
