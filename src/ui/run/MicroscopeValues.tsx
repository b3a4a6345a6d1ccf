import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { CapturedTargets } from '../../algorithms/contract.ts'
import { createEvaluator, createPolicyOutput } from '../../policies/evaluate.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { type PinnedState, unpin } from '../../store/controls/microscope.ts'
import type { CapturedNews } from '../../training/protocol.ts'
import { percent } from '../format.ts'
import { Icon } from '../icons.tsx'
import { usePage } from '../page.ts'
import { microscopeText as words } from '../text/microscope.ts'
import { ColumnHeads } from './ColumnHeads.tsx'
import { useActionName } from './MicroscopeRollout.tsx'

const LEAST_CHANGE = 5e-4 // less is not seen in three digits

/** TD targets against Q. */
export function Targets({ record, isSoft }: { readonly record: CapturedTargets; readonly isSoft: boolean }) {
  const { actions, rewards, discounts, q, targets, count, gradientNorms, alpha } = record
  const [row, setRow] = useState(0)
  const nameOf = useActionName()
  const { columns } = words.targets
  return (
    <>
      <p className="dim">
        {words.targets.about(q.length)}{' '}
        {alpha === null
          ? words.targets.network(count, Math.min(...gradientNorms), Math.max(...gradientNorms))
          : words.targets.table(count)}{' '}
        {isSoft && words.targets.soft}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a mouse that takes the focus */}
      <section className="microscope-rows" tabIndex={0} aria-label={words.parts.targets}>
        <table>
          <ColumnHeads
            names={['', columns.action, columns.reward, columns.next, columns.target, columns.q, columns.error]}
          />
          <tbody>
            {Array.from(q, (value, index) => {
              const error = targets[index] - value
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the targets of a record stay as they are
                <tr key={index} data-looked-at={index === row || undefined}>
                  <td>
                    <button
                      type="button"
                      className="quiet-button"
                      aria-pressed={index === row}
                      aria-label={words.targets.choose(index)}
                      onClick={() => setRow(index)}
                    >
                      {index + 1}
                    </button>
                  </td>
                  <td>{nameOf(actions[index])}</td>
                  <td className="tone-reward">{words.value(rewards[index])}</td>
                  <td>{discounts[index] === 0 ? '–' : words.value(targets[index] - rewards[index])}</td>
                  <td className="tone-q">{words.value(targets[index])}</td>
                  <td className="tone-q">{words.value(value)}</td>
                  <td>{words.value(error)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {q.length > 0 && <Worked record={record} row={row} />}
    </>
  )
}

function Worked({ record, row }: { readonly record: CapturedTargets; readonly row: number }) {
  const [reward, discount] = [record.rewards[row], record.discounts[row]]
  const [q, target] = [record.q[row], record.targets[row]]
  const following = discount === 0 ? 0 : (target - reward) / discount
  return (
    <>
      <p className="formula">{words.targets.formula({ reward, discount, following, target })}</p>
      {discount === 0 && <p className="dim">{words.targets.terminal}</p>}
      <p className="formula">
        {record.alpha === null
          ? words.targets.error(q, target)
          : words.targets.move({ alpha: record.alpha, q, target, after: q + record.alpha * (target - q) })}
      </p>
    </>
  )
}

/** Q, π and V of the pinned states, before the update and after it. */
export function PinnedStates({ news: { before, after } }: { readonly news: CapturedNews }) {
  const { microscopeStore } = usePage()
  const pins = useStore(microscopeStore, (state) => state.pins)
  if (pins.length === 0) return <p className="dim">{words.policy.none}</p>
  return (
    <div className="microscope-tables">
      {pins.map((pin) => (
        <figure key={pin.id}>
          <figcaption>
            {words.policy.state(pin.decision)}
            <button
              type="button"
              className="icon-button small"
              aria-label={words.policy.unpin(pin.decision)}
              onClick={() => unpin(microscopeStore, pin.id)}
            >
              <Icon name="close" />
            </button>
          </figcaption>
          {pin.observation.length === before.observationSize ? (
            <Change pin={pin} before={before} after={after} />
          ) : (
            <p className="dim">{words.policy.misfit}</p>
          )}
        </figure>
      ))}
    </div>
  )
}

interface ChangeProps {
  readonly pin: PinnedState
  readonly before: PolicySnapshot
  readonly after: PolicySnapshot
}

function Change({ pin, before, after }: ChangeProps) {
  const [old, now] = useMemo(() => [said(before, pin), said(after, pin)], [before, after, pin])
  const kl = old.probabilities.reduce((sum, p, action) => {
    return p === 0 ? sum : sum + p * Math.log(p / Math.max(1e-12, now.probabilities[action]))
  }, 0)
  return (
    <>
      {old.hasQ && now.hasQ && (
        <ByAction caption={words.policy.q} old={old.qValues} now={now.qValues} say={words.value} tone="tone-q" />
      )}
      <ByAction caption={words.policy.probability} old={old.probabilities} now={now.probabilities} say={percent} />
      <p className="dim">
        {words.policy.kl(kl)}
        {old.hasValue && now.hasValue && words.policy.value(old.value, now.value)}
      </p>
    </>
  )
}

interface ByActionProps {
  readonly caption: string
  readonly old: Float32Array // [actions]
  readonly now: Float32Array // [actions]
  say(value: number): string
  readonly tone?: string
}

/** What the policy says of each action, before the update and after it. */
function ByAction({ caption, old, now, say, tone }: ByActionProps) {
  const nameOf = useActionName()
  const { columns } = words.policy
  return (
    <table>
      <caption>{caption}</caption>
      <ColumnHeads names={[columns.action, columns.before, columns.after, columns.change]} />
      <tbody>
        {Array.from(old, (value, action) => {
          const change = now[action] - value
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an action is its index
            <tr key={action}>
              <th scope="row">{nameOf(action)}</th>
              <td className={tone}>{say(value)}</td>
              <td className={tone}>{say(now[action])}</td>
              {Math.abs(change) < LEAST_CHANGE ? (
                <td className="dim">{words.value(0)}</td>
              ) : (
                <td className={change > 0 ? 'tone-better' : 'tone-worse'}>
                  {change > 0 ? '▲' : '▼'} {words.value(Math.abs(change))}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function said(policy: PolicySnapshot, { observation }: PinnedState) {
  const output = createPolicyOutput(policy.actionCount)
  createEvaluator(policy).evaluate(observation, output)
  return output
}
