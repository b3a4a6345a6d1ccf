/** A node of MathML as data: a text, or an element with its attributes and children. */
export type MathNode = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...MathNode[]]

/** A formula in TeX. `scripts/math-plugin.ts` replaces each use of it by MathML before the code runs. */
export function tex(source: TemplateStringsArray): MathNode {
  throw new Error(`“${source.raw.join('')}” was not typeset: build with scripts/math-plugin.ts.`)
}
