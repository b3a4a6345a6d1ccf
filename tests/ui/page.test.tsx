import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { defaultRunConfig } from '../../src/store/app/defaults.ts'
import { createPage } from '../../src/store/controls/page.ts'
import type { RunConfig } from '../../src/training/protocol.ts'
import { PageProvider } from '../../src/ui/page.ts'
import { BackendBadge } from '../../src/ui/run/BackendBadge.tsx'
import { text } from '../../src/ui/text/index.ts'

describe('the state of a page', () => {
  it('belongs to the page: two pages show two settings', () => {
    const drawn = (['cpu', 'wasm'] as const).map((backend) => badgeOf({ ...defaultRunConfig(), backend }))
    expect(drawn[0]).toMatch(/value="cpu" selected/)
    expect(drawn[1]).toMatch(/value="wasm" selected/)
  })

  it('offers no choice of a backend to an algorithm that uses none', () => {
    expect(badgeOf({ ...defaultRunConfig(), algorithm: 'dqn' })).toContain('<select')
    const badge = badgeOf({ ...defaultRunConfig(), algorithm: 'qlearning' })
    expect(badge).toContain(text.backend.unneeded)
    expect(badge).not.toContain('<select')
  })

  it('reports a missing provider with a clear error', () => {
    expect(() => renderToString(<BackendBadge />)).toThrow('usePage needs a PageProvider above it.')
  })
})

function badgeOf(config: RunConfig): string {
  return renderToString(
    <PageProvider value={createPage(config)}>
      <BackendBadge />
    </PageProvider>,
  )
}
