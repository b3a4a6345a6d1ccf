import { autopsy } from '../../policies/autopsy.ts'
import { expertDemonstrations } from '../../policies/demonstrate.ts'
import { exactValues } from '../../policies/exact/values.ts'
import { forkFutures } from '../../policies/fork.ts'
import { fitAnswerModel } from './fitAnswerModel.ts'
import { fitRewardModel } from './fitRewardModel.ts'
import { judgePairs } from './judge.ts'
import { drawQueries } from './queries.ts'
import type { JobKind, JobResults, ToWorkshop, WorkshopServices } from './workshop.ts'

/** Runs one job, in the workshop's worker, in Node or in a test. */
export async function runWorkshopJob(message: ToWorkshop, services: WorkshopServices): Promise<JobResults[JobKind]> {
  switch (message.type) {
    case 'expertClips':
      return expertDemonstrations(message.request.env, message.request)
    case 'queries':
      return drawQueries(message.request)
    case 'judge':
      return judgePairs(message.request)
    case 'fitRewardModel':
      return fitRewardModel(message.request, services)
    case 'fitAnswerModel':
      return fitAnswerModel(message.request, services.onProgress)
    case 'fork':
      return forkFutures(message.request)
    case 'autopsy':
      return autopsy(message.request)
    case 'exact':
      return exactValues(message.request)
    default:
      return message satisfies never
  }
}
