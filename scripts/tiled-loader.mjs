// Lets Node import Tiled files (`.tmj` maps, `.tsj` tilesets), as the Vite plugin does for the page.
// Use: node --import tsx --import ./scripts/tiled-loader.mjs file.ts
import { register } from 'node:module'

const hooks = `
import { readFile } from 'node:fs/promises'
import { tiledModule } from ${JSON.stringify(new URL('./tiled-module.mjs', import.meta.url).href)}
export async function load(url, context, next) {
  if (!/\\.(tmj|tsj)$/.test(url)) return next(url, context)
  return { format: 'module', shortCircuit: true, source: tiledModule(await readFile(new URL(url), 'utf8')) }
}`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)
