/** Of the formulas of the algorithms' cards, as they are and with the values of the last update. By the English formula. */
export const formulas: Readonly<Record<string, string>> = {
  'θ ← θ − α · step(∇L(θ′)),  L = −mean A·log π(a|s) + c_v · ½ mean (V − R)² − c_e · mean H,  θ′ = θ some updates ago':
    'θ ← θ − α · step(∇L(θ′))，  L = −mean A·log π(a|s) + c_v · ½ mean (V − R)² − c_e · mean H，  θ′ = 若干次更新之前的 θ',
  'L = −mean over all decisions of min(r·A, clip(r, 1 − ε_low, 1 + ε_high)·A),  A = (R − mean R) / std R in groups whose R differ,  r = π / π_old':
    'L = −mean（对全部决策）min(r·A, clip(r, 1 − ε_low, 1 + ε_high)·A)，  A = (R − mean R) / std R，只取 R 有差异的组，  r = π / π_old',
  'L = mean −ln σ(β·Δ),  Δ = Σ log π(a|s) / π_ref(a|s) over the chosen clip − the same over the rejected one':
    'L = mean −ln σ(β·Δ)，  Δ = 选中片段上的 Σ log π(a|s) / π_ref(a|s) − 拒绝片段上的同一个和',
  'L = mean over clips, mean over decisions: −min(r·A, clip(r, 1 − ε, 1 + ε)·A) + β·k,  A = (R − mean R) / std R in the group,  r = π / π_old':
    'L = mean（对片段）mean（对决策）：−min(r·A, clip(r, 1 − ε, 1 + ε)·A) + β·k，  组内 A = (R − mean R) / std R，  r = π / π_old',
  'L = −Σ m·log π(a|s) / Σ m,  m = 1 for decisions that are trained on':
    'L = −Σ m·log π(a|s) / Σ m，  用于训练的决策 m = 1',
  'maximise mean r·A  subject to  mean KL(π_old ‖ π) ≤ δ,  r = π(a|s) / π_old(a|s)':
    '最大化 mean r·A，  约束为 mean KL(π_old ‖ π) ≤ δ，  r = π(a|s) / π_old(a|s)',
  'L = −mean over all tokens of min(r·A, clip(r, 1 − ε_low, 1 + ε_high)·A),  A = (R − mean R) / std R in groups whose R differ':
    'L = −mean（对全部词元）min(r·A, clip(r, 1 − ε_low, 1 + ε_high)·A)，  A = (R − mean R) / std R，只取 R 有差异的组',
  'L = mean −ln σ(β·Δ) − w·mean log π of the chosen answers’ tokens,  Δ = Σ log π / π_ref over the chosen answer’s tokens − the same over the rejected one’s':
    'L = mean −ln σ(β·Δ) − w·mean log π（选中回答的词元），  Δ = 选中回答词元上的 Σ log π / π_ref − 拒绝回答上的同一个和',
  'L = mean over answers, mean over tokens: −min(r·A, clip(r)·A) + β·k,  A = (R − mean R) / std R in the group':
    'L = mean（对回答）mean（对词元）：−min(r·A, clip(r)·A) + β·k，  组内 A = (R − mean R) / std R',
  'L = −mean over tokens of min(r·A, clip(r, 1 − ε, 1 + ε)·A) − c_e · mean H,  A by GAE with a critic,  reward of a token −β·log(π / π_ref), of the last one also R':
    'L = −mean（对词元）min(r·A, clip(r, 1 − ε, 1 + ε)·A) − c_e · mean H，  A 由 GAE 和评论家得到，  词元的奖励为 −β·log(π / π_ref)，最后一个再加 R',
  'L = −Σ m·log π(token | text before) / Σ m,  m = 1 on the completion':
    'L = −Σ m·log π(词元 | 之前的文本) / Σ m，  补全部分 m = 1',
  'L = {loss/policy} + {valueCoefficient} · {loss/value} − {entropyCoefficient} · {policy/entropy},  θ′ is {staleness/mean} updates old on average, {staleness/max} at most, and π_θ / π_θ′ = {policy/importanceWeightMean}':
    'L = {loss/policy} + {valueCoefficient} · {loss/value} − {entropyCoefficient} · {policy/entropy}，  θ′ 平均旧了 {staleness/mean} 次更新，最多 {staleness/max} 次，π_θ / π_θ′ = {policy/importanceWeightMean}',
  'L = {loss/policy},  R = {group/scoreMean} with {group/overlongPunishment} for length,  {group/kept} groups of {groupSize} kept after {group/resamplingRounds} more rounds,  r = {policy/importanceWeightMean} on average, clipped at 1 − {clipLow} and 1 + {clipHigh}':
    'L = {loss/policy}，  R = {group/scoreMean}，含长度项 {group/overlongPunishment}，  再采样 {group/resamplingRounds} 轮后保留 {group/kept} 组，每组 {groupSize} 条，  r 平均为 {policy/importanceWeightMean}，在 1 − {clipLow} 和 1 + {clipHigh} 处裁剪',
  'L = {loss/preference},  β·Δ = {reward/chosen} − {reward/rejected} = {reward/margin} on average, above 0 in {reward/accuracy} of the pairs':
    'L = {loss/preference}，  β·Δ 平均为 {reward/chosen} − {reward/rejected} = {reward/margin}，大于 0 的对占 {reward/accuracy}',
  'L = {loss/td} with ℓ = {loss}: Q(s, a) = {value/meanQ} on average, towards y = R + {gamma}^{nStep} · Q̄(s′, argmax Q(s′, ·))':
    'L = {loss/td}，ℓ = {loss}：Q(s, a) 平均为 {value/meanQ}，趋向 y = R + {gamma}^{nStep} · Q̄(s′, argmax Q(s′, ·))',
  'L = {loss/policy} + {klCoefficient} · {loss/kl} = {loss/total},  R = {group/scoreMean} with standard deviation {group/scoreSpread} in groups of {groupSize},  r = {policy/importanceWeightMean} on average, clipped at 1 ± {clipRange}':
    'L = {loss/policy} + {klCoefficient} · {loss/kl} = {loss/total}，  每组 {groupSize} 条，R = {group/scoreMean}，标准差 {group/scoreSpread}，  r 平均为 {policy/importanceWeightMean}，在 1 ± {clipRange} 处裁剪',
  'L = {loss/policy} − {entropyCoefficient} · {policy/entropy},  A = {advantage/mean} ± {advantage/standardDeviation} from {data/episodes} episodes,  w = {policy/importanceWeightMean} on average, at most {importanceClip}':
    'L = {loss/policy} − {entropyCoefficient} · {policy/entropy}，  {data/episodes} 个回合的 A = {advantage/mean} ± {advantage/standardDeviation}，  w 平均为 {policy/importanceWeightMean}，至多 {importanceClip}',
  'L = {loss/policy} + {valueCoefficient} · {loss/value} − {entropyCoefficient} · {policy/entropy},  r = {policy/importanceWeightMean} on average, clipped at 1 ± {clipRange},  KL = {policy/approxKl}':
    'L = {loss/policy} + {valueCoefficient} · {loss/value} − {entropyCoefficient} · {policy/entropy}，  r 平均为 {policy/importanceWeightMean}，在 1 ± {clipRange} 处裁剪，  KL = {policy/approxKl}',
  'Q(s, a) ← {value/meanQ} + {learningRate} · (r + {gamma} · max Q(s′, ·) − {value/meanQ}), on average; mean squared TD error {loss/td}':
    '平均而言 Q(s, a) ← {value/meanQ} + {learningRate} · (r + {gamma} · max Q(s′, ·) − {value/meanQ})；均方 TD 误差 {loss/td}',
  'L_Q = {loss/td},  L_π = {loss/policy},  α = {policy/temperature} at entropy {policy/entropy}, target {targetEntropyShare} · log |A|':
    'L_Q = {loss/td}，  L_π = {loss/policy}，  α = {policy/temperature}，熵为 {policy/entropy}，目标为 {targetEntropyShare} · log |A|',
  'L = {loss/crossEntropy} on the training clips, {heldOut/crossEntropy} on held-out clips, with accuracy {heldOut/accuracy}':
    '训练片段上 L = {loss/crossEntropy}，留出片段上为 {heldOut/crossEntropy}，准确率 {heldOut/accuracy}',
  'mean r·A rose by {policy/surrogateImprovement}  with  KL = {policy/kl} ≤ {maxKl},  after {policy/lineSearchTries} tries':
    'mean r·A 上升了 {policy/surrogateImprovement}，  KL = {policy/kl} ≤ {maxKl}，  尝试 {policy/lineSearchTries} 次',
  'L = {loss/policy},  R = {group/scoreMean} with {group/overlongPunishment} for length,  {group/kept} groups of {groupSize} kept after {group/resamplingRounds} more rounds,  correct share {group/correctShare}':
    'L = {loss/policy}，  R = {group/scoreMean}，含长度项 {group/overlongPunishment}，  再采样 {group/resamplingRounds} 轮后保留 {group/kept} 组，每组 {groupSize} 条，  正确比例 {group/correctShare}',
  'L = {loss/preference} + {chosenWeight} · {loss/chosen},  β·Δ = {reward/chosen} − {reward/rejected} = {reward/margin} on average, above 0 in {reward/accuracy} of the pairs':
    'L = {loss/preference} + {chosenWeight} · {loss/chosen}，  β·Δ 平均为 {reward/chosen} − {reward/rejected} = {reward/margin}，大于 0 的对占 {reward/accuracy}',
  'L = {loss/policy} + {klCoefficient} · {loss/kl} = {loss/total},  R = {group/scoreMean} in groups of {groupSize},  correct share {group/correctShare}':
    'L = {loss/policy} + {klCoefficient} · {loss/kl} = {loss/total}，  每组 {groupSize} 条，R = {group/scoreMean}，  正确比例 {group/correctShare}',
  'L = {loss/policy} − {entropyCoefficient} · {policy/entropy},  R = {group/scoreMean} on average, value loss {loss/value},  correct share {group/correctShare}':
    'L = {loss/policy} − {entropyCoefficient} · {policy/entropy}，  R 平均为 {group/scoreMean}，价值损失 {loss/value}，  正确比例 {group/correctShare}',
  'L = {loss/crossEntropy} on the batch, {heldOut/crossEntropy} on held-out completions, with accuracy {heldOut/accuracy}':
    '这一批上 L = {loss/crossEntropy}，留出补全上为 {heldOut/crossEntropy}，准确率 {heldOut/accuracy}',
}
