import { words } from './words.ts'

/** Words of “Break it”, which are loaded with it; the faults have their own. */
export const breakingText = words('breaking', {
  title: 'Break it',
  help: 'Ten classic mistakes, and what each looks like in the charts.',
  intro:
    'Ten classic mistakes. A press sets up a small task, makes the mistake and trains. Find its signature in the charts before you open the cure.',
  ownKept: 'Your own settings are kept: “Mend it” brings them back.',
  faults: 'Faults',
  active: 'broken now',
  task: 'Task',
  on: (algorithm: string, place: string) => `${algorithm} on ${place}`,
  chart: 'Look at',
  signature: 'Signature',
  cure: 'Cure',
  break: 'Break it',
  again: 'Train it broken again',
  healthy: 'Train it healthy',
  mend: 'Mend it',
  mendHelp: 'Closes this run and restores the settings from before.',
  asks: 'There is a run on the page, and this browser keeps no runs, so it will be lost.',
  confirm: 'Close the run and go on',
  cancel: 'Not now',
  broken: 'Broken on purpose:',
  showChart: 'Show in the charts',
})
