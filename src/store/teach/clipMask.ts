/** A clip's mask: 1 for each decision that is trained on. Edits return a new mask; spans are clamped to its ends. */

/** Consecutive decisions: `from` inclusive, `to` exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Consecutive decisions with the same action. */
export interface Stretch extends Span {
  readonly action: number
}

export function stretchesOf(actions: Uint8Array): Stretch[] {
  return runsOf(actions).map(({ from, to, value }) => ({ from, to, action: value }))
}

/** The spans in which the mask is 1. */
export function spansOf(mask: Uint8Array): Span[] {
  return runsOf(mask)
    .filter(({ value }) => value === 1)
    .map(({ from, to }) => ({ from, to }))
}

/** The span from the first to the last decision that is trained on; `[0, 0)` if there is none. */
export function boundsOf(mask: Uint8Array): Span {
  const from = mask.indexOf(1)
  return from === -1 ? { from: 0, to: 0 } : { from, to: mask.lastIndexOf(1) + 1 }
}

export function countOf(mask: Uint8Array): number {
  return mask.reduce((sum, each) => sum + each, 0)
}

export function withSpan(mask: Uint8Array, { from, to }: Span, isOn: boolean): Uint8Array {
  return mask.slice().fill(isOn ? 1 : 0, Math.max(0, from), Math.max(0, to))
}

/** The mask trimmed to a span: off outside it; inside the old bounds unchanged; on where the span extends them. */
export function trimmed(mask: Uint8Array, span: Span): Uint8Array {
  const { from, to } = boundsOf(mask)
  const isEmpty = from === to
  return mask.map((value, index) => {
    if (index < span.from || index >= span.to) return 0
    return isEmpty || index < from || index >= to ? 1 : value
  })
}

/** Switches a span on if any of its decisions is off, otherwise off. */
export function toggled(mask: Uint8Array, span: Span): Uint8Array {
  return withSpan(mask, span, countOf(mask.subarray(span.from, span.to)) < span.to - span.from)
}

function runsOf(values: Uint8Array): { from: number; to: number; value: number }[] {
  const runs: { from: number; to: number; value: number }[] = []
  for (const [index, value] of values.entries()) {
    const last = runs.at(-1)
    if (last?.value === value) last.to = index + 1
    else runs.push({ from: index, to: index + 1, value })
  }
  return runs
}
