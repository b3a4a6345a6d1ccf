import { type GpuPlan, ROWS_PER_GROUP } from './plan.ts'

/** The fields of a dispatch that every kernel may read; those of the loss follow. All have 4 bytes. */
export const TASK_FIELDS = [
  'rows: u32',
  'samples: u32', // first of its samples
  'results: u32', // start of its results: gradient norm, then the columns of each row
  'flags: u32',
  'stepSize: f32',
  'epsilon: f32',
  'maxGradNorm: f32', // 0: no clipping
] as const

export const FLAGS = { freshOptimiser: 1, criticOnly: 2 } as const
/** More workgroups than this go into a further dimension: devices limit each to 65,535. */
export const MAX_GROUPS = 32_768

/** Buffers and functions that all kernels use. `lossFields` are f32. */
export function declarations(plan: GpuPlan, lossFields: readonly string[]): string {
  const fields = [...TASK_FIELDS, ...lossFields.map((name) => `${name}: f32`)]
  return `
struct Task { ${fields.join(', ')} }
@group(0) @binding(0) var<uniform> task: Task;
@group(0) @binding(1) var<storage, read> samples: array<vec2u>; // row of the data, and a number (as bits)
@group(0) @binding(2) var<storage, read> observations: array<f32>; // [data rows × inputs]
@group(0) @binding(3) var<storage, read_write> data: array<vec4f>; // [data rows] the loss's columns
@group(0) @binding(4) var<storage, read_write> state: array<f32>;
@group(0) @binding(5) var<storage, read_write> scratch: array<f32>;
@group(0) @binding(6) var<storage, read_write> results: array<f32>;

fn firstRow(group: vec3u) -> u32 { return (group.x + group.z * ${MAX_GROUPS}u) * ${ROWS_PER_GROUP}u; }
fn recordOf(row: u32) -> u32 { return ${plan.scratch.records}u + row * ${plan.recordLength}u; }
${TANH}`
}

/**
 * Cephes' tanhf and expf, with an absolute error of tanh below 2e-7: the slope 1 − tanh² multiplies errors near ±1. A
 * device's own tanh may be off by 1e-5, or overflow.
 */
const TANH = `
fn expOf(x: vec4f) -> vec4f {
  let power = floor(fma(x, vec4f(1.44269504088896341), vec4f(0.5)));
  let r = fma(power, vec4f(2.12194440e-4), fma(power, vec4f(-0.693359375), x));
  var p = fma(vec4f(1.9875691500e-4), r, vec4f(1.3981999507e-3));
  p = fma(p, r, vec4f(8.3334519073e-3));
  p = fma(p, r, vec4f(4.1665795894e-2));
  p = fma(p, r, vec4f(1.6666665459e-1));
  p = fma(p, r, vec4f(5.0000001201e-1));
  return ldexp(fma(p, r * r, r) + 1.0, vec4i(power));
}
fn tanhOf(x: vec4f) -> vec4f {
  let size = min(abs(x), vec4f(10.0));
  let square = size * size;
  var p = fma(vec4f(-5.70498872745e-3), square, vec4f(2.06390887954e-2));
  p = fma(p, square, vec4f(-5.37397155531e-2));
  p = fma(p, square, vec4f(1.33314422036e-1));
  p = fma(p, square, vec4f(-3.33332819422e-1));
  let near = fma(p * square, x, x);
  let far = sign(x) * (1.0 - 2.0 / (expOf(2.0 * size) + 1.0));
  return select(far, near, size < vec4f(0.625));
}`

/**
 * Terms that are summed before they are added to the rest: the rounding error of a long sum grows with the length of
 * its parts and their number, not with all of its terms.
 */
const TERMS = 16

/** Adds products to `sum<unit>`, for all units of a thread. `terms` defines a product's `value` and row of `weights`. */
function summed(
  units: readonly number[],
  { index, count, terms }: { index: string; count: number; terms: string },
): string {
  return `for (var first = 0u; first < ${count}u; first += ${TERMS}u) {
      ${units.map((unit) => `var part${unit} = vec4f(0.0);`).join(' ')}
      for (var ${index} = first; ${index} < min(first + ${TERMS}u, ${count}u); ${index}++) {
        ${terms}
        ${units.map((unit) => `part${unit} = fma(value, vec4f(state[weights + at${unit}]), part${unit});`).join(' ')}
      }
      ${units.map((unit) => `sum${unit} += part${unit};`).join(' ')}
    }`
}

/**
 * `units` is a layer of four rows, one vector a unit. `forward<network>` replaces the inputs in it by the outputs, and
 * `backward<network>` keeps the slopes by the outputs, which the loss has put there, and those of the layers before.
 */
