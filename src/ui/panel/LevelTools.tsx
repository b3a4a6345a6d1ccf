import { firstLevel } from '../../store/app/defaults.ts'
import { deleteLevel } from '../../store/controls/deletedLevel.ts'
import { EditButtons } from '../editor/EditButtons.tsx'
import { OpenLevel } from '../files/OpenFile.tsx'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'

/** Imports a level; of an imported one, says what is known about it, and deletes it. */
export function LevelTools({ id }: { readonly id: string | undefined }) {
  const page = usePage()
  const level = useApp((state) => state.levels.find((each) => each.id === id))

  return (
    <>
      {level && (
        <p className="dim">
          {text.levels.from(level.fileName)}{' '}
          {level.verdict === null ? text.levels.searching : text.levels.verdict(level.verdict)}
        </p>
      )}
      <div className="level-tools">
        {level && (
          <button type="button" className="quiet-button" onClick={() => deleteLevel(page, level.id, text.levels)}>
            <Icon name="close" /> {text.levels.remove}
          </button>
        )}
        <OpenLevel />
        <EditButtons level={id ?? firstLevel()} />
      </div>
    </>
  )
}
