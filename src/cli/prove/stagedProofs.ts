/** A claim about learning in several stages that `npm run prove` holds the project to: a row of figures a seed. */
export interface StagedProof {
  /** Also the name of its curve: `docs/curves/<id>.svg`. Begins with the id of the algorithm whose card it belongs to. */
  readonly id: string
  readonly title: string
  /** The stages, in a sentence. */
  readonly stages: string
  readonly figures: readonly FigureAsked[]
  readonly seedsOfFive: number
}

/** A figure that each seed's run reports, and its bound. */
export interface FigureAsked {
  readonly name: string
  readonly unit: 'share' | 'seconds' | 'decisions' | 'number'
  readonly atLeast?: number
  readonly atMost?: number
}

/** The last line that one seed's run printed. */
export interface StagedRun {
  readonly seed: number
  readonly figures: Readonly<Record<string, number>>
  readonly backend: string
  /** Learning curves to draw: success of evaluations over decisions, by the name of the learner. */
  readonly curves: Readonly<Record<string, readonly { readonly x: number; readonly y: number }[]>>
}

/** The result of a staged proof's run, without its seed. */
export type StagesResult = Omit<StagedRun, 'seed'>

/** Receives progress as lines of text. */
export type Tell = (line: string) => void

/** The verdict on one seed. */
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
  /** Null if the figures are only reported. */
  readonly passed: boolean | null
}
