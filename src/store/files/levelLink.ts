import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { crc32 } from '../../shared/crc.ts'
import { readMapDocument } from '../../sim/editor/tmj.ts'
import type { LevelFile } from '../../sim/levels.ts'
import { LevelError } from '../../sim/tiled.ts'
import { FileError } from '../app/fileError.ts'
import { LinkError, MAX_HASH_LENGTH } from '../app/link.ts'
import { readLevelFile } from './levelFile.ts'

/** A level as a link's hash: `#map=<checksum>.<its Tiled map, deflated, in base64url>`. The checksum is of the map, CRC-32 in hex. */
const START = 'map='

/** The link of a level. Throws `LinkError` if its map is too long for one. */
export function levelLinkTo(pageUrl: string, map: string): string {
  const bytes = strToU8(map)
  const hash = `${START}${checksumOf(bytes)}.${base64Of(deflateSync(bytes, { level: 9 }))}`
  if (hash.length > MAX_HASH_LENGTH) {
    throw new LinkError(
      `this level is too large for a link: it needs ${hash.length} characters, and a link holds ${MAX_HASH_LENGTH}. Export it as a file.`,
    )
  }
  const url = new URL(pageUrl)
  url.search = ''
  url.hash = hash
  return url.href
}

/** Reads the level of a link, whose hash begins with `#map=`. Throws `LinkError` if it cannot be used. */
export function readLevelLink(hash: string): LevelFile {
  const text = hash.replace(/^#/, '')
  if (text.length > MAX_HASH_LENGTH) throw new LinkError('it is longer than any level.')
  const map = unpacked(text.slice(START.length))
  if (map === null)
    throw new LinkError('its level cannot be read. The link was cut off or changed: copy the whole link.')
  try {
    // Named as the editor names it, so that the same level has the same id here and there.
    return readLevelFile(`${fileStem(readMapDocument(map, LINKED).name)}.tmj`, map)
  } catch (error) {
    if (error instanceof FileError || error instanceof LevelError) throw new LinkError(error.message)
    throw error
  }
}

const LINKED = 'level.tmj' // in messages

/** Null unless it is whole. Deflate packs at most a thousandfold, so that what a link unpacks to fits in memory. */
function unpacked(text: string): string | null {
  const [checksum, packed = ''] = text.split('.')
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = inflateSync(Uint8Array.from(binary, (character) => character.charCodeAt(0)))
    return checksumOf(bytes) === checksum ? strFromU8(bytes) : null
  } catch {
    return null
  }
}

function checksumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16)
}

function base64Of(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The name of a level as that of a file, without its extension. */
export function fileStem(name: string): string {
  const stem = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return stem === '' ? 'level' : stem
}
