import type { Plugin } from 'vite'

/** Imports Tiled files (`.tmj` maps, `.tsj` tilesets) as JSON modules. Node's twin: `tiled-loader.mjs`. */
export function tiledFiles(): Plugin {
  return {
    name: 'tiled-files',
    transform(code, id) {
      if (!/\.(tmj|tsj)$/.test(id)) return null
      return { code: `export default ${code}`, map: null, moduleType: 'js' }
    },
  }
}
