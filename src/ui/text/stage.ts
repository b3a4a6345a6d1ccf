import type { Medal } from '../../sim/agents.ts'
import type { StageFace } from '../../store/app/face.ts'
import { byMake } from './padButtons.ts'
import { said, words } from './words.ts'

/** Text of the stage, in English. Loaded with the stage; keep it short, because its pixel font is wide. */
export const stageWords = words('stage', {
  said: (english: string) => said(english),
  face: null as StageFace | null,
  label: 'The game',
  pads: {
    left: 'Run left',
    right: 'Run right',
    attack: 'Swing the suitcase',
    jump: 'Jump',
    menu: { left: 'Previous', right: 'Next', attack: 'Back', jump: 'Confirm' },
  },
  prompts: {
    keyboard: { confirm: 'Enter', back: 'Esc', restart: 'R' },
    ...byMake(({ bottom, right, top }) => ({ confirm: bottom, back: right, restart: top })),
    touch: { confirm: '', back: '', restart: '' },
  },
  menu: {
    tagline: 'Run, jump, swing, ring the bell.',
    start: {
      keyboard: 'Press Enter to play',
      ...byMake(({ bottom }) => `Press ${bottom} to play`),
      touch: 'Tap to play',
    },
    paused: 'Paused',
    pausedBy: {
      blurred: 'The window lost the focus.',
      hidden: 'The tab was hidden.',
      dialog: 'A dialog was opened.',
      unplugged: 'The gamepad is gone.',
    },
    won: 'You rang the bell!',
    lost: 'Game over',
    summary: (seconds: string, coins: number) => `${seconds} s · ${counted(coins, 'coin')}`,
    bestTime: 'New best time',
    bestBy: (seconds: string) => `New best by ${seconds} s`,
    medals: { bronze: 'Bronze medal', silver: 'Silver medal', gold: 'Gold medal' },
    medalTime: (medal: Medal, seconds: string) => `${capital(medal)}: ${seconds} s to beat`,
    toMedal: (medal: Medal, seconds: string) => `${seconds} s to ${medal}`,
    splits: {
      you: 'you',
      best: 'your best',
      agent: 'agent',
      bell: 'bell',
      notShown: (count: number) => `${count} not shown`,
    },
    noLives: (seconds: string) => `No lives left: ${seconds} s in all`,
    race: {
      ahead: (name: string, seconds: string) => `You beat ${name} by ${seconds} s`,
      behind: (name: string, seconds: string) => `${capital(name)} won by ${seconds} s`,
      equal: (name: string) => `You and ${name} rang it together`,
      rivalFailed: (name: string) => `You beat ${name}: it did not reach the bell`,
      rivalRang: (name: string, seconds: string) => `${capital(name)} won in ${seconds} s`,
      bothFailed: (name: string) => `${capital(name)} did not reach the bell either`,
      headings: { won: 'You won the race!', second: 'You came second', equal: 'A dead heat!' },
      names: {
        best: 'your best run',
        novice: 'the novice',
        regular: 'the regular',
        expert: 'the expert',
        trained: 'your agent',
        kept: 'your clip',
        replay: 'the replay',
      },
      gap: 'gap',
    },
    choices: {
      toLevels: 'levels',
      restart: 'restart',
      resume: 'resume',
      next: 'next',
      again: 'retry',
    },
  },
  seconds: (value: string) => `${value} s`,
  rivals: {
    best: 'your best',
    novice: 'novice',
    regular: 'regular',
    expert: 'expert',
    trained: 'your agent',
    kept: 'clip',
    replay: 'replay',
  },
  rivalOut: (name: string) => `${name}: out`,
  sideBySide: {
    first: (seconds: string) => `Rang first: ${seconds} s`,
    second: (seconds: string) => `Rang ${seconds} s later`,
    together: (seconds: string) => `Both rang: ${seconds} s`,
    failed: (seconds: string) => `Out after ${seconds} s`,
  },
  caption: {
    replay: (title: string) => `Replay: ${title}`,
    loading: 'Loading your opponent …',
    takenOver: {
      keyboard: 'You are playing. Press T to hand back.',
      ...byMake(({ select }) => `You are playing. Hand back: ${select}`),
      touch: 'You are playing. Tap “Hand back” to stop.',
    },
    takenOverPaused: {
      keyboard: 'Paused. Enter: resume, T: hand back.',
      ...byMake(({ start, select }) => `Paused. ${start}: resume, ${select}: hand back.`),
      touch: 'Paused. Tap here to resume.',
    },
    noGenerations: 'No generations yet: train first.',
    noGroup: 'Waiting for the first group …',
    groupThrownAway: (clips: number) => `All ${clips} scores are equal: group discarded.`,
    groupFromStart: (clips: number) => `${clips} rollouts from the start.`,
    groupFromState: (clips: number, decisions: number) =>
      `${clips} rollouts from the state after ${decisions} decisions.`,
  },
  race: {
    title: 'Policy updates',
    bell: (seconds: string) => `bell in ${seconds} s`,
    hurt: (percent: number) => `died at ${percent}%`,
  },
  group: { score: 'Score' },
  pair: {
    left: 'Left',
    right: 'Right',
    bell: (seconds: string) => `Rang the bell, ${seconds} s`,
    hurt: (percent: number) => `Died at ${percent}% of the way`,
    reached: (percent: number) => `Reached ${percent}% of the way`,
    coins: (count: number) => counted(count, 'coin'),
    regrets: (count: number) => counted(count, 'Regret'),
    crates: (count: number) => counted(count, 'crate'),
  },
  reference: {
    name: 'reference',
    nats: (value: string) => `KL to reference: ${value} nats`,
    step: (step: number) => `step ${step}`,
  },
  paint: {
    values: 'V',
    difference: 'V gap',
    learnedReward: 'learned r',
    exact: { optimal: 'V*', policy: 'exact V', learned: 'V', error: 'error' },
  },
})

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`
}
