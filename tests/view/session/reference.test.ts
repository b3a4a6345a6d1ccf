import { expect, it } from 'vitest'
import { REFERENCE_ENVS } from '../../../src/env/reference/index.ts'
import { createSpectatorFrame } from '../../../src/store/app/frames.ts'
import { createEpisodeTrace } from '../../../src/store/history/episodeTrace.ts'
import { createReferenceSession } from '../../../src/view/session/reference.ts'
import { createReporter } from '../../../src/view/session/report.ts'

it.each(REFERENCE_ENVS.map(({ id, spec }) => [id, spec] as const))('plays %s and reports each action', (id, spec) => {
  const frame = createSpectatorFrame()
  const reporter = createReporter(frame, createEpisodeTrace(), () => 0.9)
  const session = createReferenceSession({ kind: 'reference', id }, reporter)
  while (session.steps < 3) session.tick({ snapshot: null, greedy: false })
  expect(session.picture).toBe(spec.picture ?? null)
  expect(frame.observation).toHaveLength(spec.observationSize)
  const played = frame.probabilities.subarray(0, spec.actionCount)
  expect(played.reduce((sum, probability) => sum + probability)).toBeCloseTo(1, 5)
})
