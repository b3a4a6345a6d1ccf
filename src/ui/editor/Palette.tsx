import { useId } from 'react'
import type { LookName } from '../../sim/looks.ts'
import { TILE_PX } from '../../sim/world.ts'
import { editorText } from '../text/editor.ts'
import { type Brush, digitOf, keyOf, nameOf, PALETTE } from './brush.ts'
import { EditorIcon } from './EditorIcon.tsx'
import {
  type Frame,
  pictureOf,
  SPRITES_URL,
  SPRITES_WIDTH,
  spriteOfTile,
  TILESET_COLUMNS,
  tilePlace,
  tilesetUrl,
} from './pictures.ts'

interface PaletteProps {
  readonly brush: Brush
  readonly look: LookName
  onChoose(brush: Brush): void
}

/** All tiles and things to paint with, as radio buttons: one stop of Tab, then arrows. */
export function Palette({ brush, look, onChoose }: PaletteProps) {
  const id = useId()
  return (
    <fieldset className="palette">
      <legend className="unseen">{editorText.palette}</legend>
      {PALETTE.map(({ name, brushes }) => (
        <div key={name} className="palette-group">
          <h3>{editorText.groups[name]}</h3>
          <div className="palette-swatches">
            {brushes.map((each) => {
              const digit = digitOf(each)
              const label = digit === undefined ? nameOf(each) : editorText.withKey(nameOf(each), digit)
              return (
                <label key={keyOf(each)} className="editor-swatch" title={label}>
                  <input
                    type="radio"
                    name={id}
                    aria-label={nameOf(each)}
                    checked={keyOf(each) === keyOf(brush)}
                    onChange={() => onChoose(each)}
                  />
                  <Picture brush={each} look={look} />
                </label>
              )
            })}
          </div>
        </div>
      ))}
    </fieldset>
  )
}

const ENLARGED = 2
const SWATCH_PX = TILE_PX * ENLARGED

function Picture({ brush, look }: { readonly brush: Brush; readonly look: LookName }) {
  if (brush.kind === 'eraser') return <EditorIcon name="eraser" />
  const frame = brush.kind === 'tile' ? spriteOfTile(brush.tile) : pictureOf(brush.thing)
  if (frame !== undefined) return <Sprite frame={frame} />
  if (brush.kind === 'thing') return <EditorIcon name={brush.thing === 'milestone' ? 'flag' : 'area'} />
  const { x, y } = tilePlace(brush.tile.id)
  return (
    <span
      className="editor-picture"
      style={{
        ...{ width: SWATCH_PX, height: SWATCH_PX },
        backgroundImage: `url("${tilesetUrl(look)}")`,
        ...{ backgroundPositionX: -x * ENLARGED, backgroundPositionY: -y * ENLARGED },
        backgroundSize: `${TILESET_COLUMNS * SWATCH_PX}px`,
      }}
    />
  )
}

/** What is shown of a picture of the atlas, px: the lower middle of a larger one, where its thing stands. */
const SHOWN = { width: 24, height: 20 }

/** A picture of the atlas, at least as large as the tiles beside it. */
function Sprite({ frame: { x, y, w, h } }: { readonly frame: Frame }) {
  const scale = Math.max(ENLARGED, Math.floor(SWATCH_PX / Math.max(w, h)))
  const [width, height] = [Math.min(w, SHOWN.width), Math.min(h, SHOWN.height)]
  return (
    <span
      className="editor-picture"
      style={{
        ...{ width: width * scale, height: height * scale },
        backgroundImage: `url("${SPRITES_URL}")`,
        backgroundPositionX: -(x + (w - width) / 2) * scale,
        backgroundPositionY: -(y + h - height) * scale,
        backgroundSize: `${SPRITES_WIDTH * scale}px`,
      }}
    />
  )
}
