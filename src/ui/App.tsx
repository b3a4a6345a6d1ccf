import { Suspense, useCallback, useEffect, useState } from 'react'
import { dismiss } from '../store/app/appStore.ts'
import type { Mode } from '../store/app/types.ts'
import type { Page } from '../store/controls/page.ts'
import type { RunControls } from '../store/controls/runControls.ts'
import { Header } from './Header.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { Icon, type IconName } from './icons.tsx'
import { later } from './later.tsx'
import { PageProvider, useApp, usePage } from './page.ts'
import { Panel } from './panel/Panel.tsx'
import { RunBar } from './run/RunBar.tsx'
import { RunControlsProvider } from './runContext.ts'
import { useShortcuts } from './shortcuts.ts'
import { StageArea, type StageLoader } from './stage/StageArea.tsx'
import { useComparing } from './teach/PairCard.tsx'
import { text } from './text/index.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/layout.css'
import './styles/stage.css'
import './styles/run.css'
import './styles/contrast.css' // last: it overrules the others

/** With uPlot, which the page can stand without for a moment. */
const ChartsArea = later(async () => (await import('./charts/ChartsArea.tsx')).ChartsArea)

interface AppProps {
  readonly page: Page
  readonly controls: RunControls
  readonly loadStage: StageLoader
  /** Puts the run on the page that a notice offers. */
  bringBackRun(): void
}

/** What the panel is on a narrow screen: a sheet, and this opens it. */
const SHEETS: Readonly<Record<Mode, { readonly icon: IconName; readonly label: string }>> = {
  play: { icon: 'settings', label: text.panel.open },
  train: { icon: 'settings', label: text.panel.open },
  teach: { icon: 'hand', label: text.teach.ladder },
  watch: { icon: 'race', label: text.modes.watch },
}

/** The page: the game first, the learning around it. */
export function App({ page, controls, ...rest }: AppProps) {
  return (
    <PageProvider value={page}>
      <RunControlsProvider value={controls}>
        <Content controls={controls} {...rest} />
      </RunControlsProvider>
    </PageProvider>
  )
}

function Content({ controls, loadStage, bringBackRun }: Omit<AppProps, 'page'>) {
  const mode = useApp((state) => state.mode)
  const [helpOpen, setHelpOpen] = useState(false)
  const [panelOpen, setPanelOpen] = useState(false)
  const openHelp = useCallback(() => setHelpOpen(true), [])
  useShortcuts(controls, openHelp)
  // The sheet would lie over the clips that are to be compared.
  const isComparing = useComparing()
  useEffect(() => {
    if (isComparing) setPanelOpen(false)
  }, [isComparing])
  return (
    <>
      <div className="page" data-mode={mode}>
        <Header onHelp={openHelp} />
        <Notices bringBackRun={bringBackRun} />
        <main className="work">
          <StageArea loadStage={loadStage} />
          <RunBar />
          <Suspense fallback={<section className="charts" aria-label={text.charts.label} aria-busy="true" />}>
            <ChartsArea />
          </Suspense>
        </main>
        <Panel open={panelOpen} onClose={() => setPanelOpen(false)} />
        <button
          type="button"
          className="button sheet-open"
          aria-expanded={panelOpen}
          aria-controls="panel"
          onClick={() => setPanelOpen(!panelOpen)}
        >
          <Icon name={SHEETS[mode].icon} />
          {SHEETS[mode].label}
        </button>
      </div>
      <HelpDialog open={helpOpen} onClose={() => setHelpOpen(false)} />
    </>
  )
}

/** Sentences about what happened to the page, one above the other, each until it is closed. */
function Notices({ bringBackRun }: Pick<AppProps, 'bringBackRun'>) {
  const { store } = usePage()
  const notices = useApp((state) => state.notices)
  return (
    <div className="notices">
      {notices.map((notice) => (
        <div
          key={notice.text}
          className="notice"
          data-kind={notice.kind}
          role={notice.kind === 'warning' ? 'alert' : 'status'}
        >
          <p>{notice.text}</p>
          {notice.action === 'bringBackRun' && (
            <button type="button" className="button" onClick={bringBackRun}>
              {text.notice.bringBackRun}
            </button>
          )}
          <button
            type="button"
            className="icon-button small"
            aria-label={text.notice.close}
            onClick={() => dismiss(store, notice)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}
