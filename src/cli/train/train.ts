import { readFile } from 'node:fs/promises'
import type { Hyperparameter } from '../../algorithms/contract.ts'
import { createVecEnv } from '../../env/create.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import { cardOf } from '../../store/app/catalog.ts'
import { writeConfig } from '../../store/app/link.ts'
import type { Evaluation, RunConfig } from '../../training/protocol.ts'
import {
  checkpointBytes,
  checkpointMisfit,
  checkpointOf,
  type EvaluatedPoint,
} from '../../training/trainer/checkpoint.ts'
import type { Trainer, TrainerNews } from '../../training/trainer/trainer.ts'
import { ArgumentError, kebab } from '../shared/arguments.ts'
import { complain, type Interruption, reasonOf, runCommand } from '../shared/command.ts'
import { algorithmOf, requestOf, type TrainRequest, trainFlags } from '../shared/configuration.ts'
import { prepareGradientThreads } from '../shared/gradientThread.ts'
import type { TrainResult } from '../shared/headless.ts'
import { configFor, materialFor } from '../shared/material.ts'
import { requireWritable, writeOutput } from '../shared/outputFile.ts'
import { policyContent, requirePolicyName } from '../shared/policyFile.ts'
import { drawCurves } from '../shared/svg.ts'
import { createProgressBar } from './progressBar.ts'

const USAGE = `npm run train -- [flags]

Trains an agent without a browser, by the same trainer as the page. Example:
  npm run train -- --algorithm ppo --level lobby --seed 1 --steps 300000

Ctrl-C, a closed terminal or a closed output ends the run; what it has learnt until then is saved and reported. A second
Ctrl-C ends it at once. With --checkpoint, --resume continues it later as if it had not ended.`

await runCommand((argv) => {
  const card = algorithmOf(argv)
  return {
    usage: USAGE,
    flags: trainFlags(card),
    run: (given, interruption) => train(requestOf(given, card), interruption),
  }
})

async function train(request: TrainRequest, interruption: Interruption): Promise<void> {
  if (request.describe) return print(descriptionOf(request.config))
  const { json, stopWhenSolved, stopAtReturn, curve, save } = request
  if (save !== null) {
    await requireWritable(save, '--save')
    await requirePolicyName(save, '--save')
  }
  if (curve !== null) await requireWritable(curve, '--curve')
  const resumeFrom = request.resume === null ? null : await resumePointIn(request.resume, request)
  const material = await materialFor(resumeFrom === null ? request : { ...request, config: resumeFrom.config })
  const config = resumeFrom?.config ?? configFor(request, material)
  const { checkpoint } = request
  if (checkpoint !== null) await requireWritable(checkpoint, '--checkpoint')
  const bar = createProgressBar(process.stderr, config.budgetSteps)
  let evaluations: Evaluation[] = [...(resumeFrom?.evaluations ?? [])]
  let policy: PolicySnapshot | null = null
  let running: Trainer | null = null
  let isInterrupted = false
  let isKept = false // the checkpoint's file is of this run

  function hear(news: TrainerNews): void {
    if (news.type === 'backend') bar.note(`Backend: ${news.report.reason} ${news.report.kernels}`)
    if (news.type === 'notice') bar.note(news.text)
    if (news.type === 'progress') bar.progress(news.batch)
    if (news.type === 'snapshot') policy = news.snapshot
    if (news.type === 'rewound') evaluations = evaluations.filter(({ updates }) => updates <= news.updates)
    if (news.type !== 'evaluation') return
    evaluations.push(news.evaluation)
    bar.note(sentence(news.evaluation))
    if (json) print({ evaluation: news.evaluation })
  }

  interruption.onInterrupt(() => {
    isInterrupted = true
    running?.stop()
  })
  prepareGradientThreads(cardOf(config).threads?.(config.hyperparameters) ?? 0)
  const { trainHeadless } = await import('../shared/headless.ts') // loads tfjs, which takes a second
  const outcome = await trainHeadless({
    config,
    material,
    stopWhenSolved,
    ...(resumeFrom && { resumeFrom }),
    ...(checkpoint !== null && {
      checkpoints: {
        spacing: { everyUpdates: request.checkpointEvery },
        async take(point) {
          const until = evaluations.filter(({ envSteps }) => envSteps <= point.progress.evaluatedAt)
          await writeOutput(checkpoint, checkpointBytes({ ...point, evaluations: until }))
          isKept = true
        },
      },
    }),
    ...(stopAtReturn !== undefined && { stopAtReturn }),
    onNews(news, trainer) {
      running = trainer
      if (isInterrupted) trainer.stop()
      hear(news)
    },
  }).catch((error: unknown) => ({ error }))
  bar.end()

  if (isInterrupted && isKept && !('error' in outcome))
    process.stderr.write(
      `Ended early, with all that was learnt in ${checkpoint}. To go on: npm run train -- --resume ${checkpoint}\n`,
    )

  // Each of these is attempted however the run ended, and a failure of one does not prevent the others.
  if ('error' in outcome) fail(outcome.error)
  else if (json) print(outcome)
  else process.stdout.write(summary(outcome))
  if (save !== null && policy !== null) await writeOutput(save, policyContent(save, policy, config)).catch(fail)
  if (curve !== null) await writeOutput(curve, learningCurve(config, evaluations)).catch(fail)
}

