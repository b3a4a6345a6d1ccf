import { useEffect } from 'react'
import { useApp } from '../page.ts'
import { usePorter, usePorterState } from './porterContext.ts'

const TOKENS_PER_SECOND = 12

/** Shows the answer token by token at a readable pace, or at once with reduced motion. Returns whether all is shown. */
export function useSaying(): boolean {
  const porter = usePorter()
  const answer = usePorterState((state) => state.answer)
  const isSaid = usePorterState(({ answer: given, said }) => given !== null && said >= given.tokens.length)
  const reducedMotion = useApp((state) => state.view.reducedMotion)
  useEffect(() => {
    if (answer === null) return
    if (reducedMotion) return porter.sayAll()
    const timer = setInterval(() => {
      if (!porter.sayNext()) clearInterval(timer)
    }, 1000 / TOKENS_PER_SECOND)
    return () => clearInterval(timer)
  }, [porter, answer, reducedMotion])
  return isSaid
}
