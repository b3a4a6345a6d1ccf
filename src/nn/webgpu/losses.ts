import { ROWS_PER_GROUP } from './plan.ts'

/** A loss for the kernels: it replaces a network's outputs, in `units`, by its slopes by them. One thread runs it. */
export interface GpuLoss {
  /** Its options, f32 each, which a step sets. */
  readonly fields: readonly string[]
  /** Numbers that it reports of each row. */
  readonly columns: number
  /** WGSL functions `loss<network>(base)`, where `base` is the first of four rows. */
  readonly code: string
}

/**
 * The loss of an actor–critic, as in `slopes.ts`. Data of a row: action, old log π(a|s), return, old value; number of a
 * sample: its advantage. Reports log π(a|s), the entropy and the value.
 */
export function actorCriticLoss({ actionCount, sharedTrunk }: ActorCriticShape): GpuLoss {
  const policy = policyCode(actionCount)
  const value = valueCode(sharedTrunk ? actionCount : 0)
  const functions = sharedTrunk
    ? `fn loss0(base: u32) { let rows = rowsAt(base); policyLoss(base, rows); valueLoss(base, rows); }`
    : `fn loss0(base: u32) { policyLoss(base, rowsAt(base)); }
fn loss1(base: u32) { valueLoss(base, rowsAt(base)); }`
  return {
    fields: ['isRatio', 'clipRange', 'isValueClipped', 'valueClipRange', 'entropyCoefficient', 'valueCoefficient'],
    columns: 3,
    code: [ROWS, report(3), policy, value, functions].join('\n'),
  }
}

interface ActorCriticShape {
  readonly actionCount: number
  readonly sharedTrunk: boolean
}

/** The data of four rows, one a lane. Rows after the batch's last one have zeros. */
const ROWS = `
struct Rows { number: vec4f, x: vec4f, y: vec4f, z: vec4f, w: vec4f }
fn rowsAt(base: u32) -> Rows {
  var rows = Rows(vec4f(0.0), vec4f(0.0), vec4f(0.0), vec4f(0.0), vec4f(0.0));
  for (var row = 0u; row < ${ROWS_PER_GROUP}u; row++) {
    if (base + row < task.rows) {
      let sample = samples[task.samples + base + row];
      let columns = data[sample.x];
      rows.number[row] = bitcast<f32>(sample.y);
      rows.x[row] = columns.x;
      rows.y[row] = columns.y;
      rows.z[row] = columns.z;
      rows.w[row] = columns.w;
    }
  }
  return rows;
}`

function report(columns: number): string {
  return `
fn report(base: u32, column: u32, values: vec4f) {
  for (var row = 0u; row < ${ROWS_PER_GROUP}u; row++) {
    if (base + row < task.rows) { results[task.results + 1u + (base + row) * ${columns}u + column] = values[row]; }
  }
}`
}

function policyCode(actionCount: number): string {
  return `
fn policyLoss(base: u32, rows: Rows) {
  var largest = units[0];
  for (var action = 1u; action < ${actionCount}u; action++) { largest = max(largest, units[action]); }
  var sum = vec4f(0.0);
  for (var action = 0u; action < ${actionCount}u; action++) { sum += exp(units[action] - largest); }
  let logSum = largest + log(sum);
  var taken = vec4f(0.0);
  var entropy = vec4f(0.0);
  for (var action = 0u; action < ${actionCount}u; action++) {
    let logProb = units[action] - logSum;
    entropy -= exp(logProb) * logProb;
    taken = select(taken, logProb, rows.x == vec4f(f32(action)));
  }
  let share = 1.0 / f32(task.rows);
  var slope = -share * rows.number;
  if (task.isRatio > 0.0) {
    let ratio = exp(taken - rows.y);
    let unclipped = ratio * rows.number;
    let clipped = clamp(ratio, vec4f(1.0 - task.clipRange), vec4f(1.0 + task.clipRange)) * rows.number;
    slope = select(vec4f(0.0), -share * unclipped, unclipped <= clipped);
  }
  let entropySlope = -task.entropyCoefficient * share;
  for (var action = 0u; action < ${actionCount}u; action++) {
    let logProb = units[action] - logSum;
    let own = select(vec4f(0.0), slope, rows.x == vec4f(f32(action)));
    units[action] = own - exp(logProb) * (slope + entropySlope * (logProb + entropy));
  }
  report(base, 0u, taken);
  report(base, 1u, entropy);
}`
}

function valueCode(output: number): string {
  return `
fn valueLoss(base: u32, rows: Rows) {
  let value = units[${output}];
  let error = value - rows.z;
  var slope = task.valueCoefficient / f32(task.rows) * error;
  if (task.isValueClipped > 0.0) {
    let change = value - rows.w;
    let limit = vec4f(task.valueClipRange);
    let clippedError = rows.w + clamp(change, -limit, limit) - rows.z;
    slope = select(vec4f(0.0), slope, (abs(change) <= limit) | (error * error >= clippedError * clippedError));
  }
  units[${output}] = slope;
  report(base, 2u, value);
}`
}

/**
 * The TD loss of a Q-network, as in `tdSlopes.ts`. Data of a row: action, target (the reward, until `targets.ts` has
 * computed it), discount, weight. Reports the TD error.
 */
export function tdLoss(head: QShape): GpuLoss {
  const { actionCount, isDueling } = head
  const own = 'select(vec4f(0.0), slope, rows.x == vec4f(f32(action)))'
  return {
    fields: ['isHuber', 'isDouble', 'actionGap', 'low', 'high', 'nextRow'],
    columns: 1,
    code: `${ROWS}${report(1)}${qCode(head)}
fn loss0(base: u32) {
  let rows = rowsAt(base);
  let error = qOf(rows.x) - rows.y;
  let slope = select(2.0 * error, clamp(error, vec4f(-1.0), vec4f(1.0)), task.isHuber > 0.0) * rows.w / f32(task.rows);
  for (var action = 0u; action < ${actionCount}u; action++) {
    units[action] = ${isDueling ? `${own} - slope * ${1 / actionCount}` : own};
  }
  ${isDueling ? `units[${actionCount}] = slope;` : ''}
  report(base, 0u, error);
}`,
  }
}

interface QShape {
  readonly actionCount: number
  readonly isDueling: boolean
}

/** Q(s, a) of four rows from the outputs in `units`, and the best actions. */
function qCode({ actionCount, isDueling }: QShape): string {
  return `
fn level() -> vec4f {
  ${
    isDueling
      ? `var sum = vec4f(0.0);
  for (var action = 0u; action < ${actionCount}u; action++) { sum += units[action]; }
  return units[${actionCount}] - sum * ${1 / actionCount};`
      : 'return vec4f(0.0);'
  }
}
fn qOf(actions: vec4f) -> vec4f {
  var value = vec4f(0.0);
  for (var action = 0u; action < ${actionCount}u; action++) {
    value = select(value, units[action], actions == vec4f(f32(action)));
  }
  return value + level();
}
fn bestActions() -> vec4f {
  var best = vec4f(0.0);
  var value = units[0];
  for (var action = 1u; action < ${actionCount}u; action++) {
    best = select(best, vec4f(f32(action)), units[action] > value);
    value = max(value, units[action]);
  }
  return best;
}`
}
