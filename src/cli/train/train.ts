import { writeFile } from 'node:fs/promises'
import { printPolicy } from '../../store/persist/policyFile.ts'
import type { Evaluation } from '../../training/protocol.ts'
import type { TrainerNews } from '../../training/trainer/trainer.ts'
import { ArgumentError, helpText } from '../shared/arguments.ts'
import { algorithmOf, readTrainRequest, type TrainRequest, trainFlags } from '../shared/configuration.ts'
import { type TrainResult, trainStage } from '../shared/headless.ts'
import { configFor, materialFor } from '../shared/material.ts'
import { drawCurves } from '../shared/svg.ts'
import { createProgressBar } from './progressBar.ts'

const USAGE = `npm run train -- [flags]

Trains an agent without a browser, by the same trainer as the page. Example:
  npm run train -- --algorithm ppo --level lobby --seed 1 --steps 300000`

try {
  const argv = process.argv.slice(2)
  if (argv.includes('--help')) process.stdout.write(helpText(USAGE, trainFlags(algorithmOf(argv))))
  else await train(readTrainRequest(argv))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = error instanceof ArgumentError ? 2 : 1
}

async function train(request: TrainRequest): Promise<void> {
  const { json, stopWhenSolved, stopAtReturn, curve, save } = request
  const material = await materialFor(request)
  const config = configFor(request, material)
  const bar = createProgressBar(process.stderr, config.budgetSteps)
  const evaluations: Evaluation[] = []

  function hear(news: TrainerNews): void {
    if (news.type === 'backend') bar.note(`Backend: ${news.report.reason}`)
    if (news.type === 'notice') bar.note(news.text)
    if (news.type === 'progress') bar.progress(news.batch)
    if (news.type !== 'evaluation') return
    evaluations.push(news.evaluation)
    bar.note(sentence(news.evaluation))
    if (json) print({ evaluation: news.evaluation })
  }

  let isHooked = false
  const { result, policy } = await trainStage({
    config,
    material,
    stopWhenSolved,
    ...(stopAtReturn !== undefined && { stopAtReturn }),
    onNews(news, trainer) {
      // Ctrl-C ends the run as a stop does, so that what was learnt is still told.
      if (!isHooked) process.once('SIGINT', () => trainer.stop())
      isHooked = true
      hear(news)
    },
  })
  bar.end()
  if (save !== null && policy !== null) await writeFile(save, printPolicy(policy))
  if (curve !== null) {
    const title = `${result.algorithm} on ${result.level ?? result.env}, seed ${result.seed}`
    const points = evaluations.map(({ envSteps, successRate }) => ({ x: envSteps, y: successRate * 100 }))
    await writeFile(
      curve,
      drawCurves({ title, yLabel: 'success, %', yRange: [0, 100], curves: [points], highlighted: [0] }),
    )
  }
  if (json) print(result)
  else process.stdout.write(summary(result))
}

function print(object: unknown): void {
  process.stdout.write(`${JSON.stringify(object)}\n`)
}

function sentence({ envSteps, episodes, successRate, meanReturn, meanLength, isBest }: Evaluation): string {
  const successes = Math.round(successRate * episodes)
  const figures = `${successes} of ${episodes} succeed, return ${meanReturn.toFixed(2)}, ${meanLength.toFixed(0)} decisions`
  return `${String(envSteps).padStart(8)}  ${figures}${isBest ? '  best so far' : ''}`
}

function summary(result: TrainResult): string {
  const { envSteps, trainingSeconds, envStepsPerSecond, successRate, meanReturn, firstSolvedAtSteps, best } = result
  const lines = [
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
