import type { CSSProperties } from 'react'
import { algorithmCard } from '../../store/app/catalog.ts'
import { MAX_NAME_LENGTH } from '../../store/app/names.ts'
import type { Checkpoint } from '../../store/app/teach.ts'
import { keepPolicy } from '../../store/controls/stages.ts'
import {
  checkpointTree,
  deleteCheckpoint,
  goOnFrom,
  holdAgainst,
  renameCheckpoint,
  type TreeRow,
  watchCheckpoint,
} from '../../store/teach/checkpoints.ts'
import { download } from '../download.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'
import { ItemTool } from './ItemTool.tsx'
import { NameField } from './NameField.tsx'

const words = text.teach.checkpoints
const DEEPEST = 5 // levels of indentation; deeper ones are not indented further

/** The tree of kept policies, each below its parent; a new branch can start from any of them. */
export function Checkpoints() {
  const page = usePage()
  const checkpoints = useApp((state) => state.teach.checkpoints)
  const canKeep = useApp(({ run }) => run.updates > 0 && run.startedWith !== null)
  return (
    <section className="checkpoints" aria-labelledby="checkpoints">
      <h2 id="checkpoints">{words.title}</h2>
      <p className="dim">{checkpoints.length === 0 ? words.empty : words.help}</p>
      {checkpoints.length > 0 && (
        <ul>
          {checkpointTree(checkpoints).map((row) => (
            <CheckpointItem key={row.checkpoint.id} row={row} />
          ))}
        </ul>
      )}
      {canKeep && (
        <button type="button" className="button" title={words.keepHelp} onClick={() => keepPolicy(page)}>
          <Icon name="flag" /> {words.keep}
        </button>
      )}
    </section>
  )
}

function CheckpointItem({ row: { checkpoint, depth } }: { readonly row: TreeRow }) {
  const { store } = usePage()
  const { id, name, snapshot, evaluation } = checkpoint
  const isStart = useApp((state) => state.teach.startFrom === id)
  const isReference = useApp((state) => state.teach.reference === id)
  const isShown = useApp(({ spectator: { show } }) => show.kind === 'policy' && show.snapshot === snapshot)
  return (
    <li className="checkpoint" style={{ '--depth': Math.min(depth, DEEPEST) } as CSSProperties}>
      <NameField
        name={name}
        label={words.name(name)}
        maxLength={MAX_NAME_LENGTH}
        onChange={(typed) => renameCheckpoint(store, id, typed)}
      />
      <span className="tool-group">
        <ItemTool
          icon="train"
          label={words.watch(name)}
          pressed={isShown}
          onClick={() => watchCheckpoint(store, checkpoint)}
        />
        <ItemTool icon="download" label={words.download(name)} onClick={() => void save(checkpoint)} />
        <ItemTool icon="bin" label={words.remove(name)} onClick={() => deleteCheckpoint(store, id)} />
      </span>
      <p className="item-facts">
        <span className="badge">{algorithmCard(snapshot.algorithm).name}</span>
        {evaluation === null ? (
          <span>{words.notJudged}</span>
        ) : (
          <span title={text.run.bellHelp}>
            <b className="rate">{words.rate(evaluation.successRate)}</b>{' '}
            {text.run.bellInterval(evaluation.successLow, evaluation.successHigh)}
          </span>
        )}
      </p>
      <p className="item-choices">
        <button
          type="button"
          className="item-choice"
          aria-pressed={isStart}
          onClick={() => goOnFrom(store, isStart ? null : id)}
        >
          {isStart ? words.isStart : words.goOn}
        </button>
        <button
          type="button"
          className="item-choice"
          aria-pressed={isReference}
          title={text.teach.stages.referenceHelp}
          onClick={() => holdAgainst(store, isReference ? null : id)}
        >
          {words.reference}
        </button>
      </p>
    </li>
  )
}

/** The code that writes files is loaded when it is first used. */
async function save({ name, snapshot, config }: Checkpoint): Promise<void> {
  const { writePolicyTensors } = await import('../../store/files/policyTensors.ts')
  download(`${name}.safetensors`, writePolicyTensors(snapshot, config), 'application/octet-stream')
}
