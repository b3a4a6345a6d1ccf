/** The part of a service worker's registration that says when a new version of the site is stored. */
interface WorkersPort {
  /** The worker of the version that this page has come from; null on the first visit. */
  readonly controller: object | null
  register(url: string): Promise<RegistrationPort>
}

interface RegistrationPort extends Pick<EventTarget, 'addEventListener'> {
  readonly waiting: object | null
  readonly installing: WorkerPort | null
}

interface WorkerPort extends Pick<EventTarget, 'addEventListener'> {
  readonly state: string
}

const WORKER = './sw.js' // by scripts/offline-plugin.ts; the development server has none

/**
 * Stores the site for visits without a network, and calls `onNewVersion` when a newer version of it has been stored beside
 * the one that this page runs, once. `portOf` may throw, as naming it does in a sandboxed frame. Never rejects: where the browser refuses, the page works as long as there is a network.
 */
export async function keepForOffline(portOf: () => WorkersPort, onNewVersion: () => void): Promise<void> {
  let isTold = false
  try {
    const workers = portOf()
    const tell = () => {
      if (isTold || workers.controller === null) return // without a controller this is the first visit
      isTold = true
      onNewVersion()
    }
    const registration = await workers.register(WORKER)
    if (registration.waiting !== null) tell()
    registration.addEventListener('updatefound', () => {
      const { installing } = registration
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed') tell()
      })
    })
  } catch {
    // Private windows, sandboxed frames and managed browsers may refuse.
  }
}
