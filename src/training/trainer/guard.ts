import type {
  HyperparameterSchema,
  HyperparameterValue,
  HyperparameterValues,
  TrainingReport,
} from '../../algorithms/contract.ts'
import { FAULT_NAMES } from '../../algorithms/shared/faultIds.ts'
import type { Fault } from '../../algorithms/shared/faults.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { AdvisedError } from '../../shared/advisedError.ts'

const MAX_METRIC = 1e9 // of any environment's loss, gradient norm or return; float32 overflows at 3e38
const MAX_WEIGHT = 1e4 // weights and Q-values of healthy policies stay below a few hundred
const SUSPECT_UPDATES = 200 // a change of a setting is named as the cause for so many updates
const FAR_FROM_DEFAULT = 3 // times

/** An error that ends a run: what went wrong, and what the user can do. */
export class RunFailure extends AdvisedError {
  override readonly name = 'RunFailure'
}

/** A metric, a weight, a reward or an observation is NaN, infinite, or far beyond any healthy value. */
export class DivergedFailure extends RunFailure {}

type RewardWeights = Readonly<Record<string, number>>

/** The settings that can change while a run trains. */
interface LiveSettings {
  readonly hyperparameters: HyperparameterValues
  readonly rewardWeights: RewardWeights
}

/** Detects divergence after each update, names its probable cause, and keeps weights to go back to. */
interface DivergenceGuard {
  /**
   * Call it before live settings change, with the weights that were trained so far. For 200 updates, this change is the
   * suspect, and these weights are those to go back to. A later change in that time is added to it, as when a slider is
   * dragged.
   */
  beforeChange(settings: LiveSettings, snapshot: PolicySnapshot): void
  /**
   * Checks an update.
   * @throws DivergedFailure
   */
  check(after: CheckedUpdate): void
  /** The weights before the suspected change, else the last that passed the check; null if none did. */
  readonly lastGood: PolicySnapshot | null
}

interface CheckedUpdate {
  readonly report: TrainingReport
  readonly snapshot: PolicySnapshot
  /** What the environment gave that is no usable number, e.g. "A reward is NaN"; null if all is well. */
  readonly envFault: string | null
  readonly settings: LiveSettings
}

interface Change {
  readonly settings: LiveSettings // in force before
  readonly snapshot: PolicySnapshot
  readonly updates: number
}

/** `schema` has the labels and defaults of the settings; `broken` is the fault that the run has on purpose. */
export function createDivergenceGuard(
  schema: HyperparameterSchema,
  broken: Pick<Fault, 'id' | 'cure'> | null = null,
): DivergenceGuard {
  let change: Change | null = null
  let good: PolicySnapshot | null = null

  const isSuspect = (updates: number) => change !== null && updates - change.updates <= SUSPECT_UPDATES

  return {
    beforeChange(settings, snapshot) {
      if (isSuspect(snapshot.updates)) return
      const { hyperparameters, rewardWeights } = settings
      change = {
        settings: { hyperparameters: { ...hyperparameters }, rewardWeights: { ...rewardWeights } },
        snapshot,
        updates: snapshot.updates,
      }
    },
    check({ report, snapshot, envFault, settings }) {
      const { updates } = report
      if (!isSuspect(updates)) change = null
      const fault = envFault ?? metricFault(report) ?? weightFault(snapshot)
      if (fault === null) {
        good = snapshot
        return
      }
      if (broken !== null) throw new DivergedFailure(...explainBroken(broken, fault, updates))
      throw new DivergedFailure(
        ...explain({ fault, updates, schema, settings, before: change, hasGood: (change ?? good) !== null }),
      )
    },
    get lastGood() {
      return change?.snapshot ?? good
    },
  }
}

/** "loss/policy is NaN", for the first metric that is NaN, infinite or huge; null if none is. */
function metricFault({ metrics }: TrainingReport): string | null {
  for (const [id, value] of Object.entries(metrics)) {
    if (!(Math.abs(value) <= MAX_METRIC)) return `${id} became ${shown(value)}`
  }
  return null
}

/** "A weight is NaN" or the like; null if all weights are usable. */
function weightFault({ head }: PolicySnapshot): string | null {
  for (const weights of weightsIn(head)) {
    // By index: a table can have hundreds of thousands of values, and an iterator is several times slower.
    for (let index = 0; index < weights.length; index++) {
      if (!(Math.abs(weights[index]) <= MAX_WEIGHT)) return `A weight of the policy became ${shown(weights[index])}`
    }
  }
  return null
}

/** All arrays of weights in a policy's head; the keys of a table are 64-bit. */
function* weightsIn(part: object): Generator<Float32Array> {
  for (const value of Object.values(part)) {
    if (value instanceof Float32Array) yield value
    else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) yield* weightsIn(value)
  }
}

