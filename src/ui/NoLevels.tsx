import { text } from './text/index.ts'

/** Replaces the page if no level can be read: names each file, its fault and the cure. */
export function NoLevels({ faults }: { readonly faults: readonly string[] }) {
  return (
    <main className="start-failure" role="alert">
      <h1>{text.noLevels}</h1>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </main>
  )
}