export function passes(plan: GpuPlan): string {
  const networks = plan.networks.map((_, index) => forwardPass(plan, index) + backwardPass(plan, index))
  return `
var<workgroup> units: array<vec4f, ${plan.widest}>;

/** Rows after the batch's last one get zeros. \`shift\`: from a sample's row to that of its observation. */
fn loadInputs(base: u32, thread: u32, shift: u32) {
  var start = vec4u(0u);
  var isLive = vec4f(0.0);
  for (var row = 0u; row < ${ROWS_PER_GROUP}u; row++) {
    if (base + row < task.rows) {
      start[row] = (samples[task.samples + base + row].x + shift) * ${plan.inputs}u;
      isLive[row] = 1.0;
    }
  }
  workgroupBarrier(); // \`units\` may still be read
  for (var unit = thread; unit < ${plan.inputs}u; unit += ${plan.threads}u) {
    units[unit] = isLive * vec4f(observations[start.x + unit], observations[start.y + unit],
                                 observations[start.z + unit], observations[start.w + unit]);
  }
  workgroupBarrier();
}
${networks.join('')}`
}

/** `parameters`: start of θ or θ̄ in `state`. `isKept`: whether a backward pass follows, which needs the activations. */
function forwardPass(plan: GpuPlan, network: number): string {
  const layers = plan.networks[network].map((layer) => {
    const sums = columnsOf(plan, layer.outputs)
    const result = (sum: string) => {
      if (layer.isLast) return sum
      return layer.activation === 'relu' ? `select(${sum}, vec4f(0.0), ${sum} < vec4f(0.0))` : `tanhOf(${sum})`
    }
    return `
  {
    ${sums.map(({ unit, at }) => `let at${unit} = ${at};`).join(' ')}
    ${sums.map(({ unit }) => `var sum${unit} = vec4f(state[parameters + ${layer.bias}u + at${unit}]);`).join(' ')}
    ${summed(
      sums.map(({ unit }) => unit),
      {
        ...{ index: 'input', count: layer.inputs },
        terms: `let value = units[input]; let weights = parameters + ${layer.weights}u + input * ${layer.outputs}u;`,
      },
    )}
    workgroupBarrier();
    ${sums
      .map(({ unit, isIn }) => {
        const keep = layer.isLast ? '' : `if (isKept) { ${store(plan, layer.activations, `at${unit}`)} }`
        return `if (${isIn}) { let value = ${result(`sum${unit}`)}; units[at${unit}] = value; ${keep} }`
      })
      .join('\n    ')}
    workgroupBarrier();
  }`
  })
  return `
fn forward${network}(base: u32, thread: u32, parameters: u32, isKept: bool) {${layers.join('')}
}
`
}

/** A thread reads only the activations that it has stored itself. */
function backwardPass(plan: GpuPlan, network: number): string {
  const layers = plan.networks[network]
  const last = layers[layers.length - 1]
  const outputs = columnsOf(plan, last.outputs).map(
    ({ unit, at, isIn }) =>
      `if (${isIn}) { let at${unit} = ${at}; let value = units[at${unit}]; ${store(plan, last.slopes, `at${unit}`)} }`,
  )
  const steps = layers
    .slice(1)
    .reverse()
    .map((layer) => {
      const before = layers[layers.indexOf(layer) - 1]
      const sums = columnsOf(plan, layer.inputs)
      const slope = before.activation === 'relu' ? 'select(vec4f(0.0), sum, h > vec4f(0.0))' : 'sum * (1.0 - h * h)'
      return `
  {
    ${sums.map(({ unit, at }) => `let at${unit} = ${at}; var sum${unit} = vec4f(0.0);`).join(' ')}
    ${summed(
      sums.map(({ unit }) => unit),
      {
        ...{ index: 'output', count: layer.outputs },
        terms: `let value = units[output];
        let weights = ${plan.state.transposed + layer.weights}u + output * ${layer.inputs}u;`,
      },
    )}
    workgroupBarrier();
    ${sums
      .map(
        ({ unit, isIn }) => `if (${isIn}) {
      let sum = sum${unit};
      let h = ${load(plan, before.activations, `at${unit}`)};
      let value = ${slope};
      units[at${unit}] = value;
      ${store(plan, before.slopes, `at${unit}`)}
    }`,
      )
      .join('\n    ')}
    workgroupBarrier();
  }`
    })
  return `
fn backward${network}(base: u32, thread: u32) {
  ${outputs.join('\n  ')}${steps.join('')}
}
`
}

/** The units of a layer that one thread computes. Threads without one compute the last unit again, and drop it. */
function columnsOf({ threads }: GpuPlan, width: number): { unit: number; at: string; isIn: string }[] {
  return Array.from({ length: Math.ceil(width / threads) }, (_, unit) => {
    const own = unit === 0 ? 'thread' : `thread + ${unit * threads}u`
    return { unit, at: `min(${own}, ${width - 1}u)`, isIn: `${own} < ${width}u` }
  })
}

const LANES = ['x', 'y', 'z', 'w'] as const

/** Writes `value` to the records of the four rows; there are records for rows after the last one, too. */
function store({ recordLength }: GpuPlan, section: number, unit: string): string {
  const lines = LANES.map((lane, row) => `scratch[record + ${row * recordLength + section}u] = value.${lane};`)
  return `let record = recordOf(base) + ${unit}; ${lines.join(' ')}`
}

function load({ recordLength }: GpuPlan, section: number, unit: string): string {
  const lanes = LANES.map((_, row) => `scratch[recordOf(base) + ${row * recordLength + section}u + ${unit}]`)
  return `vec4f(${lanes.join(', ')})`
}
