import type { PadMake } from '../../store/app/hands.ts'

interface PadButtons {
  readonly bottom: string
  readonly right: string
  readonly left: string
  readonly top: string
  readonly leftShoulder: string
  readonly rightShoulder: string
  readonly select: string
  readonly start: string
}

/** What is written on a gamepad's buttons, by their places in the standard mapping. */
export const PAD_BUTTONS: Readonly<Record<PadMake, PadButtons>> = {
  xbox: {
    ...{ bottom: 'A', right: 'B', left: 'X', top: 'Y' },
    ...{ leftShoulder: 'LB', rightShoulder: 'RB', select: 'View', start: 'Menu' },
  },
  playStation: {
    ...{ bottom: '✕', right: '○', left: '□', top: '△' },
    ...{ leftShoulder: 'L1', rightShoulder: 'R1', select: 'Share', start: 'Options' },
  },
  nintendo: {
    ...{ bottom: 'B', right: 'A', left: 'Y', top: 'X' },
    ...{ leftShoulder: 'L', rightShoulder: 'R', select: '−', start: '+' },
  },
  other: {
    ...{ bottom: 'button 1', right: 'button 2', left: 'button 3', top: 'button 4' },
    ...{ leftShoulder: 'button 5', rightShoulder: 'button 6', select: 'button 9', start: 'button 10' },
  },
}

/** Texts that name buttons, for each make. */
export function byMake<Text>(write: (buttons: PadButtons) => Text): Readonly<Record<PadMake, Text>> {
  const { xbox, playStation, nintendo, other } = PAD_BUTTONS
  return { xbox: write(xbox), playStation: write(playStation), nintendo: write(nintendo), other: write(other) }
}
