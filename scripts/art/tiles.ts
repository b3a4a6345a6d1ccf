import { BUILDING } from './building.ts'
import { type Canvas, createCanvas, paste } from './canvas.ts'
import { FURNITURE } from './furniture.ts'

/** Tile ids are the places in this list: levels refer to them, so new tiles go to the end. */
const TILES: readonly Canvas[] = [
  BUILDING.groundTop, // 0
  BUILDING.groundTopLeft,
  BUILDING.groundTopRight,
  BUILDING.groundFill,
  BUILDING.groundFillAlt,
  BUILDING.brick, // 5
  BUILDING.ceilingUnderside,
  BUILDING.wallPanel,
  BUILDING.shelfLeft,
  BUILDING.shelfMiddle,
  BUILDING.shelfRight, // 10
  BUILDING.spikes,
  BUILDING.crate,
  createCanvas(16, 16), // 13: coins are sprites
  BUILDING.stairBlock,
  BUILDING.ceilingFill, // 15
  FURNITURE.lampTop,
  FURNITURE.lampPost,
  FURNITURE.plantTop,
  FURNITURE.plantPot,
  FURNITURE.windowTopLeft, // 20
  FURNITURE.windowTopRight,
  FURNITURE.windowBottomLeft,
  FURNITURE.windowBottomRight,
  FURNITURE.pictureLeft,
  FURNITURE.pictureRight, // 25
  FURNITURE.signRight,
  FURNITURE.signAttack,
  FURNITURE.pillarTop,
  FURNITURE.pillarMiddle,
  FURNITURE.pillarBase, // 30
  FURNITURE.keyRack,
  FURNITURE.deskLeft,
  FURNITURE.deskMiddle,
  FURNITURE.deskRight,
  FURNITURE.doorTop, // 35
  FURNITURE.doorBottom,
  FURNITURE.curtainTop,
  FURNITURE.curtainMiddle,
  FURNITURE.liftTopLeft,
  FURNITURE.liftTopRight, // 40
  FURNITURE.liftBottomLeft,
  FURNITURE.liftBottomRight,
  FURNITURE.wallLamp,
  FURNITURE.carpetEdge,
  FURNITURE.crack, // 45
  FURNITURE.arrowUp,
  createCanvas(16, 16), // 47: empty
  BUILDING.question, // 48: for Tiled; the game draws sprites
]

const COLUMNS = 8

export function drawTileSheet(): Canvas {
  const sheet = createCanvas(COLUMNS * 16, Math.ceil(TILES.length / COLUMNS) * 16)
  TILES.forEach((tile, id) => {
    paste(sheet, tile, (id % COLUMNS) * 16, Math.floor(id / COLUMNS) * 16)
  })
  return sheet
}
