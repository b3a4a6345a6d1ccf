import { useRef } from 'react'
import type { Picture } from '../../env/contracts.ts'
import { usePage } from '../page.ts'
import { text } from '../text/index.ts'
import { useAnimationFrame } from '../useAnimationFrame.ts'
import '../styles/seenPicture.css'

/** What an agent of the game sees whose observation is a picture: its frames, the latest at the right. A board is the stage's picture already. */
export function SeenPicture() {
  const { frame } = usePage()
  const root = useRef<HTMLCanvasElement>(null)
  const drawn = useRef(-1)
  useAnimationFrame(() => {
    const canvas = root.current
    if (canvas === null || frame.version === drawn.current) return
    drawn.current = frame.version
    canvas.hidden = frame.picture === null || frame.env?.kind === 'reference'
    if (!canvas.hidden && frame.picture !== null) paint(canvas, frame.picture, frame.observation)
  })
  return <canvas className="seen-picture" ref={root} role="img" aria-label={text.spectator.seenPicture} hidden />
}

/** One grey pixel of the picture is one of the canvas, which its style enlarges. */
function paint(canvas: HTMLCanvasElement, { frames, width, height }: Picture, observation: Float32Array): void {
  if (canvas.width !== frames * width) {
    canvas.width = frames * width
    canvas.height = height
  }
  const context = canvas.getContext('2d')
  if (context === null) return
  const image = context.createImageData(frames * width, height)
  for (let index = 0; index < frames * width * height; index++) {
    const x = Math.floor(index / (width * height)) * width + (index % width)
    const y = Math.floor(index / width) % height
    const at = 4 * (y * frames * width + x)
    image.data.fill(255 * observation[index], at, at + 3)
    image.data[at + 3] = 255
  }
  context.putImageData(image, 0, 0)
}
