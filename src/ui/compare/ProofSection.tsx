import { useEffect, useRef, useState } from 'react'
import { algorithmCard } from '../../store/app/catalog.ts'
import { withAlgorithm } from '../../store/app/configEdits.ts'
import { defaultRunConfig } from '../../store/app/defaults.ts'
import { proofMaterial } from '../../store/controls/proofMaterial.ts'
import { proofsOf } from '../../store/controls/proofs.ts'
import { runTrial, solvedAt } from '../../training/page/trial.ts'
import type { Evaluation, RunConfig, RunMaterial } from '../../training/protocol.ts'
import { useApp, usePage } from '../page.ts'
import { laterText } from '../text/onDemand.ts'
import { said } from '../text/words.ts'
import '../styles/compare.css'

const LIVE_LEVEL = 'corridor' // solved in seconds by every algorithm
const LIVE_BUDGET = 200_000 // decisions
const LIVE_EVALUATE_EVERY = 4000 // decisions

/** Results of the algorithm's benchmarks, and a short one to run live. */
export function ProofSection() {
  const algorithm = useApp((state) => state.config.algorithm)
  const proofs = proofsOf(algorithm)
  return (
    <section className="proof">
      <h3>{laterText.proof.title}</h3>
      {proofs.length === 0 ? (
        <p className="dim">{laterText.proof.none}</p>
      ) : (
        <>
          <p className="dim">{laterText.proof.help}</p>
          <ul className="proofs">
            {proofs.map((proof) => (
              <li key={proof.id} title={saidInParts(proof.asked)}>
                <span className="badge" data-passed={String(proof.passed)}>
                  {proof.passed === null
                    ? laterText.proof.reported
                    : proof.passed
                      ? laterText.proof.passed
                      : laterText.proof.missed}
                </span>
                <span>{said(proof.title)}</span>
                <small>
                  {(proof.summary && saidInParts(proof.summary)) ??
                    laterText.proof.row(proof.medianSteps, proof.medianSeconds)}
                  , {laterText.proof.ofSeeds(proof.passedSeeds, proof.seeds)}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      <LiveProof key={algorithm} algorithm={algorithm} />
    </section>
  )
}

/** A list of figures and limits is put together from parts. */
function saidInParts(list: string): string {
  return list
    .split(/([,;] )/)
    .map(said)
    .join('')
}

type LiveState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly last: Evaluation | null }
  | { readonly phase: 'over'; readonly solved: Evaluation | null; readonly message: string | null }

/** Trains the algorithm from scratch in a worker of its own and reports whether it learnt. */
function LiveProof({ algorithm }: { readonly algorithm: string }) {
  const { workshop } = usePage()
  const [state, setState] = useState<LiveState>({ phase: 'idle' })
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  async function prove(): Promise<void> {
    const controller = new AbortController()
    abort.current = controller
    setState({ phase: 'running', last: null })
    const config = proofConfig(algorithm)
    let material: RunMaterial
    try {
      material = await proofMaterial(algorithmCard(algorithm), config, workshop)
    } catch (error) {
      if (!controller.signal.aborted) setState({ phase: 'over', solved: null, message: messageOf(error) })
      return
    }
    if (controller.signal.aborted) return
    const result = await runTrial(config, {
      signal: controller.signal,
      material,
      onEvaluation(evaluation, soFar) {
        setState({ phase: 'running', last: evaluation })
        return solvedAt(soFar) !== null
      },
    })
    if (controller.signal.aborted) return
    setState({ phase: 'over', solved: solvedAt(result.evaluations), message: result.message })
  }

  return (
    <>
      <button
        type="button"
        className="button"
        title={laterText.proof.liveHelp}
        disabled={state.phase === 'running'}
        onClick={() => void prove()}
      >
        {laterText.proof.live}
      </button>
      <p role="status" className="dim">
        {liveStatus(state)}
      </p>
    </>
  )
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function liveStatus(state: LiveState): string {
  switch (state.phase) {
    case 'idle':
      return laterText.proof.liveHelp
    case 'running':
      return state.last === null
        ? laterText.proof.starting
        : laterText.proof.running(state.last.envSteps, state.last.successRate)
    case 'over':
      if (state.message !== null) return laterText.proof.failed(state.message)
      if (state.solved === null) return laterText.proof.fail(LIVE_BUDGET)
      return laterText.proof.pass(state.solved.envSteps, state.solved.trainingSeconds)
    default:
      return state satisfies never
  }
}

/** The algorithm's defaults on the corridor, independent of the visitor's settings. */
function proofConfig(algorithm: string): RunConfig {
  const config = defaultRunConfig()
  if (config.env.kind !== 'platformer') throw new Error('The default run is not on a level of the game.')
  const onCorridor = { ...config, env: { ...config.env, level: LIVE_LEVEL } }
  return {
    ...withAlgorithm(onCorridor, algorithmCard(algorithm).id),
    budgetSteps: LIVE_BUDGET,
    evaluation: { ...config.evaluation, everySteps: LIVE_EVALUATE_EVERY, episodes: 100 },
  }
}
