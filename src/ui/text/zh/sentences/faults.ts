/** Of “Break it”: faults, their mistakes, signatures and cures. By the English sentence. */
export const faults: Readonly<Record<string, string>> = {
  'Learning rate × 100': '学习率 × 100',
  'No entropy bonus': '没有熵奖励',
  'No target network': '没有目标网络',
  'Reward one decision late': '奖励晚一个决策',
  'ε stays at 1': 'ε 停在 1',
  'Value clip in the wrong unit': '价值裁剪用错单位',
  'Batch of 1': '批大小为 1',
  'Deaths bootstrapped': '死亡之后仍自举',
  'Advantages not normalised': '优势未归一化',
  Fault: '错误',
  Mended: '已修好',
  'Units that answer nothing get no gradient, so these weights cannot be saved: training starts again without the mistake.':
    '不再响应的单元得不到梯度，所以这些权重无法挽救：训练去掉错误后重新开始。',
  'These weights have settled on standing still and try hardly anything else, so they seldom recover: training starts again without the mistake.':
    '这些权重已认定站着不动，几乎不再尝试别的，所以很少能恢复：训练去掉错误后重新开始。',
  'The policy has unlearned to seek the key, so the run goes back to its best policy and continues from there.':
    '策略已经忘了去找钥匙，所以训练回到它最好的策略，从那里继续。',
  'Each Q is learned from other Qs, all of which are too high now and sink slowly: training starts again without the mistake.':
    '每个 Q 都从其他 Q 学来，而它们现在都太高，下降得很慢：训练去掉错误后重新开始。',
  'Right targets replace the wrong ones step by step, so the run continues from here.':
    '正确的目标会逐步取代错误的目标，所以训练从这里继续。',
  'What Q has learned from random actions is right, because Q-learning is off-policy: the run continues from here.':
    'Q 从随机动作中学到的是对的，因为 Q-learning 是异策略的：训练从这里继续。',
  'V only lags behind and catches up without the clip, so the run continues from here.':
    'V 只是落后了，去掉裁剪就会赶上，所以训练从这里继续。',
  'Whole batches average the noise away, so the run continues from here.':
    '整批样本会把噪声平均掉，所以训练从这里继续。',
  'V has risen to thousands and teaches the policy nothing until it has come down, which takes longer than a new run: training starts again without the mistake, for as long as a policy needs until its pole stands to the end.':
    'V 已升到几千，降下来之前教不了策略任何东西，而这比一次新的训练还久：训练去掉错误后重新开始，直到杆子能立到最后。',
  'The steps were too small, not wrong, so the run continues from here.':
    '步子只是太小，并没有错，所以训练从这里继续。',
  'Every gradient step is a hundred times as long.': '每个梯度步长是原来的一百倍。',
  'The gradient norm drops to a fraction of the healthy run’s and explained variance to about 0, while success hardly rises: the first steps have thrown most hidden units to where they answer nothing.':
    '梯度范数降到正常训练的一小部分，解释方差约为 0，而成功率几乎不上升：最初几步把大多数隐藏单元抛到了不再响应的地方。',
  'Divide the learning rate by 100, and start again: dead units do not recover.':
    '把学习率除以 100，然后重新开始：失活的单元不会恢复。',
  'The loss no longer pays for being undecided.': '损失不再奖励犹豫不决。',
  'Entropy falls to about 0.6 of the healthy run’s while success is still 0: the policy has settled on standing safely still before it has ever seen the goal.':
    '成功率还是 0 时，熵就降到正常训练的约 0.6：策略还没见过目标，就已认定站着不动最安全。',
  'Raise the entropy bonus until entropy falls only as fast as success rises.':
    '提高熵奖励，直到熵的下降不快于成功率的上升。',
  'A reward ten decisions ahead counts a thousandth.': '十个决策之后的奖励只算千分之一。',
  'Success rises at first and then falls to nearly 0 while the value loss is smaller than ever: the critic predicts the next two decisions perfectly, and the key’s reward is farther away.':
    '成功率先升后降到接近 0，而价值损失比任何时候都小：评论家能完美预测接下来的两个决策，而钥匙的奖励更远。',
  'Set γ so that 1 / (1 − γ) is about the number of decisions from an action to its reward: 0.99 for a hundred.':
    '设置 γ，使 1 / (1 − γ) 约等于从动作到其奖励的决策数：一百个决策用 0.99。',
  'The target network is copied after every gradient step, so the targets run away from each step.':
    '每个梯度步之后都复制目标网络，因此目标总是从每一步面前逃开。',
  'The predicted return shoots up long before the realised one, and mean Q passes 100, more than any return can be (1 / (1 − γ)): each step raises its own target. The TD loss is dozens of times the healthy run’s.':
    '预测的回报远早于实际回报飙升，平均 Q 超过 100，高于任何可能的回报（1 / (1 − γ)）：每一步都抬高自己的目标。TD 损失是正常训练的几十倍。',
  'Copy the target network every hundred gradient steps or so, or average it softly.':
    '大约每一百个梯度步复制一次目标网络，或使用软更新。',
  'Each decision is paid for the one before it, and the last reward of an episode is lost.':
    '每个决策得到的是前一个决策的奖励，而回合的最后一个奖励丢失了。',
  'Q sinks towards 0 although some episodes do reach the goal: the only reward comes with the last decision, and no decision is left to get it.':
    '虽然有些回合到达了目标，Q 却向 0 下沉：唯一的奖励随最后一个决策而来，已没有决策可以得到它。',
  'Store (s, a, r, s′) with the r that the step from s to s′ returned.':
    '存储 (s, a, r, s′) 时，用从 s 到 s′ 那一步返回的 r。',
  'The decay ends where it begins: every action is random.': '衰减的终点就是起点：每个动作都是随机的。',
  'ε is a flat line at 1, and the realised return stays far below the predicted one: Q knows better than what is played.':
    'ε 是一条停在 1 的水平线，实际回报一直远低于预测回报：Q 知道的比所玩的更好。',
  'Let ε fall to 0.05 over the first third of the budget.': '让 ε 在预算的前三分之一降到 0.05。',
  'V may move by 0.2 in an update, where returns are about 50: the clip range is in units of the return.':
    'V 在一次更新中最多移动 0.2，而回报约为 50：裁剪范围以回报为单位。',
  'The mean advantage stays far above 0 instead of fluctuating around it: V crawls behind the returns, a fifth of a point an update.':
    '平均优势一直远高于 0，而不是在其附近波动：V 每次更新最多移动 0.2，缓慢地跟在回报后面。',
  'Switch the value clip off, or scale the rewards so that returns are about 1.':
    '关闭价值裁剪，或缩放奖励使回报约为 1。',
  'Each gradient step follows a single sample.': '每个梯度步只跟随一个样本。',
  'The gradient norm is three times the healthy run’s and jagged, while success stays near 0: the steps are long, but each undoes the last one.':
    '梯度范数是正常训练的三倍且参差不齐，而成功率停在 0 附近：步子很长，但每一步都抵消上一步。',
  'Average over a batch: 128 samples have a tenth of the noise of one.':
    '对一批样本求平均：128 个样本的噪声是单个的十分之一。',
  'A death is treated like a time-out: V of the state after it is added as if the episode went on.':
    '把死亡当作超时处理：加上其后状态的 V，好像回合还在继续。',
  'The value loss grows without limit while the return falls: V feeds on itself, and failing is worth as much as going on.':
    '价值损失无限增长，而回报下降：V 自己推高自己，失败与继续价值相同。',
  'Bootstrap only after truncation: after termination the next value is 0.':
    '只在截断之后自举：终止之后，下一个价值是 0。',
  'The size of the policy’s gradient depends on the size of the rewards, which are small here.':
    '策略梯度的大小取决于奖励的大小，而这里的奖励很小。',
  'The gradient norm is a quarter of the healthy run’s and success rises slowly: with rewards a tenth of their size, the advantages barely pull.':
    '梯度范数是正常训练的四分之一，成功率上升缓慢：奖励只有十分之一大，优势几乎拉不动策略。',
  'Normalise the advantages in each minibatch, or scale the rewards.': '在每个小批量中归一化优势，或缩放奖励。',
  'Runs of {} cannot have the fault “{}”.': '{} 的训练不能带有错误“{}”。',
  'Choose a fault under “Break it”, which also chooses the algorithm.': '请在“弄坏它”中选择错误，它也会选择算法。',
}
