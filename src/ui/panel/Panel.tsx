import { Suspense, useState } from 'react'
import type { Mode } from '../../store/app/types.ts'
import { Icon } from '../icons.tsx'
import { later } from '../later.tsx'
import { useApp } from '../page.ts'
import { text } from '../text/index.ts'
import '../styles/panel.css'

// Loaded when they are shown; the settings beside the game, too, because the game stands without them.
const Settings = later(async () => (await import('./Settings.tsx')).Settings)
const TeachPanel = later(async () => (await import('../teach/TeachPanel.tsx')).TeachPanel)
const WatchPanel = later(async () => (await import('../watch/WatchPanel.tsx')).WatchPanel)
const AlgorithmAbout = later(async () => (await import('./AlgorithmAbout.tsx')).AlgorithmAbout)
const Concepts = later(async () => (await import('../concepts/Concepts.tsx')).Concepts)

const TABS = ['settings', 'about', 'concepts'] as const
type Tab = (typeof TABS)[number]

function labelOf(mode: Mode): string {
  if (mode === 'teach') return text.teach.label
  return mode === 'watch' ? text.modes.watch : text.panel.label
}

/** The right column, or a sheet from below on narrow screens: settings in Train, stages in Teach, policies and races in Watch. */
export function Panel({ open, onClose }: { readonly open: boolean; onClose(): void }) {
  const mode = useApp((state) => state.mode)
  const [tab, setTab] = useState<Tab>('settings')
  return (
    <aside className="panel" id="panel" aria-label={labelOf(mode)} data-open={open || undefined}>
      <button
        type="button"
        className="icon-button sheet-close"
        aria-label={text.panel.close(labelOf(mode))}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
      <Suspense fallback={null}>
        {mode === 'watch' && <WatchPanel />}
        {mode === 'teach' && <TeachPanel />}
      </Suspense>
      {mode !== 'watch' && mode !== 'teach' && (
        <>
          <div className="tabs" role="tablist">
            {TABS.map((each) => (
              <button
                key={each}
                type="button"
                role="tab"
                id={`tab-${each}`}
                aria-selected={tab === each}
                aria-controls={`panel-${each}`}
                onClick={() => setTab(each)}
              >
                {text.panel.tabs[each]}
              </button>
            ))}
          </div>
          <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`} className="panel-body">
            <Suspense fallback={null}>
              {tab === 'settings' && <Settings />}
              {tab === 'about' && <AlgorithmAbout />}
              {tab === 'concepts' && <Concepts />}
            </Suspense>
          </div>
        </>
      )}
    </aside>
  )
}
