import { FileButton } from '../controls/FileButton.tsx'
import { text } from '../text/index.ts'
import { useOpenFile } from './useOpenFile.ts'

/** A button that opens a run, a policy or clips from a file. */
export function OpenFile() {
  const open = useOpenFile()
  return (
    <FileButton
      label={text.files.open}
      title={text.files.openHelp}
      accept=".zip,.safetensors,.json"
      testId="open-file"
      onFile={(file) => void open(file)}
    />
  )
}
