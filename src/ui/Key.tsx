import { useApp } from './page.ts'

/** The key that presses a button: shown while the keyboard is the device in use, because gamepads and fingers have none. */
export function Key({ children }: { readonly children: string }) {
  const isTyping = useApp(({ hands }) => hands.device === 'keyboard')
  return isTyping && <kbd>{children}</kbd>
}
