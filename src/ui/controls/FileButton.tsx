import { useRef } from 'react'

interface FileButtonProps {
  readonly label: string
  readonly title: string
  /** Types of files, as of an `input`. */
  readonly accept: string
  readonly testId: string
  onFile(file: File): void
}

/** A button that lets a person choose a file. */
export function FileButton({ label, title, accept, testId, onFile }: FileButtonProps) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="quiet-button" title={title} onClick={() => chooser.current?.click()}>
        {label}
      </button>
      <input
        ref={chooser}
        type="file"
        accept={accept}
        hidden
        data-testid={testId}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = '' // so that the same file can be chosen again
          if (file) onFile(file)
        }}
      />
    </>
  )
}
