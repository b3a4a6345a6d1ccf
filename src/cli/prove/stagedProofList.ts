import type { FigureAsked, StagedProof } from './stagedProofs.ts'

const within = (seconds: number): FigureAsked => ({ name: 'training', unit: 'seconds', atMost: seconds })
const reported = (name: string, unit: FigureAsked['unit'] = 'share'): FigureAsked => ({ name, unit })

const HALF_TRAINED = 'Ten clips of the expert; SFT until it rings the bell in about half of the episodes'

/** From a half-trained clone to one that nearly always rings the bell. */
const fromHalfTrained = (id: string, name: string): StagedProof => ({
  id: `${id}-lobby`,
  title: `${name} finishes a half-trained policy on the lobby`,
  stages: `${HALF_TRAINED}; then ${name}, groups of clips in place of a critic, until two evaluations in a row are at 95 %. Success is the lower of the two. Enemies start at random places.`,
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
    id: 'sft-cellar',
    title: 'SFT, then PPO, solves the cellar, where only the bell pays and PPO alone finds nothing',
    stages:
      'PPO from random weights, 150,000 decisions; and ten clips of the expert, SFT, then PPO with the same 150,000 decisions and a KL penalty of 0.02 to the clone.',
    figures: [
      { name: 'PPO alone', unit: 'share', atMost: 0.5 },
      reported('SFT alone'),
      { name: 'SFT, then PPO', unit: 'share', atLeast: 0.9 },
    ],
    seedsOfFive: 4,
  },
  {
    id: 'sac-clips',
    title: 'SAC learns the cellar from somebody else’s clips, off-policy',
    stages:
      'SAC from its own play, 100,000 decisions, of which only the bell pays; and the same with ten clips of the expert going through every second of its worlds, half of the decisions.',
    figures: [
      { name: 'SAC alone', unit: 'share', atMost: 0.5 },
      { name: 'with clips', unit: 'share', atLeast: 0.9 },
      reported('training', 'seconds'),
    ],
    seedsOfFive: 4,
  },
  {
    id: 'ppo-taste',
    title: 'A reward model learns the judge’s taste from 200 answers',
    stages:
      '200 pairs of clips of 30 decisions by policies of mixed skill, judged by true return; an ensemble of three fitted to all of them. Held-out accuracy is of 1,000 fresh pairs.',
    figures: [
      { name: 'held-out accuracy', unit: 'share', atLeast: 0.85 },
      reported('training accuracy'),
      reported('fitting', 'seconds'),
    ],
    seedsOfFive: 5,
  },
  {
    id: 'ppo-preferences',
    title: 'PPO crosses the lobby on a learned reward alone',
    stages:
      'Four rounds of 50 answers by the judge, a reward model fitted to all of them, and PPO that is paid by it alone and never sees the true reward. Training seconds include fitting.',
    figures: [{ name: 'success', unit: 'share', atLeast: 0.8 }, within(60), reported('answers', 'number')],
    seedsOfFive: 5,
  },
  {
    id: 'dpo-lobby',
    title: 'DPO plays what the judge prefers on the lobby',
    stages: `${HALF_TRAINED}; 200 pairs of its clips from equal starts, judged by true return; DPO without a reward model; and a second round with 200 pairs more. “Preferred” is the judge’s share for its episodes against those of the policy that it started from, in 200 fresh pairs.`,
    figures: [
      reported('preferred before'),
      { name: 'preferred', unit: 'share', atLeast: 0.75 },
      reported('success'),
      reported('training', 'seconds'),
    ],
    seedsOfFive: 5,
  },
  fromHalfTrained('grpo', 'GRPO'),
  fromHalfTrained('dapo', 'DAPO'),
]
