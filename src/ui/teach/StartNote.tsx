import { isActive } from '../../store/controls/runControls.ts'
import { checkpointOf, goOnFrom } from '../../store/teach/checkpoints.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'
import { said } from '../text/words.ts'
import { useStart } from './useStart.ts'
import '../styles/teach.css'

/** The kept policy from which the run has started, or the next one will; a button selects random weights. */
export function StartNote() {
  const { store } = usePage()
  const active = useApp(({ run }) => isActive(run.state))
  const name = useApp(({ run, teach }) => checkpointOf(teach, active ? run.startedFrom : teach.startFrom)?.name)
  const start = useStart()
  if (name === undefined) return null
  const misfit = active ? null : (start?.misfit ?? null)
  return (
    <p
      className="start-note"
      data-testid="start-note"
      data-misfit={misfit === null ? undefined : ''}
      title={active ? text.teach.stages.startedFromHelp : said(misfit ?? text.teach.stages.startsFromHelp)}
    >
      <span>{misfit === null ? text.teach.stages.startedFrom(name) : text.teach.stages.unfit(name)}</span>
      {!active && (
        <button
          type="button"
          className="icon-button small"
          aria-label={text.teach.stages.toRandom}
          title={text.teach.stages.toRandom}
          onClick={() => goOnFrom(store, null)}
        >
          <Icon name="close" />
        </button>
      )}
    </p>
  )
}
