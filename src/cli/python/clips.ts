import type { PlatformerConfig } from '../../env/config.ts'
import { recordTrajectory } from '../../env/replay.ts'
import type { Clip } from '../../sim/clip.ts'
import { type FiledClip, readClips, writeClips } from '../../store/teach/clipFile.ts'

// Clips as the page's files have them, for data sets: a file of one clip is the text of that clip.

/** The clips of a file, each with the text of a file of its own. */
export function splitClips(text: string) {
  return readClips(text).map((filed) => {
    const { levelId, randomRegrets } = filed.clip
    return { name: filed.name, source: filed.source, level: levelId, randomRegrets, text: writeClips([filed]) }
  })
}

/** What an agent with this configuration would have received in a clip: numbers of 32 bits, actions in bytes, as base64. */
export function replayed(text: string, config: PlatformerConfig) {
  const [{ clip }] = readClips(text)
  const { observations, nextObservations, actions, rewards, length, terminated, success } = recordTrajectory(
    clip,
    config,
  )
  const size = length === 0 ? 0 : observations.length / length
  const last = nextObservations.subarray(nextObservations.length - size)
  return {
    length,
    observations: base64(observations, last),
    actions: base64(actions),
    rewards: base64(rewards.map((reward) => reward * config.rewardScale)),
    terminated,
    success,
  }
}

/** Clips of episodes that Python has played, as one file. */
export function joinClips(texts: readonly string[]): string {
  return writeClips(texts.flatMap((text) => readClips(text)))
}

/** An episode as the text of a file with one clip. */
export function filedEpisode(name: string, clip: Clip): string {
  const filed: FiledClip = {
    name,
    source: 'agent',
    used: true,
    clip,
    mask: new Uint8Array(clip.actions.length).fill(1),
  }
  return writeClips([filed])
}

function base64(...parts: readonly (Float32Array | Uint8Array)[]): string {
  return Buffer.concat(
    parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ).toString('base64')
}
