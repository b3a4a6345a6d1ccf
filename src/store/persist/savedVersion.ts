export const SAVED_VERSION = 1
