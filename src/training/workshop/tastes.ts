/** A synthetic judge's preference: weights of reward terms; missing terms have weight 0. */
export interface Taste {
  readonly id: string
  readonly label: string
  readonly help: string
  /** Null: the current game's weights, i.e. the true return. */
  readonly weights: Readonly<Record<string, number>> | null
}

export const TASTES = [
  {
    id: 'return',
    label: 'True return',
    help: 'Prefers the clip that earned more of the true reward.',
    weights: null,
  },
  {
    id: 'speed',
    label: 'Speed',
    help: 'Prefers the clip that came nearer to the bell, and sooner; it ignores coins, crates and Regrets.',
    weights: { progress: 1, time: -0.05, bell: 10 },
  },
  {
    id: 'jumps',
    label: 'Jumps',
    help: 'Prefers the clip with more jumps, whether or not they lead anywhere: a misleading preference.',
    weights: { jump: 1 },
  },
] as const satisfies readonly Taste[]

export type TasteId = (typeof TASTES)[number]['id']
