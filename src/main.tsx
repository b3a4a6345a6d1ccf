import './ui/validLocale.ts' // first: libraries read the browser's language as they load
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { installDebugHandle } from './debugHandle.ts'
import { installTrustedTypes } from './shared/trustedTypes.ts'
import { LEVEL_FAULTS, LEVELS, loadLevel } from './sim/levels.ts'
import { changeMode, dismiss, notify, patch } from './store/app/appStore.ts'
import { adjustedValues, LinkError, readConfig, readLesson } from './store/app/link.ts'
import { loadFile } from './store/app/loadFile.ts'
import { keepOwn } from './store/app/ownSettings.ts'
import type { Notice } from './store/app/types.ts'
import { undoDeletion } from './store/controls/deletedLevel.ts'
import { giveWayToDrawing } from './store/controls/giveWay.ts'
import { LEVEL_KEY } from './store/controls/levels.ts'
import { watchReplay } from './store/controls/onStage.ts'
import { createPage } from './store/controls/page.ts'
import { createRunControls } from './store/controls/runControls.ts'
import { keepStages } from './store/controls/stages.ts'
import { receive } from './store/controls/trainerEvents.ts'
import { type ArchiveEvent, createArchive, type RunsPort } from './store/persist/archive.ts'
import { recallLanguage, rememberLanguage } from './store/persist/language.ts'
import { recallRecords, rememberRecords } from './store/persist/records.ts'
import { recallSettings, rememberSettings } from './store/persist/remember.ts'
import { createTabsPort } from './store/persist/tabs.ts'
import { createTrainerClient } from './training/page/client.ts'
import type { RunConfig } from './training/protocol.ts'
import { createSystemClock } from './training/trainer/clock.ts'
import { App } from './ui/App.tsx'
import { keepLanguageInAddress, languageInAddress, showInAddress } from './ui/address.ts'
import { followKeyboardLayout } from './ui/hands/keyboardLayout.ts'
import { NoLevels } from './ui/NoLevels.tsx'
import { text } from './ui/text/index.ts'
import { firstLanguage, LANGUAGES, type LanguageId } from './ui/text/languages.ts'
import { locale, said, speak } from './ui/text/words.ts'
import './ui/styles/fonts.css'

installTrustedTypes(window)
const page = createPage()
const { store } = page

const trainer = createTrainerClient((message) => receive(page, message))

/** The game and Phaser with it come as a chunk of their own, once the page stands. */
async function loadStage(parent: HTMLElement): Promise<() => void> {
  const [{ mountStage }, { stageWords }, { offerClip }] = await Promise.all([
    import('./view/index.ts'),
    import('./ui/text/stage.ts'),
    import('./store/controls/teachControls.ts'),
  ])
  const stage = mountStage(parent, {
    ...page,
    words: stageWords,
    onClip: (clip) => offerClip(store, clip),
  })
  trainer.prepare()
  return () => stage.dispose()
}

async function paintLevel(canvas: HTMLCanvasElement, level: string): Promise<void> {
  const { paintLevel: paint } = await import('./view/levelPicture.ts')
  await paint(canvas, loadLevel(level))
}

/** Takes the link's configuration, if the address has one; null if there is none or it cannot be read. */
function readLink(): RunConfig | null {
  if (location.hash.startsWith('#replay=')) {
    void openReplay(location.hash)
    return null
  }
  if (location.hash.startsWith('#map=')) {
    void openLevel(location.hash)
    return null
  }
  try {
    const config = readConfig(location.hash)
    forgetBadLinks()
    openLesson(config)
    if (config !== null) {
      store.setState({ config })
      const adjusted = adjustedValues(location.hash, config)
      if (adjusted.length > 0) reportBadLink(text.link.adjusted(adjusted))
    }
    playLinkedLevel(config)
    return config
  } catch (error) {
    if (!(error instanceof LinkError)) throw error
    reportBadLink(text.link.bad(error.message))
    return null
  }
}

/** Opens the lesson that the link names. Its configuration is the lesson's, so the person's own is kept. */
function openLesson(config: RunConfig | null): void {
  const lesson = readLesson(location.hash)
  if (lesson === null) return
  if (config !== null) keepOwn(store)
  patch(store, 'course', { panel: 'open', lesson })
}

/** Plays the replay of a link on the stage and says whether it does what was recorded. */
async function openReplay(hash: string): Promise<void> {
  try {
    // A chunk of its own: few visits begin with a replay.
    const { readReplay } = await import('./store/teach/replayLink.ts')
    if (location.hash !== hash) return
    const replay = readReplay(hash)
    forgetBadLinks()
    if (replay !== null) watchReplay(store, replay)
  } catch (error) {
    reportBadLink(error instanceof LinkError ? text.replay.bad(error.message) : text.replay.notLoaded)
  }
}

