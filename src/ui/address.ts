/**
 * Replaces the page's address without a history entry. Browsers refuse it in some frames, and if a page does it too
 * often: the address then stays unchanged.
 */
export function showInAddress(address: string): void {
  try {
    window.history.replaceState(null, '', address)
  } catch {
    // Everything else works without it.
  }
}