const shown = (value: number) => (Number.isFinite(value) ? value.toExponential(1) : String(value))

interface Explained {
  readonly fault: string
  readonly updates: number
  readonly schema: HyperparameterSchema
  readonly settings: LiveSettings
  readonly before: Change | null
  readonly hasGood: boolean
}

/** The message and the advice of a failure. */
function explain({ fault, updates, schema, settings, before, hasGood }: Explained): [string, string] {
  const message = `${fault} after update ${updates}.`
  const goOn = hasGood ? ', then continue training: it starts from the last good weights' : ', then train again'
  const changed = before && largestChange(schema, before.settings, settings)
  if (changed && before) {
    const when = `${updates - before.updates} updates earlier`
    const factor = changed.factor === null ? '' : `, ${factorText(changed.factor)}`
    return [
      `${message} ${changed.label} had been changed from ${changed.from} to ${changed.to}${factor}, ${when}.`,
      `Set ${changed.label} back to ${changed.from}${goOn}.`,
    ]
  }
  const far = farthestFromDefault(schema, settings.hyperparameters)
  if (far) {
    return [
      `${message} ${far.label} is ${far.value}, ${factorText(far.factor)} its default of ${far.usual}.`,
      `Set ${far.label} to ${far.usual}${goOn}.`,
    ]
  }
  return [message, `Lower the learning rate${goOn}.`]
}

/** The same of a run that was broken on purpose: what the guard did, so that its signature is not taken for an error of the page. */
function explainBroken({ id, cure }: Pick<Fault, 'id' | 'cure'>, fault: string, updates: number): [string, string] {
  return [
    `${fault} after update ${updates}. The run was broken on purpose (${FAULT_NAMES[id].label}) and has been stopped here: the charts keep every update before.`,
    cure,
  ]
}

/** "×100" or "÷100". */
function factorText(factor: number): string {
  const digits = (value: number) => Number(value.toPrecision(2)).toString()
  return factor >= 1 ? `×${digits(factor)}` : `÷${digits(1 / factor)}`
}

interface SettingChange {
  readonly label: string
  readonly from: HyperparameterValue
  readonly to: HyperparameterValue
  readonly factor: number | null // null if it is no ratio of positive numbers
}

/** The setting that changed most by ratio; changes without a ratio come last. Null if nothing differs. */
function largestChange(schema: HyperparameterSchema, from: LiveSettings, to: LiveSettings): SettingChange | null {
  const changes = [
    ...differences(from.hyperparameters, to.hyperparameters).map((each) => ({
      ...each,
      label: `“${schema[each.name]?.label ?? each.name}”`,
    })),
    ...differences(from.rewardWeights, to.rewardWeights).map((each) => ({
      ...each,
      label: `the weight of the reward “${each.name}”`,
    })),
  ]
  const size = ({ factor }: SettingChange) => (factor === null ? 0 : Math.abs(Math.log(factor)))
  return changes.sort((a, b) => size(b) - size(a))[0] ?? null
}

function differences(from: HyperparameterValues | RewardWeights, to: HyperparameterValues | RewardWeights) {
  return Object.keys(to)
    .filter((name) => from[name] !== undefined && from[name] !== to[name])
    .map((name) => ({ name, from: from[name], to: to[name], factor: ratio(to[name], from[name]) }))
}

/** The learning rate, or whichever positive number is farthest above or below its default; null if none is far. */
function farthestFromDefault(schema: HyperparameterSchema, values: HyperparameterValues) {
  const far = Object.entries(schema).flatMap(([name, spec]) => {
    const factor = ratio(values[name], spec.default)
    if (spec.kind !== 'float' || factor === null) return []
    if (factor < FAR_FROM_DEFAULT && factor > 1 / FAR_FROM_DEFAULT) return []
    const weight = name.toLowerCase().includes('learningrate') ? 10 : 1 // the most frequent cause
    return [
      {
        label: `“${spec.label}”`,
        value: values[name],
        usual: spec.default,
        factor,
        size: weight * Math.abs(Math.log(factor)),
      },
    ]
  })
  return far.sort((a, b) => b.size - a.size)[0] ?? null
}

function ratio(a: HyperparameterValue | undefined, b: HyperparameterValue | undefined): number | null {
  return typeof a === 'number' && typeof b === 'number' && a > 0 && b > 0 ? a / b : null
}

/** Converts any thrown value to a `RunFailure`. */
export function asFailure(error: unknown): RunFailure {
  if (error instanceof RunFailure) return error
  if (error instanceof AdvisedError) return new RunFailure(error.message, error.advice)
  const message = error instanceof Error ? error.message : String(error)
  return new RunFailure(message, 'Reset and train again. If it fails again, choose another backend.')
}
