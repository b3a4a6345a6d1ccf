import { type GpuPlan, ROWS_PER_GROUP } from './plan.ts'

/**
 * Targets of Q-learning, as in `rl/tdTargets.ts`, for four rows a workgroup: replaces the reward in a row's data by its
 * target. The next observation of a row is `nextRow` rows after its observation.
 */
export function qTargets(plan: GpuPlan): string {
  const { theta, target } = plan.state
  return `
@compute @workgroup_size(${plan.threads})
fn targets(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let base = firstRow(group);
  if (base >= task.rows) { return; }
  let rows = rowsAt(base);
  loadInputs(base, thread, u32(task.nextRow));
  forward0(base, thread, select(${target}u, ${theta}u, task.isDouble > 0.0), false);
  let best = bestActions();
  if (task.isDouble > 0.0) {
    loadInputs(base, thread, u32(task.nextRow));
    forward0(base, thread, ${target}u, false);
  }
  var goal = rows.y + rows.z * qOf(best);
  if (task.actionGap > 0.0) {
    loadInputs(base, thread, 0u);
    forward0(base, thread, ${target}u, false);
    goal += task.actionGap * (qOf(rows.x) - qOf(bestActions()));
  }
  goal = clamp(goal, vec4f(task.low), vec4f(task.high));
  if (thread >= ${ROWS_PER_GROUP}u || base + thread >= task.rows) { return; }
  let place = samples[task.samples + base + thread].x;
  data[place].y = goal[thread];
}
`
}
