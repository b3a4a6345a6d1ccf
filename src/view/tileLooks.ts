import type { TileClass } from '../sim/tiles.ts'
import type { SoundSource } from './sound/sounds.ts'

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

export const TILE_LOOKS: Readonly<Record<TileClass, TileLook>> = {
  empty: PICTURE,
  solid: PICTURE,
  oneWay: PICTURE,
  hazard: PICTURE,
  crate: PICTURE,
  coin: { drawnAs: { animation: 'coin/spin', frameMs: 110, layer: 'coin', wave: true }, step: 'step' },
  question: { drawnAs: 'thing', step: 'step' },
}
