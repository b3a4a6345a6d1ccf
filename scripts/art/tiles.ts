import { BUILDING } from './building.ts'
import { type Canvas, createCanvas, paste } from './canvas.ts'
import { FURNITURE } from './furniture.ts'
import { MECHANIC_TILES } from './mechanics.ts'
import type { Tile } from './tile.ts'

const EMPTY = createCanvas(16, 16)

/** Tile ids are the places in this list: levels refer to them, so new tiles go to the end, in `mechanics.ts`. */
const TILES: readonly Tile[] = [
  { name: 'groundTop', kind: 'solid', picture: BUILDING.groundTop }, // 0
  { name: 'groundTopLeft', kind: 'solid', picture: BUILDING.groundTopLeft },
  { name: 'groundTopRight', kind: 'solid', picture: BUILDING.groundTopRight },
  { name: 'groundFill', kind: 'solid', picture: BUILDING.groundFill },
  { name: 'groundFillAlt', kind: 'solid', picture: BUILDING.groundFillAlt },
  { name: 'brick', kind: 'solid', picture: BUILDING.brick }, // 5
  { name: 'ceilingUnderside', kind: 'solid', picture: BUILDING.ceilingUnderside },
  { name: 'wallPanel', kind: 'solid', picture: BUILDING.wallPanel },
  { name: 'oneWayLeft', kind: 'oneWay', picture: BUILDING.shelfLeft },
  { name: 'oneWayMiddle', kind: 'oneWay', picture: BUILDING.shelfMiddle },
  { name: 'oneWayRight', kind: 'oneWay', picture: BUILDING.shelfRight }, // 10
  { name: 'spikes', kind: 'hazard', picture: BUILDING.spikes },
  { name: 'crate', kind: 'crate', picture: BUILDING.crate },
  { name: 'coin', kind: 'coin', picture: EMPTY }, // the game draws sprites
  { name: 'stairBlock', kind: 'solid', picture: BUILDING.stairBlock },
  { name: 'ceilingFill', kind: 'solid', picture: BUILDING.ceilingFill }, // 15
  { name: 'lampTop', picture: FURNITURE.lampTop },
  { name: 'lampPost', picture: FURNITURE.lampPost },
  { name: 'plantTop', picture: FURNITURE.plantTop },
  { name: 'plantPot', picture: FURNITURE.plantPot },
  { name: 'windowTL', picture: FURNITURE.windowTopLeft }, // 20
  { name: 'windowTR', picture: FURNITURE.windowTopRight },
  { name: 'windowBL', picture: FURNITURE.windowBottomLeft },
  { name: 'windowBR', picture: FURNITURE.windowBottomRight },
  { name: 'pictureLeft', picture: FURNITURE.pictureLeft },
  { name: 'pictureRight', picture: FURNITURE.pictureRight }, // 25
  { name: 'signRight', picture: FURNITURE.signRight },
  { name: 'signAttack', picture: FURNITURE.signAttack },
  { name: 'pillarTop', picture: FURNITURE.pillarTop },
  { name: 'pillarMiddle', picture: FURNITURE.pillarMiddle },
  { name: 'pillarBase', picture: FURNITURE.pillarBase }, // 30
  { name: 'keyRack', picture: FURNITURE.keyRack },
  { name: 'deskLeft', picture: FURNITURE.deskLeft },
  { name: 'deskMiddle', picture: FURNITURE.deskMiddle },
  { name: 'deskRight', picture: FURNITURE.deskRight },
  { name: 'doorTop', picture: FURNITURE.doorTop }, // 35
  { name: 'doorBottom', picture: FURNITURE.doorBottom },
  { name: 'curtainTop', picture: FURNITURE.curtainTop },
  { name: 'curtainMiddle', picture: FURNITURE.curtainMiddle },
  { name: 'liftTopLeft', picture: FURNITURE.liftTopLeft },
  { name: 'liftTopRight', picture: FURNITURE.liftTopRight }, // 40
  { name: 'liftBottomLeft', picture: FURNITURE.liftBottomLeft },
  { name: 'liftBottomRight', picture: FURNITURE.liftBottomRight },
  { name: 'wallLamp', picture: FURNITURE.wallLamp },
  { name: 'carpetEdge', picture: FURNITURE.carpetEdge },
  { name: 'crack', picture: FURNITURE.crack }, // 45
  { name: 'arrowUp', picture: FURNITURE.arrowUp },
  { name: 'empty', picture: EMPTY },
  { name: 'question', kind: 'question', picture: BUILDING.question },
  ...MECHANIC_TILES,
]

const COLUMNS = 8
const ROWS = Math.ceil(TILES.length / COLUMNS)

/**
 * The sheet of all tiles. `variants` are a look's own pictures by the names of the tiles; only walls, ground and decoration have them,
 * because what acts on the hero must look the same everywhere.
 */
export function drawTileSheet(variants: Readonly<Record<string, Canvas>> = {}): Canvas {
  for (const name of Object.keys(variants)) {
    const tile = TILES.find((each) => each.name === name)
    if (tile === undefined) throw new Error(`No tile "${name}" in scripts/art/tiles.ts.`)
    if (tile.kind !== undefined && tile.kind !== 'solid') {
      throw new Error(`A look cannot redraw the tile "${name}", because it is of class ${tile.kind}.`)
    }
  }
  const sheet = createCanvas(COLUMNS * 16, ROWS * 16)
  TILES.forEach(({ name, picture }, id) => {
    paste(sheet, variants[name] ?? picture, (id % COLUMNS) * 16, Math.floor(id / COLUMNS) * 16)
  })
  return sheet
}

/** Tiled's description of the sheet, `assets/levels/tiles.tsj`. */
export function describeTileset(): string {
  const tileset = {
    columns: COLUMNS,
    image: '../art/tiles.png',
    imageheight: ROWS * 16,
    imagewidth: COLUMNS * 16,
    margin: 0,
    name: 'tiles',
    spacing: 0,
    tilecount: ROWS * COLUMNS,
    tiledversion: '1.10.2',
    tileheight: 16,
    tiles: TILES.map(({ name, kind }, id) => ({
      id,
      properties: [{ name: 'name', type: 'string', value: name }],
      ...(kind && { type: kind }),
    })),
    tilewidth: 16,
    type: 'tileset',
    version: '1.10',
  }
  return `${JSON.stringify(tileset, null, 1)}\n`
}
