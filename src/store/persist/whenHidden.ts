/** Calls `act` when the page is hidden, which is the last that a page hears before it is reloaded or closed. */
export function whenHidden(document: Document, act: () => void): () => void {
  const onChange = () => document.visibilityState === 'hidden' && act()
  document.addEventListener('visibilitychange', onChange)
  return () => document.removeEventListener('visibilitychange', onChange)
}
