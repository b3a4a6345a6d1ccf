/** The built site's first load: small, and without the three big libraries, which come when they are needed. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import type { Manifest } from 'vite'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))
const FIRST_LOAD_LIMIT_KB = 200 // gzipped scripts and styles: React is a third of it

const TOTAL_LIMIT_MB = 6
const TFJS_ENGINE = '_tfengine' // the name of its global state, in tfjs-core alone

/** A text that is in each library's code, also minified, and in no other. */
const MARKS = { phaser: 'https://phaser.io', tfjs: 'FusedMatMul', uPlot: 'u-cursor-pt' }

const scripts = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js'))
const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Manifest
const firstLoad = firstLoadFiles()

test('does not load Phaser, tfjs and uPlot at first', () => {
  for (const [library, mark] of Object.entries(MARKS)) {
    const holders = scripts.filter((name) => readFileSync(join(DIST, 'assets', name), 'utf8').includes(mark))
    expect(holders, `chunks with ${library}`).not.toEqual([])
    expect(
      holders.filter((name) => firstLoad.includes(`assets/${name}`)),
      `${library} in the first load`,
    ).toEqual([])
  }
})

test('loads what runs language models with the porter’s page and with the worker, not at first', () => {
  const holders = scripts.filter((name) => readFileSync(join(DIST, 'assets', name), 'utf8').includes('wantedX'))
  expect(holders).not.toEqual([])
  expect(holders.filter((name) => firstLoad.includes(`assets/${name}`))).toEqual([])
})

test(`keeps the first load below ${FIRST_LOAD_LIMIT_KB} kB`, () => {
  expect(firstLoad.length).toBeGreaterThan(1)
  const sizes = firstLoad.map((file) => gzipSync(readFileSync(join(DIST, file))).length / 1000)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`first load: ${total.toFixed(0)} kB gzipped in ${firstLoad.length} files`)
  expect(total).toBeLessThan(FIRST_LOAD_LIMIT_KB)
})

test('has no chunk that imports the worker’s entry, which WebKit would evaluate twice', () => {
  const code = new Map(scripts.map((name) => [name, readFileSync(join(DIST, 'assets', name), 'utf8')]))
  const entries = new Set([...code.values()].flatMap(workerEntries))
  expect(entries.size, 'one file plays all roles').toBe(1)
  for (const [name, text] of code) {
    const imported = [...text.matchAll(/(?:from|import)\s*\(?\s*["'`]\.\/([^"'`]+)/g)].map((match) => match[1] ?? '')
    expect(
      imported.filter((other) => entries.has(other)),
      `${name} imports`,
    ).toEqual([])
  }
})

test('holds tfjs once, for the worker alone', () => {
  const holders = scripts.filter((name) => readFileSync(join(DIST, 'assets', name), 'utf8').includes(TFJS_ENGINE))
  expect(holders).toHaveLength(1)
  const ofThePage = Object.values(manifest).map(({ file }) => file)
  expect(ofThePage.length).toBeGreaterThan(firstLoad.length)
  expect(ofThePage).not.toContain(`assets/${holders[0]}`)
})

test(`is at most ${TOTAL_LIMIT_MB} MB`, () => {
  const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  // The list of chunks, which this test reads and no page loads, does not count.
  const files = names.filter((name) => !name.startsWith('.vite')).map((name) => statSync(join(DIST, name)))
  const total = files.filter((file) => file.isFile()).reduce((sum, file) => sum + file.size, 0) / 1e6
  console.log(`in all: ${total.toFixed(1)} MB`)
  expect(total).toBeLessThanOrEqual(TOTAL_LIMIT_MB)
})

test('names every file relative to its own address', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8')
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(addresses.length).toBeGreaterThan(1)
  for (const address of addresses) {
    expect(address).toMatch(/^\.\/|^data:/)
    if (!address.startsWith('data:')) expect(existsSync(join(DIST, address)), address).toBe(true)
  }
})

/** The entry, what it imports statically, and their styles: what a browser fetches before anything shows. */
function firstLoadFiles(): string[] {
  const files = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  visit('index.html')
  return [...files]
}

/** Names of the scripts that a chunk starts by their address, as only workers are. */
function workerEntries(code: string): string[] {
  return [...code.matchAll(/new URL\(\s*["'`]([^"'`]+\.js)["'`]/g)].map((match) => basename(match[1] ?? ''))
}
