/** A claim about learning in several stages that `npm run prove` holds the project to: a row of figures a seed. */
export interface StagedProof {
  /** Also the name of its curve: `docs/curves/<id>.svg`. Begins with the id of the algorithm whose card it belongs to. */
  readonly id: string
  readonly title: string
  /** How it goes, stage by stage, in a sentence. */
  readonly stages: string
  readonly figures: readonly FigureAsked[]
  readonly seedsOfFive: number
}

/** A figure that each seed's run gives, and what is asked of it. */
export interface FigureAsked {
  readonly name: string
  readonly unit: 'share' | 'seconds' | 'decisions' | 'number'
  readonly atLeast?: number
  readonly atMost?: number
}

/** What one seed's run printed last. */
export interface StagedRun {
  readonly seed: number
  readonly figures: Readonly<Record<string, number>>
  readonly backend: string
  /** Learning curves to draw: success of evaluations over decisions, by the name of what learnt. */
  readonly curves: Readonly<Record<string, readonly { readonly x: number; readonly y: number }[]>>
}

/** What a staged proof's run gives besides its seed. */
export type StagesResult = Omit<StagedRun, 'seed'>

/** Hears in a line what happens. */
export type Tell = (line: string) => void

/** What is said of one seed. */
interface StagedSeedVerdict {
  readonly seed: number
  readonly figures: Readonly<Record<string, number>>
  readonly passed: boolean
}

/** A row of `assets/learning.json` under `staged`. */
export interface StagedVerdict {
  readonly id: string
  readonly title: string
  readonly stages: string
  readonly command: string
  readonly asked: string
  readonly figures: readonly FigureAsked[]
  readonly seeds: readonly StagedSeedVerdict[]
  readonly passedSeeds: number
  readonly medians: Readonly<Record<string, number>>
  /** The medians in words. */
  readonly summary: string
  readonly backend: string
  readonly passed: boolean
}
