// Node does not hand tsx on to worker threads, only the flag of the Tiled loader: TypeScript is made readable here.
import { register } from 'tsx/esm/api'

register()
await import('./gradientWorker.ts')
