import { type CSSProperties, useState } from 'react'
import type { ClipGroup, DiscardedGroups, TokenNumbers } from '../../algorithms/contract.ts'
import type { TextConfig } from '../../env/config.ts'
import { questionFamily } from '../../env/text/questions/index.ts'
import { resolveTextWeights } from '../../env/text/rewards/index.ts'
import { judgeAnswer } from '../../env/text/textEnv.ts'
import { mean } from '../../shared/statistics.ts'
import { textOf } from '../../store/app/configEdits.ts'
import { decimals } from '../format.ts'
import { useApp, usePage } from '../page.ts'
import { porterText } from '../text/porter.ts'
import { said } from '../text/words.ts'
import { useAnimationFrame } from '../useAnimationFrame.ts'
import { PairList } from './PairList.tsx'
import { questionOf } from './questionOf.ts'
import { RewardChips } from './RewardChips.tsx'
import { TokenText } from './TokenText.tsx'
import '../styles/porter.css'

const words = porterText.group
const FULL_ADVANTAGE = 2.5 // the bar's end: one right answer of eight has 2.47

/** What training learns from: the last group of answers, the groups that gave no gradient, and all pairs of DPO. */
export function AnswerGroup() {
  const { group: frame } = usePage()
  const env = useApp(({ run, config }) => textOf((run.startedWith ?? config).env))
  const listsPairs = useApp(({ mode, config }) => mode === 'teach' || config.algorithm === 'dpo')
  const [version, setVersion] = useState(frame.version)
  useAnimationFrame(() => setVersion(frame.version))
  const { group, discarded, pairs } = frame
  return (
    <>
      {group === null || env === undefined ? (
        <section className="answer-group" aria-label={words.title} data-version={version}>
          <h2>{words.title}</h2>
          <p className="dim">{words.empty}</p>
        </section>
      ) : (
        <section className="answer-group" aria-label={words.title} data-version={version}>
          <h2>
            {group.judgedBy === undefined ? words.title : words.pair}{' '}
            {group.judgedBy !== undefined && (
              <span className="badge" data-by={group.judgedBy}>
                {words.judgedBy[group.judgedBy]}
              </span>
            )}
          </h2>
          <p className="dim">{group.judgedBy === undefined ? words.help : words.pairHelp}</p>
          <Answers group={group} env={env} />
          {discarded !== null && discarded.first !== group && <Discarded groups={discarded} env={env} />}
        </section>
      )}
      {listsPairs && <PairList listing={pairs} />}
    </>
  )
}

/** How many groups gave no gradient, and on request the first of them; drawn only then, because it changes each second. */
function Discarded({ groups, env }: { readonly groups: DiscardedGroups; readonly env: TextConfig }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="discarded" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.discardedGroups(groups.count, groups.of)}</summary>
      {isOpen && <Answers group={groups.first} env={env} />}
    </details>
  )
}

/** A question and the answers to it, side by side. */
function Answers({ group, env }: { readonly group: ClipGroup; readonly env: TextConfig }) {
  const question = questionOf(group, env)
  const isPair = group.judgedBy !== undefined
  const options = { dotAll: env.dotAll, weights: resolveTextWeights(env.rewardWeights) }
  const labelOf = (index: number) => (isPair ? (index === 0 ? words.chosen : words.rejected) : words.answer(index + 1))
  return (
    <>
      <p className="bubble guest">
        {said(questionFamily(env.family).spoken(question))} <code className="asked">{question.text}</code>
      </p>
      {!group.kept && <p className="obstacle">{words.discarded}</p>}
      <ol className="group-answers">
        {group.actions.map((tokens, index) => {
          const judged = judgeAnswer(tokens, question, options)
          const advantage = group.advantages[index]
          const numbers = group.tokens?.[index]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the answers of a group have no other name
            <li key={index} data-right={judged.isCorrect || undefined} aria-label={labelOf(index)}>
              <span className="answer-head">
                <b>{labelOf(index)}</b>
                <b>
                  {words.columns.reward} {decimals(group.scores[index], 2)}
                </b>
                <b>{isPair ? words.implicit(advantage) : words.advantage(advantage)}</b>
              </span>
              <span
                className="diverging"
                style={{ '--a': Math.max(-1, Math.min(1, advantage / FULL_ADVANTAGE)) } as CSSProperties}
                data-sign={advantage > 0 ? 'better' : advantage < 0 ? 'worse' : undefined}
              >
                <i />
              </span>
              <TokenText tokens={tokens} numbers={numbers} />
              {numbers !== undefined && <small className="dim token-numbers">{numbersOf(numbers)}</small>}
              <span className="chips">
                <RewardChips element="span" scores={judged.scores} weights={options.weights} />
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** The ratios of an answer's tokens, from the smallest to the largest, and its mean KL estimate. */
function numbersOf({ ratios, kl }: TokenNumbers): string {
  return words.numbers(Math.min(...ratios), Math.max(...ratios), kl && mean(kl))
}
