/** Version of a saved run's shape; runs of another version are not read. By itself, so that the page's first load needs no schemas. */
export const SAVED_VERSION = 1
