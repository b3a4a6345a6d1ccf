import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
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

function Missing() {
  return (
    <p className="panel-body" role="alert">
      {text.panel.missing}
    </p>
  )
}
