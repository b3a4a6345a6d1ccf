import { expect, it } from 'vitest'
import { withAlgorithm, withHyperparameter } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { type FastestBackends, fastestKnown, withFastest } from '../../../src/store/app/fastestBackends.ts'

const config = defaultRunConfig()
const wide = withHyperparameter(config, 'hiddenUnits', 256)

it('remembers the fastest backend by algorithm, network and minibatch, and nothing else', () => {
  const known = withFastest(withFastest({}, wide, 'webgpu'), config, 'wasm')
  expect(fastestKnown(known, wide)).toEqual({ likelyBackend: 'webgpu' })
  expect(fastestKnown(known, { ...withHyperparameter(wide, 'learningRate', 1e-4), seed: 7 })).toEqual({
    likelyBackend: 'webgpu',
  })
  expect(fastestKnown(known, config)).toEqual({ likelyBackend: 'wasm' })
  expect(fastestKnown(known, withAlgorithm(config, 'dqn'))).toEqual({})
  expect(fastestKnown(known, withHyperparameter(wide, 'minibatchSize', 1024))).toEqual({})
  expect(fastestKnown(withFastest(known, wide, 'wasm'), wide)).toEqual({ likelyBackend: 'wasm' })
})

it('forgets the oldest of many', () => {
  let known: FastestBackends = withFastest({}, config, 'cpu')
  for (let units = 1; units <= 60; units++) {
    known = withFastest(known, withHyperparameter(config, 'hiddenUnits', 1000 + units), 'wasm')
  }
  expect(Object.keys(known).length).toBe(40)
  expect(fastestKnown(known, config)).toEqual({})
})
