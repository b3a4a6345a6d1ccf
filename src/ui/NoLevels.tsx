import { text } from './text/index.ts'

/** The page where no level can be read: what is wrong with which file, and the cure. */
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
