/** What to say where the page may not start workers: in a sandboxed frame, or under some policies. */
export function noWorkers(error: unknown): { readonly message: string; readonly advice: string } {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    message: `This page may not start a worker: ${reason}`,
    advice: 'Open it in a tab of its own, not in a frame. Playing works here all the same.',
  }
}
