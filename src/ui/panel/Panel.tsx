import { useState } from 'react'
import { Concepts } from '../concepts/Concepts.tsx'
import { Icon } from '../icons.tsx'
import { TeachPanel } from '../teach/TeachPanel.tsx'
import { text } from '../text/index.ts'
import { useAppStore } from '../useAppStore.ts'
import { WatchPanel } from '../watch/WatchPanel.tsx'
import { AlgorithmAbout } from './AlgorithmAbout.tsx'
import { Settings } from './Settings.tsx'
import '../styles/panel.css'

const TABS = ['settings', 'about', 'concepts'] as const
type Tab = (typeof TABS)[number]

const LABELS = { play: text.panel.label, train: text.panel.label, teach: text.teach.label, watch: text.modes.watch }

/** The column at the right; on narrow screens a sheet from below. Settings while training, the ladder while teaching, races while watching. */
export function Panel({ open, onClose }: { readonly open: boolean; onClose(): void }) {
  const mode = useAppStore((state) => state.mode)
  const [tab, setTab] = useState<Tab>('settings')
  return (
    <aside className="panel" id="panel" aria-label={LABELS[mode]} data-open={open || undefined}>
      <button
        type="button"
        className="icon-button sheet-close"
        aria-label={text.panel.close(LABELS[mode])}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
      {mode === 'watch' && <WatchPanel />}
      {mode === 'teach' && <TeachPanel />}
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
            {tab === 'settings' && <Settings />}
            {tab === 'about' && <AlgorithmAbout />}
            {tab === 'concepts' && <Concepts />}
          </div>
        </>
      )}
    </aside>
  )
}
