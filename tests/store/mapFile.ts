import { readFileSync } from 'node:fs'

const CORRIDOR = readFileSync(new URL('../../assets/levels/corridor.tmj', import.meta.url), 'utf8')

interface MapChanges {
  readonly name?: string
  readonly onlyReward?: string
  /** Encloses the start in solid tiles, so that no way leads to the bell. */
  readonly isWalledIn?: boolean
  /** Columns without a floor, and nothing above it. */
  readonly pit?: { readonly from: number; readonly to: number }
}

/** The corridor's map as Tiled writes it, with changes. */
export function mapFile({ name, onlyReward, isWalledIn = false, pit }: MapChanges = {}): string {
  const map = JSON.parse(CORRIDOR)
  const property = (wanted: string) => map.properties.find((each: { name: string }) => each.name === wanted)
  if (name !== undefined) property('name').value = name
  if (onlyReward !== undefined) map.properties.push({ name: 'onlyReward', type: 'string', value: onlyReward })
  if (isWalledIn) wallIn(map)
  if (pit !== undefined) digPit(map, pit)
  return JSON.stringify(map)
}

interface TiledMap {
  readonly width: number
  readonly height: number
  readonly layers: readonly {
    readonly name: string
    readonly data: number[]
    readonly objects: readonly { readonly type: string; readonly x: number; readonly y: number }[]
  }[]
}

function digPit(
  { width, height, layers }: TiledMap,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const ground = layers.find(({ name }) => name === 'ground')
  if (ground === undefined) throw new Error('The corridor has ground.')
  for (let y = 2; y < height; y++) ground.data.fill(0, y * width + from, y * width + to + 1)
}

function wallIn({ width, height, layers }: TiledMap): void {
  const ground = layers.find(({ name }) => name === 'ground')
  const start = layers.flatMap(({ objects = [] }) => objects).find(({ type }) => type === 'start')
  if (ground === undefined || start === undefined) throw new Error('The corridor has ground and a start.')
  const [column, row] = [Math.floor(start.x / 16), Math.floor(start.y / 16)]
  const solid = ground.data[(height - 1) * width]
  for (const [x, y] of [
    [column - 1, row],
    [column - 1, row - 1],
    [column, row - 1],
    [column + 1, row - 1],
    [column + 1, row],
  ]) {
    ground.data[y * width + x] = solid
  }
}
