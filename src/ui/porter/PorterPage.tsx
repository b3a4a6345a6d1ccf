import { useMemo } from 'react'
import { createJudging, createJudgingStore } from '../../store/porter/judging.ts'
import { createPorter, createPorterStore } from '../../store/porter/porter.ts'
import { useApp, usePage } from '../page.ts'
import { porterText as words } from '../text/porter.ts'
import { Conversation } from './Conversation.tsx'
import { JudgingCard } from './JudgingCard.tsx'
import { PorterProvider } from './porterContext.ts'
import { TokenCard } from './TokenCard.tsx'
import '../styles/porter.css'

/** Shows the language model in place of the game: its answers, their probabilities and their rewards. */
export function PorterPage() {
  const { store, shelf } = usePage()
  const isJudging = useApp(({ desk, mode }) => desk.isJudging && mode === 'teach')
  const parts = useMemo(() => {
    const state = createPorterStore()
    const porter = createPorter({ store, shelf, state })
    const judged = createJudgingStore()
    const judging = createJudging({ store, state: judged, speaking: porter.speaking, now: Date.now })
    return { state, porter, judged, judging }
  }, [store, shelf])
  return (
    <PorterProvider value={parts}>
      <section className="porter" aria-label={words.label}>
        {isJudging ? <JudgingCard judging={parts.judging} state={parts.judged} /> : <Conversation />}
        {!isJudging && <TokenCard />}
      </section>
    </PorterProvider>
  )
}
