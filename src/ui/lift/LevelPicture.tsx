import { useEffect, useRef } from 'react'

/** Paints a level; `main.tsx` passes the stage's painter, which is loaded when it is first called. */
export type LevelPainter = (canvas: HTMLCanvasElement, level: string) => Promise<void>

/** A picture of a level, painted once it comes into view. Only to look at: the level's name stands beside it. */
export function LevelPicture({ level, paint }: { readonly level: string; readonly paint: LevelPainter }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const { current } = canvas
    if (current === null) return
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      watch.disconnect()
      void paint(current, level)
    })
    watch.observe(current)
    return () => watch.disconnect()
  }, [level, paint])
  return <canvas className="level-picture" ref={canvas} width={320} height={180} />
}