/** Adds the level of a link to the imported ones, and offers it for playing. */
async function openLevel(hash: string): Promise<void> {
  try {
    const { readLevelLink } = await import('./store/files/levelLink.ts')
    if (location.hash !== hash) return
    const file = readLevelLink(hash)
    forgetBadLinks()
    if (!page.levels.add(file)) notify(store, { kind: 'warning', text: text.levels.notStored(file.name) })
    page.levels.choose(file.id)
    changeMode(store, 'play')
    patch(store, 'play', { level: file.id, screen: 'levelSelect', result: null })
    notify(store, { kind: 'info', text: text.levels.linked(file.name) })
    void judgeLevels()
  } catch (error) {
    reportBadLink(error instanceof LinkError ? text.link.bad(error.message) : text.replay.notLoaded)
  }
}

function reportBadLink(message: string): void {
  const notice = { kind: 'warning', text: message } as const
  badLinks.push(notice)
  notify(store, notice)
}

function forgetBadLinks(): void {
  for (const notice of badLinks.splice(0)) dismiss(store, notice)
}

/** The level that a link names is the one to play, too. */
function playLinkedLevel(config: RunConfig | null): void {
  if (config?.env.kind === 'platformer') patch(store, 'play', { level: config.env.level })
}

/** Says which levels are missing from the menu because their files are broken. */
function reportBrokenLevels(): void {
  if (LEVEL_FAULTS.length === 0) return
  notify(store, { kind: 'warning', text: LEVEL_FAULTS.join(' ') })
}

/** Restores the imported levels, and takes over those that another tab imports. */
function keepLevels(): void {
  const unreadable = page.levels.recall()
  if (unreadable > 0) notify(store, { kind: 'warning', text: text.levels.unreadable(unreadable) })
  window.addEventListener('storage', ({ key }) => {
    if (key?.startsWith(LEVEL_KEY)) page.levels.recall()
  })
}

/** Continues searches for solutions that a reload has interrupted. */
async function judgeLevels(): Promise<void> {
  const waiting = store.getState().levels.filter(({ verdict }) => verdict === null)
  if (waiting.length === 0) return
  const { judgeLevel } = await import('./store/files/levelSearch.ts')
  const clock = createSystemClock()
  for (const { id } of waiting) await judgeLevel(id, { ...page, clock })
  clock.close()
}

/** Restores what the browser has kept, and keeps it from now on: the last run, and what people have taught. */
async function keepEverything(link: RunConfig | null): Promise<void> {
  try {
    // A chunk of its own: the page stands before anything is read back.
    const { openStorage } = await import('./store/persist/openStorage.ts')
    const storage = await openStorage({ store, archive, now: Date.now })
    const keepTaught = async () => {
      const unreadable = await storage.keepTaught()
      if (unreadable > 0) notify(store, { kind: 'warning', text: text.teach.unreadable(unreadable) })
    }
    await Promise.all([keepRuns(storage.runs, link), keepTaught()])
  } catch (error) {
    // No IndexedDB (a private window): everything works, but a reload loses the run and what was taught.
    const storage = error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'missing'
    patch(store, 'desk', { storage })
    patch(store, 'archive', { storage })
    if (storage === 'newer') sayArchive({ kind: 'newer' })
  }
}

/** Shows the last run, or offers it where the link asks for another setup; from then on all runs are kept. */
async function keepRuns(runs: RunsPort, link: RunConfig | null): Promise<void> {
  const ports = { runs, tabs: createTabsPort(navigator), tab: () => sessionStorage, document, persist }
  const offered = await archive.open(ports, link)
  if (offered === null) return
  bringBack = () => {
    // The address no longer says what the page shows.
    showInAddress(location.pathname + location.search)
    store.setState({ notices: [] })
    void archive.show(offered)
  }
  notify(store, { kind: 'info', text: text.link.otherRun, action: 'bringBackRun' })
}

/** Browsers may refuse, and answer later: nothing depends on it. */
function persist(): void {
  navigator.storage?.persist?.().catch(() => undefined)
}

function archiveText(event: ArchiveEvent): string {
  if (event.kind === 'damaged') return text.runs.damaged(event.name, event.updates)
  return 'name' in event ? text.runs[event.kind](event.name) : text.runs[event.kind]
}

function sayArchive(event: ArchiveEvent): void {
  notify(store, { kind: 'warning', text: archiveText(event), ...(event.kind === 'newer' && { action: 'reload' }) })
}

/** Follows the system's wish for less motion, also when it changes. */
function followReducedMotion(): void {
  const query = matchMedia('(prefers-reduced-motion: reduce)')
  const follow = () => patch(store, 'view', { reducedMotion: query.matches })
  query.addEventListener('change', follow)
  follow()
}

