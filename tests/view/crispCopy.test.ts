// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'

vi.mock('phaser', () => ({ default: { Core: { Events: { POST_RENDER: 'postrender' } } } }))

const { smoothsEnlargedCanvas } = await import('../../src/view/crispCopy.ts')

describe('engines that smooth an enlarged canvas', () => {
  it.each([
    [
      'WebKitGTK',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/60.5 Safari/605.1.15',
      true,
    ],
    [
      'Safari',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15',
      false,
    ],
    [
      'Chromium on Linux',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
      false,
    ],
    [
      'Android',
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
      false,
    ],
    ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', false],
  ])('%s', (_, userAgent, smooths) => expect(smoothsEnlargedCanvas(userAgent)).toBe(smooths))
})
