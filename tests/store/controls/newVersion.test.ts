import { expect, it } from 'vitest'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { offerNewVersion } from '../../../src/store/controls/newVersion.ts'

it('a newer version is offered only while nothing is going that a reload would interrupt', () => {
  const store = createAppStore(defaultRunConfig())
  const offered = () => store.getState().notices.map(({ action }) => action)
  store.setState({ mode: 'train' })
  patch(store, 'run', { state: 'running' })
  offerNewVersion(store, 'A newer version is ready.')
  expect(offered()).toEqual([])
  patch(store, 'run', { state: 'paused' })
  expect(offered()).toEqual([])
  patch(store, 'run', { state: 'finished' })
  expect(offered()).toEqual(['reload'])
  store.setState({ mode: 'play' })
  patch(store, 'play', { screen: 'playing' })
  expect(offered()).toEqual([])
  patch(store, 'play', { screen: 'result' })
  expect(offered()).toEqual(['reload'])
  store.setState({ mode: 'watch' })
  patch(store, 'spectator', { takenOver: true })
  expect(offered(), 'a person plays the agent’s hero').toEqual([])
})
