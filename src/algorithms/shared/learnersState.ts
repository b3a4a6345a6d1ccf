import type { KernelLearner } from '../../nn/kernels/learner.ts'
import { optimisedOf, savedOptimised } from '../../nn/moments.ts'
import { joined } from '../../rl/samples.ts'
import type { PlainStateful, SavedGroup } from '../../shared/state.ts'

interface LearnersState extends PlainStateful {
  save(): SavedGroup
}

/** Parameters and optimisers of learners, one after another as one flat vector: the form that every backend saves. */
export function stateOfLearners(learners: readonly KernelLearner[]): LearnersState {
  return {
    save() {
      const moments = learners.map((learner) => learner.moments())
      return savedOptimised({
        theta: joined(learners.map((learner) => learner.read())),
        moments: {
          steps: moments[0].steps,
          first: joined(moments.map(({ first }) => first)),
          second: joined(moments.map(({ second }) => second)),
        },
      })
    },
    load(saved) {
      const count = learners.reduce((sum, { parameterCount }) => sum + parameterCount, 0)
      const {
        theta,
        moments: { steps, first, second },
      } = optimisedOf(saved, count)
      let start = 0
      for (const learner of learners) {
        const end = start + learner.parameterCount
        learner.load(theta.subarray(start, end))
        learner.loadMoments({ steps, first: first.subarray(start, end), second: second.subarray(start, end) })
        start = end
      }
    },
  }
}
