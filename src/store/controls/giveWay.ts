import type { AppState } from '../app/types.ts'
import type { RunControls } from './runControls.ts'
import type { PageState } from './trainerEvents.ts'

const WINDOW_MS = 1000
const SMOOTH = 24 // frames a second: above it, motion looks continuous, and training need not rest
const KEPT_SHARE = 0.75 // of the idle frame rate: below it, training is what slows the drawing down
const WINDOWS_NEEDED = 2 // one bad second may be chance
const IDLE_WINDOWS = 3

/** What the page gives: its frames, and whether it is shown. */
interface Drawing {
  /** Calls back once, before the next frame, with its time in milliseconds. */
  nextFrame(callback: (now: number) => void): void
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener'>
}

/**
 * Lets a run at full speed rest between updates where the page draws too few frames because of it, as on two cores with
 * drawing in software. It compares frame rates with and without training, each over a second: a machine that draws slowly
 * anyway, or fast enough, is left alone. It gives way until the run ends or the page is hidden, where nothing is drawn.
 */
export function giveWayToDrawing(
  { store }: Pick<PageState, 'store'>,
  controls: Pick<RunControls, 'giveWay'>,
  { nextFrame, document }: Drawing,
): void {
  let start: number | null = null
  let frames = 0
  let kind: Kind = 'neither'
  let idleRates: number[] = []
  let slowWindows = 0

  function restart(now: number | null): void {
    start = now
    frames = 0
    kind = kindOf(store.getState())
  }

  function onFrame(now: number): void {
    nextFrame(onFrame)
    const present = kindOf(store.getState())
    if (start === null || present !== kind || document.visibilityState === 'hidden') {
      if (present !== 'training') slowWindows = 0
      restart(now)
      return
    }
    frames++
    if (now - start < WINDOW_MS) return
    judge((1000 * frames) / (now - start))
    restart(now)
  }

  function judge(rate: number): void {
    if (kind === 'idle') idleRates = [...idleRates.slice(1 - IDLE_WINDOWS), rate]
    if (kind !== 'training') return
    const isSlow = rate < SMOOTH && rate < KEPT_SHARE * Math.max(...idleRates)
    slowWindows = isSlow ? slowWindows + 1 : 0
    if (slowWindows >= WINDOWS_NEEDED) controls.giveWay(true)
  }

  document.addEventListener('visibilitychange', () => {
    restart(null)
    slowWindows = 0
    if (document.visibilityState === 'hidden') controls.giveWay(false)
  })
  nextFrame(onFrame)
}

type Kind = 'idle' | 'training' | 'neither'

function kindOf({ run, view }: Pick<AppState, 'run' | 'view'>): Kind {
  if (run.state === 'starting') return 'neither'
  if (run.state !== 'running') return 'idle'
  return view.speed === 'full' && !run.givesWay ? 'training' : 'neither'
}
