import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { LevelError, parseLevel } from '../src/sim/tiled.ts'
import { tiledModule } from './tiled-module.mjs'

const LEVELS = fileURLToPath(new URL('../assets/levels/', import.meta.url))

/**
 * Imports Tiled files (`.tmj` maps, `.tsj` tilesets) as modules. Node's twin: `tiled-loader.mjs`. A broken level fails a
 * build; the development server prints what is wrong and serves the page, which says the same.
 */
export function tiledFiles(): Plugin {
  let isBuild = false
  return {
    name: 'tiled-files',
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    /** Before anything is bundled: each worker is a bundle of its own and would repeat the error. */
    buildStart() {
      if (!isBuild) return
      const faults = readdirSync(LEVELS).flatMap((name) => {
        return name.endsWith('.tmj')
          ? (faultOf(readFileSync(join(LEVELS, name), 'utf8'), join(LEVELS, name)) ?? [])
          : []
      })
      if (faults.length > 0) throw Object.assign(new Error(faults.join('\n')), { stack: '' })
    },
    transform(code, id) {
      if (!/\.(tmj|tsj)$/.test(id)) return null
      const fault = id.endsWith('.tmj') ? faultOf(code, id) : null
      if (fault !== null && isBuild) this.error(fault)
      if (fault !== null) this.warn(fault)
      return { code: tiledModule(code), map: null, moduleType: 'js' }
    },
  }
}

/** What is wrong with a map, and the cure; null where it can be played, or has no tileset beside it. */
function faultOf(text: string, path: string): string | null {
  const tileset = join(dirname(path), 'tiles.tsj')
  if (!existsSync(tileset)) return null
  try {
    parseLevel(text, readFileSync(tileset, 'utf8'), basename(path))
    return null
  } catch (error) {
    if (error instanceof LevelError) return error.message
    throw error
  }
}
