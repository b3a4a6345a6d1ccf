import { LevelError } from './json.ts'

/**
 * Parses the text of a Tiled JSON file, with or without a byte order mark.
 * @throws LevelError that names what the file is instead and how to fix it
 */
export function parseTiledText(text: string, fileName: string): unknown {
  const content = text.replace(/^\uFEFF/, '').trim()
  const foreign = FOREIGN.find(({ isIt }) => isIt(content))
  if (foreign !== undefined) throw new LevelError(`${fileName}: ${foreign.complaint}`)
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new LevelError(`${fileName}: ${complaintAbout(content, error)}`)
  }
}

const RESTORE = 'restore it from version control'
const SAVE_AS_JSON = 'In Tiled, use File > Save As and choose "JSON map files" (.tmj), or "JSON tileset files" (.tsj)'

/** Known contents that are not Tiled JSON, in the order in which they are tested. */
const FOREIGN: readonly { readonly isIt: (content: string) => boolean; readonly complaint: string }[] = [
  {
    isIt: (content) => content === '',
    complaint: `the file is empty. Save the map again in Tiled, or ${RESTORE}.`,
  },
  {
    isIt: (content) => /^(<{7}|>{7}|\|{7})( |$)/m.test(content) || /^={7}\r?$/m.test(content),
    complaint: `unresolved merge conflict (lines with <<<<<<<, ======= and >>>>>>>). Take one side whole with "git checkout --ours" or "--theirs", then merge in Tiled.`,
  },
  {
    isIt: (content) => content.startsWith('version https://git-lfs'),
    complaint: 'a Git LFS pointer, not the file itself. Run "git lfs pull".',
  },
  {
    isIt: (content) => /^<!doctype html|^<html/i.test(content),
    complaint: `a web page, not a Tiled file. Download the raw file, or ${RESTORE}.`,
  },
  {
    isIt: (content) => content.startsWith('<'),
    complaint: `XML (Tiled's TMX or TSX format), not JSON. ${SAVE_AS_JSON}; renaming the file is not enough.`,
  },
  {
    isIt: (content) => /^return\s*\{|^\(function\s*\(|^onTileMapLoaded|^--/.test(content),
    complaint: `an export as Lua or JavaScript, not JSON. ${SAVE_AS_JSON}.`,
  },
  {
    // A null character, or the replacement character for bytes that are not UTF-8.
    isIt: (content) => content.includes('\u0000') || content.includes('\uFFFD'),
    complaint: `not text in UTF-8: a binary or compressed file, or another encoding. ${SAVE_AS_JSON}.`,
  },
]

function complaintAbout(content: string, error: unknown): string {
  const lines = content.split('\n').length
  if (/^[[{]/.test(content) && !/[\]}]$/.test(content)) {
    return `the file ends in the middle, in line ${lines}: it was truncated. Save the map again in Tiled, or ${RESTORE}.`
  }
  if (!/^[[{]/.test(content)) {
    const start = JSON.stringify(content.slice(0, 20))
    return `not a Tiled file in JSON: it begins with ${start}. ${SAVE_AS_JSON}, or ${RESTORE}.`
  }
  const detail = error instanceof Error ? error.message.split('\n')[0] : String(error)
  const position = /position (\d+)/.exec(detail)?.[1]
  const line = position === undefined ? '' : `, line ${content.slice(0, Number(position)).split('\n').length}`
  return `not JSON${line} (${detail}). Save the map again in Tiled, or ${RESTORE}.`
}
