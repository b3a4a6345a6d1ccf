import { patch } from '../../store/app/appStore.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { porterText } from '../text/porter.ts'

const words = porterText.judging

/** The way to judging answers; the judgements are in the list of pairs. */
export function JudgementsRung() {
  const { store } = usePage()
  const isJudging = useApp(({ desk }) => desk.isJudging)
  return (
    <button
      type="button"
      className={isJudging ? 'button' : 'button primary'}
      data-testid="judge"
      onClick={() => patch(store, 'desk', { isJudging: !isJudging })}
    >
      <Icon name="pair" /> {isJudging ? words.leave : words.begin}
    </button>
  )
}
