import { patch } from '../store/app/appStore.ts'
import type { Layout } from '../store/app/types.ts'
import { Icon, type IconName } from './icons.tsx'
import { useApp, usePage } from './page.ts'
import { text } from './text/index.ts'
import './styles/layouts.css'

const LAYOUTS: readonly (readonly [Layout, IconName])[] = [
  ['overview', 'overview'],
  ['wide', 'wideStage'],
  ['shared', 'sharedWidth'],
]

/** How stage and charts share a wide window. */
export function LayoutChoice() {
  const { store } = usePage()
  const layout = useApp((state) => state.view.layout)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset needs a legend, which a toolbar has no room for
    <div className="layouts tool-group" role="group" aria-label={text.header.layout}>
      {LAYOUTS.map(([each, icon]) => (
        <button
          key={each}
          type="button"
          className="icon-button"
          aria-pressed={each === layout}
          aria-label={text.header.layouts[each]}
          title={text.header.layouts[each]}
          onClick={() => patch(store, 'view', { layout: each })}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  )
}
