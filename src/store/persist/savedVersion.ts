/** Version of a saved run's shape; runs of another version are not read. In its own file, so that the first load needs no schemas. */
export const SAVED_VERSION = 1
