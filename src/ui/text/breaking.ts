import { words } from './words.ts'

/** Words of “Break it”, which are loaded with it; the faults have their own. */
export const breakingText = words('breaking', {
  title: 'Break it',
  help: 'Ten classic mistakes, and what each looks like in the charts.',
  intro:
    'Ten classic mistakes. A press sets up a small task, makes the mistake and trains. Find its signature in the charts before you open the cure, mend the run, and watch it heal.',
  ownKept: 'Your own settings are kept.',
  back: 'Back to my settings',
  backHelp: 'For your next run. The run on the page keeps its own.',
  faults: 'Faults',
  active: 'broken now',
  activeMended: 'mended',
  task: 'Task',
  on: (algorithm: string, place: string) => `${algorithm} on ${place}`,
  chart: 'Look at',
  signature: 'Signature',
  cure: 'Cure',
  break: 'Break it',
  again: 'Train it broken again',
  healthy: 'Train it healthy',
  mend: 'Mend it',
  mendHelp: 'Takes the mistake out of the run on the page, and goes on with it.',
  asks: 'There is a run on the page, and this browser keeps no runs, so it will be lost.',
  confirm: 'Close the run and go on',
  cancel: 'Not now',
  broken: 'Broken on purpose:',
  mended: 'Mended:',
  showChart: 'Show in the charts',
})
