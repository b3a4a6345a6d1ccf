/**
 * Shows another address for the same page, without a step back. Browsers refuse it in some frames, and when a page
 * asks too often: the address then stays as it is.
 */
export function showInAddress(address: string): void {
  try {
    window.history.replaceState(null, '', address)
  } catch {
    // The address is a convenience: everything else works without it.
  }
}
