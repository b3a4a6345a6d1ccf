import type { NumericHyperparameter } from '../contract.ts'

/** For networks that see pictures by convolutions (`policies/initial.ts`). */
export const FILTERS = {
  kind: 'int',
  default: 16,
  min: 0,
  max: 64,
  step: 8, // the kernels compute eight at a time
  label: 'Convolution filters',
  help: 'Patterns that each convolutional layer looks for: two layers in Pixels, one on MinAtar’s boards. More can tell more things apart, and are slower; at 0, dense layers read every pixel. Features and tiles have no picture, so nothing changes for them.',
  group: 'network',
  applies: 'nextRun',
} as const satisfies NumericHyperparameter
