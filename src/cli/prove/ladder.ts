import { ArgumentError, type Flag, helpText, parseArguments } from '../shared/arguments.ts'
import { figureText } from './stagedJudgement.ts'
import { STAGED_PROOFS } from './stagedProofList.ts'
import type { StagedProof } from './stagedProofs.ts'
import { STAGES } from './stages.ts'

const USAGE = `npm run ladder -- --proof sft-lobby --seed 1

Runs one proof of learning in stages (from people, from preferences, from groups), for one seed.

${STAGED_PROOFS.map(({ id, title, stages }) => `  ${id}: ${title}. ${stages}`).join('\n')}`
const FLAGS: readonly Flag[] = [
  { section: 'Flags', name: 'proof', kind: 'text', help: 'Which', options: STAGED_PROOFS.map(({ id }) => id) },
  { section: 'Flags', name: 'seed', kind: 'whole', help: 'Where all chance comes from', default: 1 },
  { section: 'Flags', name: 'json', kind: 'toggle', help: 'Print the figures and curves as one JSON object' },
  { section: 'Flags', name: 'help', kind: 'toggle', help: 'This' },
]

try {
  const given = parseArguments(process.argv.slice(2), FLAGS)
  const proof = STAGED_PROOFS.find(({ id }) => id === given.proof)
  if (given.help) process.stdout.write(helpText(USAGE, FLAGS))
  else if (!proof) throw new ArgumentError(`Say which: --proof ${STAGED_PROOFS.map(({ id }) => id).join(' | ')}.`)
  else await climb(proof, Number(given.seed ?? 1), given.json === true)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = error instanceof ArgumentError ? 2 : 1
}

async function climb(proof: StagedProof, seed: number, json: boolean): Promise<void> {
  const result = await STAGES[proof.id](seed, (line) => process.stderr.write(`${line}\n`))
  if (json) {
    process.stdout.write(`${JSON.stringify({ seed, ...result })}\n`)
    return
  }
  for (const figure of proof.figures) {
    process.stdout.write(`${figure.name.padEnd(40)} ${figureText(figure, result.figures[figure.name])}\n`)
  }
}
