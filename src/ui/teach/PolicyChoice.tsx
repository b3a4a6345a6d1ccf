import { checkpointTree } from '../../store/teach/checkpoints.ts'
import { useApp } from '../page.ts'
import { said } from '../text/words.ts'

interface PolicyChoiceProps {
  readonly label: string
  /** Label of the option without a checkpoint. */
  readonly none: string
  readonly help?: string
  readonly value: string | null
  onChange(id: string | null): void
}

/** One of the kept policies, or none. */
export function PolicyChoice({ label, none, help, value, onChange }: PolicyChoiceProps) {
  const checkpoints = useApp((state) => state.teach.checkpoints)
  return (
    <label className="line-choice" title={help}>
      <span>{label}</span>
      <select value={value ?? NONE} onChange={(event) => onChange(event.target.value || null)}>
        <option value={NONE}>{none}</option>
        {checkpointTree(checkpoints).map(({ checkpoint: { id, name }, depth }) => (
          <option key={id} value={id}>
            {'\u2003'.repeat(depth) + said(name)}
          </option>
        ))}
      </select>
    </label>
  )
}

const NONE = ''
