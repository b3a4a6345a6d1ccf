/** The porters that there are, the default first. */
export const TEXT_ENVS = [
  {
    id: 'porter',
    label: 'The little porter',
    help: 'A tiny language model answers the guests, token by token. It is trained like large ones, in seconds.',
  },
] as const
