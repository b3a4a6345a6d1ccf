import type { FigureAsked, StagedProof } from './stagedProofs.ts'

const within = (seconds: number): FigureAsked => ({ name: 'training', unit: 'seconds', atMost: seconds })
const reported = (name: string, unit: FigureAsked['unit'] = 'share'): FigureAsked => ({ name, unit })

const HALF_TRAINED = 'Ten clips of the expert; SFT until it rings the bell in about half of the episodes'

/** Takes a half-trained clone to one that nearly always rings the bell. */
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

const EXAM =
  '“Correct” and “strict” are of two answers to each of 160 held-out questions at T = 1, “greedy” is correct where the likeliest tokens are taken.'

/** A stage of the language model after SFT. */
const afterFineTuning = (id: string, title: string, stages: string, figures: readonly FigureAsked[]): StagedProof => ({
  id: `${id}-porter`,
  title,
  stages: `SFT, then ${stages} ${EXAM} Processor time is that of the stage after SFT alone.`,
  figures: [
    ...figures,
    reported('correct before'),
    ...(figures.some(({ name }) => name === 'gained') ? [] : [reported('gained')]),
    reported('updates', 'number'),
  ],
  seedsOfFive: 5,
})

const sharpened = (seconds: number): readonly FigureAsked[] => [
  { name: 'correct', unit: 'share', atLeast: 0.88 },
  { name: 'strict', unit: 'share', atLeast: 0.97 },
  { name: 'greedy', unit: 'share', atLeast: 0.97 },
  { name: 'processor', unit: 'seconds', atMost: seconds },
]

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
    title: 'SAC learns the cellar off-policy, from clips of the expert',
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
    id: 'ppo-lure',
    title: 'On the lure, a short-sighted γ ends in the coins, and the default rings the bell',
    stages:
      'PPO with γ = 0.9 and with the default of 0.99, 100,000 decisions each. Coins near the start lead into a pit, and the bell is far away on the other side.',
    figures: [
      { name: 'γ = 0.9', unit: 'share', atMost: 0.5 },
      { name: 'γ = 0.99', unit: 'share', atLeast: 0.9 },
    ],
    seedsOfFive: 4,
  },
  {
    id: 'ppo-credit',
    title: 'With key and door, λ decides whether the bell’s reward reaches the key',
    stages:
      'PPO with λ = 0 and with the default of 0.95, 60,000 decisions each. Without the key, which hangs over the start, the door at the end stays closed.',
    figures: [
      { name: 'λ = 0', unit: 'share', atMost: 0.75 },
      { name: 'λ = 0.95', unit: 'share', atLeast: 0.9 },
    ],
    seedsOfFive: 4,
  },
  {
    id: 'ppo-wind',
    title: 'On the windy roof, a policy reacts to gusts where a plan falls',
    stages:
      'PPO, 300,000 decisions. Ten of its own successful episodes are replayed as plans, action by action, in 100 worlds each of other seeds; “different ends” is the number of different worlds at the end, per world. V is the discounted reward of the bell from the start, over 100 episodes of the same policy, at three chances of a gust.',
    figures: [
      { name: 'policy', unit: 'share', atLeast: 0.9 },
      { name: 'plan replayed', unit: 'share', atMost: 0.5 },
      reported('different ends'),
      reported('V without gusts', 'number'),
      reported('V at 40 %', 'number'),
      reported('V at 80 %', 'number'),
      { name: 'least fall of V', unit: 'number', atLeast: 0.1 },
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
      'Four rounds of 50 answers by the judge, half of them on clips from two different starts, a reward model fitted to all of them, and PPO that is paid by it alone and never sees the true reward. Training seconds include fitting.',
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
  {
    id: 'sft-porter',
    title: 'SFT teaches a language model the format, and half of the arithmetic',
    stages: `600 demonstrations, three in ten of them sloppy and one step in ten miscalculated. ${EXAM}`,
    figures: [
      { name: 'correct', unit: 'share', atLeast: 0.45, atMost: 0.75 },
      { name: 'strict', unit: 'share', atLeast: 0.6 },
      reported('greedy'),
      { name: 'steps', unit: 'number', atMost: 285 },
      { name: 'processor', unit: 'seconds', atMost: 30 },
    ],
    seedsOfFive: 5,
  },
  {
    id: 'reward-porter',
    title: 'A reward model orders a language model’s answers',
    stages:
      'SFT, then eight of its answers to each of 1,500 training questions, scored by the reward functions; a reward model by each loss. Figures are of pairs of its answers to 160 held-out questions, without ties; “correlation” is of the regression’s rewards with the scores. Processor time is that of the pair-wise fit, its answers included.',
    figures: [
      { name: 'pair-wise accuracy', unit: 'share', atLeast: 0.9 },
      reported('classification accuracy'),
      reported('MSE accuracy'),
      { name: 'MSE correlation', unit: 'number', atLeast: 0.9 },
      reported('Huber accuracy'),
      reported('Huber correlation', 'number'),
      reported('processor', 'seconds'),
    ],
    seedsOfFive: 5,
  },
  afterFineTuning(
    'dpo',
    'DPO prefers a language model’s right answers to its wrong ones',
    'pairs of its own answers to 250 questions, right and well-formed ones chosen over others, and DPO on them.',
    [
      reported('correct'),
      { name: 'gained', unit: 'share', atLeast: 0.07 },
      { name: 'strict', unit: 'share', atLeast: 0.9 },
      reported('greedy'),
      { name: 'processor', unit: 'seconds', atMost: 10 },
    ],
  ),
  afterFineTuning(
    'grpo',
    'GRPO teaches a language model to be right',
    '120 updates of GRPO on eight answers to each of eight questions.',
    sharpened(45),
  ),
  afterFineTuning(
    'dapo',
    'DAPO teaches a language model to be right in fewer updates',
    '80 updates of DAPO, each on eight questions or more whose eight answers differ.',
    sharpened(45),
  ),
  afterFineTuning(
    'ppo',
    'PPO teaches a language model with a critic',
    '120 updates of PPO on one answer to each of 64 questions; in the first ten only the critic learns.',
    [reported('correct'), reported('strict'), reported('greedy'), reported('processor', 'seconds')],
  ),
]
