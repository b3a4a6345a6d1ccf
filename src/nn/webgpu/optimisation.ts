import { BETA_1, BETA_2 } from '../adam.ts'
import { DECAY } from '../rmsprop.ts'
import { FLAGS } from './passes.ts'
import { type GpuPlan, TILE } from './plan.ts'

/** Threads of a workgroup that computes a tile of a weight gradient: each computes 2 × 2 entries. */
const TILE_THREADS = 64
const ENTRIES = TILE * TILE

/**
 * The gradient [h, 1]ᵀ δ of each layer's weights and bias, a tile a workgroup, and the tile's squared norm. If only the
 * critic learns, the gradient of the other parameters is 0.
 */
export function weightGradients(plan: GpuPlan): string {
  const layers = plan.networks.flat()
  const select = layers.map((layer, index) => {
    const condition = index === layers.length - 1 ? '' : `if (tile < ${layers[index + 1].firstTile}u) `
    const critic = { none: 'outputs', 'last column': 'outputs - 1u', all: '0u' }[layer.critic]
    return `${condition}{
    inputs = ${layer.inputs}u; outputs = ${layer.outputs}u; isFirst = ${layer.isFirst};
    firstTile = ${layer.firstTile}u; tileColumns = ${layer.tileColumns}u;
    input = ${layer.input}u; slopes = ${layer.slopes}u; weights = ${layer.weights}u; firstOfCritic = ${critic};
  }`
  })
  return `
var<workgroup> left: array<f32, ${ENTRIES}>; // rows of the batch × inputs of the layer
var<workgroup> right: array<f32, ${ENTRIES}>; // rows of the batch × outputs of the layer
var<workgroup> squares: array<f32, ${TILE_THREADS}>;

@compute @workgroup_size(${TILE_THREADS})
fn weightGradient(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let tile = group.x;
  var inputs = 0u; var outputs = 0u; var isFirst = false;
  var firstTile = 0u; var tileColumns = 1u;
  var input = 0u; var slopes = 0u; var weights = 0u; var firstOfCritic = 0u;
  ${select.join(' else ')}
  let top = (tile - firstTile) / tileColumns * ${TILE}u;
  let start = (tile - firstTile) % tileColumns * ${TILE}u;
  let y = thread / 8u * 2u;
  let x = thread % 8u * 2u;
  var sum0 = vec2f(0.0);
  var sum1 = vec2f(0.0);
  for (var first = 0u; first < task.rows; first += ${TILE}u) {
    for (var entry = thread; entry < ${ENTRIES}u; entry += ${TILE_THREADS}u) {
      let row = first + entry / ${TILE}u;
      let unit = top + entry % ${TILE}u;
      let output = start + entry % ${TILE}u;
      var h = 0.0;
      var slope = 0.0;
      if (row < task.rows) {
        if (unit < inputs) {
          if (isFirst) {
            h = observations[samples[task.samples + row].x * ${plan.inputs}u + unit];
          } else {
            h = scratch[recordOf(row) + input + unit];
          }
        } else if (unit == inputs) {
          h = 1.0;
        }
        if (output < outputs) { slope = scratch[recordOf(row) + slopes + output]; }
      }
      left[entry] = h;
      right[entry] = slope;
    }
    workgroupBarrier();
    var part0 = vec2f(0.0); // as in \`summed\`, for the sake of rounding
    var part1 = vec2f(0.0);
    for (var row = 0u; row < ${ENTRIES}u; row += ${TILE}u) {
      let slope = vec2f(right[row + x], right[row + x + 1u]);
      part0 = fma(vec2f(left[row + y]), slope, part0);
      part1 = fma(vec2f(left[row + y + 1u]), slope, part1);
    }
    sum0 += part0;
    sum1 += part1;
    workgroupBarrier();
  }
  let sums = vec4f(sum0, sum1);
  var square = 0.0;
  for (var entry = 0u; entry < 4u; entry++) {
    let unit = top + y + entry / 2u;
    let output = start + x + entry % 2u;
    if (unit > inputs || output >= outputs) { continue; }
    let isFixed = (task.flags & ${FLAGS.criticOnly}u) != 0u && output < firstOfCritic;
    let gradient = select(sums[entry], 0.0, isFixed);
    scratch[${plan.scratch.gradient}u + weights + unit * outputs + output] = gradient;
    square += gradient * gradient;
  }
  squares[thread] = square;
  ${sumInto('squares', TILE_THREADS)}
  if (thread == 0u) { scratch[${plan.scratch.squares}u + tile] = squares[0]; }
}
`
}

