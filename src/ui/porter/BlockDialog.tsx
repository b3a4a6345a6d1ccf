import { useEffect, useMemo, useRef } from 'react'
import { extractAnswer } from '../../env/text/rewards/rewardFunction.ts'
import { patch } from '../../store/app/appStore.ts'
import { cardOf } from '../../store/app/catalog.ts'
import { textOf, withText } from '../../store/app/configEdits.ts'
import { isActive } from '../../store/controls/runControls.ts'
import { startStage } from '../../store/controls/stages.ts'
import { createPorter, createPorterStore, type PorterAnswer, speakerWithoutRun } from '../../store/porter/porter.ts'
import { newestOf } from '../../store/teach/checkpoints.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { STAGES } from '../teach/stageList.ts'
import { blockText as words } from '../text/block.ts'
import { porterText } from '../text/porter.ts'
import { said } from '../text/words.ts'
import { OwnAnswer } from './OwnAnswer.tsx'
import { PorterProvider, usePorter, usePorterState } from './porterContext.ts'
import { TokenTiles } from './TokenTiles.tsx'
import { useSaying } from './useSaying.ts'
import '../styles/porter.css'
import '../styles/block.css'

/**
 * The question of a ? Block, over a person's game, which waits: the porter answers or the person does, and the porter can
 * be trained here. A right and well-formed answer opens the block.
 */
export function BlockDialog() {
  const page = usePage()
  const { store, shelf } = page
  const parts = useMemo(() => {
    const state = createPorterStore()
    return { state, porter: createPorter({ store, shelf, state }) }
  }, [store, shelf])
  return (
    <PorterProvider value={parts}>
      <Talk />
    </PorterProvider>
  )
}

function Talk() {
  const { store } = usePage()
  const question = useApp(({ play }) => play.question)
  const dialog = useRef<HTMLDialogElement>(null)
  const { ask, askAgain } = useQuestions(question?.seed ?? null)
  const answer = usePorterState((state) => state.answer)
  const spoken = usePorterState((state) => state.spoken)
  const { text } = usePorterState((state) => state.question)
  const own = usePorterState((state) => state.own)
  const isSaid = useSaying()

  useEffect(() => {
    dialog.current?.showModal()
    ask()
  }, [ask])

  const finish = (verdict: boolean) => {
    if (question !== null) patch(store, 'play', { screen: 'playing', question: { ...question, verdict } })
  }
  const isRight = own?.isRight === true || (isSaid && answer !== null && opens(answer))
  // The button that had the focus may be gone: the next step gets it, unless the person is typing.
  useEffect(() => {
    if (!isSaid || document.activeElement instanceof HTMLInputElement) return
    const step = isRight ? '.primary' : '[data-testid="block-ask"]'
    dialog.current?.querySelector<HTMLElement>(`.block-actions ${step}`)?.focus()
  }, [isSaid, isRight])
  return (
    <dialog
      className="block-dialog"
      ref={dialog}
      aria-labelledby="block-title"
      onCancel={(event) => {
        event.preventDefault()
        finish(false)
      }}
    >
      <header className="block-head">
        <h2 id="block-title">{words.title}</h2>
        <button type="button" className="icon-button" aria-label={words.leave} onClick={() => finish(false)}>
          <Icon name="close" />
        </button>
      </header>
      <p className="bubble guest">
        <b>{porterText.guest}</b> {said(spoken)} <code className="asked">{text}</code>
      </p>
      <div className="bubble answer">
        <p className="bubble-head">
          <b>{porterText.porter}</b> {answer !== null && <small>{porterText.updates(answer.updates)}</small>}
        </p>
        {answer !== null && <TokenTiles answer={answer} />}
        <div role="status" className="verdict">
          {answer !== null && (isSaid ? <Verdict answer={answer} /> : <p className="dim">{words.speaking}</p>)}
        </div>
      </div>
      <div className="block-actions">
        {isRight ? (
          <button type="button" className="button primary" onClick={() => finish(true)}>
            {words.open}
          </button>
        ) : (
          <>
            <Lessons />
            <button type="button" className="button" data-testid="block-ask" onClick={askAgain}>
              <Icon name="reset" /> {words.askAgain}
            </button>
            <button type="button" className="button" onClick={() => finish(false)}>
              {words.leave}
            </button>
            <OwnAnswer words={words} />
          </>
        )}
      </div>
    </dialog>
  )
}

/** Asks this question, and asks it again of the policy that is then the newest. */
function useQuestions(seed: number | null) {
  const { store, shelf } = usePage()
  const porter = usePorter()
  return useMemo(
    () => ({
      ask() {
        if (seed !== null) porter.askBy(seed, speakerWithoutRun(store.getState().teach, shelf))
      },
      askAgain() {
        porter.askAgain(speakerWithoutRun(store.getState().teach, shelf))
      },
    }),
    [porter, seed, store, shelf],
  )
}

function opens({ judged: { isCorrect, isStrict } }: PorterAnswer): boolean {
  return isCorrect && isStrict
}

function Verdict({ answer }: { readonly answer: PorterAnswer }) {
  const { judged, mistake } = answer
  const { isCorrect, question, text } = judged
  const said = extractAnswer(text)
  const wrong = isCorrect
    ? words.badFormat(question.answer)
    : words.wrong(/^\S{1,6}$/.test(said) ? said : '', question.answer)
  return (
    <>
      <p className="verdict-line" data-right={opens(answer) || undefined}>
        {opens(answer) ? words.opens(question.answer) : wrong}
      </p>
      {!opens(answer) && answer.updates > 0 && mistake !== null && <p className="dim">{words.mistake(mistake + 1)}</p>}
      {answer.updates === 0 && <p className="dim">{words.untrained}</p>}
    </>
  )
}

/** The next stage of the porter's training, or the progress of the one under way. */
function Lessons() {
  const page = usePage()
  const controls = useRunControls()
  const run = useApp((state) => state.run)
  const teach = useApp((state) => state.teach)
  const right = run.evaluation === null ? null : Math.round(100 * run.evaluation.successRate)
  const isText = run.startedWith !== null && textOf(run.startedWith.env) !== undefined

  if (isActive(run.state) && run.startedWith !== null) {
    const { name } = cardOf(run.startedWith)
    return (
      <p className="block-progress" role="status">
        <span>{isText ? words.learning(name, right) : words.busy(name)}</span>
        <button type="button" className="button" onClick={controls.stop}>
          {words.stop}
        </button>
      </p>
    )
  }

  const finetuned = newestOf(teach, ['sft'], true)
  const practised = newestOf(teach, ['grpo', 'dapo', 'ppo', 'dpo'], true)
  const justLearnt = isText && run.updates > 0 && (
    <p className="block-progress" role="status">
      {words.learnt(right)}
    </p>
  )
  if (practised !== undefined) return justLearnt
  const stage = finetuned === undefined ? 'sft' : 'grpo'
  const start = () => {
    controls.setConfig(withText(page.store.getState().config))
    const from = finetuned?.id ?? null
    void startStage(page, controls, { algorithm: stage, from, reference: STAGES[stage].hasReference ? from : null })
  }
  return (
    <>
      {justLearnt}
      <button type="button" className="button primary" title={words.teachHelp[stage]} onClick={start}>
        <Icon name="train" /> {words.teach[stage]}
      </button>
    </>
  )
}
