import { type ForkRequest, playBranches } from './fork.ts'

export interface AutopsyRequest extends Omit<ForkRequest, 'start' | 'futures' | 'gamma'> {
  /** The episode that went wrong. */
  readonly episode: { readonly seed: number; readonly actions: Uint8Array }
  readonly ending: Ending
}

/** How an episode can go wrong: a death, or a bell that was missed before time ran out. */
type Ending = 'hurt' | 'timeLimit'

/** The last decision of an episode at which another action would still have saved it in most futures. */
export interface Autopsy {
  readonly ending: Ending
  /** Decisions of the end that were looked at, the last one first. */
  readonly searched: number
  /** Futures of each action. */
  readonly futures: number
  /** A future is saved if it rings the bell or, after a death, is alive so many decisions later. */
  readonly margin: number
  /** Null: at no decision that was looked at. */
  readonly turning: TurningPoint | null
}

interface TurningPoint {
  readonly decision: number
  /** The action that saves most futures. */
  readonly action: number
  /** [actions] futures that are saved after each action, and then by the policy. */
  readonly saved: readonly number[]
  readonly taken: number
}

export const AUTOPSY_FUTURES = 64 // for each action
const SCREENING_FUTURES = 16 // most decisions are far from a majority, and are passed over with few futures
const PROMISING = 3 // of those futures: a majority shows as fewer in 2 of 1000 cases, at most
const MARGIN = 24 // decisions, 1.6 s at the usual pace: alive past the place of the death
const MOST_SEARCHED = 128 // decisions before a death: about nine seconds
const STRIDE = 16 // decisions between two looks for a missed bell, whose futures are long

/**
 * Looks for the turning point backwards from the end, by futures: at each decision as many by the policy on the stage for
 * each first action. A majority is more than half. After a death, every decision is looked at; for a missed bell, every 16th,
 * and then those between the first hit and the one after it. Equal requests have equal results. Runs without tfjs.
 */
export function autopsy(request: AutopsyRequest): Autopsy {
  const { ending, episode } = request
  const { length } = episode.actions
  const common = { ending, futures: AUTOPSY_FUTURES, margin: MARGIN }
  const first = ending === 'hurt' ? Math.max(0, length - MOST_SEARCHED) : 0
  if (ending === 'hurt') return { ...common, ...searchBack(request, length - 1, first) }
  for (let decision = length - STRIDE; decision > -STRIDE; decision -= STRIDE) {
    const at = Math.max(0, decision)
    if (!isPromising(request, at)) continue
    const found = searchBack(request, Math.min(at + STRIDE - 1, length - 1), at)
    if (found.turning !== null) return { ...common, turning: found.turning, searched: length - found.turning.decision }
  }
  return { ...common, searched: length, turning: null }
}

/** Every decision from `last` back to `first`. */
function searchBack(request: AutopsyRequest, last: number, first: number): Pick<Autopsy, 'searched' | 'turning'> {
  for (let decision = last; decision >= first; decision--) {
    if (!isPromising(request, decision)) continue
    const saved = savedBy(request, decision, AUTOPSY_FUTURES)
    const taken = request.episode.actions[decision]
    const others = saved.map((count, action) => (action === taken ? -1 : count))
    const action = others.indexOf(Math.max(...others))
    if (2 * saved[action] <= AUTOPSY_FUTURES) continue
    return { searched: last - decision + 1, turning: { decision, action, saved, taken } }
  }
  return { searched: last - first + 1, turning: null }
}

function isPromising(request: AutopsyRequest, decision: number): boolean {
  const taken = request.episode.actions[decision]
  const others = savedBy(request, decision, SCREENING_FUTURES).filter((_, action) => action !== taken)
  return Math.max(...others) >= PROMISING
}

/** [actions] futures that are saved if the decision is replaced by each action. */
function savedBy({ episode, ending, ...request }: AutopsyRequest, decision: number, futures: number): number[] {
  const { seed, actions } = episode
  const left = actions.length - decision
  const { branches } = playBranches({
    ...request,
    ...{ futures, gamma: 1 },
    start: { seed, actions: actions.slice(0, decision) },
    firsts: Array.from({ length: request.policy.actionCount }, (_, action) => action),
    ...(ending === 'hurt' && { decisions: left + MARGIN }),
  })
  return branches.map(({ died, rang }) => (ending === 'hurt' ? futures - died : rang))
}
