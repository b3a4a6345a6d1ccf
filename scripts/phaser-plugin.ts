import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const SUBSET = '\0phaser-subset'
const SOURCE = join(dirname(createRequire(import.meta.url).resolve('phaser/package.json')), 'src')

/** Modules that register themselves with Phaser: a scene's systems, what the stage adds to it, and the files that it loads. */
export const REGISTERED = [
  'renderer/index', // first: its modules require each other in a circle
  'events/EventEmitter',
  'cameras/2d/CameraManager',
  'gameobjects/GameObjectCreator',
  'gameobjects/GameObjectFactory',
  'scene/ScenePlugin',
  'gameobjects/DisplayList',
  'gameobjects/UpdateList',
  'gameobjects/bitmaptext/static/BitmapTextFactory',
  'gameobjects/graphics/GraphicsFactory',
  'gameobjects/image/ImageFactory',
  'gameobjects/shape/arc/ArcFactory',
  'gameobjects/shape/rectangle/RectangleFactory',
  'gameobjects/tilesprite/TileSpriteFactory',
  'tilemaps/TilemapCreator',
  'loader/LoaderPlugin',
  'loader/filetypes/AtlasJSONFile',
  'loader/filetypes/ImageFile',
]

/** Members of the namespace that `src/view` uses as values, beside Phaser's constants. */
export const MEMBERS = {
  Core: 'core/index',
  Game: 'core/Game',
  Scale: 'scale/index',
  Scene: 'scene/Scene',
  TintModes: 'renderer/TintModes',
}

/** What Phaser's own build decides by names of its bundler. The sounds are ours. */
const FEATURES = {
  CANVAS_RENDERER: true,
  WEBGL_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
}

/** Builds only those parts of Phaser that the stage uses, about half of it. The development server takes the whole package. */
export function phaserSubset(): Plugin {
  return {
    name: 'phaser-subset',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === 'phaser' ? SUBSET : null),
    load: (id) => (id === SUBSET ? subset() : null),
    transform(code, id) {
      if (!id.startsWith(SOURCE)) return null
      const decided = code.replace(
        /typeof ([A-Z_\d]+)\b/g,
        (text, name) => `${FEATURES[name as keyof typeof FEATURES] ?? text}`,
      )
      return { code: decided, map: null }
    },
  }
}

function subset(): string {
  const at = (path: string) => JSON.stringify(`${join(SOURCE, path)}.js`)
  return [
    ...REGISTERED.map((path) => `import ${at(path)}`),
    `import constants from ${at('const')}`,
    ...Object.entries(MEMBERS).map(([name, path]) => `import ${name} from ${at(path)}`),
    `export default { ...constants, ${Object.keys(MEMBERS).join(', ')} }`,
  ].join('\n')
}
