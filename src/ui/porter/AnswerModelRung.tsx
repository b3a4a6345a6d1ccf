import { useRef, useState } from 'react'
import { type AppStore, patch } from '../../store/app/appStore.ts'
import { textOf } from '../../store/app/configEdits.ts'
import { TEXT_GUIDANCE_SETTINGS } from '../../store/app/text.ts'
import { newestOf } from '../../store/teach/checkpoints.ts'
import { type Failure, failureOf, isCancelled } from '../../store/teach/comparisons.ts'
import type { FitProgress, RewardModelOptions } from '../../training/workshop/workshop.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { Setting } from '../controls/Setting.tsx'
import { percent } from '../format.ts'
import { useApp, usePage } from '../page.ts'
import { FailureNote } from '../teach/Preferences.tsx'
import { laterText } from '../text/onDemand.ts'
import { porterText } from '../text/porter.ts'
import '../styles/preferences.css'

const words = porterText.answerModel
type Loss = RewardModelOptions['loss']
type Source = 'generated' | 'person'

/** The reward model of answers: fitting in the workshop's worker, its figures, and its share of the reward. */
export function AnswerModelRung() {
  const { store, shelf, workshop } = usePage()
  const judged = useApp(({ teach }) => teach.judgements)
  const kept = useApp(({ teach }) => teach.answerModel)
  const share = useApp(({ config }) => config.guidance?.learnedReward ?? 0)
  const [loss, setLoss] = useState<Loss>('pairwise')
  const [source, setSource] = useState<Source>('generated')
  const [progress, setProgress] = useState<FitProgress | 'starting' | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const abort = useRef<AbortController | null>(null)

  async function fit(): Promise<void> {
    const { config, teach } = store.getState()
    const env = textOf(config.env)
    const policy = newestOf(teach, ['sft'], true)?.snapshot ?? shelf.latest
    if (env === undefined || policy?.head.kind !== 'transformer') return setFailure(words.noPolicy)
    const own = { env, policy, loss, seed: config.seed, ...(source === 'person' && { judged: teach.judgements }) }
    setFailure(null)
    setProgress('starting')
    abort.current = new AbortController()
    try {
      const fitted = await workshop.fitAnswerModel(own, { signal: abort.current.signal, onProgress: setProgress })
      const { model, heldOutAccuracy, heldOutCorrelation, trainingPairs, heldOutPairs } = fitted
      const pairs = trainingPairs + heldOutPairs
      patch(store, 'teach', { answerModel: { model, source, pairs, heldOutAccuracy, heldOutCorrelation } })
    } catch (error) {
      if (!isCancelled(error)) setFailure(failureOf(error))
    } finally {
      setProgress(null)
    }
  }

  return (
    <div className="fit">
      <Segmented<Source>
        label={words.source}
        value={source}
        help={words.sourceHelp}
        options={[
          { value: 'generated', label: words.sources.generated },
          { value: 'person', label: words.sources.person(judged.length) },
        ]}
        onChange={setSource}
      />
      <Segmented<Loss>
        label={laterText.rewardModel.loss}
        value={loss}
        help={words.lossHelp}
        options={[
          { value: 'pairwise', label: laterText.rewardModel.pairwise },
          { value: 'pointwise', label: laterText.rewardModel.pointwise },
          { value: 'mse', label: laterText.rewardModel.mse },
          { value: 'huber', label: laterText.rewardModel.huber },
        ]}
        onChange={setLoss}
      />
      {progress === null ? (
        <button type="button" className="button primary" data-testid="fit-answers" onClick={fit}>
          {words.fit}
        </button>
      ) : (
        <>
          <progress
            className="work-progress"
            max={progress === 'starting' ? 1 : progress.epochs}
            value={progress === 'starting' ? 0 : progress.epoch}
            aria-label={words.title}
          />
          <button type="button" className="button" onClick={() => abort.current?.abort()}>
            {laterText.rewardModel.stop}
          </button>
        </>
      )}
      {failure !== null && <FailureNote failure={failure} />}
      {kept !== null && (
        <>
          <dl className="accuracy" title={words.accuracyHelp}>
            <dt>{laterText.rewardModel.accuracy}</dt>
            <dd data-testid="answer-accuracy">
              {kept.heldOutAccuracy === null ? laterText.rewardModel.accuracyNone : percent(kept.heldOutAccuracy)}
            </dd>
          </dl>
          <dl className="accuracy" title={words.correlationHelp}>
            <dt>{laterText.rewardModel.correlation}</dt>
            <dd>
              {kept.heldOutCorrelation === null
                ? laterText.rewardModel.correlationNone
                : kept.heldOutCorrelation.toFixed(2)}
            </dd>
          </dl>
          <p className="dim">{words.fittedTo(kept.pairs, kept.source)}</p>
          <Setting
            name="ladder.learnedReward"
            declared={TEXT_GUIDANCE_SETTINGS.learnedReward}
            value={share}
            baseline={0}
            running={undefined}
            tone="reward"
            onChange={(value) => setShare(store, Number(value))}
          />
        </>
      )}
    </div>
  )
}

function setShare(store: AppStore, learnedReward: number): void {
  store.setState(({ config }) => ({ config: { ...config, guidance: { learnedReward, referencePenalty: 0 } } }))
}
