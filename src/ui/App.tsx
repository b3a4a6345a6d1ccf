import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { dismiss, patch } from '../store/app/appStore.ts'
import { textOf } from '../store/app/configEdits.ts'
import type { Mode, Notice } from '../store/app/types.ts'
import type { Page } from '../store/controls/page.ts'
import type { RunControls } from '../store/controls/runControls.ts'
import type { Archive } from '../store/persist/archive.ts'
import { ArchiveProvider } from './archiveContext.ts'
import { FileDrop } from './files/FileDrop.tsx'
import { Header } from './Header.tsx'
import { Icon, type IconName } from './icons.tsx'
import { later } from './later.tsx'
import type { LevelPainter } from './lift/LevelPicture.tsx'
import { PageProvider, useApp, usePage } from './page.ts'
import { Panel } from './panel/Panel.tsx'
import { RunBar } from './run/RunBar.tsx'
import { RunControlsProvider } from './runContext.ts'
import { useShortcuts } from './shortcuts.ts'
import { StageArea, type StageLoader } from './stage/StageArea.tsx'
import { useComparing } from './teach/useComparing.ts'
import { text } from './text/index.ts'
import type { LanguageId } from './text/languages.ts'
import { said } from './text/words.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/layout.css'
import './styles/stage.css'
import './styles/play.css'
import './styles/run.css'
import './styles/contrast.css' // last, because it overrides the others

/** Loaded separately with the language model's code. */
const PorterPage = later(async () => (await import('./porter/PorterPage.tsx')).PorterPage)
const AnswerGroup = later(async () => (await import('./porter/AnswerGroup.tsx')).AnswerGroup)
const KeysDialog = later(async () => (await import('./hands/KeysDialog.tsx')).KeysDialog)
/** Loaded separately with uPlot, because the page is usable without charts. */
const RunsDialog = later(async () => (await import('./runs/RunsDialog.tsx')).RunsDialog)
const HelpDialog = later(async () => (await import('./HelpDialog.tsx')).HelpDialog)
const LanguageDialog = later(async () => (await import('./LanguageDialog.tsx')).LanguageDialog)
const EditorPage = later(async () => (await import('./editor/EditorPage.tsx')).EditorPage)
const Course = later(async () => (await import('./course/Course.tsx')).Course)
const PlayBar = later(async () => (await import('./play/PlayBar.tsx')).PlayBar)
const LiftPanel = later(async () => (await import('./lift/LiftPanel.tsx')).LiftPanel)
const SoundSign = later(async () => (await import('./SoundSign.tsx')).SoundSign)
const ChartsArea = later(async () => (await import('./charts/ChartsArea.tsx')).ChartsArea)

interface AppProps {
  readonly page: Page
  readonly controls: RunControls
  readonly archive: Archive
  readonly loadStage: StageLoader
  /** Does what a notice offers. */
  act(notice: Notice): void
  chooseLanguage(language: LanguageId): void
  /** Paints a level as it looks on the stage. */
  readonly paintLevel: LevelPainter
}

/** Buttons that open the panel, which is a sheet on narrow screens. */
const SHEETS: Readonly<Record<Mode, { readonly icon: IconName; label(): string }>> = {
  play: { icon: 'settings', label: () => text.panel.open },
  train: { icon: 'settings', label: () => text.panel.open },
  teach: { icon: 'hand', label: () => text.teach.ladder },
  watch: { icon: 'race', label: () => text.modes.watch },
}

/** The page: the game first, the learning around it. */
export function App({ page, controls, archive, ...rest }: AppProps) {
  return (
    <PageProvider value={page}>
      <RunControlsProvider value={controls}>
        <ArchiveProvider value={archive}>
          <Content controls={controls} {...rest} />
        </ArchiveProvider>
      </RunControlsProvider>
    </PageProvider>
  )
}

