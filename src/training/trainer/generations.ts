/** True if the policy after `updates` updates is kept for the generations race: 0, 1, 2, 4, 8 … */
export function isGeneration(updates: number): boolean {
  return (updates & (updates - 1)) === 0
}
