import { Suspense, useState } from 'react'
import { later } from '../later.tsx'
import { laterText } from '../text/onDemand.ts'

const GlossaryDialog = later(async () => (await import('./GlossaryDialog.tsx')).GlossaryDialog)

/** Opens the glossary of all languages. */
export function GlossaryButton() {
  const [isOpen, open] = useState(false)
  return (
    <>
      <button type="button" className="button" onClick={() => open(true)}>
        {laterText.help.glossary}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <GlossaryDialog onClose={() => open(false)} />
        </Suspense>
      )}
    </>
  )
}
