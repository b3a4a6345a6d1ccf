import { expect, it } from 'vitest'
import { crc32, crc32c } from '../../src/shared/crc.ts'

it('gives the check values of both polynomials', () => {
  const digits = new TextEncoder().encode('123456789')
  expect(crc32(digits)).toBe(0xcbf43926)
  expect(crc32c(digits)).toBe(0xe3069283)
})
