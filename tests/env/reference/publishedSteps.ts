/**
 * Plays episodes of CartPole or Acrobot for python/tests/test_published.py, which sends them as JSON on standard input and
 * reads the steps from standard output.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createAcrobot } from '../../../src/env/reference/acrobot.ts'
import { createCartPole } from '../../../src/env/reference/cartpole.ts'

interface Episodes {
  readonly env: 'CartPole-v1' | 'Acrobot-v1'
  /** `states`: those before the actions 0, `every`, 2 · `every` … of the episode. */
  readonly episodes: readonly { readonly states: readonly (readonly number[])[]; readonly actions: readonly number[] }[]
  readonly every: number
}

/** What an agent received: a list for each step, of the observation, the reward, and 0 or 1 for terminated and truncated. */
export function publishedSteps({ env: id, episodes, every }: Episodes): number[][] {
  const env = id === 'CartPole-v1' ? createCartPole() : createAcrobot()
  const observation = new Float32Array(env.spec.observationSize)
  const steps: number[][] = []
  for (const { states, actions } of episodes) {
    env.reset(0, observation)
    for (const [step, action] of actions.entries()) {
      if (step % every === 0) env.state.set(states[step / every])
      const { reward, terminated, truncated } = env.step(action, observation)
      steps.push([...observation, reward, Number(terminated), Number(truncated)])
    }
  }
  return steps
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(JSON.stringify(publishedSteps(JSON.parse(readFileSync(0, 'utf8')))))
}