/** For programs that choose settings: the hyperparameters' values and ranges, and a link with all settings. */
function descriptionOf(config: RunConfig) {
  const schema = Object.entries<Hyperparameter>(cardOf(config).hyperparameters)
  return {
    algorithm: config.algorithm,
    budgetSteps: config.budgetSteps,
    hyperparameters: Object.fromEntries(
      schema.map(([name, { label: _label, help: _help, ...range }]) => [
        name,
        { ...range, value: config.hyperparameters[name], flag: `--${kebab(name)}` },
      ]),
    ),
    link: `#${writeConfig(config)}`,
  }
}

/** The point to resume, with the changes of this command line. */
async function resumePointIn(
  file: string,
  { config, names, given, resumeChanges }: TrainRequest,
): Promise<EvaluatedPoint> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new ArgumentError(`--resume ${file} cannot be read, because ${reasonOf(error)}. Name another file.`)
  })
  try {
    const point = checkpointOf(bytes)
    const algorithm = names.algorithm ? config.algorithm : point.config.algorithm
    const env = names.env ? config.env : point.config.env
    const misfit = checkpointMisfit(point, algorithm, createVecEnv(env, 1).spec.id)
    if (misfit !== null) throw new ArgumentError(`--resume ${file}: ${misfit}`)
    sayWithoutEffect(given, config.hyperparameters, point.config.hyperparameters)
    return { ...point, config: { ...point.config, ...resumeChanges } }
  } catch (error) {
    if (error instanceof AdvisedError) throw new ArgumentError(`--resume ${file}: ${error.message} ${error.advice}`)
    throw error
  }
}

/** A run resumes with the hyperparameters that were in force: others on the command line have no effect, which is said. */
function sayWithoutEffect(
  given: readonly string[],
  asked: RunConfig['hyperparameters'],
  inForce: RunConfig['hyperparameters'],
): void {
  for (const name of given) {
    if (asked[name] === inForce[name]) continue
    process.stderr.write(
      `--${kebab(name)} ${asked[name]} has no effect: the run resumes with ${inForce[name]}. To train on with other values, start from its policy with --from.\n`,
    )
  }
}

function fail(error: unknown): void {
  complain(error)
  process.exitCode ||= 1
}

function learningCurve({ algorithm, env, seed }: TrainRequest['config'], evaluations: readonly Evaluation[]): string {
  const title = `${algorithm} on ${env.kind === 'platformer' ? env.level : env.id}, seed ${seed}`
  const points = evaluations.map(({ envSteps, successRate }) => ({ x: envSteps, y: successRate * 100 }))
  return drawCurves({ title, yLabel: 'success, %', yRange: [0, 100], curves: [points], highlighted: [0] })
}
function print(object: unknown): void {
  process.stdout.write(`${JSON.stringify(object)}\n`)
}

function sentence(evaluation: Evaluation): string {
  const { envSteps, episodes, successRate, meanReturn, meanLength, isBest, unseen, bellLeft, difficulty } = evaluation
  const successes = Math.round(successRate * episodes)
  const figures = `${successes} of ${episodes} succeed, return ${meanReturn.toFixed(2)}, ${meanLength.toFixed(0)} decisions`
  const onUnseen = unseen ? `, ${Math.round(unseen.successRate * episodes)} on unseen seeds` : ''
  const onLeft = bellLeft ? `, ${Math.round(bellLeft.successRate * episodes)} with the bell at the left` : ''
  const trainedAt = difficulty === undefined ? '' : `, trained at difficulty ${difficulty.toFixed(2)}`
  return `${String(envSteps).padStart(8)}  ${figures}${onUnseen}${onLeft}${trainedAt}${isBest ? '  best so far' : ''}`
}

function summary(result: TrainResult): string {
  const { envSteps, trainingSeconds, envStepsPerSecond, successRate, meanReturn, firstSolvedAtSteps, best } = result
  const lines = [
    result.fault === undefined ? '' : `Broken on purpose (${result.fault}): see docs/breaking.md.`,
    `${envSteps} decisions in ${trainingSeconds.toFixed(1)} s of training (${envStepsPerSecond} a second).`,
    successRate === null ? '' : `At the end: ${(successRate * 100).toFixed(0)} % succeed, mean return ${meanReturn}.`,
    best === null
      ? ''
      : `Best policy, of decision ${best.envSteps}: ${(best.successRate * 100).toFixed(0)} % of fresh episodes succeed, mean return ${best.meanReturn}.`,
    firstSolvedAtSteps === null
      ? 'Not solved.'
      : `Solved at ${firstSolvedAtSteps} decisions, after ${result.firstSolvedAtSeconds} s of training.`,
  ]
  return `${lines.filter((line) => line !== '').join('\n')}\n`
}
