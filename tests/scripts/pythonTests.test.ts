import { expect, it } from 'vitest'
import { tallyOf } from '../../scripts/pythonTests.mjs'

it('counts a report of pytest', () => {
  const suite = '<testsuite name="pytest" errors="1" failures="2" skipped="3" tests="10" time="0.1">'
  expect(
    tallyOf(
      `<?xml version="1.0"?><testsuites>${suite}<skipped type="pytest.skip" message="no torch"/></testsuite></testsuites>`,
    ),
  ).toEqual({
    ...{ passed: 4, failed: 3, skipped: 3, notes: ['a Python test (no torch)'] },
  })
})

it('counts a report that cannot be read as a failure', () => {
  expect(tallyOf('<testsuites/>')).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
