import { describe, expect, it } from 'vitest'
import { textSpec } from '../../../src/env/text/textEnv.ts'
import type { AnswerModel } from '../../../src/nn/transformer/answerModel.ts'
import {
  initialTransformer,
  PORTER_SHAPE,
  withScalarOutput,
  withVerifierOutputs,
} from '../../../src/policies/transformer/weights.ts'
import { createRng } from '../../../src/shared/rng.ts'
import type { KeptAnswerModel } from '../../../src/store/app/teach.ts'
import { defaultText } from '../../../src/store/app/text.ts'
import { parseLibrary } from '../../../src/store/persist/library.ts'
import { parseSavedRun } from '../../../src/store/persist/savedRun.ts'
import { saved } from './pages.ts'

const POLICY = initialTransformer({ ...PORTER_SHAPE, vocabulary: 30, outputs: 30 }, createRng(1))
const REST = { envId: textSpec(defaultText()).id, shift: 1, scale: 2 }
const MODEL: AnswerModel = { ...REST, verifier: withVerifierOutputs(POLICY), top: 5 }

/** As it was stored before it became one transformer. */
const OLD_MODEL = { ...REST, policy: POLICY, scalar: withScalarOutput(POLICY), isExponential: false }

function libraryWith(model: unknown) {
  const figures = { source: 'generated', pairs: 10, heldOutAccuracy: 0.9, heldOutCorrelation: null }
  const rest = [{ id: 'answerModel', model, ...figures }]
  return parseLibrary({ clips: [], answers: [], checkpoints: [], judgements: [], rest })
}

function runWith(answerModel: unknown) {
  return parseSavedRun({ ...saved(), material: { preferences: [], answerModel } })
}

describe('a reward model of answers', () => {
  it('is read again from the library and from a saved run', () => {
    const { teach, unreadable } = libraryWith(MODEL)
    expect(unreadable).toBe(0)
    expect(teach.answerModel).toMatchObject({ model: MODEL, pairs: 10 } satisfies Partial<KeptAnswerModel>)
    expect(runWith(MODEL)?.material).toEqual({ preferences: [], answerModel: MODEL })
  })

  it.each([
    ['of the earlier shape', OLD_MODEL],
    ['without the two outputs beside the logits', { ...MODEL, verifier: POLICY }],
    ['whose top is no number', { ...MODEL, top: Number.NaN }],
  ])('%s is reported as unreadable, and not loaded', (_, model) => {
    const { teach, unreadable } = libraryWith(model)
    expect(unreadable).toBe(1)
    expect(teach.answerModel).toBeNull()
  })

  it('of the earlier shape is left out of a saved run, which itself stays', () => {
    expect(runWith(OLD_MODEL)?.material).toEqual({ preferences: [] })
  })
})
