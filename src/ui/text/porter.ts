import { decimals, percent, signed } from '../format.ts'
import { words } from './words.ts'

/** Text of the porter's page, in English. Loaded with it. */
export const porterText = words('porter', {
  label: 'The little porter',
  title: 'The little porter',
  about:
    'A transformer of 19,360 parameters answers the hotel’s guests token by token. It is trained in this tab. The questions below are held out: no stage learns from them.',
  guest: 'Guest',
  porter: 'Porter',
  speaker: 'Policy',
  speakers: { latest: 'Latest', best: 'Best', reference: 'Reference', untrained: 'Random weights' },
  decoding: 'Tokens',
  decodingHelp:
    'Sampled draws each token from π, as in training; greedy takes the most probable one; T = 1.5 flattens π.',
  decodings: { sampled: 'Sampled', greedy: 'Greedy', hot: 'T = 1.5' },
  ask: 'Ask a question',
  askNext: 'Ask another',
  askAgain: 'Answer again',
  sayAll: 'Show all',
  automatic: 'Keep asking',
  automaticHelp: 'While it trains, asks a new question after each answer. Paused while a token is selected.',
  updates: (updates: number) => (updates === 0 ? 'random weights' : `after ${updates} updates`),
  empty: 'Nobody has asked yet.',
  tokens: 'The text, token by token',
  tokensHelp:
    'Grey tokens are the prompt, bright ones the completion: only these count in the loss. Each shows its probability. Point at one, or choose it, to see the alternatives; arrow keys move.',
  invisible: { newline: '⏎', space: '␣' } as const,
  tokenNames: { '\n': 'new line', ' ': 'space' } as Readonly<Record<string, string>>,
  token: (position: number, name: string, probability: number) => `${position}: ${name}, ${percent(probability)}`,
  mistake: 'differs from the right answer from here on',
  changed: 'put in by you',
  right: (answer: string) => `Right: ${answer}.`,
  wrong: (answer: string, solution: string) =>
    answer === '' ? `No answer. Right is ${solution}.` : `Wrong: ${answer}. Right is ${solution}.`,
  rightForTheWrongReason: 'But the working is wrong: no reward function reads it.',
  wrongReason: 'Find a wrong reason',
  wrongReasonHelp:
    'Searches 160 sampled answers for one that is right although its working is wrong: it gets the full reward.',
  noWrongReason: 'None in 160 answers.',
  truncated: 'Truncated: it did not end in time.',
  speaking: 'The porter answers …',
  rewards: 'Rewards of this answer',
  reward: (label: string, score: number) => `${label} ${decimals(score, 3).replace(/0+$/, '').replace(/\.$/, '')}`,
  total: 'Reward',
  own: 'Your answer',
  ownGo: 'Check',
  ownResult: (isRight: boolean, solution: string) => (isRight ? 'Right.' : `Wrong: it is ${solution}.`),
  inspector: {
    title: 'The next token',
    empty:
      'Point at a token of the answer, or choose it: its alternatives, the attention behind it and the KL divergence appear here.',
    of: (position: number, length: number) => `Token ${position} of ${length}`,
    said: 'said',
    top: 'Most probable here',
    instead: (name: string) => `Continue with ${name}`,
    insteadHelp: 'Puts this token in place and samples the rest again: what if it had said that?',
    kl: 'KL to ref.',
    klHelp: 'KL(π‖π_ref) before this token: 0 if both policies agree. The bar on each tile grows with its square root.',
    noReference: 'no reference policy',
    nats: (value: number) => `${decimals(value, 3)} nats`,
    attention: 'Attends to',
    attentionHelp: 'Attention of the last token before this one, mean over four heads; arcs on the text.',
    none: 'Select none',
  },
  group: {
    title: 'Answers to one question',
    help: 'The last group of answers in training. The advantage A is one number per answer, shared by all its tokens: reward relative to the group, in standard deviations. The bar on a token is its KL divergence from the reference (height: its square root); point at a token for its ratio π/π_old.',
    empty: 'GRPO and DAPO draw several answers to each question. The last group appears here.',
    answer: (index: number) => `Answer ${index}`,
    pair: 'Chosen and rejected',
    pairHelp:
      'A pair of the policy’s own answers to one question: DPO raises the implicit reward r̂ = β·log(π / π_ref) of the chosen answer above that of the rejected one.',
    judgedBy: { person: 'people', generated: 'generated' },
    chosen: 'chosen',
    rejected: 'rejected',
    implicit: (value: number) => `r̂ ${signed(value, 2)}`,
    columns: { answer: 'Answer', reward: 'R', advantage: 'A' },
    discarded: 'All answers got the same reward, so this group gives no gradient.',
    discardedGroups: (count: number, of: number) =>
      `${count} of ${of} groups of this update gave no gradient; the first of them`,
    token: (name: string, ratio: number, kl: number | null) =>
      `${name}: ratio ${decimals(ratio, 3)}${kl === null ? '' : `, KL ${decimals(kl, 4)} nats`}`,
    numbers: (smallest: number, largest: number, kl: number | null) => {
      const [low, high] = [decimals(smallest, 3), decimals(largest, 3)]
      return `π/π_old ${low === high ? low : `${low} to ${high}`}${kl === null ? '' : `, KL ${decimals(kl, 4)} nats`}`
    },
    advantage: (value: number) => `A ${signed(value, 2)}`,
  },
  judging: {
    title: 'Which answer is better?',
    rung: 'Your judgement',
    about:
      'Judge two answers of the policy that the page shows. DPO learns from your pairs, and the reward model can be fitted to them. All pairs are listed below the answers.',
    state: (count: number) => (count === 1 ? '1 pair' : `${count} pairs`),
    count: (count: number) => `${count} judged`,
    begin: 'Judge answers',
    leave: 'Stop judging',
    left: 'First answer',
    right: 'Second answer',
    prefer: 'This one is better',
    equal: 'Equally good',
    skip: 'Skip',
    undo: 'Undo',
    help: 'Stored in this browser as you go.',
  },
  pairs: {
    title: 'Pairs for DPO',
    counts: (people: number, generated: number) => `${people} by people, ${generated} generated`,
    help: 'Question, chosen and rejected answer. Your judgements are kept in this browser; generated pairs belong to the run: chosen answers are right and strict, rejected ones are not.',
    show: 'Show',
    all: (count: number) => `All ${count}`,
    people: (count: number) => `People ${count}`,
    generated: (count: number) => `Generated ${count}`,
    empty: {
      all: 'No pairs yet: judge answers yourself, or train DPO, which generates some.',
      person: 'Nobody has judged answers yet.',
      generated: 'DPO generates its pairs when it starts.',
    },
    columns: { by: 'By', question: 'Question', chosen: 'Chosen', rejected: 'Rejected', margin: 'Margin' },
    margin: (value: number) => signed(value, 2),
    marginHelp:
      'Implicit reward r̂ of the chosen answer minus that of the rejected one, when DPO last studied the pair.',
    marginNone: 'DPO has not studied this pair.',
    tie: 'equal',
    pages: 'Pages of pairs',
    previous: 'Previous',
    next: 'Next',
    range: (first: number, last: number, count: number) => `${first} to ${last} of ${count}`,
    forget: (question: string) => `Delete your judgement of ${question}`,
  },
  answerModel: {
    title: 'Reward model',
    about:
      'A copy of your SFT policy learns to score whole answers: it checks every token. GRPO, DAPO and PPO can learn from it in place of the reward functions.',
    state: (accuracy: number | null) => (accuracy === null ? 'not fitted' : `${percent(accuracy)} of held-out pairs`),
    source: 'Learn from',
    sourceHelp:
      'Generated: answers of your newest SFT policy to 1,500 training questions, scored by the reward functions. Yours: the pairs that you have judged.',
    sources: { generated: 'Generated', person: (count: number) => `Yours (${count})` },
    lossHelp:
      'Pair-wise: the better answer should score higher. Point-wise: each answer is classified as the better one or not. MSE and Huber: each answer’s score is predicted.',
    fit: 'Fit the reward model',
    noPolicy: {
      message: 'A reward model of answers starts from a language model.',
      advice: 'Train the porter by SFT first.',
    },
    accuracyHelp: 'Share of pairs of answers to held-out questions that it orders rightly, without ties.',
    correlationHelp: 'Pearson’s correlation of its rewards of held-out answers with their scores.',
    fittedTo: (pairs: number, source: 'person' | 'generated') =>
      source === 'person'
        ? `Fitted to ${pairs} pairs of yours.`
        : `Fitted to ${pairs} generated pairs, held-out ones included.`,
    chip: (reward: number) => `Learned reward ${signed(reward, 2)}`,
    chipHelp: 'By your reward model, in standard deviations over the answers that it was fitted to.',
  },
  ladder: {
    intro: 'Train a language model in stages. Each one starts from the result of an earlier one.',
    demonstrations: {
      title: 'Demonstrations',
      about:
        'Answers of a hasty clerk: some in the wrong format, some miscalculated. Grey tokens are the prompt; the loss counts bright ones only.',
      state: (count: number) => `${count} generated`,
      next: 'Show others',
      label: 'Demonstrations in the chat template',
      options:
        'Number, sloppiness, the loss mask with its cost, and NEFTune noise are settings of SFT; the tokens here follow them.',
    },
    stages: {
      sft: { title: 'Supervised fine-tuning (SFT)', about: 'Makes each token of the demonstrations more probable.' },
      dpo: {
        title: 'DPO',
        about: 'Learns from pairs of its own answers: right and strict ones are chosen, others rejected.',
      },
      grpo: {
        title: 'GRPO',
        about: 'Draws a group of answers per question and reinforces those above the mean reward.',
      },
      dapo: {
        title: 'DAPO',
        about: 'GRPO that redraws groups with equal rewards, clips increases less and punishes overlong answers.',
      },
      ppo: { title: 'PPO', about: 'The classical way: a critic predicts the reward, GAE turns it into advantages.' },
    },
    rewards: {
      title: 'Reward functions',
      about: 'What GRPO, DAPO and PPO maximise. The reward is the weighted sum; weights apply at once.',
      state: (active: number) => `${active} in use`,
    },
    exhibits: {
      title: 'Exhibits',
      about: 'What goes wrong, by one press. Each starts from your newest SFT policy, or fine-tunes one first.',
      state: (count: number) => `${count} to try`,
      start: (title: string) => `Start: ${title}`,
      running: 'running',
    },
    toGame: 'Back to the game',
  },
})
