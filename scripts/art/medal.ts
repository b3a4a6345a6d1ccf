import { type Canvas, fromMap } from './canvas.ts'
import type { PaletteLetter } from './palette.ts'

/** A medal on its ribbon. Digits stand for a metal's light, middle and dark tone. */
const MEDAL = [
  'kkk......kkk',
  'krrk....krrk',
  'kRrrk..krrRk',
  '.kRrrkkrrRk.',
  '..kRrrrrRk..',
  '..kkkkkkkk..',
  '.kk111111kk.',
  'kk11222222kk',
  'k1122112223k',
  'k1221111223k',
  'k1222112223k',
  'k1221221223k',
  'k1222222233k',
  'kk12222233kk',
  '.kk333333kk.',
  '..kkkkkkkk..',
]

type Metal = readonly [light: PaletteLetter, middle: PaletteLetter, dark: PaletteLetter]

const METALS: Readonly<Record<'bronze' | 'silver' | 'gold', Metal>> = {
  bronze: ['f', 'l', 't'],
  silver: ['w', 'e', 'E'],
  gold: ['Y', 'g', 'G'],
}

/** By metal. */
export const MEDALS: Readonly<Record<string, Canvas>> = Object.fromEntries(
  Object.entries(METALS).map(([metal, tones]) => [
    metal,
    fromMap(MEDAL.map((row) => row.replace(/[123]/g, (digit) => tones[Number(digit) - 1]))),
  ]),
)
