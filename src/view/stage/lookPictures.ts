import type Phaser from 'phaser'
import type { LookName } from '../../sim/looks.ts'
import { TILES } from '../atlas.ts'
import { BACKDROP_HEIGHT, LOOKS } from '../looks.ts'

// The pictures of a look are loaded when a level shows it, not with the page. They are files, never data URLs, so that a strict
// content security policy can hold.

const URLS: Readonly<Record<string, string>> = import.meta.glob('../../../assets/art/looks/*/*.png', {
  eager: true,
  query: '?no-inline',
  import: 'default',
})
const FOLDER = '../../../assets/art/looks/'

/** Address of a look's picture, such as `alley/wall`; undefined if there is none. */
export function lookUrl(picture: string): string | undefined {
  return URLS[`${FOLDER}${picture}.png`]
}

const loading = new WeakMap<Phaser.Textures.TextureManager, Map<string, Promise<void>>>()

/** Key of a look's tiles: its own set, or the common one while it has none or it is not loaded. */
export function tilesOf(scene: Phaser.Scene, name: LookName): string {
  const own = `${name}/tiles`
  return scene.textures.exists(own) ? own : TILES
}

/** True if all pictures of a look are loaded. */
export function hasLook(scene: Phaser.Scene, name: LookName): boolean {
  return picturesOf(name).every((picture) => scene.textures.exists(picture))
}

/** Loads the missing pictures of a look. A picture that does not arrive is left out, and asked for again by the next call. */
export async function loadLook(scene: Phaser.Scene, name: LookName): Promise<void> {
  const { textures } = scene
  const known = loading.get(textures) ?? new Map<string, Promise<void>>()
  loading.set(textures, known)
  const missing = picturesOf(name).filter((picture) => !textures.exists(picture))
  await Promise.all(
    missing.map((picture) => {
      const started = known.get(picture) ?? load(textures, picture).finally(() => known.delete(picture))
      known.set(picture, started)
      return started
    }),
  )
}

/** Names of the files of a look, without their extension. */
function picturesOf(name: LookName): string[] {
  const files = [`${name}/tiles`, ...LOOKS[name].layers.map(({ picture }) => picture)]
  return files.filter((picture) => lookUrl(picture) !== undefined)
}

async function load(textures: Phaser.Textures.TextureManager, picture: string): Promise<void> {
  const image = new Image()
  image.crossOrigin = 'anonymous' // in a sandboxed frame WebGL refuses images that were requested without CORS
  image.src = lookUrl(picture) ?? ''
  try {
    await image.decode()
    // The frames of a backdrop lie one below the other; a tile set is one picture.
    const frameHeight = picture.endsWith('/tiles') ? image.height : BACKDROP_HEIGHT
    textures.addSpriteSheet(picture, image, { frameWidth: image.width, frameHeight })
  } catch {
    // The file did not arrive, or the game has been closed: the level stays playable without it.
  }
}
