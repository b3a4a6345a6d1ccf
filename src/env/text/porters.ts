/** The porters that there are, the default first. */
export const TEXT_ENVS = [
  {
    id: 'porter',
    label: 'The little porter',
    help: 'A tiny language model answers the guests, token by token: what large ones are trained with, in seconds.',
  },
] as const
