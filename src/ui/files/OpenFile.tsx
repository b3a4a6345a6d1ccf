import { FileButton } from '../controls/FileButton.tsx'
import { text } from '../text/index.ts'
import { useOpenFile } from './useOpenFile.ts'

/** A button that opens a run, a policy, clips or a level from a file. */
export function OpenFile() {
  const open = useOpenFile()
  return (
    <FileButton
      label={text.files.open}
      title={text.files.openHelp}
      accept=".zip,.safetensors,.json,.tmj"
      testId="open-file"
      onFile={(file) => void open([file])}
    />
  )
}

/** The same for levels, beside the choice of the level. */
export function OpenLevel() {
  const open = useOpenFile()
  return (
    <FileButton
      label={text.levels.open}
      title={text.levels.openHelp}
      accept=".tmj,.json"
      testId="open-level"
      onFile={(file) => void open([file])}
    />
  )
}
