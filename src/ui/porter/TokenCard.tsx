import { inspectedToken } from '../../store/porter/porter.ts'
import { percent } from '../format.ts'
import { porterText } from '../text/porter.ts'
import { usePorter, usePorterState } from './porterContext.ts'
import { glyphOf, mostProbable, nameOf } from './tokens.ts'

const words = porterText.inspector
const ALTERNATIVES = 5
const ATTENDED = 4

/** The selected token: its alternatives, the KL divergence from the reference, and the attention. */
export function TokenCard() {
  const porter = usePorter()
  const answer = usePorterState((state) => state.answer)
  const selected = usePorterState(inspectedToken)
  if (answer === null || selected === null || selected >= answer.tokens.length) {
    return (
      <section className="token-card" aria-label={words.title}>
        <h2>{words.title}</h2>
        <p className="dim">{words.empty}</p>
      </section>
    )
  }
  const { tokens, prompt, reading, referenceKl } = answer
  const vocabulary = reading.probabilities.length / tokens.length
  const distribution = reading.probabilities.subarray(selected * vocabulary, (selected + 1) * vocabulary)
  const whole = [...prompt, ...tokens]
  const attended = Array.from(reading.attention[selected], (weight, position) => ({ weight, position }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, ATTENDED)
  return (
    <section className="token-card" aria-label={words.title}>
      <header className="token-head">
        <h2>{words.title}</h2>
        <span className="chip">{words.of(selected + 1, tokens.length)}</span>
      </header>
      <h3 title={words.insteadHelp}>{words.top}</h3>
      <ol className="alternatives">
        {mostProbable(distribution, ALTERNATIVES).map(({ token, probability }) => (
          <li key={token} data-said={token === tokens[selected] || undefined}>
            <button
              type="button"
              aria-label={words.instead(nameOf(token))}
              title={words.insteadHelp}
              onClick={() => porter.sayInstead(selected, token)}
            >
              {glyphOf(token)}
            </button>
            <span className="bar">
              <i style={{ transform: `scaleX(${probability})` }} />
            </span>
            <b>{percent(probability)}</b>
          </li>
        ))}
      </ol>
      <dl className="token-facts">
        <div title={words.klHelp}>
          <dt>{words.kl}</dt>
          <dd>{referenceKl === null ? words.noReference : words.nats(referenceKl[selected])}</dd>
        </div>
        <div title={words.attentionHelp}>
          <dt>{words.attention}</dt>
          <dd>
            {attended.map(({ weight, position }) => (
              <span key={position} className="attended">
                <code>{glyphOf(whole[position])}</code> {percent(weight)}
              </span>
            ))}
          </dd>
        </div>
      </dl>
      <button type="button" className="quiet-button" onClick={() => porter.select(null)}>
        {words.none}
      </button>
    </section>
  )
}