/** Parameters of a workgroup of the optimiser. */
export const OPTIMISER_THREADS = 256
const SMALLEST_MOMENT = 1e-30 // smaller ones are set to 0, as in the wasm kernels
const NORM_EPSILON = 1e-6 // as in `optimiser.ts`

/** Clips the gradient by its norm, and takes a step of θ and its transposed copy: `adam.ts` or `rmsprop.ts`. */
export function optimiser(plan: GpuPlan, kind: 'adam' | 'rmsprop'): string {
  const { theta, transposed, firstMoment, secondMoment } = plan.state
  const isFresh = `(task.flags & ${FLAGS.freshOptimiser}u) != 0u`
  const step = {
    adam: `
  var first = fma(${BETA_1}, select(state[${firstMoment}u + index], 0.0, ${isFresh}), gradient);
  first = select(first, 0.0, abs(first) < ${SMALLEST_MOMENT});
  let second = fma(${BETA_2}, select(state[${secondMoment}u + index], 0.0, ${isFresh}), gradient * gradient);
  state[${firstMoment}u + index] = first;
  let change = task.stepSize * first / (sqrt(second) + task.epsilon);`,
    rmsprop: `
  let before = select(state[${secondMoment}u + index], 1.0, ${isFresh});
  let second = ${DECAY} * before + ${1 - DECAY} * gradient * gradient;
  let change = task.stepSize * gradient / sqrt(second + task.epsilon);`,
  }[kind]
  const copies = plan.networks.flat().map(({ weights, bias, inputs, outputs }) => {
    const own = `let own = index - ${weights}u;`
    const place = `${transposed + weights}u + own % ${outputs}u * ${inputs}u + own / ${outputs}u`
    return `if (index >= ${weights}u && index < ${bias}u) { ${own} state[${place}] = moved; }`
  })
  return `
var<workgroup> sums: array<f32, ${OPTIMISER_THREADS}>;

@compute @workgroup_size(${OPTIMISER_THREADS})
fn optimise(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  var square = 0.0;
  for (var tile = thread; tile < ${plan.tiles}u; tile += ${OPTIMISER_THREADS}u) {
    square += scratch[${plan.scratch.squares}u + tile];
  }
  sums[thread] = square;
  ${sumInto('sums', OPTIMISER_THREADS)}
  let norm = sqrt(sums[0]);
  let index = group.x * ${OPTIMISER_THREADS}u + thread;
  if (index == 0u) { results[task.results] = norm; }
  if (index >= ${plan.parameterCount}u) { return; }
  var scale = 1.0;
  if (task.maxGradNorm > 0.0) { scale = min(1.0, task.maxGradNorm / (norm + ${NORM_EPSILON})); }
  let gradient = scale * scratch[${plan.scratch.gradient}u + index];
  ${step}
  state[${secondMoment}u + index] = second;
  let moved = state[${theta}u + index] - change;
  state[${theta}u + index] = moved;
  ${copies.join('\n  ')}
}
`
}

/** θ̄ ← (1 − share) θ̄ + share θ, where `stepSize` is the share. */
export function targetMove(plan: GpuPlan): string {
  const { theta, target } = plan.state
  return `
@compute @workgroup_size(${OPTIMISER_THREADS})
fn moveTarget(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= ${plan.parameterCount}u) { return; }
  let old = state[${target}u + id.x];
  let own = state[${theta}u + id.x];
  state[${target}u + id.x] = select((1.0 - task.stepSize) * old + task.stepSize * own, own, task.stepSize == 1.0);
}
`
}

/** Sums a workgroup's array into its first entry. */
function sumInto(name: string, threads: number): string {
  return `workgroupBarrier();
  for (var half = ${threads / 2}u; half > 0u; half /= 2u) {
    if (thread < half) { ${name}[thread] += ${name}[thread + half]; }
    workgroupBarrier();
  }`
}
