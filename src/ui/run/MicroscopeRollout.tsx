import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import type { CapturedPlay, CapturedRollout } from '../../algorithms/contract.ts'
import { isCut } from '../../algorithms/shared/capture.ts'
import { computeAdvantages } from '../../rl/gae.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { decimals, significant } from '../format.ts'
import { shownActions } from '../glyphs.ts'
import { useApp } from '../page.ts'
import { microscopeText as words } from '../text/microscope.ts'
import { ColumnHeads } from './ColumnHeads.tsx'
import { Staleness } from './MicroscopeTrust.tsx'

interface PlayProps {
  readonly played: CapturedPlay
  readonly env: number
  onEnv(env: number): void
}

function Environments({ played: { envs }, env, onEnv }: PlayProps) {
  if (envs === 1) return null
  return (
    <Segmented
      label={words.environment}
      options={Array.from({ length: envs }, (_, index) => ({ value: String(index), label: String(index + 1) }))}
      value={String(env)}
      onChange={(value) => onEnv(Number(value))}
    />
  )
}

/** 0, 1, …: rows of a record, which stay where they are. */
function range(count: number): number[] {
  return [...new Array(count).keys()]
}

/** The name of an action of the run's environment; the number of a token. */
export function useActionName(): (action: number) => string {
  const env = useApp(({ run, config }) => (run.startedWith ?? config).env)
  const actions = shownActions(env)
  return (action) => (env.kind === 'text' ? String(action) : actions[action].name)
}

