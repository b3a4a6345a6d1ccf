import { confineToOwnOrigin } from '../../shared/ownNetwork.ts'
import { installTrustedTypes } from '../../shared/trustedTypes.ts'
import { addLevel } from '../../sim/levels.ts'
import type { LevelsMessage } from '../protocol.ts'
import { actAsGradientThread } from './gradientRole.ts'
import type { WorkerRole } from './roles.ts'
import { actAsTrainer } from './trainerRole.ts'
import { actAsWorkshop } from './workshopRole.ts'

// The page's only worker file, so that tfjs is built, fetched and compiled once: the worker's name selects its role.
const ROLES: Readonly<Record<WorkerRole, () => (message: never) => void>> = {
  trainer: actAsTrainer,
  workshop: actAsWorkshop,
  gradients: actAsGradientThread,
}

confineToOwnOrigin(self)
installTrustedTypes(self) // where a server sends the policy with the worker, threads are started under it, too

const receive = ROLES[self.name as WorkerRole]()

self.addEventListener('message', ({ data }: MessageEvent<LevelsMessage | { readonly type: '' }>) => {
  if (data.type === 'levels') data.files.forEach(addLevel)
  else receive(data as never)
})
