import { useEffect, useState } from 'react'
import { text } from '../text/index.ts'
import { useOpenFile } from './useOpenFile.ts'

/** Opens files that are dropped anywhere on the page; shows that they can be while one is dragged over it. */
export function FileDrop() {
  const open = useOpenFile()
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
    function onDragOver(event: DragEvent): void {
      if (!hasFiles(event)) return
      event.preventDefault() // else the browser opens the file in place of the page
      setIsOver(true)
    }
    /** Also when the pointer leaves the window: then it is related to no element. */
    function onDragLeave(event: DragEvent): void {
      if (event.relatedTarget === null) setIsOver(false)
    }
    function onDrop(event: DragEvent): void {
      if (!hasFiles(event)) return
      event.preventDefault()
      setIsOver(false)
      void open([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('dragleave', onDragLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('dragleave', onDragLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [open])
  return isOver ? <div className="file-drop">{text.files.drop}</div> : null
}
