import { patch } from '../../store/app/appStore.ts'
import type { Judgement } from '../../store/app/teach.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { porterText } from '../text/porter.ts'

const words = porterText.judging
const SHOWN = 20

/** The person's judgements of answers: the way to the next pair, their number, and a list. */
export function JudgementsRung() {
  const { store } = usePage()
  const judgements = useApp(({ teach }) => teach.judgements)
  const isJudging = useApp(({ desk }) => desk.isJudging)
  const keep = (kept: readonly Judgement[]) => patch(store, 'teach', { judgements: kept })
  return (
    <>
      <button
        type="button"
        className={isJudging ? 'button' : 'button primary'}
        data-testid="judge"
        onClick={() => patch(store, 'desk', { isJudging: !isJudging })}
      >
        <Icon name="pair" /> {isJudging ? words.leave : words.begin}
      </button>
      {judgements.length > 0 && (
        <details className="group answers" open>
          <summary>{words.list(judgements.length)}</summary>
          <ul>
            {judgements
              .slice(-SHOWN)
              .reverse()
              .map(({ id, question, choice }) => (
                <li key={id}>
                  <span className="badge" data-by="person">
                    {porterText.group.judgedBy.person}
                  </span>
                  <span>
                    <code>{question}</code> {words.said[choice]}
                  </span>
                  <button
                    type="button"
                    className="icon-button small"
                    aria-label={words.forget}
                    title={words.forget}
                    onClick={() => keep(judgements.filter((each) => each.id !== id))}
                  >
                    <Icon name="close" />
                  </button>
                </li>
              ))}
          </ul>
        </details>
      )}
    </>
  )
}
