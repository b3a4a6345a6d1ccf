import { laterText } from '../text/onDemand.ts'
import '../styles/preferences.css'

/** Explains the colours and numbers of a group's race. */
export function GroupCard() {
  const words = laterText.group
  return (
    <section className="group-card" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.tries}</p>
      <dl>
        <div>
          <dt className="tone-better">▲</dt>
          <dt className="tone-worse">▼</dt>
          <dd>{words.advantage}</dd>
        </div>
        <div>
          <dt className="dim">=</dt>
          <dd>{words.thrownAway}</dd>
        </div>
      </dl>
      <p>{words.critic}</p>
      <p className="dim">{words.loss}</p>
    </section>
  )
}
