/** Line icons of the editor, which are loaded with it. */
const PATHS = {
  undo: 'M9 5v4h4.5a5.5 5.5 0 0 1 0 11H8v-2.4h5.5a3.1 3.1 0 0 0 0-6.2H9v4L3 10z',
  redo: 'M15 5v4h-4.5a5.5 5.5 0 0 0 0 11H16v-2.4h-5.5a3.1 3.1 0 0 1 0-6.2H15v4l6-5.4z',
  plus: 'M10.8 5h2.4v5.8H19v2.4h-5.8V19h-2.4v-5.8H5v-2.4h5.8z',
  minus: 'M5 10.8h14v2.4H5z',
  eraser: 'm13.5 4 6.5 6.5-8 8H20V21H8l-5-5zm-6.9 12L9 18.4h.2l2.3-2.3-3.2-3.2z',
  flag: 'M5 3h2v18H5zM8.5 4.5H19l-3 3.5 3 3.5H8.5z',
  area: 'M3 3h5v2H5v3H3zM16 3h5v5h-2V5h-3zM3 16h2v3h3v2H3zM19 16h2v5h-5v-2h3zM6 11h8V8l5 4-5 4v-3H6z',
} as const

export function EditorIcon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  )
}
