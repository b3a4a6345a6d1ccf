/** Line icons for buttons; the button's text or label gives their meaning. */

const PATHS = {
  train: 'M7 4.5v15l12-7.5z',
  pause: 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z',
  stepOne: 'M5 5v14l9-7zM16 5h3v14h-3z',
  stop: 'M6 6h12v12H6z',
  reset: 'M12 5a7 7 0 1 0 7 7h-2.4A4.6 4.6 0 1 1 12 7.4V11l5-4.7L12 2z',
  restart: 'M5 5h3v14H5zM19 5v14L9 12z',
  link: 'M10.6 13.4a1 1 0 0 1 0-1.4l3-3a3.5 3.5 0 0 1 5 5l-2 2-1.5-1.5 2-2a1.4 1.4 0 0 0-2-2l-3 3a1 1 0 0 1-1.5-.1zm2.8-2.8a1 1 0 0 1 0 1.4l-3 3a3.5 3.5 0 0 1-5-5l2-2 1.5 1.5-2 2a1.4 1.4 0 0 0 2 2l3-3a1 1 0 0 1 1.5.1z',
  sound:
    'M4 9.5h3.5L12 5v14l-4.5-4.5H4zM14.5 8a5.5 5.5 0 0 1 0 8v-2.3a3 3 0 0 0 0-3.4zM14.5 4.6a9 9 0 0 1 0 14.8v-2a7 7 0 0 0 0-10.8z',
  muted:
    'M4 9.5h3.5L12 5v14l-4.5-4.5H4zM15 9.4 16.4 8l2.1 2.1L20.6 8 22 9.4 19.9 11.5 22 13.6 20.6 15l-2.1-2.1-2.1 2.1-1.4-1.4 2.1-2.1z',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm-1 14h2v2h-2zm1-12a4 4 0 0 1 2 7.5c-.8.5-1 .8-1 1.7v.8h-2v-1c0-1.6.8-2.4 1.8-3A2 2 0 1 0 10 9H8a4 4 0 0 1 4-4z',
  check: 'm9.5 17.6-5-5L6 11l3.5 3.5L18 6l1.5 1.6z',
  close: 'm6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z',
  settings:
    'M4 6h8.2a3 3 0 0 1 5.6 0H20v2h-2.2a3 3 0 0 1-5.6 0H4zM4 16h2.2a3 3 0 0 1 5.6 0H20v2h-8.2a3 3 0 0 1-5.6 0H4z',
  eye: 'M12 6c4.5 0 8 3.4 9.5 6-1.5 2.6-5 6-9.5 6s-8-3.4-9.5-6C4 9.4 7.5 6 12 6zm0 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8zm0 2.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z',
  values: 'M4 4h4v4H4zM10 4h4v4h-4zM4 10h4v4H4zM16 10h4v4h-4zM10 16h4v4h-4zM16 16h4v4h-4zM10 10h4v4h-4z',
  learned:
    'M12 20.5 4.5 13a4.9 4.9 0 0 1 0-7 4.9 4.9 0 0 1 7 0l.5.6.5-.6a4.9 4.9 0 0 1 7 7zm0-2.8 6.1-6.1a2.9 2.9 0 0 0-4.1-4.1L12 9.6 10 7.5a2.9 2.9 0 0 0-4.1 4.1z',
  swarm: 'M7 4h4v4H7zM14 7h3v3h-3zM4 11h3v3H4zM10 12h4v4h-4zM17 13h3v3h-3zM6 17h3v3H6zM15 18h2v2h-2z',
  ghost:
    'M12 3a7 7 0 0 1 7 7v11l-2.4-2-2.3 2-2.3-2-2.3 2-2.3-2L5 21V10a7 7 0 0 1 7-7zM8.5 9.5v2.5h2V9.5zM13.5 9.5v2.5h2V9.5z',
  hand: 'M8 11V5.5a1.2 1.2 0 0 1 2.4 0V10h.6V4.2a1.2 1.2 0 0 1 2.4 0V10h.6V5.2a1.2 1.2 0 0 1 2.4 0V11h.5V7.8a1.1 1.1 0 0 1 2.2 0V15c0 3.4-2.4 6-6 6-3 0-4.4-1.4-5.6-3.7L5 12.8c-.5-1.2.9-2 1.7-1z',
  flag: 'M5 3h2v18H5zM8.5 4.5H19l-3 3.5 3 3.5H8.5z',
  pair: 'M3 5h8v14H3zM13 5h8v14h-8zM5 7v10h4V7zM15 7v10h4V7z',
  race: 'M4 5h5v4H4zM9 9h5v4H9zM4 13h5v4H4zM14 5h5v4h-5zM14 13h5v4h-5z',
  download: 'M11 4h2v8.2l3-3 1.4 1.4L12 16l-5.4-5.4L8 9.2l3 3zM5 17h2v2h10v-2h2v4H5z',
  keyboard: 'M3 6h18v12H3zM5 8v2h2V8zM9 8v2h2V8zM13 8v2h2V8zM17 8v2h2V8zM5 12v2h2v-2zM9 12v2h6v-2zM17 12v2h2v-2z',
  overview: 'M3 5h11v7H3zM16 5h5v14h-5zM3 14h11v5H3z',
  wideStage: 'M3 5h18v10H3zM3 17h18v2H3z',
  sharedWidth: 'M3 5h10v14H3zM15 5h6v6h-6zM15 13h6v6h-6z',
  menu: 'M4 6h16v2.4H4zM4 10.8h16v2.4H4zM4 15.6h16V18H4z',
  fullscreen: 'M4 4h6v2.4H6.4V10H4zM14 4h6v6h-2.4V6.4H14zM4 14h2.4v3.6H10V20H4zM17.6 14H20v6h-6v-2.4h3.6z',
  leaveFullscreen: 'M7.6 4H10v6H4V7.6h3.6zM14 4h2.4v3.6H20V10h-6zM4 14h6v6H7.6v-3.6H4zM14 14h6v2.4h-3.6V20H14z',
  runs: 'M4 5h16v3H4zM4 10.5h16v3H4zM4 16h10v3H4z',
  language: 'M3 3h18v14.5h-9l-5 4v-4H3zM11 5.5 7.8 14.5h2.1l.6-1.9h3l.6 1.9h2.1L13 5.5zm1 2.4.9 2.9h-1.8z',
  course:
    'M3 5h7c.9 0 1.6.4 2 1 .4-.6 1.1-1 2-1h7v13h-6.5c-1 0-1.8.4-2.5 1.2-.7-.8-1.5-1.2-2.5-1.2H3zm2 2v9h4.5c.6 0 1.1.1 1.5.3V8c0-.6-.4-1-1-1zm14 0h-5c-.6 0-1 .4-1 1v8.3c.4-.2.9-.3 1.5-.3H19z',
  back: 'm11 5 1.5 1.5L8 11h12v2H8l4.5 4.5L11 19l-7-7z',
  fold: 'M5 11h14v2.4H5z',
  branch: 'M6 3h2v7.2c1-.8 2.3-1.2 4-1.2h2V6l5 4-5 4v-3h-2c-2.8 0-4 1.2-4 4v6H6z',
  timeline: 'M3 11h18v2H3zM5 6h2v12H5zM11 8h2v8h-2zM17 6h2v12h-2zM8.5 3h7L12 7z',
  breakpoint: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM8.8 5 5 8.8v6.4L8.8 19h6.4l3.8-3.8V8.8L15.2 5zM8 10.5h8v3H8z',
  fork: 'M3 11h5l6-7h6v2h-5l-5.1 6 5.1 6h5v2h-6l-6-7H3zM14 11h7v2h-7z',
  exact: 'M4 7h16v2.4H4zM4 14.6h16V17H4zM10.5 2.5h3v2.4h-3zM10.5 19.1h3v2.4h-3z',
  microscope: 'M9 3h4v9H9zM4 19h8.5a5 5 0 0 0 2.3-9.4V7.4A7 7 0 0 1 17 19h3v2H4zM7 13.5h8v2H7z',
  bin: 'M9 3h6l1 2h4v2H4V5h4zM6 9h12l-1 12H7zM10 11v8h1.5v-8zM12.5 11v8H14v-8z',
  pin: 'M9 3h6v2l-1 1v5l3 3v2h-4v5l-1 1-1-1v-5H7v-2l3-3V6L9 5z',
  bell: 'M11 4h2v2.1c3.4.5 5 3 5 6.4 0 1.8.5 2.5 1.5 3.5v1h-15v-1c1-1 1.5-1.7 1.5-3.5 0-3.4 1.6-5.9 5-6.4zM9.5 18h5a2.5 2.5 0 0 1-5 0z',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  )
}
