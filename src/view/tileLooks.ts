import type { TileClass } from '../sim/tiles.ts'
import type { SoundSource } from './sound/sounds.ts'
import type { Sound } from './sound/synth.ts'

/** How a class of tiles is drawn, and what steps on it sound like. */
interface TileLook {
  /** `picture`: by the tileset. `thing`: by the view of the things that stand in these tiles. Else: an animation. */
  readonly drawnAs: 'picture' | 'thing' | TileAnimation
  readonly step: SoundSource
}

interface TileAnimation {
  /** An animation of the atlas, such as `coin/spin`. */
  readonly animation: string
  readonly frameMs: number
  readonly layer: 'ground' | 'coin'
  /** Neighbours show successive frames, like a wave, instead of the same one. */
  readonly wave: boolean
}

const PICTURE: TileLook = { drawnAs: 'picture', step: 'step' }

/** The motor of a belt. */
const HUM: Sound = [
  { wave: 'pulse', from: 92, to: 86, seconds: 0.16, volume: 0.07, attack: 0.03 },
  { wave: 'noise', from: 1400, to: 1000, seconds: 0.05, volume: 0.05 },
]

export const TILE_LOOKS: Readonly<Record<TileClass, TileLook>> = {
  empty: PICTURE,
  solid: PICTURE,
  oneWay: PICTURE,
  hazard: PICTURE,
  crate: PICTURE,
  coin: { drawnAs: { animation: 'coin/spin', frameMs: 110, layer: 'coin', wave: true }, step: 'step' },
  question: { drawnAs: 'thing', step: 'step' },
  beltLeft: { drawnAs: belt('belt/left'), step: HUM },
  beltRight: { drawnAs: belt('belt/right'), step: HUM },
  spring: PICTURE,
  key: { drawnAs: { animation: 'key/turn', frameMs: 130, layer: 'coin', wave: false }, step: 'step' },
  door: PICTURE,
}

/** The frames move on by 2 px, as the belt carries the hero in two ticks. */
function belt(animation: string): TileAnimation {
  return { animation, frameMs: 1000 / 30, layer: 'ground', wave: false }
}
