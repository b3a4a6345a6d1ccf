import { levelName } from '../../store/controls/onStage.ts'
import type { DraftValues } from '../../store/editor/values.ts'
import { editorText } from '../text/editor.ts'
import { said } from '../text/words.ts'
import { VALUE_SCALE } from './valueColours.ts'

const words = editorText.values
/** Switches the painting of V(s) on and off, and says whose values they are, and on which scale. */
export function ValueLegend({
  values,
  isOn,
  isDraftPlayable,
  onToggle,
}: {
  readonly values: DraftValues | null
  readonly isOn: boolean
  readonly isDraftPlayable: boolean
  onToggle(): void
}) {
  return (
    <>
      <button
        type="button"
        className="quiet-button"
        aria-pressed={isOn}
        aria-keyshortcuts="m"
        title={words.help}
        onClick={onToggle}
      >
        {words.paint}
      </button>
      {isOn && (
        <p className="editor-values">
          {legend()}
          {values?.kind === 'painted' && (
            <span className="value-scale">
              <span className="unseen">{words.from}</span>
              {values.map.lowest.toFixed(1)}
              <span aria-hidden="true" style={{ backgroundImage: VALUE_SCALE }} />
              <span className="unseen">{words.to}</span>
              {values.map.highest.toFixed(1)}
            </span>
          )}
        </p>
      )}
    </>
  )

  function legend(): string {
    if (!isDraftPlayable) return words.noLevel
    if (values === null) return words.computing
    if (values.kind !== 'painted') return words[values.kind]
    return values.whose.kind === 'run' ? words.ofRun : words.ofExpert(said(levelName(values.whose.level)))
  }
}
