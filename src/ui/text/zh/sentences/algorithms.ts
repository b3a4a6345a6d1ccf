/** Of the algorithms: ideas, hyperparameters and metrics. By the English sentence. */
export const algorithms: Readonly<Record<string, string>> = {
  'Learning rate schedule': '学习率调度',
  'Linear decays the learning rate to 0 over the budget: more stable, but learning stops at the end.':
    '“线性”使学习率在预算内降到 0：更稳定，但到最后就不再学习。',
  Optimiser: '优化器',
  'A2C was published with RMSProp; Adam adds momentum.': 'A2C 发表时用的是 RMSProp；Adam 增加了动量。',
  'The critic learns V(s); the actor makes actions with a positive advantage more probable. All environments step together, and each short rollout is used for one gradient step.':
    '评论家学习 V(s)；演员提高优势为正的动作的概率。所有环境同步前进，每段短轨迹用于一次梯度步。',
  'Nothing but the learning rate limits how far a step moves the policy: it is PPO without clipping.':
    '除学习率外，没有什么限制一步能把策略移动多远：它就是不裁剪的 PPO。',
  'Policy loss': '策略损失',
  'The mean of −A·log π. Fluctuates around 0 and does not measure performance: watch the return.':
    '−A·log π 的均值。在 0 附近波动，不衡量性能：请看回报。',
  Workers: '工作线程',
  'Threads that compute gradients in parallel. More are faster while there are free cores, but their gradients are staler.':
    '并行计算梯度的线程。有空闲核心时越多越快，但梯度也越陈旧。',
  'Environments per worker': '每个工作线程的环境数',
  'Environments that each worker steps in parallel. More makes each gradient less noisy.':
    '每个工作线程并行推进的环境。越多，每个梯度的噪声越小。',
  'Importance-weight clip': '重要性权重裁剪',
  'At 0, stale gradients are applied unchanged, as published. Above 0, each decision is weighted by π_θ / π_θ′, clipped here: less biased, but other workers wait for it.':
    '为 0 时，陈旧的梯度照原样使用，与论文相同。大于 0 时，每个决策按 π_θ / π_θ′ 加权，并在此裁剪：偏差更小，但其他线程要等待。',
  'Several workers collect rollouts and compute gradients in parallel, each in environments of its own, and apply them to the shared weights at once, without waiting for each other. Each worker is a real thread.':
    '几个工作线程并行采集轨迹、计算梯度，各有自己的环境，算完立即用于共享权重，互不等待。每个工作线程都是真正的线程。',
  'Other workers update the weights while a worker computes, so its gradient is stale by some updates. A little staleness is harmless. With one worker there is none, and A3C equals A2C.':
    '一个线程计算期间，其他线程会更新权重，所以它的梯度落后几次更新。略微陈旧无妨。只有一个线程时没有陈旧，A3C 等于 A2C。',
  'Staleness, mean': '陈旧度，均值',
  'Mean number of updates while a gradient was computed, over recent gradients. Healthy: the number of workers minus 1.':
    '计算一个梯度期间发生的更新次数，取最近梯度的均值。正常：工作线程数减 1。',
  'Staleness, largest': '陈旧度，最大',
  'Largest number of updates while a gradient was computed, over recent gradients. Far above the mean, one worker gets too little CPU time.':
    '计算一个梯度期间发生的最多更新次数。远高于均值时，说明某个线程得到的 CPU 时间太少。',
  'Importance weight, mean': '重要性权重，均值',
  'Mean ratio of the shared policy to the worker’s older one. Healthy: close to 1; with one worker it is 1.':
    '共享策略与工作线程的旧策略之比的均值。正常：接近 1；只有一个线程时为 1。',
  'Importance weight, largest': '重要性权重，最大',
  'Largest ratio of the shared policy to the worker’s, before clipping. Far above 1, gradients are too stale.':
    '裁剪之前，共享策略与工作线程策略之比的最大值。远大于 1 时梯度过于陈旧。',
  'equal score': '得分相同',
  'equal success': '成败相同',
  'Start states in each round, and groups that a batch needs before the update.':
    '每轮的起始状态数，也是一批在更新之前所需的组数。',
  'Discard groups of': '丢弃的组',
  'Further groups are played until the batch is full. Equal success is the paper’s rule, and learns nothing before the first success; mastered keeps groups that all fail with different scores.':
    '继续采样更多的组，直到这一批装满。“成败相同”是论文的规则，在第一次成功之前什么也学不到；“已掌握”保留全部失败但得分不同的组。',
  'Maximum rounds': '最多轮数',
  'Rounds after which an incomplete batch is used. More takes longer where most groups have equal scores, but fills more batches.':
    '达到此轮数后，不完整的批也会使用。多数组得分相同时，轮数越多越费时，但能装满更多的批。',
  'Overlong buffer': '超长缓冲',
  'Decisions before the maximum length at which the penalty begins. More penalises length earlier.':
    '在最大长度之前多少个决策处开始惩罚。越大，越早惩罚长度。',
  'Overlong penalty': '超长惩罚',
  'Penalty of a clip of maximum length, in units of scaled reward. More discourages slow play.':
    '达到最大长度的片段所受惩罚，以缩放后的奖励为单位。越大，越不鼓励慢吞吞。',
  'Clip range below ε_low': '裁剪范围下侧 ε_low',
  'Lower limit of the ratio: 1 − ε_low. More lets bad actions become improbable faster, perhaps for good.':
    '比值的下限：1 − ε_low。越大，坏动作的概率降得越快，也可能再也回不来。',
  'Clip range above ε_high': '裁剪范围上侧 ε_high',
  'Upper limit of the ratio: 1 + ε_high. It is larger than ε_low, so that rare good actions can become more probable.':
    '比值的上限：1 + ε_high。它大于 ε_low，使罕见的好动作能提高概率。',
  'GRPO with four changes for scale: groups with equal scores are discarded and replaced, the upper clip range is larger, every decision has the same weight in the loss, and overlong episodes are penalised.':
    '为规模化做了四处改动的 GRPO：得分全相同的组被丢弃并替换，裁剪上限更大，每个决策在损失中权重相同，超长回合受惩罚。',
  'As the policy masters its start states, more and more groups are discarded, so each update costs more rollouts. There is no reference policy. Loss ≈ 0 is expected here, too.':
    '随着策略掌握起始状态，被丢弃的组越来越多，每次更新需要更多轨迹。没有参考策略。这里同样预期损失 ≈ 0。',
  'Groups discarded': '丢弃的组',
  'Share of the groups that were discarded. Healthy: far below 1; it rises as the policy masters its start states.':
    '被丢弃的组所占比例。正常：远小于 1；随着策略掌握起始状态而上升。',
  'Groups kept': '保留的组',
  'Groups in the update. Healthy: a full batch or slightly more; fewer mean that the rounds ran out, and 0 that there was no update.':
    '更新所用的组数。正常：一整批或略多；更少说明轮数用完，0 说明没有更新。',
  'Resampling rounds': '重采样轮数',
  'Further rounds until the batch was full. Healthy: 0 or 1; at the limit, most groups have equal scores.':
    '装满一批所需的额外轮数。正常：0 或 1；到达上限说明多数组得分相同。',
  'Mean penalty for length. Healthy: rises to 0.': '长度惩罚的均值。正常：上升到 0。',
  'Further questions are answered until the batch is full. Equal score: all rewards are equal. Equal success, as in the paper: all answers are right, or all are wrong.':
    '继续回答更多问题，直到这一批装满。“得分相同”：所有奖励相等。“成败相同”（论文的规则）：所有回答都对，或都错。',
  'Tokens before the maximum length at which the penalty begins. More penalises length earlier.':
    '在最大长度之前多少个词元处开始惩罚。越大，越早惩罚长度。',
  'Penalty of an answer of maximum length. More discourages long answers.':
    '达到最大长度的回答所受惩罚。越大，越不鼓励长回答。',
  Loss: '损失',
  'sigmoid is DPO: its loss falls with the margin without end. ipo and hinge aim at a finite margin, which reduces overfitting.':
    'sigmoid 即 DPO：其损失随间隔无止境地下降。ipo 和 hinge 以有限的间隔为目标，可减轻过拟合。',
  'KL coefficient β': 'KL 系数 β',
  'Strength of the implicit KL constraint. More keeps the policy close to the reference; less lets the preferences move it further.':
    '隐式 KL 约束的强度。越大，策略越接近参考策略；越小，偏好能使它移动得越远。',
  'Label smoothing': '标签平滑',
  'Assumed share of wrong answers. More keeps the policy from becoming too certain.':
    '假定的错误回答比例。越大，越能防止策略过于确定。',
  Epochs: '轮数',
  'Passes over the pairs. More fits them more closely, and overfits in the end.':
    '遍历片段对的次数。越多拟合越紧，最终会过拟合。',
  Minibatch: '小批量',
  'Pairs per gradient step. Larger minibatches have less gradient noise, and there are fewer steps.':
    '每个梯度步的片段对数。小批量越大，梯度噪声越小，步数也越少。',
  'Learns from pairs of clips with a preference: raises the probability of the preferred clip relative to the other. The log-ratio to a frozen reference policy acts as an implicit reward, so no reward model is needed.':
    '从带偏好的片段对学习：相对于另一个，提高被偏好片段的概率。与冻结参考策略的对数比充当隐式奖励，所以不需要奖励模型。',
  'It collects no data while it trains and uses no reward: only preferences.':
    '训练时不采集数据，也不使用奖励：只用偏好。',
  'Mean loss over the pairs. DPO starts at ln 2 = 0.69, where policy and reference are equal. Healthy: falls.':
    '各片段对的平均损失。DPO 从 ln 2 = 0.69 开始，此时策略与参考相同。正常：下降。',
  'Implicit reward, margin': '隐式奖励，间隔',
  'Implicit reward of the chosen clip minus that of the rejected one. Starts at 0. Healthy: grows.':
    '选中片段与拒绝片段的隐式奖励之差。从 0 开始。正常：增大。',
  'Implicit reward, chosen': '隐式奖励，选中',
  'β · log(π / π_ref) of the chosen clip. It often falls, too: the loss depends on the margin only.':
    '选中片段的 β · log(π / π_ref)。它常常也会下降：损失只取决于间隔。',
  'Implicit reward, rejected': '隐式奖励，拒绝',
  'The same for the rejected clip. Healthy: falls faster than that of the chosen one.':
    '拒绝片段的同一量。正常：比选中片段的下降得快。',
  Accuracy: '准确率',
  'Share of the training pairs whose chosen clip has the larger implicit reward. Starts at 0, because ties count as wrong.':
    '选中片段的隐式奖励较大的训练对所占比例。从 0 开始，因为平局算错。',
  'Held-out margin': '留出间隔',
  'The margin on held-out pairs. If only the training margin grows, the policy overfits.':
    '留出对上的间隔。如果只有训练间隔增大，说明策略过拟合。',
  'Held-out accuracy': '留出准确率',
  'Accuracy on held-out pairs. 0.5 is chance level.': '留出对上的准确率。0.5 为随机水平。',
  'log π of the chosen clips': '选中片段的 log π',
  'Log-probability of a chosen clip as a whole. Far below its start, the policy has become less likely to play the preferred clips.':
    '整个选中片段的对数概率。远低于初始值时，说明策略变得更不可能玩出被偏好的片段。',
  'log π of the rejected clips': '拒绝片段的 log π',
  'Log-probability of a rejected clip as a whole. Healthy: falls.': '整个拒绝片段的对数概率。正常：下降。',
  'Pairs skipped': '跳过的对',
  'Answers that cannot be used: ties, and pairs in which no decision counts.':
    '无法使用的回答：平局，以及没有任何决策计入的对。',
  'SFT weight on chosen answers': '选中回答的 SFT 权重',
  'Weight of the chosen answers’ likelihood in the loss. DPO optimises only the margin, so that at 0 both likelihoods may fall; more keeps that of the chosen ones high.':
    '损失中选中回答的似然的权重。DPO 只优化间隔，所以为 0 时两者的似然都可能下降；越大，选中回答的似然保持得越高。',
  'yours and generated': '你的和生成的',
  'yours only': '只用你的',
  'generated only': '只用生成的',
  Pairs: '回答对',
  'Your own judgements of two answers, pairs generated by the reward functions, or both.':
    '你自己对两个回答的评判、由奖励函数生成的回答对，或两者都用。',
  Questions: '问题',
  'Questions that the initial policy answers to make pairs. More gives more pairs, and takes longer.':
    '由初始策略回答以生成回答对的问题数。越多，得到的对越多，也越费时。',
  'Answers per question': '每个问题的回答数',
  'A question gives a pair if at least one answer is right and well formed and at least one is not. More answers find more such pairs.':
    '如果至少一个回答正确且格式良好，且至少一个不是，这个问题就给出一对。回答越多，找到的对越多。',
  'Maximum pairs per question': '每个问题最多的对数',
  'More uses each question more, but its pairs are redundant.': '越多，每个问题利用得越充分，但这些对是冗余的。',
  Temperature: '温度',
  'Sampling temperature. Higher makes the answers more varied, and more of them are rejected.':
    '采样温度。越高，回答越多样，被拒绝的也越多。',
  'Preference loss': '偏好损失',
  'Mean loss over the pairs. Starts at ln 2 = 0.69, where policy and reference are equal. Healthy: falls.':
    '各回答对的平均损失。从 ln 2 = 0.69 开始，此时策略与参考相同。正常：下降。',
  'Loss on chosen answers': '选中回答的损失',
  'Mean −log π of the chosen answers’ tokens. Healthy: falls or stays constant; it rises if the loss contains only the margin.':
    '选中回答各词元的 −log π 均值。正常：下降或保持不变；如果损失只含间隔，它会上升。',
  'Implicit reward of the chosen answer minus that of the rejected one. Starts at 0. Healthy: grows.':
    '选中回答与拒绝回答的隐式奖励之差。从 0 开始。正常：增大。',
  'β · log(π / π_ref) of the chosen answer. It often falls, too: the loss depends on the margin only.':
    '选中回答的 β · log(π / π_ref)。它常常也会下降：损失只取决于间隔。',
  'The same for the rejected answer. Healthy: falls faster than that of the chosen one.':
    '拒绝回答的同一量。正常：比选中回答的下降得快。',
  'Share of the training pairs whose chosen answer has the larger implicit reward. Starts at 0, because ties count as wrong.':
    '选中回答的隐式奖励较大的训练对所占比例。从 0 开始，因为平局算错。',
  'log π of the chosen answers': '选中回答的 log π',
  'Log-probability of a chosen answer as a whole. Far below its start, the model has become less likely to give right answers.':
    '整个选中回答的对数概率。远低于初始值时，说明模型变得更不可能给出正确回答。',
  'log π of the rejected answers': '拒绝回答的 log π',
  'Log-probability of a rejected answer as a whole. Healthy: falls.': '整个拒绝回答的对数概率。正常：下降。',
  'Your pairs': '你的对',
  'Number of pairs that you have judged yourself.': '你自己评判过的对数。',
  'Number of pairs of a chosen and a rejected answer.': '由选中回答和拒绝回答组成的对数。',
  'Huber clips the gradient of TD errors beyond 1, so that outliers cannot dominate; MSE squares every error.':
    'Huber 将 TD 误差的梯度在 1 处截断，使离群值无法主导；MSE 将每个误差平方。',
  Double: '双重',
  'Double DQN: the online network selects the next action, the target network evaluates it. Off, Q-values are overestimated.':
    '双重 DQN：在线网络选择下一个动作，目标网络评估它。关闭时 Q 值会被高估。',
  Dueling: '对决',
  'Dueling heads: Q = V + A − mean A. Helps where most actions have similar values.':
    '对决结构：Q = V + A − A 的均值。当多数动作价值相近时有帮助。',
  'Target network': '目标网络',
  'How the target network is updated: copied at intervals (hard), or averaged at each gradient step (soft).':
    '目标网络如何更新：每隔一段复制（硬更新），或在每个梯度步取平均（软更新）。',
  'Target update interval': '目标更新间隔',
  'Gradient steps between two hard updates. Longer is more stable, but rewards propagate more slowly.':
    '两次硬更新之间的梯度步数。越长越稳定，但奖励传播得越慢。',
  'gradient steps': '梯度步',
  'The network learns (1 − γ)·Q, between the smallest and the largest reward, so that TD errors stay small. Shown is Q.':
    '网络学习 (1 − γ)·Q，介于最小和最大奖励之间，使 TD 误差保持较小。显示的是 Q。',
  'Bounded targets': '有界目标',
  'No return can exceed the largest reward seen / (1 − γ), or 0, nor fall below the smallest: targets beyond are cut. Values cannot run away.':
    '回报不可能超过所见最大奖励 / (1 − γ) 或 0，也不可能低于最小值：超出的目标被截断。价值不会失控。',
  'Action gap α': '动作间隔 α',
  'Advantage learning: lowers the targets of actions below the best by α times their distance, so that errors cannot swap them. 0: off.':
    '优势学习：非最佳动作的目标按其差距的 α 倍降低，使误差不能颠倒它们。0：关闭。',
  'Averaged weights': '平均权重',
  'The policy that acts is a moving average of the network, updated after each update with this decay. Steadier, but later. 0: off.':
    '行动的策略是网络的滑动平均，每次更新后按此衰减率更新。更平稳，但更滞后。0：关闭。',
  'Prioritised replay': '优先经验回放',
  'Samples transitions with a large TD error more often.': '更频繁地抽取 TD 误差大的转移。',
  'Strength of the prioritisation: 0 samples uniformly, 1 in proportion to the TD error.':
    '优先程度：0 为均匀采样，1 为与 TD 误差成正比。',
  'Initial priority β': '初始优先 β',
  'How far importance weights correct the bias of prioritised sampling: 0 not at all, 1 fully. It rises to 1 over the budget.':
    '重要性权重对优先采样偏差的修正程度：0 完全不修正，1 完全修正。它在预算内升到 1。',
  'Learns Q(s,a) and takes the action with the largest value. Transitions are stored in a replay buffer and sampled many times.':
    '学习 Q(s,a) 并取价值最大的动作。转移存入经验回放缓冲区，被反复抽取。',
  'Its targets come from its own estimates (bootstrapping). A target network, a slowly updated copy, keeps them stable.':
    '它的目标来自自己的估计（自举）。目标网络是缓慢更新的副本，使目标保持稳定。',
  'action value': '动作价值',
  'TD loss': 'TD 损失',
  'Mean loss of Q against its targets. It need not fall: it rises when new rewards are found. Healthy: bounded.':
    'Q 对其目标的平均损失。它不必下降：发现新奖励时会上升。正常：有界。',
  'Mean Q of the actions taken. Healthy: rises towards the realised return; far above it, Q is overestimated.':
    '所选动作的平均 Q。正常：向实现的回报上升；远高于它则 Q 被高估。',
  'Predicted return': '预测的回报',
  'max Q at the start of the episodes that just ended, as estimated then. Compare it with the realised return.':
    '刚结束的回合开始时的 max Q，按当时的估计。与实现的回报比较。',
  'Realised return': '实现的回报',
  'Discounted return of the episodes that just ended. Healthy: just below the predicted return, because of exploration; far below it, Q is overestimated.':
    '刚结束的回合的折扣回报。正常：因探索而略低于预测的回报；远低于它则 Q 被高估。',
  'Share of actions taken at random. Falls from 1 to its final value, then stays.':
    '随机动作的比例。从 1 降到终值，然后保持。',
  'Replay fill': '回放缓冲占用',
  'Share of the replay buffer in use. At 1, new transitions replace the oldest.':
    '经验回放缓冲区已使用的比例。到 1 时，新转移取代最旧的。',
  'Largest priority': '最大优先级',
  'Largest priority so far, which new transitions start with. If it is far above the rest, old transitions are rarely sampled.':
    '迄今最大的优先级，新转移以它为初值。如果远高于其余，旧转移就很少被抽到。',
  'Mean importance weight': '平均重要性权重',
  'Mean importance weight of the batch: 1 is uniform sampling; near 0, a few transitions with large TD errors dominate.':
    '批的平均重要性权重：1 为均匀采样；接近 0 时，少数 TD 误差大的转移占主导。',
  'Gradient norm': '梯度范数',
  'Gradient norm before clipping. Healthy: mostly below the clip; steady growth means divergence.':
    '裁剪前的梯度范数。正常：大多低于裁剪值；持续增长意味着发散。',
  'Learning rate': '学习率',
  'Learning rate in force, after its schedule.': '经调度后的当前学习率。',
  'Passes over each batch of clips. More uses the data better, and more ratios are clipped.':
    '遍历每批片段的次数。越多，数据利用得越充分，被裁剪的比值也越多。',
  Minibatches: '小批量数',
  'Gradient steps per epoch, each on an equal part of the clips. More learns faster, with noisier steps.':
    '每轮的梯度步数，各用片段的相等一份。越多学得越快，步子噪声也越大。',
  'Score of a clip': '片段的得分',
  'return: the whole return of the clip. success: only the goal; groups that all fail or all succeed then have no gradient.':
    '回报：片段的全部回报。成功：只看目标；全部失败或全部成功的组就没有梯度。',
  'Scale advantages by': '优势的缩放依据',
  'The standard deviation of the group weights small and large differences alike; that of the batch, or none (Dr. GRPO), does not.':
    '按组的标准差缩放会把大小差异等同看待；按批的标准差，或不缩放（Dr. GRPO），则不会。',
  'Loss aggregation': '损失的汇总',
  'grpo: mean per clip, so that decisions of long clips count less. bnpo: mean over the decisions of the minibatch. dr_grpo: sum over a constant. dapo: mean over all decisions of the batch.':
    'grpo：按片段取均值，长片段中的决策权重较小。bnpo：对小批量的决策取均值。dr_grpo：求和后除以常数。dapo：对整批的所有决策取均值。',
  'Importance ratio level': '重要性比值的层级',
  'token: each decision has its own. sequence (GSPO): all of a clip share one, the geometric mean, and are clipped together. With one step a batch every ratio is 1.':
    '词元：每个决策有自己的比值。序列（GSPO）：一个片段的所有决策共享几何平均值，一起裁剪。每批只有一步时，所有比值为 1。',
  Groups: '组数',
  'Start states in each batch. More makes each update more varied.': '每批的起始状态数。越多，每次更新越多样。',
  'Clips per group': '每组片段数',
  'Clips from each start state. More estimates the advantage better, at a proportional cost.':
    '从每个起始状态出发的片段数。越多，优势估计越准，代价成比例增加。',
  'Maximum clip length': '片段最大长度',
  'Decisions after which a clip is truncated. Longer reaches more distant goals, and costs more time.':
    '超过此决策数的片段被截断。越长，能到达的目标越远，也越费时。',
  'Intermediate starts': '中途起点',
  'Share of the groups that start from states of earlier clips, not at the level’s start. More practises the middle and the end.':
    '从较早片段的状态而非关卡起点开始的组所占比例。越多，越能练习中段和末段。',
  'Mask truncated clips': '屏蔽被截断的片段',
  'Excludes truncated clips from the loss, because their outcome is unknown. But then the policy does not learn to be fast.':
    '不把被截断的片段计入损失，因为其结局未知。但这样策略就学不会快。',
  'KL penalty β': 'KL 惩罚 β',
  'Weight of the KL divergence from the reference policy. More forgets less, and learns less. At 0 the reference is not used.':
    '对参考策略的 KL 散度的权重。越大，遗忘越少，学得也越少。为 0 时不使用参考策略。',
  'KL estimator': 'KL 估计量',
  'Estimator of the KL divergence in the loss. k3 is GRPO’s; k2 has the correct gradient; the gradient of k1 is 0 on average, so that the KL divergence grows.':
    '损失中 KL 散度的估计量。k3 是 GRPO 所用；k2 的梯度正确；k1 的梯度平均为 0，所以 KL 散度会增大。',
  'Plays several clips from the same start state and reinforces those above the group mean. The group mean is the baseline, so no critic is needed.':
    '从同一起始状态玩几个片段，强化高于组均值的那些。组均值就是基线，所以不需要评论家。',
  'All decisions of a clip share one advantage. Loss ≈ 0 is expected: the advantages of each group sum to 0. If all clips of a group score the same, the gradient is 0.':
    '一个片段的所有决策共享一个优势。预期损失 ≈ 0：每组的优势之和为 0。如果一组的片段得分全相同，梯度为 0。',
  'Score, mean': '得分，均值',
  'Mean score of a clip. Healthy: rises. Judge a run by this, not by the loss.':
    '片段的平均得分。正常：上升。请据此判断训练，而不是损失。',
  'Score, standard deviation in a group': '得分，组内标准差',
  'Mean standard deviation of the scores in a group. Healthy: above 0; groups without variance have no gradient.':
    '组内得分标准差的均值。正常：大于 0；没有差异的组没有梯度。',
  'Groups without variance': '没有差异的组',
  'Share of the groups whose clips all score the same, so that their gradient is 0. Healthy: far below 1; near 1, the starts are too easy or too hard.':
    '片段得分全相同、因而梯度为 0 的组所占比例。正常：远小于 1；接近 1 时，起点太容易或太难。',
  'Clips that succeed': '成功的片段',
  'Share of the clips that reach the goal. Intermediate starts make it higher than the success rate.':
    '到达目标的片段所占比例。中途起点使它高于成功率。',
  'Clip length': '片段长度',
  'Mean number of decisions in a clip. Healthy: below the limit, at which clips are truncated.':
    '片段的平均决策数。正常：低于截断片段的上限。',
  'Truncated clips': '被截断的片段',
  'Share of the clips that the time limit ended, not the bell or a death. Healthy: falls to 0.':
    '因时间上限而非铃或死亡结束的片段所占比例。正常：降到 0。',
  'Clipped below': '下侧裁剪',
  'Share of the decisions with A < 0 whose ratio is below the clip range. It is 0 with one step per batch.':
    'A < 0 且比值低于裁剪范围的决策所占比例。每批只有一步时为 0。',
  'Clipped above': '上侧裁剪',
  'Share of the decisions with A > 0 whose ratio is above the clip range. A higher limit helps rare good actions.':
    'A > 0 且比值高于裁剪范围的决策所占比例。提高上限有助于罕见的好动作。',
  'Loss ≈ 0 is expected: advantages sum to 0 in each group, so before the step it is 0 by construction, while its gradient is not. Judge the run by its score.':
    '预期损失 ≈ 0：每组的优势之和为 0，所以在更新之前它按定义为 0，而梯度不为 0。请按得分判断训练。',
  'KL to the reference, k1': '对参考的 KL，k1',
  'Mean of −log r with r = π_ref / π. Unbiased, but noisy and sometimes below 0. Healthy: rises slowly.':
    '−log r 的均值，r = π_ref / π。无偏，但噪声大，有时小于 0。正常：缓慢上升。',
  'KL to the reference, k2': '对参考的 KL，k2',
  'Mean of ½ (log r)². Low variance, but too large once the policies are far apart. Healthy: rises slowly.':
    '½ (log r)² 的均值。方差小，但两个策略相距远时偏大。正常：缓慢上升。',
  'KL to the reference, k3': '对参考的 KL，k3',
  'Mean of r − 1 − log r. Unbiased and never below 0: the most reliable of the three. Healthy: rises slowly; a jump means that the policy forgets what it had learnt.':
    'r − 1 − log r 的均值。无偏且从不小于 0：三者中最可靠。正常：缓慢上升；突增说明策略忘了学过的东西。',
  'KL penalty': 'KL 惩罚',
  'The KL estimate as the loss aggregates it, before the weight β. With one step per batch, β times this is the whole loss.':
    '按损失的汇总方式计算的 KL 估计，未乘权重 β。每批只有一步时，β 乘以它就是全部损失。',
  'Loss ≈ 0 is expected, plus β times the KL divergence: it may even rise while the policy learns. Judge the run by its score.':
    '预期损失 ≈ 0 再加 β 倍的 KL 散度：策略学习时它甚至可能上升。请按得分判断训练。',
  Updates: '更新次数',
  'Updates in this stage, over which the learning rate falls. More trains longer.':
    '这一阶段的更新次数，学习率在其间下降。越多训练越久。',
  'Passes over each batch of answers. More uses the data better, and more ratios are clipped.':
    '遍历每批回答的次数。越多，数据利用得越充分，被裁剪的比值也越多。',
  'grpo: mean per answer, so that tokens of long answers count less. bnpo: mean over the tokens of the minibatch. dr_grpo: sum over a constant. dapo: mean over all tokens of the batch.':
    'grpo：按回答取均值，长回答中的词元权重较小。bnpo：对小批量的词元取均值。dr_grpo：求和后除以常数。dapo：对整批的所有词元取均值。',
  'token: one ratio per token. sequence (GSPO): all tokens of an answer share one, the geometric mean, and are clipped together. With one epoch every ratio is 1.':
    '词元：每个词元一个比值。序列（GSPO）：一个回答的所有词元共享几何平均值，一起裁剪。只有一轮时所有比值为 1。',
  'Questions in each batch. More makes each update more varied.': '每批的问题数。越多，每次更新越多样。',
  'Answers to each question. More estimates the advantage better, at a proportional cost.':
    '每个问题的回答数。越多，优势估计越准，代价成比例增加。',
  'Sampling temperature. Higher makes the answers more varied; far too high, none is right.':
    '采样温度。越高，回答越多样；高得过分时，没有一个正确。',
  'Reward, mean': '奖励，均值',
  'Mean reward of an answer. Healthy: rises.': '回答的平均奖励。正常：上升。',
  'Right answers': '正确的回答',
  'Share of the sampled answers that are right. Healthy: rises.': '采样回答中正确的比例。正常：上升。',
  'Share of answers in the strict format. Healthy: near 1 within ten updates.':
    '符合严格格式的回答所占比例。正常：十次更新之内接近 1。',
  'Share of the questions whose answers all have the same reward, so that their gradient is 0.':
    '回答奖励全相同、因而梯度为 0 的问题所占比例。',
  'Answer length': '回答长度',
  'Mean number of tokens in an answer. A lift route takes 29.': '回答的平均词元数。一条电梯路线需要 29 个。',
  'Truncated answers': '被截断的回答',
  'Share of answers that reached the length limit. Healthy: falls to 0.': '达到长度上限的回答所占比例。正常：降到 0。',
  Entropy: '熵',
  'Mean entropy per token. 0 is certain.': '每个词元的平均熵。0 为完全确定。',
  'Mean of r − 1 − log r per token.': '每个词元的 r − 1 − log r 的均值。',
  Clipped: '被裁剪',
  'Share of the tokens beyond the clip range: 0 with one epoch.': '超出裁剪范围的词元所占比例：只有一轮时为 0。',
  'About 0 by construction: judge the run by its reward.': '按定义约为 0：请按奖励判断训练。',
  Baseline: '基线',
  'What is subtracted from each return. A critic reduces the variance most, the mean less; without a baseline it is high.':
    '从每个回报中减去的量。评论家最能降低方差，均值次之；没有基线时方差很大。',
  'Normalise advantages': '优势归一化',
  'Scales the advantages of each batch to mean 0 and standard deviation 1, so that the reward scale hardly matters.':
    '把每批的优势缩放到均值 0、标准差 1，使奖励的尺度几乎无关紧要。',
  Batch: '批',
  'Decisions of finished episodes per gradient step. More has less gradient noise, and there are fewer steps.':
    '每个梯度步所用已结束回合的决策数。越多，梯度噪声越小，步数也越少。',
  'Largest importance weight of a decision by an older policy. Higher has less bias and more variance.':
    '由较旧策略作出的决策的最大重要性权重。越高，偏差越小，方差越大。',
  'Plays whole episodes, then makes each action more probable in proportion to its return minus a baseline. The gradient estimate is unbiased and needs no action values.':
    '玩完整个回合，然后按回报减去基线的大小成比例地提高每个动作的概率。梯度估计无偏，且不需要动作价值。',
  'It learns only from finished episodes. Without a baseline, the variance of the returns dominates. At the time limit, the critic bootstraps the rest of the return; without one, the rest counts as 0.':
    '它只从结束的回合学习。没有基线时，回报的方差占主导。到时间上限时，评论家自举其余的回报；没有评论家则其余算作 0。',
  'Mean ratio π / π_old, where π_old, which took the decisions, may be older. Healthy: close to 1.':
    'π / π_old 的平均比值，作出决策的 π_old 可能较旧。正常：接近 1。',
  'Largest ratio π / π_old of a decision, before clipping.': '裁剪前一个决策的最大比值 π / π_old。',
  'Effective sample share': '有效样本比例',
  'Effective sample size over batch size. It is 1 if the current policy took all decisions.':
    '有效样本量与批大小之比。如果所有决策都由当前策略作出，则为 1。',
  'Episodes in the batch': '批中的回合',
  'Finished episodes in the batch. It falls as episodes get longer; few episodes make noisy gradients.':
    '批中已结束的回合数。回合变长时它下降；回合少则梯度噪声大。',
  'Larger steps learn faster until the policy diverges.': '步子越大学得越快，直到策略发散。',
  'Passes over each rollout: more passes use the data better and take longer.':
    '遍历每段轨迹的次数：越多，数据利用得越充分，也越费时。',
  'Decisions per gradient step. Larger minibatches have less gradient noise, and there are fewer steps.':
    '每个梯度步的决策数。小批量越大，梯度噪声越小，步数也越少。',
  'Weight of future rewards. Near 1, distant rewards count; lower favours rewards that come soon.':
    '未来奖励的权重。接近 1 时遥远的奖励也算数；越低越看重近期的奖励。',
  'Trades bias for variance: 1 uses the whole return (high variance), 0 the one-step TD error (biased by the critic).':
    '在偏差与方差之间权衡：1 使用全部回报（方差大），0 使用一步 TD 误差（受评论家影响而有偏）。',
  'Clip range ε': '裁剪范围 ε',
  'Limit on the probability ratio r in one update. Larger allows larger policy changes, which can undo what was learnt.':
    '一次更新中概率比值 r 的界限。越大，允许策略变化越大，可能毁掉已学到的。',
  'Ends the epochs early once the KL divergence exceeds it. 0: never.': 'KL 散度超过它时提前结束各轮。0：从不。',
  'Gradient clip': '梯度裁剪',
  'Largest gradient norm; longer gradients are scaled down to it, so that one minibatch cannot ruin the network.':
    '最大梯度范数；更长的梯度按比例缩小，使一个小批量不至于毁掉网络。',
  'Scales the advantages of each minibatch to mean 0 and standard deviation 1, so that the reward scale hardly matters.':
    '把每个小批量的优势缩放到均值 0、标准差 1，使奖励的尺度几乎无关紧要。',
  'Value coefficient': '价值系数',
  'Weight of the value loss in the total loss.': '价值损失在总损失中的权重。',
  'Clip the value loss': '裁剪价值损失',
  'Limits how far an update may move V. Part of the original implementation of PPO, but not of the paper.':
    '限制一次更新能把 V 移动多远。属于 PPO 的原始实现，但论文中没有。',
  'Critic warm-up': '评论家预热',
  'Updates in which only the critic learns, where the run starts from a policy without one (SFT, for example). At 0, an untrained critic can ruin the policy.':
    '训练从没有评论家的策略（例如 SFT）开始时，只有评论家学习的更新次数。为 0 时，未训练的评论家可能毁掉策略。',
  'Entropy bonus': '熵奖励',
  'Weight of the policy’s entropy in the loss. More explores longer; too much, and the policy stays random.':
    '策略的熵在损失中的权重。越大探索越久；过大则策略一直随机。',
  Environments: '环境数',
  'Environments stepped in parallel. More makes each batch more varied.': '并行推进的环境。越多，每批越多样。',
  'Rollout length': '轨迹长度',
  'Decisions per environment between two updates. Fewer gives more updates; more gives longer returns.':
    '两次更新之间每个环境的决策数。越少更新越多；越多回报越长。',
  'Hidden units': '隐藏单元',
  'Width of each hidden layer. Wider can represent more, and is slower.':
    '每个隐藏层的宽度。越宽能表示的越多，也越慢。',
  'Hidden layers': '隐藏层',
  'Depth of the network. Deeper can represent more, and is harder to train.':
    '网络的深度。越深能表示的越多，也越难训练。',
  Activation: '激活函数',
  'Activation function of the hidden layers: relu is much faster here, tanh is smoother.':
    '隐藏层的激活函数：relu 在这里快得多，tanh 更平滑。',
  'Shared network': '共享网络',
  'Actor and critic share their hidden layers: half the work, but their gradients can interfere.':
    '演员和评论家共享隐藏层：工作量减半，但它们的梯度可能互相干扰。',
  'Collects a rollout, then makes actions with a positive advantage more probable and the others less. It stays close to the policy that collected the data, because the data says little about a very different policy.':
    '采集一段轨迹，然后提高优势为正的动作的概率，降低其余的。它保持接近采集数据的策略，因为数据对差别很大的策略说明不了什么。',
  'It uses each rollout for several epochs; clipping removes the gradient once the policy has moved far enough.':
    '每段轨迹用上几轮；策略移动得够远时，裁剪会去掉梯度。',
  'Policy change (KL)': '策略变化（KL）',
  'KL divergence of the update, from the old policy to the new one. Healthy: about 0.003 to 0.03; spikes mean that the steps are too large.':
    '更新前后策略的 KL 散度。正常：约 0.003 到 0.03；尖峰说明步子太大。',
  'Clip fraction': '裁剪比例',
  'Share of the decisions whose ratio lies outside the clip range. Healthy: 0.05 to 0.3; near 0, clipping has no effect.':
    '比值落在裁剪范围之外的决策所占比例。正常：0.05 到 0.3；接近 0 时裁剪不起作用。',
  'Mean entropy of the policy. Healthy: falls slowly from ln 5 = 1.61; a sudden drop means that it stopped exploring.':
    '策略的平均熵。正常：从 ln 5 = 1.61 缓慢下降；突然下跌说明它停止了探索。',
  'Mean ratio π / π_old of the decisions. Healthy: within a few percent of 1.':
    '各决策 π / π_old 的平均比值。正常：与 1 相差不过百分之几。',
  'Largest ratio π / π_old of a decision. Healthy: below 2 or 3.': '一个决策的最大比值 π / π_old。正常：低于 2 或 3。',
  'Gradient norm before clipping. Healthy: stays within one order of magnitude.':
    '裁剪前的梯度范数。正常：保持在同一数量级内。',
  'Explained variance': '解释方差',
  'Share of the variance of the returns that the critic predicts: 1 is all, 0 is none. Healthy: rises above 0.5 and stays there.':
    '评论家所预测的回报方差比例：1 为全部，0 为没有。正常：升到 0.5 以上并保持。',
  'The clipped surrogate, negated. Slightly below 0; its size does not measure performance.':
    '取负的裁剪替代目标。略低于 0；其大小不衡量性能。',
  'Value loss': '价值损失',
  'Half the mean squared error of the critic. It rises when new rewards are found, then falls.':
    '评论家均方误差的一半。发现新奖励时上升，然后下降。',
  'Advantage, mean': '优势，均值',
  'Mean advantage: how much better the decisions were than V predicted. Healthy: fluctuates around 0.':
    '平均优势：决策比 V 所预测的好多少。正常：在 0 附近波动。',
  'Advantage, standard deviation': '优势，标准差',
  'Standard deviation of the advantages. It falls as returns become predictable.':
    '优势的标准差。回报变得可预测时下降。',
  'Weight of log(π / π_ref), which is subtracted from the reward of every token. More forgets less, and learns less.':
    '从每个词元的奖励中减去的 log(π / π_ref) 的权重。越大，遗忘越少，学得也越少。',
  Answers: '回答',
  'Questions per update, each answered once. More has less gradient noise, and takes longer.':
    '每次更新的问题数，每个回答一次。越多，梯度噪声越小，也越费时。',
  'Half the mean squared error of the critic per token. Healthy: falls while only the critic learns, then stays low.':
    '评论家在每个词元上的均方误差的一半。正常：只有评论家学习时下降，之后保持较低。',
  'Learning rate α': '学习率 α',
  'Share of the TD error that is added to the table. 1 keeps only the latest sample: right only in a deterministic environment.':
    'TD 误差加到表格中的比例。1 只保留最新样本：仅在确定性环境中正确。',
  'Linear: α falls to 0 over the budget, so that the table converges in stochastic environments.':
    '“线性”：α 在预算内降到 0，使表格在随机环境中收敛。',
  'Bootstraps from the action actually taken next, exploration included, instead of the best one. It keeps away from edges.':
    '用实际采取的下一个动作（含探索）而非最佳动作来自举。它会远离边缘。',
  'Q of unvisited states. High values (optimism) make the agent try everything once.':
    '未访问状态的 Q。取高值（乐观）会使智能体把每样都试一次。',
  'Share of random actions after the decay.': '衰减之后随机动作的比例。',
  'Decisions over which ε falls from 1 to its final value.': 'ε 从 1 降到终值所经过的决策数。',
  'Environments stepped in parallel, all updating one table.': '并行推进的环境，全都更新同一张表。',
  'How often metrics are reported. The table is updated after every decision.':
    '多久报告一次指标。表格在每个决策之后都会更新。',
  'Keeps a table of Q(s,a) and corrects one entry after each decision. Without a network, it does not generalise to unvisited states.':
    '维护一张 Q(s,a) 的表，每个决策之后修正一项。没有网络，所以不能泛化到未访问的状态。',
  'It learns the greedy policy while it follows an exploring one (off-policy). SARSA learns the values of the policy it follows, and so stays further from the edge.':
    '它遵循探索策略，同时学习贪心策略（异策略）。SARSA 学习它所遵循的策略的价值，所以离边缘更远。',
  'Squared TD error': 'TD 误差的平方',
  'Mean squared TD error. Healthy: falls, with jumps when something new is found.':
    'TD 误差平方的均值。正常：下降，发现新事物时跳升。',
  'Mean Q of the actions taken. With optimistic initial values it first falls, then rises towards the realised return.':
    '所选动作的平均 Q。初值乐观时先降，再向实现的回报上升。',
  'Discounted return of the episodes that just ended. Healthy: close to the predicted return; exploration and optimism keep it below.':
    '刚结束的回合的折扣回报。正常：接近预测的回报；探索和乐观使它略低。',
  'States visited': '访问过的状态',
  'Rows of the table. Healthy: levels off; a table that keeps growing sees every state for the first time.':
    '表格的行数。正常：趋于平稳；不断增长的表格总是第一次见到每个状态。',
  'α in force, after its schedule.': '经调度后的当前 α。',
  'Step size of the optimiser for actor and critics. Higher learns faster, until the Q-values diverge.':
    '演员和评论家的优化器步长。越大学得越快，直到 Q 值发散。',
  'Target entropy': '目标熵',
  'Entropy that the policy is held at, as a share of the maximum, log |A|. Higher explores more; the policy never becomes deterministic.':
    '策略被保持在的熵，占最大值 log |A| 的比例。越高探索越多；策略永远不会变成确定性的。',
  'Temperature learning rate': '温度的学习率',
  'Step size of the temperature α, which adapts until the entropy meets its target.':
    '温度 α 的步长，α 会调整到熵达到目标为止。',
  'Initial temperature: the reward for one nat of entropy. If it is large compared with the rewards, the policy is random at first.':
    '初始温度：一 nat 熵的奖励。如果它相对于奖励很大，策略起初是随机的。',
  'Soft update: target ← (1 − τ)·target + τ·online at each gradient step. Lower is more stable and slower.':
    '软更新：每个梯度步 目标 ← (1 − τ)·目标 + τ·在线。越低越稳定，也越慢。',
  'Width of both hidden layers of all three networks. Wider can represent more, and is slower.':
    '三个网络各两个隐藏层的宽度。越宽能表示的越多，也越慢。',
  'Maximises return plus entropy: it acts as randomly as it can while still earning reward.':
    '最大化回报加熵：在仍能获得奖励的前提下尽量随机地行动。',
  'It uses the minimum of two critics against overestimation. The temperature α adapts until the policy has the target entropy.':
    '它取两个评论家的最小值来防止高估。温度 α 会调整到策略具有目标熵为止。',
  'Critic loss': '评论家损失',
  'Mean squared error of the critics against their targets. It need not fall: it rises when new rewards are found. Healthy: bounded.':
    '评论家对其目标的均方误差。它不必下降：发现新奖励时会上升。正常：有界。',
  'Negative value of the policy, entropy included. Healthy: falls as the return rises.':
    '策略价值（含熵）取负。正常：随回报上升而下降。',
  'Mean entropy of the policy in nats; log |A| is uniformly random. Healthy: settles at the target.':
    '策略的平均熵，以 nat 为单位；log |A| 为均匀随机。正常：稳定在目标处。',
  'Reward for one nat of entropy. Healthy: settles; steady growth means that the target entropy cannot be reached.':
    '一 nat 熵的奖励。正常：趋于稳定；持续增长说明达不到目标熵。',
  'Mean of the smaller of the two critics’ Q for the actions taken, future entropy included. Healthy: rises towards the realised return.':
    '两个评论家对所选动作的较小 Q 的均值，含未来的熵。正常：向实现的回报上升。',
  'Value of the start of the episodes that just ended, as estimated then. Compare it with the realised return.':
    '刚结束的回合起点的价值，按当时的估计。与实现的回报比较。',
  'Discounted return of the episodes that just ended. The predicted return also contains the entropy bonus, and may be higher by that.':
    '刚结束的回合的折扣回报。预测的回报还包含熵奖励，可能因此更高。',
  'Passes over the clips. More fits them more closely, and overfits in the end.':
    '遍历片段的次数。越多拟合越紧，最终会过拟合。',
  'NEFTune noise α': 'NEFTune 噪声 α',
  'Noise on the observations during training. It reduces overfitting; too much hides what matters.':
    '训练时加在观测上的噪声。它减轻过拟合；过大则掩盖重要信息。',
  'Behaviour cloning: raises the probability of each demonstrated action in its state. It uses no reward, so it is at best as good as the demonstrations.':
    '行为克隆：在每个状态提高示范动作的概率。它不使用奖励，所以至多与示范一样好。',
  'It collects no data while it trains. Its own mistakes lead to states that the clips do not cover (distribution shift).':
    '训练时不采集数据。它自己的失误会导向片段没有覆盖的状态（分布偏移）。',
  'Mean −log π of the actions in the training clips. Healthy: falls from ln 5 = 1.61.':
    '训练片段中动作的 −log π 均值。正常：从 ln 5 = 1.61 下降。',
  'Held-out loss': '留出损失',
  'The same for held-out clips. Healthy: falls as well; if it rises, the policy overfits.':
    '留出片段上的同一量。正常：同样下降；如果上升，说明策略过拟合。',
  'Share of held-out decisions in which the most probable action is the one taken.':
    '留出决策中，概率最大的动作就是所采取动作的比例。',
  'Held-out perplexity': '留出困惑度',
  'e to the power of the held-out loss: the effective number of actions. 5 is uniformly random, 1 is certain.':
    'e 的留出损失次方：有效动作数。5 为均匀随机，1 为确定。',
  'Accuracy on the training clips. Far above the held-out accuracy, the policy overfits.':
    '训练片段上的准确率。远高于留出准确率说明策略过拟合。',
  'Mean entropy of the policy on the training clips. It falls as the policy becomes certain.':
    '训练片段上策略的平均熵。策略变得确定时下降。',
  'Passes over the demonstrations. More fits them more closely, and overfits in the end.':
    '遍历示范的次数。越多拟合越紧，最终会过拟合。',
  'Demonstrations per gradient step. Larger minibatches have less gradient noise, and there are fewer steps.':
    '每个梯度步的示范数。小批量越大，梯度噪声越小，步数也越少。',
  'Loss on the completion only': '只在补全上计损失',
  'Off, the loss includes the prompt: capacity is spent on questions, which are random and cannot be predicted. On three seeds that cost 1 to 10 percentage points of right answers at T = 1, and none greedily.':
    '关闭时损失包含提示：容量会花在随机而不可预测的问题上。在三个种子上，这使 T = 1 时的正确率降低 1 到 10 个百分点，贪心时没有影响。',
  Demonstrations: '示范',
  'Answers of the clerk to imitate. With few, the model overfits.': '供模仿的职员回答数。太少时模型会过拟合。',
  'Sloppy format': '马虎的格式',
  'Share of the demonstrations whose format is wrong. At 0 there is nothing left for format rewards to teach.':
    '格式错误的示范所占比例。为 0 时，格式奖励就没有可教的了。',
  'Miscalculated steps': '算错的步骤',
  'Share of the steps in the demonstrations that are off by one. The porter learns these errors, too.':
    '示范中差一的步骤所占比例。门童也会学会这些错误。',
  'Noise on the embeddings during training. It reduces overfitting where there are few demonstrations.':
    '训练时加在嵌入上的噪声。示范少时它能减轻过拟合。',
  'Initial fine-tuning': '初始微调',
  'Epochs of SFT before the first update, unless the run starts from a policy. At 0, almost no answer is right, so there is no reward to learn from.':
    '第一次更新之前的 SFT 轮数，除非训练从某个策略开始。为 0 时几乎没有回答正确，也就没有可供学习的奖励。',
  'Mean −log π of the tokens in the loss. Healthy: falls from ln 30 = 3.40.':
    '计入损失的词元的 −log π 均值。正常：从 ln 30 = 3.40 下降。',
  'The same for held-out completions. Healthy: falls as well; if it rises, the model overfits.':
    '留出补全上的同一量。正常：同样下降；如果上升，说明模型过拟合。',
  'Right at T = 1': 'T = 1 时正确',
  'Share of 40 held-out questions answered rightly at T = 1.': '40 个留出问题在 T = 1 时答对的比例。',
  'Share of these answers in the strict format.': '这些回答中符合严格格式的比例。',
  'Right, greedy': '正确，贪心',
  'Share of the questions answered rightly by greedy decoding.': '用贪心解码答对的问题所占比例。',
  'Share of held-out tokens that the model predicts as the most probable.': '留出词元中，模型预测为概率最大的比例。',
  'Before clipping. Healthy: steady, without jumps.': '裁剪之前。正常：平稳，没有跳变。',
  'Warms up, then falls to 0 by the end of the stage.': '先预热，再在阶段结束前降到 0。',
  'Behaviour policy': '行为策略',
  'Which policy collects the data. own: the agent itself; random: actions by chance; expert: an expert, one action in three random; clips: those under Teach, in half of the environments. Evaluations always use the learned policy.':
    '由哪个策略采集数据。own：智能体自己；random：随机动作；expert：专家，三个动作中有一个随机；clips：“教学”中的片段，用于一半环境。评估总是使用学到的策略。',
  '{} With random or expert, set n-step to 1: n-step returns would be those of the behaviour policy.':
    '{} 使用 random 或 expert 时请将 n 步设为 1：n 步回报会是行为策略的回报。',
  'last column': '最后一列',
  'Convolution filters': '卷积滤波器',
  'Patterns that each convolutional layer looks for: two layers in Pixels, one on MinAtar’s boards. More can tell more things apart, and are slower; at 0, dense layers read every pixel. Features and tiles have no picture, so nothing changes for them.':
    '每个卷积层寻找的图案数：“像素”有两层，MinAtar 的棋盘有一层。越多越能区分事物，也越慢；为 0 时由全连接层读取每个像素。“特征”和“图块”没有画面，所以对它们没有影响。',
  'held out': '留出',
  'Start from a policy that SFT has trained here, or from random weights.':
    '请从这里用 SFT 训练过的策略开始，或从随机权重开始。',
  'Step size of the optimiser. Higher learns faster, until the Q-values diverge.':
    '优化器的步长。越大学得越快，直到 Q 值发散。',
  'Weight of the next state’s value. Higher looks further ahead and converges more slowly.':
    '下一状态价值的权重。越高看得越远，收敛也越慢。',
  'Batch size': '批大小',
  'Transitions per gradient step. Larger batches have less gradient noise and cost more time.':
    '每个梯度步的转移数。批越大，梯度噪声越小，也越费时。',
  'Decisions per gradient step': '每个梯度步的决策数',
  'Higher uses each decision less often: faster in time, but it needs more decisions.':
    '越高，每个决策用得越少：用时更短，但需要更多决策。',
  'Share of random actions after the decay. Higher keeps exploring, and falls into more holes.':
    '衰减之后随机动作的比例。越高，探索越持续，也越常掉进坑里。',
  'Decisions over which ε falls from 1 to its final value. Longer explores more.':
    'ε 从 1 降到终值所经过的决策数。越长探索越多。',
  'Decisions collected before the first gradient step. More makes the first batches more varied.':
    '第一个梯度步之前采集的决策数。越多，最初的批越多样。',
  'Soft update: target ← (1 − τ)·target + τ·online at each gradient step.':
    '软更新：每个梯度步 目标 ← (1 − τ)·目标 + τ·在线。',
  'Largest gradient norm over all weights; longer gradients are scaled down to it. Lower prevents large updates.':
    '所有权重的最大梯度范数；更长的梯度按比例缩小。越低越能防止过大的更新。',
  'Rewards summed in a target before it bootstraps. More propagates rewards faster, with more variance.':
    '目标在自举之前累加的奖励数。越多，奖励传播越快，方差也越大。',
  'Replay capacity': '回放容量',
  'Transitions in the replay buffer. A small buffer forgets early failures; a large one keeps data of old policies.':
    '经验回放缓冲区中的转移数。小缓冲区会忘记早期的失败；大缓冲区会保留旧策略的数据。',
  'Environments stepped in parallel. More makes the replay buffer more varied for the same number of decisions.':
    '并行推进的环境。决策数相同时，越多，经验回放缓冲区越多样。',
  'Decisions per environment and update': '每环境每次更新的决策数',
  'Decisions that each environment collects before the gradient steps of one update.':
    '在一次更新的梯度步之前，每个环境采集的决策数。',
  'Width of both hidden layers. Wider can represent more, and is slower.':
    '两个隐藏层的宽度。越宽能表示的越多，也越慢。',
  'Trust region δ': '信赖域 δ',
  'Limit on the mean KL divergence of one update. Larger allows larger policy changes, which can undo what was learnt.':
    '一次更新的平均 KL 散度界限。越大，允许策略变化越大，可能毁掉已学到的。',
  'Conjugate-gradient steps': '共轭梯度步数',
  'Iterations that solve for the natural gradient direction. More is more exact, and slower.':
    '求解自然梯度方向的迭代次数。越多越精确，也越慢。',
  Damping: '阻尼',
  'Multiple of the identity that is added to the Fisher matrix, for stability. More moves the step towards the plain gradient.':
    '为了稳定而加到费舍尔矩阵上的单位阵的倍数。越大，步子越接近普通梯度。',
  'Share used for the Fisher matrix': '费舍尔矩阵所用比例',
  'Share of the rollout from which the Fisher matrix is estimated. More is more exact, and several times slower.':
    '用轨迹的多大一部分估计费舍尔矩阵。越多越精确，也慢上几倍。',
  'Line-search steps': '线搜索步数',
  'How often a step that fails the checks is shortened by a fifth before the update is rejected.':
    '未通过检查的步子最多缩短几次（每次五分之一），之后放弃这次更新。',
  'Critic learning rate': '评论家学习率',
  'Step size of the critic: larger learns faster, until it diverges. The actor has none: the trust region sets its step.':
    '评论家的步长：越大学得越快，直到发散。演员没有学习率：由信赖域决定步长。',
  'Critic epochs': '评论家轮数',
  'Passes of the critic over each rollout. More fits V better, and takes longer.':
    '评论家遍历每段轨迹的次数。越多，V 拟合得越好，也越费时。',
  'Maximises the surrogate objective within a trust region: mean KL ≤ δ. A line search then shortens or rejects a step that breaks the limit or brings no improvement.':
    '在信赖域（平均 KL ≤ δ）之内最大化替代目标。之后由线搜索缩短或拒绝越界或没有改进的步子。',
  'The actor has no learning rate: the trust region sets the step length.': '演员没有学习率：步长由信赖域决定。',
  'Exact KL divergence of the update. Never above δ; 0 if the step was rejected.':
    '更新的精确 KL 散度。从不大于 δ；步子被拒绝时为 0。',
  'Surrogate improvement': '替代目标的改进',
  'Increase of the surrogate objective, in standard deviations of the advantages. Healthy: small and always above 0.':
    '替代目标的增量，以优势的标准差为单位。正常：较小且总是大于 0。',
  'Steps tried until one passed. Healthy: 1 or 2; many mean that the quadratic model fits badly.':
    '直到通过为止所试的步数。正常：1 或 2；次数多说明二次模型拟合得差。',
  'Step accepted': '步子被接受',
  '1 if the step passed both checks, 0 if the old policy was kept. Healthy: nearly always 1.':
    '步子通过两项检查为 1，保留旧策略为 0。正常：几乎总是 1。',
  'Norm of the plain policy gradient. It does not set the step length: the trust region does.':
    '普通策略梯度的范数。它不决定步长：由信赖域决定。',
}
