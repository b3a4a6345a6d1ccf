import { useState } from 'react'
import type { CapturedPairs, ClipGroup } from '../../algorithms/contract.ts'
import { mean } from '../../shared/statistics.ts'
import { textOf } from '../../store/app/configEdits.ts'
import type { CapturedGroups } from '../../training/protocol.ts'
import { useApp } from '../page.ts'
import { questionOf } from '../porter/questionOf.ts'
import { TokenText } from '../porter/TokenText.tsx'
import { microscopeText as words } from '../text/microscope.ts'

/** Each rollout of a group against the mean of its group. */
export function Groups({ record: { groups, of } }: { readonly record: CapturedGroups }) {
  const isText = useApp(({ run, config }) => (run.startedWith ?? config).env.kind === 'text')
  return (
    <>
      <p className="dim">{words.groups[isText ? 'aboutAnswers' : 'about'](groups.length, of)}</p>
      <div className="microscope-tables">
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a record stay as they are
          <Group key={index} group={group} index={index} />
        ))}
      </div>
    </>
  )
}

function Group({ group, index }: { readonly group: ClipGroup; readonly index: number }) {
  const env = useApp(({ run, config }) => textOf((run.startedWith ?? config).env))
  const { start, actions, scores, advantages, divisor, kept } = group
  const { columns } = words.groups
  const centre = mean(scores)
  return (
    <figure>
      <figcaption>
        <b>{words.groups.group(index)}</b>{' '}
        {env === undefined ? (
          <span className="dim">{words.groups.start(start.actions.length)}</span>
        ) : (
          <code>{questionOf(group, env).text}</code>
        )}
      </figcaption>
      {!kept && <p className="dim">{words.groups.noGradient}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col" className={env && 'microscope-answer'}>
              {env ? columns.answer : columns.rollout}
            </th>
            <th scope="col">{columns.length}</th>
            <th scope="col">{columns.score}</th>
            <th scope="col">{columns.advantage}</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((clip, rollout) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={rollout}>
              <th scope="row" className={env && 'microscope-answer'}>
                {env ? <TokenText tokens={clip} /> : rollout + 1}
              </th>
              <td>{clip.length}</td>
              <td className="tone-reward">{words.value(scores[rollout])}</td>
              <td className={toneOf(advantages[rollout])}>{words.value(advantages[rollout])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{columns.mean}</th>
            <td />
            <td className="tone-reward">{words.value(centre)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      {kept && divisor !== undefined && (
        <p className="formula">{words.groups.formula({ score: scores[0], mean: centre, divisor, a: advantages[0] })}</p>
      )}
    </figure>
  )
}

/** Both sides of each pair by the policy and by the reference, and the loss made of them. */
export function Pairs({ record }: { readonly record: CapturedPairs }) {
  const { chosen, rejected, losses, count, beta } = record
  const [shown, show] = useState(0)
  const { columns } = words.pairs
  const implicit = ({ logProbs, references }: typeof chosen) => logProbs.map((p, at) => beta * (p - references[at]))
  const [better, worse] = [implicit(chosen), implicit(rejected)]
  const both = [
    { name: 'chosen', side: chosen, rewards: better },
    { name: 'rejected', side: rejected, rewards: worse },
  ]
  return (
    <>
      <p className="dim">{words.pairs.about(losses.length, count)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a mouse that takes the focus */}
      <section className="microscope-rows microscope-pairs" tabIndex={0} aria-label={words.parts.pairs}>
        <table>
          <thead>
            <tr>
              <th rowSpan={2} />
              <th scope="colgroup" colSpan={3}>
                {columns.chosen}
              </th>
              <th scope="colgroup" colSpan={3}>
                {columns.rejected}
              </th>
              <th scope="col" rowSpan={2}>
                {columns.margin}
              </th>
              <th scope="col" rowSpan={2}>
                {columns.loss}
              </th>
            </tr>
            <tr>
              {both.map(({ name: side }) =>
                [columns.logProb, columns.reference, columns.reward].map((name) => (
                  <th scope="col" key={`${side} ${name}`}>
                    {name}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {Array.from(losses, (loss, pair) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pairs of a record stay as they are
              <tr key={pair} data-looked-at={pair === shown || undefined}>
                <td>
                  <button
                    type="button"
                    className="quiet-button"
                    aria-pressed={pair === shown}
                    aria-label={words.pairs.choose(pair)}
                    onClick={() => show(pair)}
                  >
                    {pair + 1}
                  </button>
                </td>
                {both.flatMap(({ name, side, rewards }) =>
                  [side.logProbs[pair], side.references[pair], rewards[pair]].map((value, column) => (
                    <td
                      // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                      key={`${name} ${column}`}
                      className={column === 2 ? 'tone-reward' : undefined}
                    >
                      {words.value(value)}
                    </td>
                  )),
                )}
                <td className={toneOf(better[pair] - worse[pair])}>{words.value(better[pair] - worse[pair])}</td>
                <td>{words.value(loss)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {losses.length > 0 && <WorkedPair record={record} pair={shown} rewards={[better[shown], worse[shown]]} />}
    </>
  )
}

interface WorkedPairProps {
  readonly record: CapturedPairs
  readonly pair: number
  /** Implicit rewards of the chosen and the rejected one. */
  readonly rewards: readonly [number, number]
}

function WorkedPair({ record, pair, rewards: [better, worse] }: WorkedPairProps) {
  const { chosen, rejected, losses, loss: kind, beta, labelSmoothing, answers } = record
  const margin = better - worse
  const of = ({ logProbs, references }: typeof chosen, reward: number) => ({
    ...{ beta, reward, logProb: logProbs[pair], reference: references[pair] },
  })
  const said = answers?.pairs[pair]
  return (
    <>
      {said !== undefined && (
        <div>
          <p>
            {words.pairs.question} <code>{said.question}</code>
          </p>
          <p>
            {words.pairs.columns.chosen}: <TokenText tokens={said.chosen} />
          </p>
          <p>
            {words.pairs.columns.rejected}: <TokenText tokens={said.rejected} />
          </p>
        </div>
      )}
      <div className="formula">
        <p>{words.pairs.reward(words.pairs.columns.chosen, of(chosen, better))}</p>
        <p>{words.pairs.reward(words.pairs.columns.rejected, of(rejected, worse))}</p>
        <p>{words.pairs.loss[kind]({ margin, beta, labelSmoothing, loss: losses[pair] })}</p>
      </div>
      {answers !== undefined && answers.chosenWeight > 0 && (
        <p className="dim">{words.pairs.chosenWeight(answers.chosenWeight)}</p>
      )}
    </>
  )
}

function toneOf(value: number): string {
  return value > 0 ? 'tone-better' : value < 0 ? 'tone-worse' : 'dim'
}
