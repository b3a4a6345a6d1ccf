/**
 * Sets the text of an element that React leaves empty. `textContent` replaces the text node, and with each inserted node
 * a browser matches the `:has()` rules of all ancestors again: many times a second, the styles of the whole page.
 */
export function writeText(element: Element, words: string): void {
  const node = element.firstChild
  if (node instanceof Text && node.nextSibling === null) {
    if (node.data !== words) node.data = words
  } else if (node !== null || words !== '') {
    element.textContent = words
  }
}
