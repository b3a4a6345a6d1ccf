import { describe, expect, it } from 'vitest'
import { patch } from '../../../src/store/app/appStore.ts'
import { giveWayToDrawing } from '../../../src/store/controls/giveWay.ts'
import { createPage } from '../../../src/store/controls/page.ts'
import { createRunControls } from '../../../src/store/controls/runControls.ts'
import type { ToWorker } from '../../../src/training/protocol.ts'

function openPage() {
  const page = createPage()
  const sent: ToWorker[] = []
  const controls = createRunControls(
    page,
    (message) => sent.push(message),
    () => undefined,
  )
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState })
  let callback: (now: number) => void = () => undefined
  let now = 0
  giveWayToDrawing(page, controls, {
    nextFrame: (next) => {
      callback = next
    },
    document: document as unknown as Document,
  })
  return {
    page,
    controls,
    /** Draws at a rate for so many seconds. */
    draw(framesPerSecond: number, seconds: number): void {
      for (let frame = 0; frame < framesPerSecond * seconds; frame++) {
        now += 1000 / framesPerSecond
        callback(now)
      }
    },
    enter: (state: 'running' | 'paused') => patch(page.store, 'run', { state }),
    show(visibilityState: DocumentVisibilityState): void {
      document.visibilityState = visibilityState
      document.dispatchEvent(new Event('visibilitychange'))
    },
    givesWay: () => page.store.getState().run.givesWay,
    shares: () => sent.flatMap((message) => (message.type === 'setSpeed' ? [message.share ?? 1] : [])),
  }
}

/** A page that has drawn at a rate before its run, which is now running at full speed. */
function training(idleRate: number) {
  const opened = openPage()
  opened.controls.setSpeed('full')
  opened.draw(idleRate, 3)
  opened.controls.start()
  opened.enter('running')
  return opened
}

describe('giving way to drawing', () => {
  it('lets training rest where it costs the page its frames', () => {
    const opened = training(18)
    opened.draw(9, 4)
    expect(opened.givesWay()).toBe(true)
    expect(opened.shares()).toEqual([1, 0.5])
  })

  it('leaves a machine alone that draws as slowly without training', () => {
    const opened = training(5)
    opened.draw(4.5, 6)
    expect(opened.givesWay()).toBe(false)
  })

  it('leaves a machine alone whose motion stays smooth', () => {
    const opened = training(60)
    opened.draw(30, 6)
    expect(opened.givesWay()).toBe(false)
  })

  it('does not judge by a single slow second', () => {
    const opened = training(18)
    for (let time = 0; time < 3; time++) {
      opened.draw(9, 1.2)
      opened.draw(18, 3)
    }
    expect(opened.givesWay()).toBe(false)
  })

  it('changes nothing at the pace made for watching, which rests anyway', () => {
    const opened = training(18)
    opened.controls.setSpeed('watching')
    opened.draw(9, 5)
    expect(opened.givesWay()).toBe(false)
  })

  it('takes all of the time in a hidden tab', () => {
    const opened = training(18)
    opened.draw(9, 4)
    opened.show('hidden')
    expect(opened.givesWay()).toBe(false)
    expect(opened.shares().at(-1)).toBe(1)
  })

  it('keeps the share over a pause, and begins the next run without it', async () => {
    const opened = training(18)
    opened.draw(9, 4)
    opened.enter('paused')
    opened.draw(18, 3)
    opened.enter('running')
    expect(opened.givesWay()).toBe(true)
    await opened.controls.start()
    expect(opened.givesWay()).toBe(false)
  })
})
