import { useState } from 'react'
import type { CapturedAnswers, CapturedImitation } from '../../algorithms/contract.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { useApp } from '../page.ts'
import { glyphOf } from '../porter/tokens.ts'
import { microscopeText as words } from '../text/microscope.ts'
import { ColumnHeads } from './ColumnHeads.tsx'
import { useActionName } from './MicroscopeRollout.tsx'

/** Which of several sequences is shown. */
function Sequences(props: { readonly count: number; readonly shown: number; show(index: number): void }) {
  if (props.count === 1) return null
  return (
    <Segmented
      label={words.sequence}
      options={Array.from({ length: props.count }, (_, index) => ({ value: String(index), label: String(index + 1) }))}
      value={String(props.shown)}
      onChange={(value) => props.show(Number(value))}
    />
  )
}

/** The tokens of an answer: what PPO was paid for each, and what it made of that. */
export function Answers({ record: { answers, count, klPenalty } }: { readonly record: CapturedAnswers }) {
  const [shown, show] = useState(0)
  const { question, tokens, reward, probabilities, logRatios, values, advantages, ratios } = answers[shown]
  const { columns } = words.answers
  const last = tokens.length - 1
  return (
    <>
      <p className="dim">{words.answers.about(answers.length, count)}</p>
      <Sequences count={answers.length} shown={shown} show={show} />
      <p>
        {words.answers.question(question)} <b className="tone-reward">{words.answers.reward(reward)}</b>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a mouse that takes the focus */}
      <section className="microscope-rows" tabIndex={0} aria-label={words.parts.answers}>
        <table>
          <ColumnHeads
            names={[columns.token, columns.probability, columns.kl, columns.value, columns.advantage, columns.ratio]}
          />
          <tbody>
            {Array.from(tokens, (token, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the tokens of a record stay as they are
              <tr key={at}>
                <th scope="row">
                  <code>{glyphOf(token)}</code>
                </th>
                <td>{words.value(probabilities[at])}</td>
                <td>{words.value(logRatios[at])}</td>
                <td className="tone-value">{words.value(values[at])}</td>
                <td className={advantages[at] >= 0 ? 'tone-better' : 'tone-worse'}>{words.value(advantages[at])}</td>
                <td>{words.value(ratios[at])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="formula">{words.answers.formula({ reward, klPenalty, logRatio: logRatios[last] })}</p>
    </>
  )
}

/** The labels of imitation, with the loss of each. */
export function Imitation({ record }: { readonly record: CapturedImitation }) {
  const { sequences, count, labels, gradientNorms } = record
  const [shown, show] = useState(0)
  const isText = useApp(({ run, config }) => (run.startedWith ?? config).env.kind === 'text')
  const isOwn = useApp(({ run, config }) => (run.startedWith ?? config).algorithm === 'sft')
  const actionName = useActionName()
  const { tokens, losses, noise } = sequences[shown]
  const { columns } = words.imitation
  const nameOf = isText ? glyphOf : actionName
  const hardest = losses.reduce((most, loss, at) => (loss > (losses[most] || 0) ? at : most), 0)
  const largest = losses[hardest]
  // A prompt is read as a text, rather than as a column of masked tokens.
  const prompt = isText ? losses.findIndex((loss) => !Number.isNaN(loss)) : 0
  return (
    <>
      <p className="dim">
        {!isOwn && `${words.imitation.fineTuning} `}
        {words.imitation.about(sequences.length, count, labels)}{' '}
        {noise > 0 ? words.imitation.noise(noise) : words.imitation.noNoise}{' '}
        {words.imitation.gradient(Math.min(...gradientNorms), Math.max(...gradientNorms))}
      </p>
      <Sequences count={sequences.length} shown={shown} show={show} />
      {prompt > 0 && (
        <p>
          {words.imitation.prompt} <code>{Array.from(tokens.subarray(0, prompt), glyphOf).join('')}</code>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a mouse that takes the focus */}
      <section className="microscope-rows" tabIndex={0} aria-label={words.parts.imitation}>
        <table>
          <ColumnHeads
            names={[columns.place, isText ? columns.token : columns.action, columns.probability, columns.loss, '']}
          />
          <tbody>
            {Array.from(tokens, (token, at) => {
              const loss = losses[at]
              const isMasked = Number.isNaN(loss)
              if (at < prompt) return null
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the labels of a record stay as they are
                <tr key={at} className={isMasked ? 'dim' : ''}>
                  <th scope="row">{at + 1}</th>
                  <td>{isText ? <code>{nameOf(token)}</code> : nameOf(token)}</td>
                  <td>{isMasked ? '–' : words.value(Math.exp(-loss))}</td>
                  <td>{isMasked ? words.imitation.masked : words.value(loss)}</td>
                  <td className="microscope-bar">
                    <span aria-hidden="true">
                      {!isMasked && <i style={{ width: `${largest > 0 ? (100 * loss) / largest : 0}%` }} />}
                    </span>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {largest > 0 && (
        <p className="formula">{words.imitation.formula(nameOf(tokens[hardest]), Math.exp(-largest), largest)}</p>
      )}
    </>
  )
}
