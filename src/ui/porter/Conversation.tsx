import { useEffect, useMemo, useState } from 'react'
import { resolveTextWeights } from '../../env/text/rewards/index.ts'
import { extractAnswer } from '../../env/text/rewards/rewardFunction.ts'
import { createAnswerScorer } from '../../nn/transformer/answerModel.ts'
import { textOf } from '../../store/app/configEdits.ts'
import { isActive } from '../../store/controls/runControls.ts'
import { DECODINGS, type Decoding, inspectedToken, type PorterAnswer } from '../../store/porter/porter.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { decimals } from '../format.ts'
import { Icon } from '../icons.tsx'
import { useApp } from '../page.ts'
import { porterText, porterText as words } from '../text/porter.ts'
import { said } from '../text/words.ts'
import { OwnAnswer } from './OwnAnswer.tsx'
import { usePorter, usePorterState } from './porterContext.ts'
import { RewardChips } from './RewardChips.tsx'
import { TokenTiles } from './TokenTiles.tsx'
import { useSaying } from './useSaying.ts'

const LONGEST_ANSWER = 12 // characters; without tags the whole text counts as the answer
const READING_MS = 2500 // before the next automatic question

/** The guest's question, and the porter's answer as it appears. */
export function Conversation() {
  const porter = usePorter()
  const spoken = usePorterState((state) => state.spoken)
  const question = usePorterState((state) => state.question)
  const answer = usePorterState((state) => state.answer)
  const isSaid = usePorterState(({ answer: given, said }) => given !== null && said >= given.tokens.length)
  const [isAutomatic, setAutomatic] = useState(true)
  useSpeech(isAutomatic)
  return (
    <section className="porter-talk">
      <header className="porter-head">
        <h2>{words.title}</h2>
        <SpeakerChoice />
        <DecodingChoice />
      </header>
      <p className="dim">{words.about}</p>
      <p className="bubble guest">
        <b>{words.guest}</b> {said(spoken)} <code className="asked">{question.text}</code>
      </p>
      <div className="bubble answer">
        <p className="bubble-head">
          <b>{words.porter}</b> {answer !== null && <small>{words.updates(answer.updates)}</small>}
        </p>
        {answer === null ? <p className="dim">{words.empty}</p> : <TokenTiles answer={answer} />}
        <div role="status" className="verdict">
          {answer !== null && (isSaid ? <Verdict answer={answer} /> : <p className="dim">{words.speaking}</p>)}
        </div>
      </div>
      <div className="porter-actions">
        <button type="button" className="button primary" data-testid="ask" onClick={porter.ask}>
          {answer === null ? words.ask : words.askNext}
        </button>
        <button type="button" className="button" disabled={answer === null} onClick={() => porter.askAgain()}>
          <Icon name="reset" /> {words.askAgain}
        </button>
        <button type="button" className="button" disabled={answer === null || isSaid} onClick={porter.sayAll}>
          {words.sayAll}
        </button>
        <button
          type="button"
          className="button"
          title={words.automaticHelp}
          aria-pressed={isAutomatic}
          onClick={() => setAutomatic(!isAutomatic)}
        >
          {words.automatic}
        </button>
        <WrongReason key={answer?.updates} />
        <OwnAnswer key={question.text} words={words} />
      </div>
    </section>
  )
}

/** Shows the answer at a readable pace; during training, then asks the next question. */
function useSpeech(isAutomatic: boolean): void {
  const porter = usePorter()
  const answer = usePorterState((state) => state.answer)
  const isSaid = useSaying()
  const isInspected = usePorterState((state) => inspectedToken(state) !== null)
  const isTraining = useApp(({ run }) => isActive(run.state) && run.state !== 'paused')

  const asksOn = isAutomatic && isTraining && !isInspected && (answer === null || isSaid)
  useEffect(() => {
    if (!asksOn) return
    const timer = setTimeout(porter.ask, READING_MS)
    return () => clearTimeout(timer)
  }, [porter, asksOn])
}

function SpeakerChoice() {
  const porter = usePorter()
  const speaker = usePorterState((state) => state.speaker)
  const all = useApp((state) => state.teach.checkpoints)
  const kept = all.filter(({ snapshot }) => snapshot.head.kind === 'transformer')
  return (
    <label className="inline-choice">
      <span>{words.speaker}</span>
      <select value={speaker} onChange={(event) => porter.speakAs(event.target.value)}>
        {Object.entries(words.speakers).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
        {kept.map(({ id, name }) => (
          <option key={id} value={id}>
            {said(name)}
          </option>
        ))}
      </select>
    </label>
  )
}

function DecodingChoice() {
  const porter = usePorter()
  const decoding = usePorterState((state) => state.decoding)
  return (
    <Segmented
      label={words.decoding}
      help={words.decodingHelp}
      options={(Object.keys(DECODINGS) as Decoding[]).map((value) => ({ value, label: words.decodings[value] }))}
      value={decoding}
      onChange={porter.decode}
    />
  )
}

/** The answer's result: right or wrong, and the reward of each function. */
function Verdict({ answer: { prompt, judged, mistake } }: { readonly answer: PorterAnswer }) {
  const weights = useApp(({ config: { env } }) => textOf(env)?.rewardWeights)
  const { isCorrect, isStrict, question, text, scores } = judged
  const said = extractAnswer(text)
  const learned = useLearnedReward(prompt, judged.tokens)
  return (
    <>
      <p className="verdict-line" data-right={isCorrect || undefined}>
        {isCorrect
          ? words.right(question.answer)
          : words.wrong(said.length > LONGEST_ANSWER ? '' : said, question.answer)}{' '}
        {judged.isTruncated && words.truncated}
        {isCorrect && isStrict && mistake !== null && words.rightForTheWrongReason}
      </p>
      <ul className="chips" aria-label={words.rewards}>
        <RewardChips element="li" scores={scores} weights={resolveTextWeights(weights ?? {})} />
        {learned !== null && (
          <li className="chip learned" title={porterText.answerModel.chipHelp}>
            {porterText.answerModel.chip(learned)}
          </li>
        )}
        <li className="chip total">
          {words.total} {decimals(judged.reward, 2)}
        </li>
      </ul>
    </>
  )
}

/** The reward of an answer by the person's reward model; null without one. */
function useLearnedReward(prompt: Uint8Array, tokens: Uint8Array): number | null {
  const model = useApp(({ teach }) => teach.answerModel?.model)
  const score = useMemo(() => (model === undefined ? null : createAnswerScorer(model)), [model])
  return useMemo(() => score?.([{ prompt, tokens }])[0] ?? null, [score, prompt, tokens])
}

/** Searches for an answer that is right for the wrong reason. */
function WrongReason() {
  const porter = usePorter()
  const [isMissing, setMissing] = useState(false)
  return (
    <>
      <button
        type="button"
        className="button"
        title={words.wrongReasonHelp}
        onClick={() => setMissing(!porter.findWrongReason())}
      >
        {words.wrongReason}
      </button>
      <span role="status" className="dim">
        {isMissing && words.noWrongReason}
      </span>
    </>
  )
}
