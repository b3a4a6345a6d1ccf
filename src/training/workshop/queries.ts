import type { EpisodeStart } from '../../env/contracts.ts'
import { createPlatformerEnv } from '../../env/platformer.ts'
import { recordTrajectory } from '../../env/replay.ts'
import { initialSnapshot } from '../../policies/initial.ts'
import { playClips } from '../../policies/playClips.ts'
import type { RewardModelSnapshot } from '../../policies/rewardModel.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { sigmoid } from '../../rl/preferences.ts'
import { createRng, type Rng } from '../../shared/rng.ts'
import { standardDeviation } from '../../shared/statistics.ts'
import type { Clip } from '../../sim/clip.ts'
import { memberScores } from '../trainer/clipScores.ts'
import type { ClipPair, QueriesRequest } from './workshop.ts'

const CANDIDATES = 4 // pairs drawn per query if a reward model selects them
const MID_LEVEL_SHARE = 0.5 // share of starts in the middle of an episode, so that the queries cover the level
const MOST_ROUNDS = 4 // then fewer pairs are returned, because the policies act alike

/**
 * Draws pairs of clips to compare, played by randomly drawn policies; pairs of identical clips are dropped. Both clips of
 * a pair have the same start, as DPO needs, except for a share `otherStarts`: clips from one start alone do not say
 * whether waiting in a place is worth less than the way to it. With a reward model, the pairs on which its members
 * disagree most are selected from more candidates (Christiano et al. 2017, section 2.2.4).
 */
export function drawQueries(request: QueriesRequest): ClipPair[] {
  const { env, rewardModel, count, seed } = request
  const rng = createRng(seed, 'queries')
  const wanted = rewardModel === null ? count : CANDIDATES * count
  const pairs: ClipPair[] = []
  for (let round = 0; round < MOST_ROUNDS && pairs.length < wanted; round++) {
    const drawn = drawPairs(request, wanted - pairs.length, rng.split(`round ${round}`))
    pairs.push(...drawn.filter(({ left, right }) => !isSame(left, right)))
  }
  if (rewardModel === null) return pairs
  return pairs
    .map((pair) => ({ ...pair, disagreement: disagreementOn(pair, rewardModel, env) }))
    .sort((a, b) => b.disagreement - a.disagreement)
    .slice(0, count)
}

function drawPairs(request: QueriesRequest, count: number, rng: Rng): ClipPair[] {
  const { env, policies, decisions, otherStarts = 0 } = request
  const spec = createPlatformerEnv(env).spec
  const players = policies.length > 0 ? policies : [initialSnapshot(spec, rng.split('untrained'))]
  const starts = drawStarts({ env, players, count, rng: rng.split('starts') })
  const others = otherStarts > 0 ? drawStarts({ env, players, count, rng: rng.split('other starts') }) : starts
  const mixing = rng.split('which start')
  const mixed = starts.map((start, index) => (mixing.float() < otherStarts ? others[index] : start))
  const play = (side: string, from: readonly EpisodeStart[]) =>
    playMixed({ env, players, starts: from, decisions, rng: rng.split(side) })
  const lefts = play('left', starts)
  const rights = play('right', mixed)
  return lefts.map((left, index) => ({ left, right: rights[index], disagreement: null }))
}

interface Draw {
  readonly env: QueriesRequest['env']
  readonly players: readonly PolicySnapshot[]
  readonly rng: Rng
}

/** Starts: half at the start of an episode, half at a random point of an episode played by one of the policies. */
function drawStarts({ env, players, count, rng }: Draw & { readonly count: number }): EpisodeStart[] {
  const fresh = Array.from({ length: count }, (): EpisodeStart => ({ seed: rng.uint32(), actions: new Uint8Array(0) }))
  const midway = fresh.map(() => rng.float() < MID_LEVEL_SHARE)
  const whole = playMixed({ env, players, starts: fresh, decisions: Number.POSITIVE_INFINITY, rng: rng.split('whole') })
  return whole.map(({ seed, actions }, index) => ({
    seed,
    actions: midway[index] ? actions.slice(0, rng.int(actions.length)) : new Uint8Array(0),
  }))
}

/** Plays a clip from each start, each by a randomly drawn policy. */
function playMixed({
  env,
  players,
  starts,
  decisions,
  rng,
}: Draw & { readonly starts: readonly EpisodeStart[]; readonly decisions: number }): Clip[] {
  const chosen = starts.map(() => rng.int(players.length))
  const clips = new Map<number, Clip>()
  players.forEach((policy, player) => {
    const rows = chosen.flatMap((each, index) => (each === player ? [index] : []))
    const played = playClips(policy, {
      config: env,
      starts: rows.map((row) => starts[row]),
      decisions,
      rng: rng.split(`player ${player}`),
    })
    for (const [index, clip] of played.entries()) clips.set(rows[index], clip)
  })
  return starts.flatMap((_, index) => clips.get(index) ?? [])
}

function isSame(left: Clip, right: Clip): boolean {
  const { seed, actions } = right
  return left.seed === seed && left.actions.length === actions.length && left.actions.every((a, i) => a === actions[i])
}

/** Standard deviation over the members of P(left is better): 0 if they agree, at most about ½. */
function disagreementOn({ left, right }: ClipPair, model: RewardModelSnapshot, env: QueriesRequest['env']): number {
  const scores = [left, right].map((clip) => memberScores(model, recordTrajectory(clip, env)))
  return standardDeviation(model.members.map((_, member) => sigmoid(scores[0][member] - scores[1][member])))
}
