import { useRef } from 'react'
import { text } from '../text/index.ts'
import { useOpenFile } from './useOpenFile.ts'

/** A button that opens a run, a policy or clips from a file. */
export function OpenFile() {
  const open = useOpenFile()
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        className="quiet-button"
        title={text.files.openHelp}
        onClick={() => chooser.current?.click()}
      >
        {text.files.open}
      </button>
      <input
        ref={chooser}
        type="file"
        accept=".zip,.safetensors,.json"
        hidden
        data-testid="open-file"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = '' // so that the same file can be chosen again
          if (file) void open(file)
        }}
      />
    </>
  )
}