function Content({ controls, loadStage, paintLevel, act, chooseLanguage }: Omit<AppProps, 'page' | 'archive'>) {
  const mode = useApp((state) => state.mode)
  const layout = useApp((state) => state.view.layout)
  const screen = useApp((state) => (state.mode === 'play' ? state.play.screen : undefined))
  const editor = useApp((state) => state.editor)
  const isText = useApp((state) => textOf(state.config.env) !== undefined) && mode !== 'play'
  const course = useApp((state) => state.course.panel)
  const isEmbedded = useApp((state) => state.course.isEmbedded)
  const { store } = usePage()
  const [mutedAtFirst] = useState(() => store.getState().view.muted)
  const [languageOpen, setLanguageOpen] = useState(false)
  const [helpOpen, setHelpOpen] = useState(false)
  const [runsOpen, setRunsOpen] = useState(false)
  const [keysOpen, setKeysOpen] = useState(false)
  const [panelOpen, setPanelOpen] = useState(false)
  const isCovered = languageOpen || helpOpen || runsOpen || keysOpen || editor?.isOpen === true
  const wasCovered = useRef(false)
  useEffect(() => {
    const isBack = wasCovered.current && screen !== undefined
    wasCovered.current = isCovered
    // A dialog gives the focus back to its button, where Enter would open it again instead of playing.
    if (isCovered || !(isBack || screen === 'paused')) return
    const floor = document.querySelector<HTMLElement>('.lift-floors :checked')
    const game = floor ?? document.getElementById('stage')
    game?.focus({ preventScroll: true })
  }, [isCovered, screen])
  const [isUnfolded, unfold] = useUnfolding()
  const openHelp = useCallback(() => setHelpOpen(true), [])
  const openKeys = () => setKeysOpen(true)
  useShortcuts(controls, openHelp)
  // The sheet would cover the clips, or the answers, to compare.
  const isJudging = useApp(({ desk }) => desk.isJudging && isText)
  const isComparing = useComparing() || isJudging
  useEffect(() => {
    if (isComparing) setPanelOpen(false)
  }, [isComparing])
  // One sheet at a time.
  useEffect(() => {
    if (course === 'open') setPanelOpen(false)
  }, [course])
  return (
    <>
      <div
        className="page"
        data-mode={mode}
        data-env={isText ? 'text' : undefined}
        data-screen={screen}
        data-layout={mode === 'play' || isText ? undefined : layout}
        data-unfolded={isUnfolded || undefined}
        data-course={course === 'closed' ? undefined : course}
        data-embed={isEmbedded || undefined}
      >
        {mode === 'play' && (
          <Suspense fallback={null}>
            <PlayBar isUnfolded={isUnfolded} onFold={unfold} onKeys={openKeys} />
          </Suspense>
        )}
        {screen === 'levelSelect' && (
          <Suspense fallback={null}>
            <LiftPanel paint={paintLevel} />
          </Suspense>
        )}
        <Header onHelp={openHelp} onRuns={() => setRunsOpen(true)} onLanguage={() => setLanguageOpen(true)} />
        <Notices act={act} />
        <main className="work">
          {isText ? (
            <div id="stage" tabIndex={-1}>
              <Suspense fallback={null}>
                <PorterPage />
              </Suspense>
            </div>
          ) : (
            <StageArea loadStage={loadStage} />
          )}
          <RunBar />
          {isText && (
            <Suspense fallback={null}>
              <AnswerGroup />
            </Suspense>
          )}
          <Suspense fallback={<section className="charts" aria-label={text.charts.label} aria-busy="true" />}>
            <ChartsArea />
          </Suspense>
        </main>
        <Panel open={panelOpen} onClose={() => setPanelOpen(false)} />
        {course !== 'closed' && (
          <Suspense fallback={null}>
            <Course />
          </Suspense>
        )}
        <button
          type="button"
          className="button sheet-open"
          aria-expanded={panelOpen}
          aria-controls="panel"
          onClick={() => setPanelOpen(!panelOpen)}
        >
          <Icon name={SHEETS[mode].icon} />
          {SHEETS[mode].label()}
        </button>
      </div>
      <FileDrop />
      <Suspense fallback={null}>
        <SoundSign mutedBefore={mutedAtFirst} />
      </Suspense>
      {helpOpen && (
        <Suspense fallback={null}>
          <HelpDialog
            onClose={() => setHelpOpen(false)}
            onKeys={() => {
              setHelpOpen(false)
              openKeys()
            }}
          />
        </Suspense>
      )}
      {languageOpen && (
        <Suspense fallback={null}>
          <LanguageDialog onChoose={chooseLanguage} onClose={() => setLanguageOpen(false)} />
        </Suspense>
      )}
      {keysOpen && (
        <Suspense fallback={null}>
          <KeysDialog onClose={() => setKeysOpen(false)} />
        </Suspense>
      )}
      {editor !== null && (
        <Suspense fallback={null}>
          <EditorPage editor={editor} />
        </Suspense>
      )}
      {runsOpen && (
        <Suspense fallback={null}>
          <RunsDialog onClose={() => setRunsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

/** Whether the header is unfolded over the game in Play: that pauses a game, and ends when the game goes on. */
function useUnfolding(): [boolean, (isUnfolded: boolean) => void] {
  const { store } = usePage()
  const isPlaying = useApp(({ mode, play }) => mode !== 'play' || play.screen === 'playing')
  const [isUnfolded, setUnfolded] = useState(false)
  useEffect(() => {
    if (isPlaying) setUnfolded(false)
  }, [isPlaying])
  const unfold = useCallback(
    (next: boolean) => {
      if (next && store.getState().play.screen === 'playing') patch(store, 'play', { screen: 'paused' })
      setUnfolded(next)
    },
    [store],
  )
  return [isUnfolded, unfold]
}

const noticeKeys = new WeakMap<Notice, number>()
let noticeCount = 0

/** Another for each notice, also for one that repeats another: it is drawn, moves in, and is read out again. */
function keyOf(notice: Notice): number {
  const key = noticeKeys.get(notice) ?? ++noticeCount
  noticeKeys.set(notice, key)
  return key
}

/** Notices about the page, stacked. */
function Notices({ act }: Pick<AppProps, 'act'>) {
  const { store } = usePage()
  const notices = useApp((state) => state.notices)
  return (
    <div className="notices">
      {notices.map((notice) => (
        <div
          key={keyOf(notice)}
          className="notice"
          data-kind={notice.kind}
          role={notice.kind === 'warning' ? 'alert' : 'status'}
        >
          <p>
            {notice.file !== undefined && !notice.text.includes(notice.file) && <b>{notice.file}: </b>}
            <span>{said(notice.text)}</span>
          </p>
          <NoticeButton notice={notice} act={act} />
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

function NoticeButton({ notice, act }: Pick<AppProps, 'act'> & { readonly notice: Notice }) {
  if (notice.action === undefined) return null
  return (
    <button type="button" className="button" onClick={() => act(notice)}>
      {text.notice[notice.action]}
    </button>
  )
}
