import { quantile } from '../../shared/statistics.ts'
import type { FigureAsked, StagedProof, StagedRun, StagedVerdict } from './stagedProofs.ts'

/** Compares every seed's figures with the required ones. Throws if a run lacks a required figure. */
export function judgeStages(proof: StagedProof, runs: readonly StagedRun[]): StagedVerdict {
  const seeds = runs.map(({ seed, figures }) => ({
    seed,
    figures,
    passed: proof.figures.every((asked) => keeps(asked, figureOf(figures, asked, proof))),
  }))
  const passedSeeds = seeds.filter(({ passed }) => passed).length
  const median = (name: string) =>
    quantile(
      runs.map(({ figures }) => figures[name]),
      0.5,
    )
  const bounds = proof.figures.filter(isBound)
  const seedsAsked = proof.seedsOfFive === 5 ? 'each seed' : `${proof.seedsOfFive} of 5 seeds`
  return {
    id: proof.id,
    title: proof.title,
    stages: proof.stages,
    command: `npm run ladder -- --proof ${proof.id} --seed <1…${runs.length}>`,
    asked: bounds.length === 0 ? 'nothing' : `${bounds.map(describe).join(', ')}; ${seedsAsked}`,
    figures: proof.figures,
    seeds,
    passedSeeds,
    medians: Object.fromEntries(proof.figures.map(({ name }) => [name, median(name)])),
    summary: proof.figures.map((figure) => `${figure.name} ${figureText(figure, median(figure.name))}`).join(', '),
    backend: runs[0].backend,
    passed: bounds.length === 0 ? null : passedSeeds >= Math.ceil((proof.seedsOfFive * runs.length) / 5),
  }
}

function figureOf(figures: StagedRun['figures'], { name }: FigureAsked, { id }: StagedProof): number {
  if (!Object.hasOwn(figures, name)) throw new Error(`The run of ${id} gave no figure "${name}".`)
  return figures[name]
}

function keeps({ atLeast, atMost }: FigureAsked, value: number): boolean {
  return value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value <= (atMost ?? Number.POSITIVE_INFINITY)
}

function isBound({ atLeast, atMost }: FigureAsked): boolean {
  return atLeast !== undefined || atMost !== undefined
}

function describe(asked: FigureAsked): string {
  const { name, atLeast, atMost } = asked
  const bounds = [
    ...(atLeast === undefined ? [] : [`≥ ${figureText(asked, atLeast)}`]),
    ...(atMost === undefined ? [] : [`≤ ${figureText(asked, atMost)}`]),
  ]
  return `${name} ${bounds.join(' and ')}`
}

/** A figure in its unit, e.g. `91.3 %`, `4.2 s`, `61k`. */
export function figureText({ unit }: FigureAsked, value: number): string {
  switch (unit) {
    case 'share':
      return `${Number((value * 100).toFixed(1))} %`
    case 'seconds':
      return `${Number(value.toFixed(1))} s`
    case 'decisions':
      return `${Math.round(value / 1000)}k`
    case 'number':
      return String(Number(value.toFixed(3)))
    default:
      return unit satisfies never
  }
}
