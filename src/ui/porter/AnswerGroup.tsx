import { type CSSProperties, useState } from 'react'
import type { ClipGroup } from '../../algorithms/contract.ts'
import type { TextConfig } from '../../env/config.ts'
import { questionFamily, questionsOf } from '../../env/text/questions/index.ts'
import type { Question } from '../../env/text/questions/question.ts'
import { resolveTextWeights } from '../../env/text/rewards/index.ts'
import { judgeAnswer, questionAt } from '../../env/text/textEnv.ts'
import { textOf } from '../../store/app/configEdits.ts'
import { decimals } from '../format.ts'
import { useApp, usePage } from '../page.ts'
import { porterText } from '../text/porter.ts'
import { useAnimationFrame } from '../useAnimationFrame.ts'
import { RewardChips } from './RewardChips.tsx'
import { glyphOf } from './tokens.ts'
import '../styles/porter.css'

const words = porterText.group
const FULL_ADVANTAGE = 2.5 // the bar's end: one right answer of eight has 2.47

/** The last group of training: G answers to one question, with their rewards and advantages. */
export function AnswerGroup() {
  const { group: frame } = usePage()
  const env = useApp(({ run, config }) => textOf((run.startedWith ?? config).env))
  const [version, setVersion] = useState(frame.version)
  useAnimationFrame(() => setVersion(frame.version))
  const { group } = frame
  if (group === null || env === undefined) {
    return (
      <section className="answer-group" aria-label={words.title} data-version={version}>
        <h2>{words.title}</h2>
        <p className="dim">{words.empty}</p>
      </section>
    )
  }
  const question = questionOf(group, env)
  const isPair = group.judgedBy !== undefined
  const options = { dotAll: env.dotAll, weights: resolveTextWeights(env.rewardWeights) }
  const labelOf = (index: number) => (isPair ? (index === 0 ? words.chosen : words.rejected) : words.answer(index + 1))
  const rows = group.actions.map((tokens, index) => ({
    tokens,
    judged: judgeAnswer(tokens, question, options),
    score: group.scores[index],
    advantage: group.advantages[index],
  }))
  return (
    <section className="answer-group" aria-label={words.title} data-version={version}>
      <h2>
        {isPair ? words.pair : words.title}{' '}
        {group.judgedBy !== undefined && (
          <span className="badge" data-by={group.judgedBy}>
            {words.judgedBy[group.judgedBy]}
          </span>
        )}
      </h2>
      <p className="dim">{isPair ? words.pairHelp : words.help}</p>
      <p className="bubble guest">
        {questionFamily(env.family).spoken(question)} <code className="asked">{question.text}</code>
      </p>
      {!group.kept && <p className="obstacle">{words.discarded}</p>}
      <ol className="group-answers">
        {rows.map(({ tokens, judged, score, advantage }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the answers of a group have no other name
          <li key={index} data-right={judged.isCorrect || undefined} aria-label={labelOf(index)}>
            <code>
              {isPair && <b>{labelOf(index)} </b>}
              {Array.from(tokens, glyphOf).join('')}
            </code>
            <span className="chips">
              <RewardChips element="span" scores={judged.scores} weights={options.weights} />
            </span>
            <b>
              {words.columns.reward} {decimals(score, 2)}
            </b>
            <span
              className="diverging"
              style={{ '--a': Math.max(-1, Math.min(1, advantage / FULL_ADVANTAGE)) } as CSSProperties}
              data-sign={advantage > 0 ? 'better' : advantage < 0 ? 'worse' : undefined}
            >
              <i />
            </span>
            <b>{isPair ? words.implicit(advantage) : words.advantage(advantage)}</b>
          </li>
        ))}
      </ol>
    </section>
  )
}

function questionOf({ question, start }: ClipGroup, { family, split = 'training' }: TextConfig): Question {
  const questions = questionsOf(family, split)
  return questions.find(({ text }) => text === question) ?? questionAt(questions, start.seed)
}
