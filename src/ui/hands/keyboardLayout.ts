import { type AppStore, patch } from '../../store/app/appStore.ts'

/** The Keyboard Map API (https://wicg.github.io/keyboard-map/), which Chromium has. */
interface KeyboardApi {
  getLayoutMap(): Promise<Iterable<readonly [code: string, typed: string]>>
}

/** Reads what the keys type on this keyboard, now and when the window gets the focus back: the layout may have changed. */
export function followKeyboardLayout(store: AppStore, window: Window): void {
  const { keyboard } = window.navigator as Navigator & { readonly keyboard?: KeyboardApi }
  if (keyboard === undefined) return
  const read = () =>
    keyboard.getLayoutMap().then(
      (map) => patch(store, 'hands', { layout: Object.fromEntries(map) }),
      () => undefined, // a frame without the permission: keys have their names on QWERTY
    )
  window.addEventListener('focus', read)
  void read()
}
