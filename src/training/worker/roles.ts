/** What the page's one worker file can be; the name of each `Worker` says which. */
export type WorkerRole = 'trainer' | 'workshop' | 'gradients'
