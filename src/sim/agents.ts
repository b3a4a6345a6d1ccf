import agents from '../../assets/agents/agents.json' with { type: 'json' }

/** The strengths in which a trained policy of each level is shipped, and the medals that their times set. */
export const STRENGTHS = ['novice', 'regular', 'expert'] as const
export type Strength = (typeof STRENGTHS)[number]

/** A trained policy's record, as `npm run policies` has measured it. */
export interface AgentRecord {
  readonly algorithm: string
  readonly trainingSeed: number
  readonly updates: number
  readonly envSteps: number // decisions of training
  /** Share of its measured episodes that rang the bell. */
  readonly success: number
  /** Seed of the one that is raced; `ticks`, `splits` and `worldHash` are of that episode. */
  readonly seed: number
  /** Its time earns the medal. */
  readonly ticks: number
  readonly splits: readonly number[] // by milestone; 0: not passed
  readonly worldHash: number
  /** CRC-32 of the policy's file, in hexadecimal. */
  readonly fileHash: string
}

type LevelAgents = Readonly<Record<Strength, AgentRecord>>

const AGENTS: Readonly<Record<string, LevelAgents | undefined>> = agents

/** The trained policies of a level; null for levels without any, such as endless ones. */
export function agentsOf(levelId: string): LevelAgents | null {
  return AGENTS[levelId] ?? null
}

/** The medals, by the agent that sets their time; the slowest first. */
export const MEDALS = ['bronze', 'silver', 'gold'] as const
export type Medal = (typeof MEDALS)[number]

/** The time of a medal of a level in ticks; null on levels without agents. */
export function medalTicks(levelId: string, medal: Medal): number | null {
  return agentsOf(levelId)?.[STRENGTHS[MEDALS.indexOf(medal)]].ticks ?? null
}

/** The best medal for a time; null if there is none. */
export function medalOf(levelId: string, ticks: number): Medal | null {
  return MEDALS.findLast((medal) => ticks <= (medalTicks(levelId, medal) ?? -1)) ?? null
}
