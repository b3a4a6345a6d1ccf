/** A run of the game in a few bytes: the simulation is deterministic. */
export interface Clip {
  readonly levelId: string
  readonly seed: number
  readonly randomRegrets: boolean
  readonly ticksPerAction: number
  readonly actions: Uint8Array // one a decision, as executed (after sticky actions)
}
