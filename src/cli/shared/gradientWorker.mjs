// Node worker threads inherit the flag of the Tiled loader but not tsx: register it here to import TypeScript.
import { register } from 'tsx/esm/api'

register()
await import('./gradientWorker.ts')
