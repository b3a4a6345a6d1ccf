import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readOptions } from '../options.ts'
import { type NamedPicture, packAtlas } from './atlas.ts'
import { drawCity, drawSky, drawVignette, drawWainscot, drawWallpaper, drawWindow } from './backdrop.ts'
import { BELLMAN, HEAD } from './bellman.ts'
import { BLOCK_FRAMES } from './building.ts'
import { type Canvas, encodePng, fromMap } from './canvas.ts'
import { drawChineseFont } from './chineseFont.ts'
import { drawFont } from './font.ts'
import { DOOR_FRAMES } from './furniture.ts'
import { drawIcon } from './icon.ts'
import { drawLogo } from './logo.ts'
import { LOOK_ART, type LookArt, stacked } from './looks/index.ts'
import { MECHANIC_TILES } from './mechanics.ts'
import { MEDALS } from './medal.ts'
import { OUTLIER, PLATFORM } from './movers.ts'
import { REGRET } from './regret.ts'
import { BELL_FRAMES, COIN, drawGlow, EFFECTS } from './things.ts'
import { describeTileset, drawTileSheet } from './tiles.ts'

// Draws all pictures of the game into `assets/art` and writes Tiled's tileset: `npm run art`. The same source gives the same bytes.

/** Every file that the script writes, by its path from `assets/art`. */
export function drawEverything(): ReadonlyMap<string, Buffer | string> {
  const { sheet, description } = packAtlas(sprites(), 'sprites.png')
  const font = drawFont()
  const chinese = drawChineseFont()
  return new Map<string, Buffer | string>([
    ['tiles.png', encodePng(drawTileSheet())],
    ['../levels/tiles.tsj', describeTileset()],
    ['sprites.png', encodePng(sheet)],
    ['sprites.json', `${JSON.stringify(description, null, 1)}\n`],
    ['sky.png', encodePng(drawSky())],
    ['city.png', encodePng(drawCity())],
    ['wallpaper.png', encodePng(drawWallpaper())],
    ['wainscot.png', encodePng(drawWainscot())],
    ['window.png', encodePng(drawWindow())],
    ['vignette.png', encodePng(drawVignette())],
    ...Object.entries(LOOK_ART).flatMap(([look, art]) => lookFiles(look, art)),
    ['../icons/icon-192.png', encodePng(drawIcon(16, 12))],
    ['../icons/icon-512.png', encodePng(drawIcon(16, 32))],
    ['../icons/icon-cut-480.png', encodePng(drawIcon(24, 20))],
    ['font.png', encodePng(font.picture)],
    ['font.json', `${JSON.stringify(font.description)}\n`],
    ['font-zh.png', encodePng(chinese.picture)],
    ['font-zh.json', `${JSON.stringify(chinese.description)}\n`],
  ])
}

/** The tiles of a look and its layers; the frames of a layer lie one below the other. */
function lookFiles(look: string, { tiles, layers }: LookArt): [string, Buffer][] {
  return [
    [`looks/${look}/tiles.png`, encodePng(drawTileSheet(tiles))],
    ...Object.entries(layers).map(([name, frames]): [string, Buffer] => [
      `looks/${look}/${name}.png`,
      encodePng(stacked(frames)),
    ]),
  ]
}

function sprites(): NamedPicture[] {
  return [
    ...named('bellman', BELLMAN),
    ...named('regret', REGRET),
    ...named('bell', BELL_FRAMES),
    ...named('coin', { spin: COIN }),
    ...named('block', BLOCK_FRAMES),
    ...named('door', DOOR_FRAMES),
    ...named('effect', EFFECTS),
    ...named('platform', PLATFORM),
    ...named('outlier', OUTLIER),
    ...MECHANIC_TILES.flatMap(({ frames = {} }) => animated(frames)),
    { name: 'logo', picture: drawLogo() },
    { name: 'icon/life', picture: fromMap(HEAD) },
    ...Object.entries(MEDALS).map(([metal, picture]) => ({ name: `medal/${metal}`, picture })),
    { name: 'glow/large', picture: drawGlow(40) },
    { name: 'glow/small', picture: drawGlow(20) },
  ]
}

function named(subject: string, animations: Readonly<Record<string, readonly Canvas[]>>): NamedPicture[] {
  return animated(
    Object.fromEntries(Object.entries(animations).map(([name, frames]) => [`${subject}/${name}`, frames])),
  )
}

function animated(animations: Readonly<Record<string, readonly Canvas[]>>): NamedPicture[] {
  return Object.entries(animations).flatMap(([animation, frames]) =>
    frames.map((picture, index) => ({ name: `${animation}/${index}`, picture })),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  readOptions('art')
  const folder = fileURLToPath(new URL('../../assets/art/', import.meta.url))
  for (const [name, content] of drawEverything()) {
    mkdirSync(dirname(`${folder}${name}`), { recursive: true })
    writeFileSync(`${folder}${name}`, content)
  }
}
