import { ArgumentError, type Flag } from '../shared/arguments.ts'
import { runCommand } from '../shared/command.ts'
import { SEED_FLAG } from '../shared/configuration.ts'
import { figureText } from './stagedJudgement.ts'
import { STAGED_PROOFS } from './stagedProofList.ts'
import type { StagedProof } from './stagedProofs.ts'

const USAGE = `npm run ladder -- --proof sft-lobby --seed 1

Runs one proof of learning in stages (from people, from preferences, from groups), for one seed.

${STAGED_PROOFS.map(({ id, title, stages }) => `  ${id}: ${title}. ${stages}`).join('\n')}`
const FLAGS: readonly Flag[] = [
  { section: 'Flags', name: 'proof', kind: 'text', help: 'Which', options: STAGED_PROOFS.map(({ id }) => id) },
  { ...SEED_FLAG, section: 'Flags' },
  { section: 'Flags', name: 'json', kind: 'toggle', help: 'Print the figures and curves as one JSON object' },
]

await runCommand(() => ({
  usage: USAGE,
  flags: FLAGS,
  run: async (given) => {
    const proof = STAGED_PROOFS.find(({ id }) => id === given.proof)
    if (!proof) throw new ArgumentError(`Say which: --proof ${STAGED_PROOFS.map(({ id }) => id).join(' | ')}.`)
    await climb(proof, Number(given.seed ?? 1), given.json === true)
  },
}))

async function climb(proof: StagedProof, seed: number, json: boolean): Promise<void> {
  const { STAGES } = await import('./stages.ts') // loads tfjs, which takes a second
  const result = await STAGES[proof.id](seed, (line) => process.stderr.write(`${line}\n`))
  if (json) {
    process.stdout.write(`${JSON.stringify({ seed, ...result })}\n`)
    return
  }
  for (const figure of proof.figures) {
    process.stdout.write(`${figure.name.padEnd(40)} ${figureText(figure, result.figures[figure.name])}\n`)
  }
}
