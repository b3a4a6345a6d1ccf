/** What stands for a character that a face cannot show in any way: both faces have it. */
const SUBSTITUTE = '□'

/** Latin letters that Unicode does not decompose, and signs, in characters that the faces have. */
const NEAREST: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'SS', Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', Ø: 'O', ø: 'o', Ł: 'L', ł: 'l', Đ: 'D', đ: 'd' },
  ...{ Ð: 'D', ð: 'd', Þ: 'TH', þ: 'th', Ħ: 'H', ħ: 'h', Ŧ: 'T', ŧ: 't', Ŋ: 'N', ŋ: 'n', ı: 'i', ĸ: 'k', ſ: 's' },
  ...{ '‘': "'", '’': "'", '‚': ',', ʼ: "'", '´': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' },
  ...{ '‹': '<', '›': '>', '‐': '-', '‑': '-', '–': '−', '—': '−', '⁄': '/', '÷': '/', '•': '·', '¦': '|' },
  ...{ '¡': '!', '¿': '?', μ: 'u', '©': '(c)', '®': '(r)', '°': 'o' },
}

/**
 * A text in characters that a face has, because Phaser leaves out the others without a word: an accented letter becomes its
 * base letter, `Łódź` `Lodz`, and what has nothing near it a box.
 */
export function inFace(text: string, has: (character: string) => boolean): string {
  // A letter together with its accents; accents without a letter are a character of their own.
  return text.replace(/\P{M}\p{M}*|\p{M}+/gu, (cluster) => {
    if (has(cluster) || cluster === '\n') return cluster
    if (/^\s/u.test(cluster)) return ' '
    if (/^\p{Cf}/u.test(cluster)) return '' // joins or parts others, and is never seen itself
    const composed = cluster.normalize('NFC')
    if (has(composed)) return composed
    return spelt(cluster, has) ?? SUBSTITUTE
  })
}

/** Each part of a character by itself or by what is nearest to it; null if the face lacks one. */
function spelt(cluster: string, has: (character: string) => boolean): string | null {
  let result = ''
  for (const part of partsOf(cluster)) {
    const shown = has(part) ? part : (NEAREST[part] ?? '')
    if (shown === '' || ![...shown].every(has)) return null
    result += shown
  }
  return result.trim() === '' ? null : result
}

/** `NEAREST` comes first: compatibility would make a space and an accent of an acute that stands alone. */
function partsOf(cluster: string): readonly string[] {
  return cluster in NEAREST ? [cluster] : [...cluster.normalize('NFKD').replace(/\p{M}/gu, '')]
}
