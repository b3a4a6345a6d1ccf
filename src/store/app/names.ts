/** Characters of a name that a person gives. */
export const MOST_NAME = 60

/** Unlike the ids of all others. `now` (ms since 1970) keeps it unlike those of what was deleted and may come back. */
export function freshId(others: readonly { readonly id: string }[], now: number): string {
  for (let count = 0; ; count++) {
    const id = `${now.toString(36)}-${count}`
    if (!others.some((other) => other.id === id)) return id
  }
}

/** The wish with the first free number behind it. */
export function freshName(others: readonly { readonly name: string }[], wish: string): string {
  for (let count = 1; ; count++) {
    const name = `${wish} ${count}`
    if (!others.some((other) => other.name === name)) return name
  }
}
