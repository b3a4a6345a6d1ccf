import { addedLevels, removeLevel } from '../../src/sim/levels.ts'

/** Removes all imported levels, which every test file of a thread shares. For `afterEach`. */
export function forgetLevels(): void {
  for (const { id } of addedLevels()) removeLevel(id)
}

/** localStorage in memory; `refuses` makes it reject what is written, as a full one does. */
export function memoryStorage(): Storage & { refuses: boolean } {
  const items = new Map<string, string>()
  return {
    refuses: false,
    get length() {
      return items.size
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (this.refuses) throw new DOMException('full', 'QuotaExceededError')
      items.set(key, value)
    },
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  }
}
