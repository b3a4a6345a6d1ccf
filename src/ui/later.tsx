import { type ComponentType, type LazyExoticComponent, lazy, useEffect } from 'react'
import { useArchive } from './archiveContext.ts'
import { text } from './text/index.ts'

/**
 * A part of the page in a chunk of its own, loaded when it is first shown, to keep the first load small. Needs a `Suspense`
 * above it.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() =>
    load().then(
      (component) => ({ default: component }),
      () => ({ default: Missing }), // the rest of the page works without it
    ),
  )
}

/** A reload brings the part back: the run is saved before it. */
function Missing() {
  const archive = useArchive()
  useEffect(() => archive.save(), [archive])
  return (
    <p className="panel-body" role="alert">
      {text.panel.missing}
    </p>
  )
}