/** Stores the site for visits without a network, after everything that this visit needs. */
async function worksOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return // not offered to pages without a secure connection
  if (document.readyState !== 'complete') await new Promise((resolve) => window.addEventListener('load', resolve))
  const [{ keepForOffline }, { offerNewVersion }] = await Promise.all([
    import('./store/persist/offline.ts'),
    import('./store/controls/newVersion.ts'),
  ])
  await keepForOffline(
    () => navigator.serviceWorker,
    () => offerNewVersion(store, text.notice.newVersion),
  )
}

function act(notice: Notice): void {
  if (notice.action === 'reload') location.reload()
  else if (notice.action === 'undoDeletion') undoDeletion(page, notice, text.levels)
  else bringBack()
}

/** Loads opponents for a person's races, from the first visit to Play on: they and their code are not for every visit. */
function keepOpponents(): void {
  let stop = () => {}
  const onPlay = async () => {
    if (store.getState().mode !== 'play') return
    stop()
    const [{ keepRivals }, { keepRaceChoice }, { laterText }] = await Promise.all([
      import('./store/files/rivals.ts'),
      import('./store/persist/raceChoice.ts'),
      import('./ui/text/onDemand.ts'),
    ])
    keepRaceChoice(store, () => localStorage)
    const { notLoaded, changed } = laterText.race
    const words = { notLoaded: (name: string) => notLoaded(said(name)), changed: (name: string) => changed(said(name)) }
    keepRivals({ store, words, load: loadFile })
  }
  stop = store.subscribe(() => void onPlay())
  void onPlay()
}

let bringBack: () => void = () => undefined
/** Notices of links that could not be read: a link that can be read removes them. */
const badLinks: Notice[] = []

/** The game and its learning. */
function openApp(root: Root): void {
  installDebugHandle(page)
  patch(store, 'course', { isEmbedded: new URLSearchParams(location.search).has('embed') })
  keepLevels() // first: settings, link and runs may name them
  recallSettings(store, () => localStorage)
  recallRecords(store, () => localStorage)
  rememberRecords(store, () => localStorage)
  const link = readLink()
  reportBrokenLevels()
  rememberSettings(store, () => localStorage, document)
  window.addEventListener('hashchange', readLink)
  followReducedMotion()
  followKeyboardLayout(store, window)
  keepEverything(link)
  keepStages(page)
  keepOpponents()
  void judgeLevels()
  void keepStageBreakpoints()
  giveWayToDrawing(page, controls, { nextFrame: (callback) => requestAnimationFrame(callback), document })
  draw(root)
  if (import.meta.env.PROD) void worksOffline()
}

/** Stops the stage at the breakpoints that are set for it: a chunk of its own, after the page stands. */
async function keepStageBreakpoints(): Promise<void> {
  const { watchStage } = await import('./store/controls/stageBreakpoints.ts')
  watchStage(page, controls, (callback) => requestAnimationFrame(callback))
}

/** A key: in another language everything is drawn again. The run, which is in its worker, does not notice. */
function draw(root: Root): void {
  const chooseLanguage = (language: LanguageId) => void changeLanguage(root, language)
  root.render(<App key={locale()} {...{ page, controls, archive, loadStage, paintLevel, act, chooseLanguage }} />)
}

/** Speaks a language from now on, if it can be loaded. */
async function speakLanguage(id: LanguageId): Promise<void> {
  try {
    speak(await LANGUAGES[id].load())
  } catch {
    notify(store, { kind: 'warning', text: text.language.notLoaded })
  }
  document.documentElement.lang = locale()
}

async function changeLanguage(root: Root, id: LanguageId): Promise<void> {
  await speakLanguage(id)
  rememberLanguage(() => localStorage, id)
  if (languageInAddress() !== null) keepLanguageInAddress(id)
  flushSync(() => draw(root))
  document.getElementById('language')?.focus() // its dialog is gone with the rest
}

/** The measurement of the backends (`?bench`), a chunk of its own; nothing of it is kept. */
async function openBench(root: Root): Promise<void> {
  const { BenchPage } = await import('./ui/bench/BenchPage.tsx')
  root.render(<BenchPage address={location} />)
}

const controls = createRunControls(
  page,
  trainer.send,
  () => archive.save(),
  () => archive.reload(),
  () => archive.end(),
)
const archive = createArchive({ page, controls, now: Date.now, say: sayArchive })
const parent = document.getElementById('root')
if (parent === null) throw new Error('index.html has no element with the id "root".')
const root = createRoot(parent)

/** Opens the page in the language of the link, of the last visit, or else of the browser. */
async function open(): Promise<void> {
  await speakLanguage(firstLanguage([languageInAddress(), recallLanguage(() => localStorage), ...navigator.languages]))
  if (LEVELS.length === 0) root.render(<NoLevels faults={LEVEL_FAULTS} />)
  else if (new URLSearchParams(location.search).has('bench')) await openBench(root)
  else openApp(root)
}

void open()
