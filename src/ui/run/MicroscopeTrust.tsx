import type { CapturedStaleness, CapturedTrustRegion, CapturedTry } from '../../algorithms/contract.ts'
import { microscopeText as words } from '../text/microscope.ts'
import { ColumnHeads } from './ColumnHeads.tsx'

/** How conjugate gradient finds the direction of TRPO's step. */
export function ConjugateGradient({ record }: { readonly record: CapturedTrustRegion }) {
  const { residuals, gradientNorm, stepNorm, maxKl } = record
  const { columns } = words.conjugateGradient
  return (
    <>
      <p className="dim">{words.conjugateGradient.about}</p>
      <table>
        <ColumnHeads names={[columns.iteration, columns.residual, '']} />
        <tbody>
          {Array.from(residuals, (residual, iteration) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an iteration is its index
            <tr key={iteration}>
              <th scope="row">{iteration}</th>
              <td>{words.share(residual)}</td>
              <td className="microscope-bar">
                <span aria-hidden="true">
                  <i style={{ width: `${100 * Math.min(1, residual)}%` }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="formula">{words.conjugateGradient.formula({ gradientNorm, stepNorm, maxKl })}</p>
    </>
  )
}

/** The tries of TRPO's line search, against the two conditions that a step must meet. */
export function LineSearch({ record: { tries, maxKl } }: { readonly record: CapturedTrustRegion }) {
  const { columns } = words.lineSearch
  const last = tries.at(-1)
  return (
    <>
      <p className="dim">{words.lineSearch.about}</p>
      <table>
        <ColumnHeads names={[columns.try, columns.scale, columns.kl(maxKl), columns.improvement, columns.verdict]} />
        <tbody>
          {tries.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the tries of a record stay as they are
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              <td>{words.value(each.scale)}</td>
              <td className={each.kl <= maxKl ? '' : 'tone-worse'}>{words.share(each.kl)}</td>
              <td className={each.improvement > 0 ? '' : 'tone-worse'}>{words.share(each.improvement)}</td>
              <td className={each.isAccepted ? 'tone-better' : ''}>{verdictOn(each, maxKl)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="formula">{last === undefined ? words.lineSearch.noGradient : words.lineSearch.formula(maxKl)}</p>
      {last?.isAccepted === false && <p>{words.lineSearch.rejected}</p>}
    </>
  )
}

function verdictOn({ kl, isAccepted }: CapturedTry, maxKl: number): string {
  if (isAccepted) return words.lineSearch.accepted
  return kl <= maxKl ? words.lineSearch.noBetter : words.lineSearch.tooFar
}

/** How old the gradient of a worker was when it was applied. */
export function Staleness({ stale }: { readonly stale: CapturedStaleness }) {
  const { worker, workers, computedAt, appliedTo, importanceClip } = stale
  return (
    <p>
      {words.stale.about(worker, workers, computedAt, appliedTo)}{' '}
      {appliedTo > computedAt && words.stale.how(importanceClip)}
    </p>
  )
}
