import { renderToString } from 'react-dom/server'
import temml from 'temml'
import { describe, expect, it } from 'vitest'
import { mathOf, typesetFormulas } from '../../../scripts/math-plugin.ts'
import { Formula } from '../../../src/ui/course/Formula.tsx'

const LESSON = '/any/src/ui/course/lessons/made.ts'

/** What the plugin makes of a module. */
function transformed(code: string, id = LESSON): string | null {
  const { transform } = typesetFormulas()
  if (typeof transform !== 'function') throw new Error('The plugin has no transform.')
  const context = { error: (message: string) => expect.fail(message) }
  const result = transform.call(context as never, code, id) as { readonly code: string } | null
  return result?.code ?? null
}

describe('a formula', () => {
  it.each([
    String.raw`r_t + \gamma \, V(s_{t+1})`,
    String.raw`\min(r A,\ \operatorname{clip}(r, 1 - \varepsilon, 1 + \varepsilon) A)`,
    String.raw`\class{tone-q}{Q} = \begin{cases} a < b & \text{if } x \ge 0 \\ 0 & \text{otherwise} \end{cases}`,
    String.raw`\hat{A}_t = \sum_{k=0}^{\infty} (\gamma\lambda)^k \delta_{t+k}`,
  ])('%s is drawn as Temml writes it, without its inline styles', (tex) => {
    const markup = temml.renderToString(tex, { displayMode: true, trust: true })
    const drawn = renderToString(<Formula math={mathOf(tex)} />)
    const plain = (text: string) => text.replace(/ style="[^"]*"/g, '').replaceAll('<!-- -->', '')
    expect(plain(drawn)).toBe(`<div class="lesson-formula">${plain(markup)}</div>`)
  })

  it('in a lesson becomes data before the code runs', () => {
    const code = transformed('const a = tex`\\gamma` // x')
    expect(code).toBe(`const a = (${JSON.stringify(mathOf('\\gamma'))}) // x`)
    expect(transformed('tex`\\gamma`', '/any/src/ui/App.tsx')).toBeNull()
  })

  it('that is no TeX fails the build, with its file', () => {
    expect(() => transformed('tex`\\frac{1}`')).toThrow(LESSON)
  })
})