/** What was played, decision by decision. */
export function Rollout(props: PlayProps) {
  const { played, env } = props
  const nameOf = useActionName()
  const { columns } = words.rollout
  return (
    <>
      <p className="dim">{words.rollout.about(played.envs, played.allEnvs, played.steps, played.allSteps)}</p>
      <Environments {...props} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a mouse that takes the focus */}
      <section className="microscope-rows" tabIndex={0} aria-label={words.parts.rollout}>
        <table>
          <ColumnHeads
            names={[columns.decision, columns.action, columns.probability, columns.reward, columns.value, columns.end]}
          />
          <tbody>
            {range(played.steps).map((t) => {
              const at = t * played.envs + env
              return (
                <tr key={t}>
                  <th scope="row">{t + 1}</th>
                  <td>{nameOf(played.actions[at])}</td>
                  <td>{words.value(played.probabilities[at])}</td>
                  <td className="tone-reward">{words.value(played.rewards[at])}</td>
                  <td className="tone-value">{words.value(played.values[at])}</td>
                  <td>
                    {played.terminated[at] === 1
                      ? words.rollout.terminated
                      : played.truncated[at] === 1 && words.rollout.truncated}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </>
  )
}

const HEIGHT = 120
const BAR = 8 // px of the drawing, the gap included

/** The advantages for any λ, and the sums behind one of them. */
export function Advantages(props: PlayProps) {
  const { played, env } = props
  const id = useId()
  const [lambda, setLambda] = useState(played.gaeLambda)
  const [decision, setDecision] = useState(0)
  const advantages = useMemo(() => advantagesOf(played, lambda), [played, lambda])
  const own = useMemo(() => advantagesOf(played, played.gaeLambda), [played])
  const largest = Math.max(1e-6, ...own.map(Math.abs), ...advantages.map(Math.abs))
  const height = (a: number) => (Math.abs(a) / largest) * (HEIGHT / 2 - 1)
  const top = (a: number) => (a > 0 ? HEIGHT / 2 - height(a) : HEIGHT / 2)
  const of = (t: number) => t * played.envs + env
  function onKeyDown(event: KeyboardEvent): void {
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (way === 0) return
    event.preventDefault()
    setDecision(Math.min(played.steps - 1, Math.max(0, decision + way)))
  }
  return (
    <>
      <Environments {...props} />
      <div className="microscope-slider">
        <label htmlFor={id}>{words.advantages.lambda}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={1}
          step={0.01}
          value={lambda}
          aria-describedby={`${id}-help`}
          onChange={(event) => setLambda(Number(event.target.value))}
        />
        <output htmlFor={id}>{lambda.toFixed(2)}</output>
      </div>
      <p className="dim" id={`${id}-help`}>
        {words.advantages.lambdaHelp(played.gaeLambda)}
      </p>
      <div
        className="microscope-bars"
        role="slider"
        tabIndex={0}
        aria-label={words.advantages.chart}
        aria-valuemin={1}
        aria-valuemax={played.steps}
        aria-valuenow={decision + 1}
        aria-valuetext={`${words.advantages.decision(decision)}: ${words.value(advantages[of(decision)])}`}
        title={words.advantages.chart}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          const { left, width } = event.currentTarget.getBoundingClientRect()
          const t = Math.floor(((event.clientX - left) / width) * played.steps)
          setDecision(Math.min(played.steps - 1, Math.max(0, t)))
        }}
      >
        <svg viewBox={`0 0 ${BAR * played.steps} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <rect className="microscope-here" x={BAR * decision} y="0" width={BAR} height={HEIGHT} />
          {range(played.steps).map((t) => (
            <g key={t}>
              <rect
                className={advantages[of(t)] >= 0 ? 'better' : 'worse'}
                x={BAR * t + 1}
                y={top(advantages[of(t)])}
                width={BAR - 2}
                height={height(advantages[of(t)])}
              />
              <rect
                className="outline"
                x={BAR * t + 1}
                y={top(own[of(t)])}
                width={BAR - 2}
                height={height(own[of(t)])}
              />
            </g>
          ))}
        </svg>
      </div>
      <Sums played={played} env={env} decision={decision} lambda={lambda} advantages={advantages} />
    </>
  )
}

function advantagesOf(played: CapturedPlay, gaeLambda: number): Float32Array {
  const advantages = new Float32Array(played.steps * played.envs)
  computeAdvantages(played, { gamma: played.gamma, gaeLambda }, advantages, new Float32Array(advantages.length))
  return advantages
}

interface SumsProps {
  readonly played: CapturedPlay
  readonly env: number
  readonly decision: number
  readonly lambda: number
  readonly advantages: Float32Array
}

function Sums({ played, env, decision: t, lambda, advantages }: SumsProps) {
  const { envs, steps, gamma, rewards, values, terminated, truncated, finalValues, lastValues } = played
  const at = t * envs + env
  const ends = terminated[at] === 1 || truncated[at] === 1
  const isLast = t === steps - 1
  const goesOn = isLast ? lastValues[env] : values[at + envs]
  const next = terminated[at] === 1 ? 0 : truncated[at] === 1 ? finalValues[at] : goesOn
  const delta = rewards[at] + gamma * next - values[at]
  const following = ends || isLast ? 0 : advantages[at + envs]
  return (
    <>
      <p>
        <b>{words.advantages.decision(t)}</b>
      </p>
      <p className="formula">
        {words.advantages.delta({ reward: rewards[at], gamma, next, value: values[at], delta })}
      </p>
      <p className="formula">{words.advantages.sum({ delta, gamma, lambda, following, a: advantages[at] })}</p>
    </>
  )
}

const PLOT = { width: 420, height: 210, left: 48, right: 24, top: 20, bottom: 24 }
const CENTRE = {
  x: (PLOT.left + PLOT.width - PLOT.right) / 2,
  y: (PLOT.top + PLOT.height - PLOT.bottom) / 2,
}
const LEAST_GAP = 46 // px between two numbers below the drawing

/** The gradient steps one by one: ratios against advantages, and what the clip cuts off. */
export function Minibatches({
  record: { steps, clipRange, played, answers, stale },
}: {
  readonly record: CapturedRollout
}) {
  const id = useId()
  const [step, setStep] = useState(0)
  const isNormalised = useApp(({ run, config }) => {
    const { hyperparameters } = run.applied ?? run.startedWith ?? config
    return hyperparameters.normaliseAdvantages === true
  })
  const { ratios, advantages, size, clipped, meanRatio, gradientNorm, epoch } = steps[step]
  // The same axes for all steps, so that the samples can be seen to move.
  const reach = useMemo(() => {
    const largest = (of: (each: (typeof steps)[number]) => Float32Array, centre: number) =>
      Math.max(1e-3, ...steps.flatMap((each) => [...of(each)].map((value) => Math.abs(value - centre))))
    return {
      ratio: Math.max(
        largest((each) => each.ratios, 1),
        1.2 * (clipRange ?? 0),
      ),
      advantage: largest((each) => each.advantages, 0),
    }
  }, [steps, clipRange])
  const chart = clipRange === null ? words.steps.plainChart : words.steps.chart
  const digits = reach.ratio < 0.01 ? 4 : reach.ratio < 0.1 ? 3 : 2
  const x = (ratio: number) => CENTRE.x + ((ratio - 1) / reach.ratio) * (CENTRE.x - PLOT.left)
  const y = (a: number) => CENTRE.y - (a / reach.advantage) * (CENTRE.y - PLOT.top)
  return (
    <>
      {stale !== undefined && <Staleness stale={stale} />}
      {played === null && answers === undefined && <p className="dim">{words.steps.noPlay}</p>}
      {steps.length > 1 && (
        <div className="microscope-slider">
          <label htmlFor={id}>{words.steps.slider}</label>
          <input
            id={id}
            type="range"
            min={0}
            max={steps.length - 1}
            value={step}
            aria-valuetext={words.steps.place(step, steps.length, epoch)}
            onChange={(event) => setStep(Number(event.target.value))}
          />
        </div>
      )}
      <p>
        <b>{words.steps.head(words.steps.place(step, steps.length, epoch))}</b>{' '}
        {words.steps.figures(size, clipped, meanRatio, gradientNorm)}
      </p>
      <svg className="microscope-plot" viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} role="img" aria-label={chart}>
        {clipRange !== null && (
          <rect
            className="microscope-here"
            x={x(1 - clipRange)}
            y={PLOT.top}
            width={x(1 + clipRange) - x(1 - clipRange)}
            height={PLOT.height - PLOT.top - PLOT.bottom}
          />
        )}
        <path
          className="axis"
          d={`M${PLOT.left} ${CENTRE.y}H${PLOT.width - PLOT.right}M${CENTRE.x} ${PLOT.top}V${PLOT.height - PLOT.bottom}`}
        />
        <g className="microscope-ticks">
          {ratioTicks(reach.ratio, clipRange, x).map((ratio) => (
            <text key={ratio} x={x(ratio)} y={PLOT.height - 8} textAnchor="middle">
              {decimals(ratio, digits)}
            </text>
          ))}
          <text x={PLOT.width - 6} y={CENTRE.y - 6} textAnchor="end">
            {words.steps.ratioAxis}
          </text>
          {[reach.advantage, 0, -reach.advantage].map((advantage) => (
            <text key={advantage} x={PLOT.left - 6} y={y(advantage) + 4} textAnchor="end">
              {significant(advantage)}
            </text>
          ))}
          <text x={CENTRE.x} y={PLOT.top - 8} textAnchor="middle">
            {words.steps.advantageAxis}
          </text>
        </g>
        {Array.from(ratios, (ratio, sample) => {
          const [left, up] = [x(ratio), y(advantages[sample])]
          return isCut(ratio, advantages[sample], clipRange) ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the samples of a step stay as they are
            <path key={sample} className="clipped" d={`M${left - 4} ${up - 4}l8 8m0 -8l-8 8`} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <circle key={sample} className={advantages[sample] >= 0 ? 'better' : 'worse'} cx={left} cy={up} r="3" />
          )
        })}
      </svg>
      <p className="dim">
        {chart} {clipRange !== null && words.steps.band}
      </p>
      {isNormalised && <p className="dim">{words.steps.normalised}</p>}
      <p className="formula">{lossOf(ratios, advantages, clipRange)}</p>
    </>
  )
}

/** The ratios at the edges, at 1, and at the clip range where there is room. */
function ratioTicks(reach: number, clipRange: number | null, x: (ratio: number) => number): number[] {
  const ticks = [1 - reach, 1, 1 + reach]
  if (clipRange === null) return ticks
  const clips = [1 - clipRange, 1 + clipRange]
  return [...ticks, ...clips.filter((clip) => ticks.every((tick) => Math.abs(x(clip) - x(tick)) >= LEAST_GAP))]
}

const SMALLEST_MOVE = 1e-4 // of a ratio: less is the difference of two sums in 32 bits

/** The loss of the sample that says most about it. */
function lossOf(ratios: Float32Array, advantages: Float32Array, clipRange: number | null): string {
  const samples = [...ratios.keys()]
  const largest = (of: (sample: number) => number) =>
    samples.reduce((best, sample) => (of(sample) > of(best) ? sample : best), 0)
  if (clipRange === null) {
    const sample = largest((each) => Math.abs(advantages[each]))
    return words.steps.plain({ ratio: ratios[sample], advantage: advantages[sample] })
  }
  const isFirst = ratios.every((ratio) => Math.abs(ratio - 1) < SMALLEST_MOVE)
  const sample = largest((each) => Math.abs(isFirst ? advantages[each] : ratios[each] - 1))
  const [ratio, advantage, low, high] = [ratios[sample], advantages[sample], 1 - clipRange, 1 + clipRange]
  const objective = Math.min(ratio * advantage, Math.min(high, Math.max(low, ratio)) * advantage)
  return words.steps.loss({ ratio, advantage, low, high, objective, isFirst })
}
