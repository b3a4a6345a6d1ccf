// Node worker threads inherit the flag of the Tiled loader but not tsx: register it here to import TypeScript.
import { register } from 'tsx/esm/api'

register()
process.setSourceMapsEnabled(false) // tsx enables them: reading those of tfjs takes a seventh of the start
await import('./gradientWorker.ts')
