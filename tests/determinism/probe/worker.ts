/** A worker that computes what the page of the probe computes. */
import { replayHash, worldHashes } from '../worlds.ts'

export interface WorkerHashes {
  readonly worlds: Record<string, number>
  readonly replay: number
}

self.postMessage({ worlds: worldHashes(), replay: replayHash() } satisfies WorkerHashes)
