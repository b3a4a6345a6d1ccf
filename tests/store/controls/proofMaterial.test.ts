import { describe, expect, it } from 'vitest'
import { algorithmById } from '../../../src/algorithms/index.ts'
import { withLevel } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { proofMaterial } from '../../../src/store/controls/proofMaterial.ts'
import type { Workshop } from '../../../src/training/page/workshopClient.ts'
import type { JobKind, JobRequests, JobResults, ToWorkshop } from '../../../src/training/workshop/workshop.ts'
import { runWorkshopJob } from '../../../src/training/workshop/workshopJobs.ts'

/** The workshop's jobs, done here. */
async function doHere<Kind extends JobKind>(type: Kind, request: JobRequests[Kind]): Promise<JobResults[Kind]> {
  const unasked = () => Promise.reject(new Error('No backend is needed to play clips.'))
  const message = { type, jobId: 1, request } as ToWorkshop
  return (await runWorkshopJob(message, { prepareBackend: unasked, onProgress: () => undefined })) as JobResults[Kind]
}

const workshop: Workshop = {
  expertClips: (env, options) => doHere('expertClips', { env, ...options }),
  queries: (env, options) => doHere('queries', { env, ...options }),
  judge: (env, pairs, options) => doHere('judge', { env, pairs, ...options }),
  fitRewardModel: () => Promise.reject(new Error('No reward model was requested.')),
  fitAnswerModel: () => Promise.reject(new Error('No model of answers was requested.')),
  fork: () => Promise.reject(new Error('No futures were requested.')),
  autopsy: () => Promise.reject(new Error('No futures were requested.')),
  exact: () => Promise.reject(new Error('No futures were requested.')),
  dispose: () => undefined,
}

const config = withLevel(defaultRunConfig(), 'corridor')

describe('the material of a short proof', () => {
  it('is empty if the environment is sufficient', async () => {
    expect(await proofMaterial(algorithmById('ppo'), config, workshop)).toEqual({})
  })

  it('is clips of the expert for imitation', async () => {
    const { demonstrations, initialPolicy } = await proofMaterial(algorithmById('sft'), config, workshop)
    expect(demonstrations).toHaveLength(10)
    expect(initialPolicy).toBeUndefined()
  })

  it('is the judge’s answers about an untrained policy, and that policy, for preference learning', async () => {
    const { preferences, initialPolicy } = await proofMaterial(algorithmById('dpo'), config, workshop)
    const choices = new Set(preferences?.map(({ choice }) => choice))
    expect(preferences?.length).toBeGreaterThan(100)
    expect([...choices]).toEqual(expect.arrayContaining(['left', 'right']))
    expect(initialPolicy?.updates).toBe(0)
  })
})
