import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { text } from './text/index.ts'

/**
 * A part of the page in a chunk of its own, fetched when it is first shown: so the first load stays light. Needs a
 * `Suspense` above it.
 */
export function later(load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  return lazy(() =>
    load().then(
      (component) => ({ default: component }),
      () => ({ default: Missing }), // the rest of the page works without it
    ),
  )
}

function Missing() {
  return (
    <p className="panel-body" role="alert">
      {text.panel.missing}
    </p>
  )
}
