import type { FigureAsked, StagedProof } from './stagedProofs.ts'

const within = (seconds: number): FigureAsked => ({ name: 'training', unit: 'seconds', atMost: seconds })
const reported = (name: string, unit: FigureAsked['unit'] = 'share'): FigureAsked => ({ name, unit })

const HALF_TRAINED = 'Ten clips of the expert; SFT until it rings the bell in about half of the episodes'

/** From a half-trained clone to one that nearly always rings the bell. */
const fromHalfTrained = (id: string, name: string): StagedProof => ({
  id: `${id}-lobby`,
  title: `${name} finishes a half-trained policy on the lobby`,
  stages: `${HALF_TRAINED}; then ${name}, groups of clips in place of a critic. Enemies start at random places.`,
  figures: [
    reported('start'),
    { name: 'success', unit: 'share', atLeast: 0.95 },
    reported('fresh episodes'),
    within(60),
    reported('decisions', 'decisions'),
  ],
  seedsOfFive: 5,
})

// To add a proof: a line here and its stages in `stages.ts`. Table, curve and the app's badges follow from it.
export const STAGED_PROOFS: readonly StagedProof[] = [
  {
    id: 'sft-lobby',
    title: 'SFT clones the expert on the lobby',
    stages: 'Ten clips of the scripted expert, enemies starting at random places; then SFT.',
    figures: [
      { name: 'success', unit: 'share', atLeast: 0.8 },
      { name: 'held-out accuracy', unit: 'share', atLeast: 0.9 },
      within(10),
    ],
    seedsOfFive: 5,
  },
  {
    id: 'dpo-lobby',
    title: 'DPO plays what the judge prefers on the lobby',
    stages: `${HALF_TRAINED}; 200 pairs of its clips from equal starts, judged by true return; then DPO without a reward model. “Preferred” is the judge’s share for its clips against those of the policy that it started from, in 200 fresh pairs.`,
    figures: [
      reported('preferred before'),
      { name: 'preferred', unit: 'share', atLeast: 0.75 },
      reported('held-out accuracy'),
      reported('success'),
      reported('training', 'seconds'),
    ],
    seedsOfFive: 5,
  },
  fromHalfTrained('grpo', 'GRPO'),
  fromHalfTrained('dapo', 'DAPO'),
]
