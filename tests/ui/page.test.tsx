import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { defaultRunConfig } from '../../src/store/app/defaults.ts'
import { createPage } from '../../src/store/controls/page.ts'
import { PageProvider } from '../../src/ui/page.ts'
import { BackendBadge } from '../../src/ui/run/BackendBadge.tsx'

describe('the state of a page', () => {
  it('belongs to the page: two pages show two settings', () => {
    const drawn = (['cpu', 'wasm'] as const).map((backend) => {
      const page = createPage({ ...defaultRunConfig(), backend })
      return renderToString(
        <PageProvider value={page}>
          <BackendBadge />
        </PageProvider>,
      )
    })
    expect(drawn[0]).toMatch(/value="cpu" selected/)
    expect(drawn[1]).toMatch(/value="wasm" selected/)
  })

  it('reports a missing provider with a clear error', () => {
    expect(() => renderToString(<BackendBadge />)).toThrow('usePage needs a PageProvider above it.')
  })
})
