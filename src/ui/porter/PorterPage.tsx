import { useMemo } from 'react'
import { createPorter, createPorterStore } from '../../store/porter/porter.ts'
import { usePage } from '../page.ts'
import { porterText as words } from '../text/porter.ts'
import { Conversation } from './Conversation.tsx'
import { PorterProvider } from './porterContext.ts'
import { TokenCard } from './TokenCard.tsx'
import '../styles/porter.css'

/** Shows the language model in place of the game: its answers, their probabilities and their rewards. */
export function PorterPage() {
  const { store, shelf } = usePage()
  const parts = useMemo(() => {
    const state = createPorterStore()
    return { state, porter: createPorter({ store, shelf, state }) }
  }, [store, shelf])
  return (
    <PorterProvider value={parts}>
      <section className="porter" aria-label={words.label}>
        <Conversation />
        <TokenCard />
      </section>
    </PorterProvider>
  )
}
