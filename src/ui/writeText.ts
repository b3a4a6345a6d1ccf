/**
 * Sets the text of an element that React leaves empty. `textContent` replaces the text node, and with each inserted node
 * a browser matches the `:has()` rules of all ancestors again: many times a second, the styles of the whole page.
 * Returns whether the text was another one.
 */
export function writeText(element: Element, words: string): boolean {
  if (element.textContent === words) return false
  const node = element.firstChild
  if (node instanceof Text && node.nextSibling === null) node.data = words
  else element.textContent = words
  return true
}
