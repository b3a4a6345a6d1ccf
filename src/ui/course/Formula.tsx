import { createElement, type ReactNode } from 'react'
import type { MathNode } from './math.ts'

/** A typeset formula. */
export function Formula({ math }: { readonly math: MathNode }) {
  return <div className="lesson-formula">{drawn(math)}</div>
}

function drawn(node: MathNode): ReactNode {
  if (typeof node === 'string') return node
  const [tag, { class: className, ...attributes }, ...children] = node
  return createElement(tag, { ...attributes, ...(className && { className }) }, ...children.map(drawn))
}
