import { isActive } from '../../store/controls/runControls.ts'
import { checkpointOf, goOnFrom } from '../../store/teach/checkpoints.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'
import '../styles/teach.css'

/** The kept policy from which the run has started, or the next one will; a button selects random weights. */
export function StartNote() {
  const { store } = usePage()
  const active = useApp(({ run }) => isActive(run.state))
  const name = useApp(({ run, teach }) => checkpointOf(teach, active ? run.startedFrom : teach.startFrom)?.name)
  if (name === undefined) return null
  return (
    <p
      className="start-note"
      data-testid="start-note"
      title={active ? text.teach.stages.startedFromHelp : text.teach.stages.startsFromHelp}
    >
      <span>{text.teach.stages.startedFrom(name)}</span>
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
