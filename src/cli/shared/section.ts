/** The text with the part between the markers of this name replaced, or with the part at its end. */
export function withSection(text: string, name: string, part: string): string {
  const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [text.indexOf(from), text.indexOf(to)]
  const marked = `${from}\n\n${part.trim()}\n\n${to}`
  if (start < 0 || end < start) return `${text.trimEnd()}\n\n${marked}\n`.trimStart()
  return text.slice(0, start) + marked + text.slice(end + to.length)
}

/** The part between the markers of this name, without them; empty where the text has none. */
export function sectionOf(text: string, name: string): string {
  const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [text.indexOf(from), text.indexOf(to)]
  return start < 0 || end < start ? '' : text.slice(start + from.length, end).trim()
}
