import { useEffect, useRef } from 'react'

/** Calls `draw` on every animation frame while the component is mounted. */
export function useAnimationFrame(draw: () => void): void {
  const latest = useRef(draw)
  latest.current = draw
  useEffect(() => {
    let frame = requestAnimationFrame(function tick() {
      frame = requestAnimationFrame(tick)
      latest.current()
    })
    return () => cancelAnimationFrame(frame)
  }, [])
}
