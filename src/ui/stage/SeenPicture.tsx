import { useRef } from 'react'
import type { Picture } from '../../env/contracts.ts'
import { usePage } from '../page.ts'
import { laterText } from '../text/onDemand.ts'
import { useAnimationFrame } from '../useAnimationFrame.ts'
import '../styles/seenPicture.css'

const MOST_FRAMES = 2 // of any observation

/**
 * What an agent of the game sees whose observation is a picture: its frames under the stage, the latest at the right. A board is
 * the stage's picture already.
 */
export function SeenPicture() {
  const { frame } = usePage()
  const root = useRef<HTMLElement>(null)
  const drawn = useRef(-1)
  useAnimationFrame(() => {
    const { current } = root
    if (current === null || frame.version === drawn.current) return
    drawn.current = frame.version
    current.hidden = frame.picture === null || frame.env?.kind === 'reference'
    if (current.hidden || frame.picture === null) return
    for (const [at, canvas] of current.querySelectorAll('canvas').entries()) {
      paint(canvas, frame.picture, frame.observation, at)
    }
  })
  return (
    <section className="seen-picture" ref={root} aria-label={laterText.seenPicture.title} hidden>
      <p>{laterText.seenPicture.title}</p>
      {Array.from({ length: MOST_FRAMES }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the frames never change their places
        <figure key={at}>
          <canvas />
          <figcaption>{at === MOST_FRAMES - 1 ? laterText.seenPicture.now : laterText.seenPicture.before}</figcaption>
        </figure>
      ))}
    </section>
  )
}

/** One of its frames. One grey pixel of the picture is one of the canvas, which its style enlarges. */
function paint(canvas: HTMLCanvasElement, { width, height }: Picture, observation: Float32Array, at: number): void {
  if (canvas.width !== width) {
    canvas.width = width
    canvas.height = height
  }
  const context = canvas.getContext('2d')
  if (context === null) return
  const image = context.createImageData(width, height)
  const pixels = width * height
  for (let index = 0; index < pixels; index++) {
    image.data.fill(255 * observation[at * pixels + index], 4 * index, 4 * index + 3)
    image.data[4 * index + 3] = 255
  }
  context.putImageData(image, 0, 0)
}
