/** Of the lessons. By the English sentence. */
export const lessons: Readonly<Record<string, string>> = {
  'Actor-critic, A2C and A3C': '演员–评论家，A2C 与 A3C',
  'V, Q and A': 'V、Q 与 A',
  'About 1': '约 1',
  'About 10': '约 10',
  'An actor-critic learns both: the actor is the policy π, the critic estimates V. After a few decisions the critic’s value of the state reached stands in for the rest of the return. There is no need to wait for the end of the episode, and less variance.':
    '演员–评论家两者都学：演员是策略 π，评论家估计 V。几个决策之后，评论家对所到状态的价值就代替其余的回报。不必等到回合结束，方差也更小。',
  'A2C steps many environments together and takes one step of the optimiser for all. A3C gives each worker its own environments and a copy of the weights: each computes gradients and applies them as soon as it is done, without waiting for the others. In the meantime the weights may have been changed by others.':
    'A2C 让许多环境同步前进，再用全部数据做一步优化。A3C 给每个工作线程自己的环境和一份权重副本：各自计算梯度，算完立即应用，不等其他线程。其间权重可能已被别的线程改动。',
  'An advantage from n rewards and two values of the critic.': '由 n 个奖励和评论家的两个价值得到的优势。',
  'The loss of both: policy gradient, error of the critic, and a bonus for entropy H.':
    '两者的损失：策略梯度、评论家的误差，以及熵 H 的奖励。',
  'Two workers of A3C compute gradients at the same time. By how many updates are the weights out of date, on average, when a gradient arrives?':
    'A3C 的两个工作线程同时计算梯度。梯度到达时，权重平均落后几次更新？',
  'While one worker computes, the other one applies about one gradient. This staleness is the price of not waiting. With one worker it is 0, and A3C is the same as A2C with that worker’s environments.':
    '一个线程计算期间，另一个大约应用一次梯度。这种陈旧度就是不等待的代价。只有一个线程时它为 0，A3C 就等同于用该线程环境的 A2C。',
  'A2C in the lobby.': '大堂关的 A2C。',
  'Press Train and wait for 80 updates. Explained variance says how much of the returns the critic predicts: 0 for a constant, 1 for a perfect critic.':
    '按“训练”并等待 80 次更新。解释方差说明评论家预测了回报的多少：常数为 0，完美的评论家为 1。',
  'A2C’s critic explains {} of the variance of the returns; {}.': 'A2C 的评论家解释了回报方差的 {}；{}。',
  'Set up A3C above, press Train, wait for 40 updates, and find the chart of the staleness.':
    '在上方设置好 A3C，按“训练”，等待 40 次更新，并找到陈旧度的图表。',
  'The gradients of A3C’s last updates were {} updates old on average, {} at most.':
    'A3C 最近几次更新的梯度平均陈旧 {} 次更新，最多 {} 次。',
  'A3C with two workers in the corridor.': '走廊关的 A3C，两个工作线程。',
  'SFT and DPO': 'SFT 与 DPO',
  'A language model is a policy: the text so far is the state, each token an action. Supervised fine-tuning (SFT) imitates demonstrations: it raises the probability of each token of the answer. Tokens of the prompt are not trained on.':
    '语言模型是一个策略：到目前为止的文本是状态，每个词元是一个动作。监督微调（SFT）模仿示范：提高回答中每个词元的概率。提示的词元不参与训练。',
  'DPO learns from pairs of answers, one chosen and one rejected, without a reward model: β times the log-ratio of the policy to a frozen reference policy acts as the reward. It raises the chosen answer relative to the rejected one.':
    'DPO 从回答对（一个选中、一个拒绝）学习，不需要奖励模型：策略与冻结参考策略的对数比乘以 β 就充当奖励。它使选中的回答相对于拒绝的回答上升。',
  'SFT: the cross-entropy, as a mean over the tokens of the answers alone.': 'SFT：交叉熵，只对回答的词元取均值。',
  'DPO: h is the margin between the chosen answer c and the rejected answer r.':
    'DPO：h 是选中回答 c 与拒绝回答 r 之间的间隔。',
  'DPO begins with π equal to its reference policy. What is its loss on the very first minibatch?':
    'DPO 开始时 π 等于参考策略。第一个小批量的损失是多少？',
  '0: nothing differs yet.': '0：还没有任何差别。',
  'With equal policies both log-ratios are 0, so h = 0, σ(0) = ½ and the loss is −ln ½ = ln 2. It says “undecided”, as for the reward model. From there it falls as the margin grows.':
    '策略相同时两个对数比都是 0，所以 h = 0，σ(0) = ½，损失为 −ln ½ = ln 2。它表示“未定”，与奖励模型一样。之后随间隔增大而下降。',
  'SFT of the porter, a small language model.': '门童（一个小语言模型）的 SFT。',
  'Press Train and wait for the end (about half a minute). Ask the porter a question meanwhile.':
    '按“训练”并等到结束（约半分钟）。其间可以向门童提一个问题。',
  'SFT: the cross-entropy fell to {}; {}.': 'SFT：交叉熵降到 {}；{}。',
  'Set up DPO above and press Train. It starts with the same SFT; then watch where the chart of the preference loss begins.':
    '在上方设置好 DPO 并按“训练”。它先做同样的 SFT；然后看偏好损失的图表从哪里开始。',
  'DPO: the loss fell to {}, the margin h grew to {}; {}.': 'DPO：损失降到 {}，间隔 h 增到 {}；{}。',
  'DPO of the porter, after the same SFT.': '门童的 DPO，在同样的 SFT 之后。',
  'A table needs an entry for every state. DQN replaces it by a network, which also gives values to states it has never met, because they resemble others.':
    '表格需要每个状态一项。DQN 用网络代替表格，它也能给从未见过的状态估值，因为它们与别的状态相似。',
  'Two additions keep it stable. A replay buffer stores transitions, and each minibatch is drawn from it at random: consecutive samples would be too alike, and every transition is used many times. The target is computed with a target network Q̄, a copy that is renewed only now and then: otherwise each step would move its own target.':
    '两项改进使它稳定。经验回放缓冲区存储转移，每个小批量从中随机抽取：连续的样本太相似，而且每个转移会被使用多次。目标用目标网络 Q̄ 计算，它是只偶尔更新的副本：否则每一步都会移动自己的目标。',
  'The target, here of double DQN: Q chooses the action, Q̄ values it. That reduces overestimation.':
    '目标，这里是双重 DQN 的：Q 选择动作，Q̄ 给它估值。这可减轻高估。',
  'The loss over a minibatch from the replay buffer; ℓ is the Huber or the squared loss.':
    '经验回放缓冲区中一个小批量的损失；ℓ 是 Huber 损失或平方损失。',
  'PPO uses the data of each rollout for one update only. How many decisions does DQN need for the lobby, compared with PPO?':
    'PPO 把每段轨迹的数据只用于一次更新。与 PPO 相比，DQN 学会大堂关需要多少决策？',
  'Fewer.': '更少。',
  'About as many.': '差不多。',
  'More.': '更多。',
  'DQN learns from each transition many times, PPO collects new data for each update. Over five seeds, DQN solved the lobby after 31k decisions and PPO after 46k (medians, docs/learning.md). It pays with computation: DQN took 1.9 s for them and PPO 1.1 s.':
    'DQN 从每个转移学习多次，PPO 每次更新都采集新数据。在五个种子上，DQN 用 3.1 万个决策解决大堂关，PPO 用 4.6 万个（中位数，docs/learning.md）。代价是计算：DQN 为此用了 1.9 秒，PPO 用了 1.1 秒。',
  'DQN in the lobby.': '大堂关的 DQN。',
  'Press Train and wait until 9 of 10 evaluation episodes ring the bell. Watch the charts of ε and of the replay fill meanwhile.':
    '按“训练”，等到 10 个评估回合中有 9 个按响铃。其间看 ε 和回放缓冲占用的图表。',
  'DQN: {}. Its last mean Q was {}, its ε {}.': 'DQN：{}。它最后的平均 Q 为 {}，ε 为 {}。',
  'Set up PPO above, press Train, and wait for the same success.': '在上方设置好 PPO，按“训练”，等到同样的成功率。',
  'PPO in the lobby.': '大堂关的 PPO。',
  'How many rewards should an advantage use before the critic takes over? One: little variance, but wrong as long as the critic is wrong. All of them: right on average, but noisy.':
    '优势应使用多少个奖励，再由评论家接手？一个：方差小，但评论家错它就错。全部：平均正确，但噪声大。',
  'Generalised advantage estimation (GAE) mixes all lengths. It sums the TD errors δ of the coming decisions, weighted by (γλ) to the power of their delay. λ = 0 leaves the first δ alone, λ = 1 gives the full return minus V(s).':
    '广义优势估计（GAE）混合所有长度。它累加之后各决策的 TD 误差 δ，以 (γλ) 的延迟步数次幂加权。λ = 0 只留第一个 δ，λ = 1 给出全部回报减去 V(s)。',
  'The TD error; V of the next state is 0 where the episode has terminated.': 'TD 误差；回合终止处下一状态的 V 为 0。',
  'The advantage of GAE.': 'GAE 的优势。',
  'In this level a key beside the start opens the door before the bell, many decisions later. What does PPO learn with λ = 0?':
    '在这一关，起点旁的钥匙会打开铃前的门，而门在许多决策之后。λ = 0 时 PPO 学到什么？',
  'The same as with λ = 0.95: the critic carries the bell’s reward back.':
    '与 λ = 0.95 时相同：评论家会把铃的奖励带回来。',
  'Less: it rings the bell less often.': '学到的更少：它较少按响铃。',
  'With λ = 0, taking the key is reinforced only if the critic already values having the key. With λ = 0.95, the bell’s reward reaches the decision at the key directly. After 60k decisions, five seeds rang the bell in 9 to 62 % of the episodes with λ = 0, and in 98 to 100 % with λ = 0.95 (docs/learning.md).':
    'λ = 0 时，只有评论家已经认为持有钥匙有价值，拿钥匙才会被强化。λ = 0.95 时，铃的奖励直接到达拿钥匙的决策。6 万个决策之后，五个种子在 λ = 0 时有 9% 到 62% 的回合按响铃，λ = 0.95 时为 98% 到 100%（docs/learning.md）。',
  'PPO with λ = 0 in the level Key and Door.': '“钥匙与门”关的 PPO，λ = 0。',
  'Press Train and wait for 55 updates (about 20 seconds).': '按“训练”并等待 55 次更新（约 20 秒）。',
  'Press Reset (R), set λ to 0.95 below, and train until most evaluation episodes ring the bell.':
    '按“重置”（R），把下方的 λ 设为 0.95，训练到多数评估回合按响铃。',
  'GRPO and DAPO': 'GRPO 与 DAPO',
  'GRPO needs no critic. It samples a group of answers to the same question, scores each with reward functions, and compares it with the mean of its group. Answers above the mean become more probable, those below less; all tokens of an answer share its advantage.':
    'GRPO 不需要评论家。它对同一问题采样一组回答，用奖励函数给每个打分，并与组均值比较。高于均值的回答概率升高，低于的降低；一个回答的所有词元共享它的优势。',
  'DAPO changes four things: it discards groups that teach nothing and samples others instead, it clips increases less than decreases, it averages the loss over tokens instead of over answers, and it punishes answers that grow too long. It has no KL penalty.':
    'DAPO 改了四点：丢弃学不到东西的组并另行采样，对概率上升的裁剪比对下降的宽松，按词元而非按回答对损失取平均，并惩罚过长的回答。它没有 KL 惩罚。',
  'The advantage of answer i in its group of G.': '大小为 G 的组中第 i 个回答的优势。',
  'The clipped loss, as in PPO. GRPO has one ε and adds a KL penalty; DAPO has two.':
    '裁剪损失，与 PPO 相同。GRPO 有一个 ε 并加上 KL 惩罚；DAPO 有两个 ε。',
  'All answers of a group earn the same reward, because all are right. What does the model learn from this group?':
    '一组的所有回答奖励相同，因为全都正确。模型从这一组学到什么？',
  'To give such answers more often.': '更频繁地给出这样的回答。',
  'Nothing: all advantages are 0.': '什么也没学到：所有优势都是 0。',
  'To give such answers less often.': '更少给出这样的回答。',
  'Each answer equals the mean of its group, so A = 0 and there is no gradient, however good the answers are. The better the model, the more such groups: GRPO carries them along, DAPO replaces them by groups that differ.':
    '每个回答都等于组均值，所以 A = 0，没有梯度，不管回答多好。模型越好，这样的组越多：GRPO 带着它们，DAPO 用有差异的组代替它们。',
  'GRPO of the porter, after SFT.': '门童的 GRPO，在 SFT 之后。',
  'Press Train and wait for the end (about a minute). Follow the chart of the groups with equal rewards.':
    '按“训练”并等到结束（约一分钟）。关注奖励相同的组的图表。',
  'GRPO: in the last update, {} of the groups had equal rewards; {}.': 'GRPO：最后一次更新中，{} 的组奖励相同；{}。',
  'Set up DAPO above and press Train; wait for its end.': '在上方设置好 DAPO 并按“训练”；等到结束。',
  'DAPO: {} of the sampled groups had equal rewards and were discarded; {}.':
    'DAPO：采样的组中有 {} 奖励相同并被丢弃；{}。',
  'DAPO of the porter, after the same SFT.': '门童的 DAPO，在同样的 SFT 之后。',
  'an unknown share': '未知比例',
  'On-policy and off-policy, importance weights': '同策略与异策略，重要性权重',
  'The policy that collects the data is the behaviour policy μ. The policy that is being learnt is the target policy π. If they are the same, learning is on-policy; if they may differ, it is off-policy.':
    '采集数据的策略是行为策略 μ。正在学习的策略是目标策略 π。两者相同则学习是同策略的；两者可以不同则是异策略的。',
  'Q-learning is off-policy: its target asks for the best next action, not for the one that was taken next. Policy gradients are on-policy. If they use data of a slightly older policy, each sample is weighted by how probable its action is now, relative to then: its importance weight.':
    'Q-learning 是异策略的：它的目标询问最佳的下一个动作，而不是实际采取的那个。策略梯度是同策略的。如果使用稍旧策略的数据，每个样本就按其动作现在与当时的概率之比加权：这就是重要性权重。',
  'The importance weight: above 1 for actions that the new policy takes more often than the one that played.':
    '重要性权重：新策略比当时的策略更常采取的动作，权重大于 1。',
  'Weighted samples of μ have the expectation of π.': '对 μ 的样本加权后，其期望等于 π 下的期望。',
  'A random policy plays all training episodes and Q-learning only watches. How does the learnt policy do in evaluations?':
    '所有训练回合都由随机策略来玩，Q-learning 只是旁观。学到的策略在评估中表现如何？',
  'As badly as the random policy that it has watched.': '与它旁观的随机策略一样差。',
  'It rings the bell nearly always.': '它几乎总是按响铃。',
  'It learns nothing.': '它什么也没学到。',
  'Q-learning estimates the values of the best actions from any data that tries all actions often enough. PPO could not learn from a random policy: it is on-policy, its importance weights stay near 1, and it collects new data with every update.':
    '只要数据足够频繁地尝试了所有动作，Q-learning 就能从中估计最佳动作的价值。PPO 不能从随机策略学习：它是同策略的，重要性权重保持在 1 附近，每次更新都采集新数据。',
  'Q-learning in the corridor; a random behaviour policy.': '走廊关的 Q-learning；随机的行为策略。',
  'Press Train and wait for 5 updates. Compare the success rate of training, where chance plays, with that of the evaluations, where the learnt policy plays.':
    '按“训练”并等待 5 次更新。比较训练的成功率（由随机动作玩）和评估的成功率（由学到的策略玩）。',
  'Watching a random policy: {}.': '旁观随机策略：{}。',
  'Set up the second run above: PPO. Press Train, wait for 20 updates, and find the chart of the importance weight.':
    '在上方设置好第二次训练：PPO。按“训练”，等待 20 次更新，并找到重要性权重的图表。',
  'In PPO’s last update, the importance weights were {} on average and {} at most.':
    'PPO 最后一次更新中，重要性权重平均为 {}，最大为 {}。',
  'PPO in the corridor, on its own data.': '走廊关的 PPO，使用自己的数据。',
  'Policy gradient': '策略梯度',
  'A policy gradient needs no values of actions: it changes the policy itself. Play whole episodes, then make each action more probable in proportion to the return that followed it. That is the gradient of the expected return, estimated from samples.':
    '策略梯度不需要动作的价值：它直接改变策略。玩完整个回合，然后按其后的回报成比例地提高每个动作的概率。这就是由样本估计的期望回报的梯度。',
  'The estimate is noisy, because a return depends on all later actions and on chance. A baseline b(s) makes it less so: each return is compared with what was to be expected in that state. The best-known baseline is an estimate of V(s).':
    '这个估计噪声大，因为回报取决于之后的所有动作和随机性。基线 b(s) 减轻噪声：把每个回报与该状态下可预期的值比较。最著名的基线是 V(s) 的估计。',
  'The policy gradient theorem, with a baseline.': '带基线的策略梯度定理。',
  'What the baseline adds, on average.': '基线项的期望。',
  'In this level nearly all returns are above 0. What does subtracting a baseline change?':
    '在这一关，几乎所有回报都大于 0。减去基线会改变什么？',
  'The direction of the expected gradient: without it, all actions become more probable.':
    '期望梯度的方向：没有基线时所有动作的概率都升高。',
  'The variance of the estimate; its expected value stays the same.': '估计的方差；其期望值不变。',
  'Nothing.': '什么都不变。',
  'A baseline that does not depend on the action adds 0 on average. It shrinks the numbers that multiply the gradient: with the critic, the mean of the advantages is near 0 and their standard deviation falls as the critic learns.':
    '不依赖于动作的基线，其贡献的期望为 0。它缩小了与梯度相乘的数：有评论家时，优势的均值接近 0，标准差随评论家的学习而下降。',
  'REINFORCE without a baseline in the corridor.': '走廊关的 REINFORCE，没有基线。',
  'Press Train and wait for 10 updates.': '按“训练”并等待 10 次更新。',
  'Without a baseline, G − b is {} on average, with a standard deviation of {}; {}.':
    '没有基线时，G − b 平均为 {}，标准差为 {}；{}。',
  'Press Reset (R), set the baseline below to “value”, and train for 10 updates again.':
    '按“重置”（R），把下方的基线设为“价值”，再训练 10 次更新。',
  'With the critic, G − b is {} on average, with a standard deviation of {}; {}.':
    '有评论家时，G − b 平均为 {}，标准差为 {}；{}。',
  'If Q(s, a) is known, acting is easy: take the action with the largest value. Q-learning keeps a table of Q and corrects one entry after each decision.':
    '如果知道 Q(s, a)，行动就很容易：取价值最大的动作。Q-learning 维护一张 Q 的表，每个决策之后修正一项。',
  'The correction needs no whole episode. The value of the next state stands in for the rest of the return: the target is r + γ max Q(s′, ·), an estimate that is built on an estimate (bootstrapping). The difference from the target is the TD error δ, and the entry moves towards it by the share α.':
    '修正不需要完整的回合。下一状态的价值代替其余的回报：目标为 r + γ max Q(s′, ·)，是建立在估计之上的估计（自举）。与目标的差是 TD 误差 δ，该项按比例 α 向目标移动。',
  'To try all actions, the agent takes a random one with probability ε. SARSA differs in one place: it uses the Q of the action that is taken next, so it learns the values of the exploring policy itself.':
    '为了试遍所有动作，智能体以概率 ε 随机行动。SARSA 只有一处不同：它使用实际采取的下一个动作的 Q，所以学到的是探索策略本身的价值。',
  'The TD error. At the end of an episode, the value of the next state is 0.':
    'TD 误差。回合结束时，下一状态的价值为 0。',
  'The update of one entry of the table.': '表格中一项的更新。',
  'All entries start at 0, and the bell pays most. In which states do high values appear first?':
    '所有项从 0 开始，铃的奖励最多。高价值最先出现在哪些状态？',
  'Near the start.': '起点附近。',
  'Near the bell.': '铃附近。',
  'Everywhere at once.': '各处同时。',
  'An entry is corrected from the entry of the next state. Values become high first where the bell is one decision away, then one decision earlier, and so on back to the start: one step with each visit.':
    '每一项都由下一状态的项来修正。价值最先在离铃一个决策处变高，然后是再早一个决策，如此一直回到起点：每次访问前进一步。',
  'Q-learning in the corridor, with a table of zeros.': '走廊关的 Q-learning，表格全为零。',
  'Press “V on the level” below the stage.': '按舞台下方的“在关卡上显示 V”。',
  'A table of zeros: no place is better than another.': '表格全为零：没有哪里更好。',
  'Press “One update” (N) once, and look at where the level becomes light.':
    '按一次“更新一步”（N），看关卡的哪里变亮。',
  'After the first update, {} states are in the table; the mean Q of the actions taken is {}.':
    '第一次更新之后，表中有 {} 个状态；所选动作的平均 Q 为 {}。',
  'Press Train and watch the light travel back to the start, until most evaluation episodes ring the bell.':
    '按“训练”，看亮处一路回到起点，直到多数评估回合按响铃。',
  'The mean Q has risen to {}; {}.': '平均 Q 升到 {}；{}。',
  'Trajectory, return and γ': '轨迹、回报与 γ',
  'A trajectory is the record of an episode: states, actions and rewards up to its end. The return G is the sum of its rewards, and the agent maximises its expected value.':
    '轨迹是一个回合的记录：直到结束的状态、动作和奖励。回报 G 是其奖励之和，智能体最大化它的期望值。',
  'Rewards that come later count less: each decision of delay multiplies them by the discount factor γ. With γ = 0.99, a reward 55 decisions ahead counts 0.99⁵⁵ ≈ 0.58 of its amount. With γ = 0.9 it counts 0.9⁵⁵ ≈ 0.003.':
    '较晚的奖励分量较轻：每延迟一个决策就乘以折扣因子 γ。γ = 0.99 时，55 个决策之后的奖励只算 0.99⁵⁵ ≈ 0.58。γ = 0.9 时只算 0.9⁵⁵ ≈ 0.003。',
  'The return from decision t on: a reward k decisions later counts γᵏ.':
    '从第 t 个决策起的回报：k 个决策之后的奖励按 γᵏ 计。',
  'The same, from one decision to the next. After the last one, G is 0.':
    '同样的量，从一个决策到下一个。最后一个决策之后 G 为 0。',
  'In this level, coins (0.2 each) lie near the start in a pit without a way out. The bell (10) is about 55 decisions away on the other side. What does an agent with γ = 0.9 learn?':
    '在这一关，金币（每枚 0.2）在起点附近一个没有出路的坑里。铃（10）在另一边约 55 个决策之外。γ = 0.9 的智能体学到什么？',
  'To ring the bell: 10 is more than a few coins.': '按响铃：10 比几枚金币多。',
  'To take the coins.': '去拿金币。',
  'To do nothing.': '什么也不做。',
  'With γ = 0.9, the bell counts 10 · 0.9⁵⁵ ≈ 0.03 at the start, less than one coin. With γ = 0.99 it counts about 5.8. The algorithm is the same: γ decides what is worth wanting.':
    'γ = 0.9 时，铃在起点处只算 10 · 0.9⁵⁵ ≈ 0.03，少于一枚金币。γ = 0.99 时约为 5.8。算法相同：由 γ 决定什么值得追求。',
  'PPO with γ = 0.9 in the level Local Optimum.': '“局部最优”关的 PPO，γ = 0.9。',
  'Press Train and wait for 40 updates (about 15 seconds).': '按“训练”并等待 40 次更新（约 15 秒）。',
  'Watch an episode on the stage to its end.': '在舞台上看一个回合直到结束。',
  'Its return, as the learner scales rewards: {}.': '它的回报（按学习器缩放奖励）：{}。',
  'Press Reset (R), set γ to 0.99 below, and train again until most evaluation episodes ring the bell.':
    '按“重置”（R），把下方的 γ 设为 0.99，重新训练到多数评估回合按响铃。',
  'Agent, state, observation, action, reward': '智能体、状态、观测、动作、奖励',
  'Reinforcement learning is a loop. The environment, here the level, is in a state s: everything that determines what can happen next. The agent does not receive the state itself but an observation: here 62 numbers about the hero and what is near it.':
    '强化学习是一个循环。环境（这里是关卡）处于状态 s：决定接下来会发生什么的一切。智能体接收的不是状态本身而是观测：这里是关于主角及其周围的 62 个数。',
  'From the observation the agent chooses an action: left, right, jump, attack or idle, held for four ticks of 1/60 s. The environment moves to the next state and pays a reward r, one number. Nobody tells the agent which action was right: the reward is all it learns from.':
    '智能体根据观测选择一个动作：向左、向右、跳跃、攻击或不动，保持四个 1/60 秒的时钟步。环境转移到下一状态，并给出一个数，即奖励 r。没有人告诉智能体哪个动作是对的：它只能从奖励学习。',
  'State, observation, an action drawn from the policy π, then a reward and the next state.':
    '状态、观测、从策略 π 抽取的动作，然后是奖励和下一状态。',
  'The hero walks one tile away from the bell. What is the reward for that?': '主角朝远离铃的方向走一格。奖励是多少？',
  'Zero: only the bell pays.': '零：只有铃给奖励。',
  'Below zero: the progress that was paid before is taken back.': '小于零：之前给出的前进奖励被收回。',
  'Above zero: every move is paid.': '大于零：每次移动都给奖励。',
  'Progress pays 0.1 for each tile closer to the bell and takes as much for each tile back, and every decision costs 0.005. Without the price of a step back, an agent could earn without end by walking to and fro.':
    '每靠近铃一格，“前进”给 0.1，每后退一格收回同样多，每个决策代价为 0.005。如果后退没有代价，智能体来回走就能无止境地获得奖励。',
  'PPO with random weights in the corridor.': '走廊关的 PPO，随机权重。',
  'Press “Observation” below the stage: what the agent receives is drawn over the game.':
    '按舞台下方的“观测”：智能体接收到的内容会画在游戏上。',
  'The agent receives {} numbers in {} parts, not the picture that you see.':
    '智能体接收 {} 个数，分为 {} 部分，而不是你看到的画面。',
  'Pause the episode below the stage, then press “Step one decision” three times. Follow “Reward” at the right of the stage.':
    '在舞台下方暂停回合，然后按三次“前进一个决策”。关注舞台右边的“奖励”。',
  'The last of them was {}.': '最后一个是 {}。',
  'Resume the episode, press T, and control the hero with the arrow keys, or the pads on a phone: walk to the right, then back to the left. Press T again to hand it back.':
    '继续回合，按 T，用方向键（手机上用按钮）控制主角：向右走，再走回左边。再按 T 交还。',
  'Away from the bell, {}.': '远离铃时，{}。',
  'Reward models': '奖励模型',
  'Sometimes nobody can write down the reward, but anybody can say which of two clips is better. A reward model learns a score from such comparisons: the preferred clip should score higher.':
    '有时没人能写出奖励，但谁都能说出两个片段哪个更好。奖励模型从这种比较学习得分：被偏好的片段得分应更高。',
  'By the model of Bradley and Terry, the probability that a person prefers one clip is a sigmoid of the difference of the scores. Fitting it is classification. An agent can then be trained on the score. It is an estimate, and an agent that optimises it long enough finds where it is wrong: reward hacking.':
    '按 Bradley–Terry 模型，人偏好某个片段的概率是得分之差的 sigmoid。拟合它就是分类。之后可以用这个得分训练智能体。但它只是一个估计，智能体优化得足够久，就会找到它出错的地方：这就是奖励作弊。',
  'The probability that left is preferred; R is the sum of the learnt rewards of a clip.':
    '偏好左边的概率；R 是一个片段学到的奖励之和。',
  'The pairwise loss. It starts at ln 2, where the model cannot tell the two apart.':
    '成对损失。从 ln 2 开始，此时模型分不出两者。',
  'A judge compares 50 pairs of clips and errs in one of ten. The model never sees a reward. How many of the pairs that were held back does it order as the judge did?':
    '评判者比较 50 对片段，十次错一次。模型从未见过奖励。留出的片段对中，有多少它的排序与评判者一致？',
  'About half: it has no rewards to learn from.': '约一半：它没有奖励可学。',
  'Clearly more than half.': '明显超过一半。',
  'All.': '全部。',
  'Comparisons are enough to learn what the judge prefers. All of them would be too many: one answer in ten is wrong by chance, and no model can predict those. With only about ten pairs held back, the share itself is uncertain.':
    '比较足以学到评判者的偏好。全部一致则太多：十个回答中有一个是随机错误，没有模型能预测它们。留出的只有十对左右，所以这个比例本身也不确定。',
  'the lobby, with Teach open at “Preferences”, and this lesson folded into one line, which C unfolds. Your own answers stay.':
    '大堂关，在“教学”中打开“偏好”，并把这一课折叠成一行，按 C 展开。你自己的回答会保留。',
  'Under Teach, in “Preferences”, compare two or three pairs yourself, then open “Synthetic judge” and let it answer 50.':
    '在“教学”的“偏好”中，自己比较两三对，然后打开“合成评判者”让它回答 50 个。',
  'There are {} answers now.': '现在有 {} 个回答。',
  'Open “Reward model” below it, and press the button that fits it to the answers.':
    '打开它下方的“奖励模型”，按拟合回答的按钮。',
  'too few pairs were held back': '留出的片段对太少',
  '{} of the held-out pairs': '留出片段对的 {}',
  'Ordered as answered: {}. It was fitted to {} answers.': '与回答一致的排序：{}。它用 {} 个回答拟合。',
  'Soft actor-critic maximises reward and entropy together: the temperature α says how much a nat of entropy is worth. It has a policy and is off-policy all the same: two Q-networks learn from a replay buffer, and the smaller of their values counts, against overestimation.':
    '软演员–评论家同时最大化奖励和熵：温度 α 表示一 nat 熵值多少。它有策略却是异策略的：两个 Q 网络从经验回放缓冲区学习，取两者中较小的价值以防高估。',
  'α need not be chosen by hand. A target for the entropy is given, and α is learnt: it rises while the policy has less entropy than the target, and falls while it has more.':
    'α 不必手动选择。给定熵的目标，α 是学到的：策略的熵低于目标时它上升，高于目标时下降。',
  'The target of both Q-networks: the next value includes the entropy.': '两个 Q 网络的目标：下一状态的价值包含熵。',
  'The loss of the policy.': '策略的损失。',
  'The slope for the temperature: it falls while the entropy H is above its target.':
    '温度的斜率：熵 H 高于目标时它下降。',
  'A fresh policy is nearly uniform: its entropy is ln 5 ≈ 1.61 nats. The target here is 15 % of that. What does the temperature do first?':
    '新策略接近均匀：熵为 ln 5 ≈ 1.61 nat。这里的目标是它的 15%。温度最先怎么变？',
  'It rises.': '上升。',
  'It falls.': '下降。',
  'It stays.': '不变。',
  'The entropy is far above its target of 0.24 nats, so more entropy is worth less and less: α falls. The policy can become more certain, and only when its entropy sinks below the target does α rise again.':
    '熵远高于 0.24 nat 的目标，所以更多的熵越来越不值钱：α 下降。策略可以变得更确定，只有当熵降到目标以下，α 才会再上升。',
  'SAC in the corridor.': '走廊关的 SAC。',
  'Press Train and wait for 40 updates. Follow the charts of the temperature and of the entropy.':
    '按“训练”并等待 40 次更新。关注温度和熵的图表。',
  'From {}, α went to {}, at an entropy of {} nats.': 'α 从 {} 变到 {}，此时熵为 {} nat。',
  'While it trains, raise the target entropy below to at least 0.8, and let it train on to 200 updates.':
    '训练时把下方的目标熵提高到至少 0.8，让它继续训练到 200 次更新。',
  'With the higher target: α = {}, entropy {} nats.': '目标更高时：α = {}，熵 {} nat。',
  'TRPO and PPO': 'TRPO 与 PPO',
  'The data of a rollout say how to change the policy that collected it. Too large a step, and the new policy is one about which the data say little: it can collapse.':
    '一段轨迹的数据说明如何改变采集它的策略。步长太大，新策略就超出了数据所能说明的范围：它可能崩溃。',
  'TRPO limits the step by the KL divergence between old and new policy. It solves for the best direction, and shortens the step until the limit δ holds. PPO gets nearly the same by simpler means: it takes several epochs of gradient steps, and clips the ratio r of the probabilities in the loss, so that an action that has already changed enough has no gradient any more.':
    'TRPO 用新旧策略之间的 KL 散度限制步长。它求解最佳方向，并缩短步长，直到满足界限 δ。PPO 用更简单的办法得到几乎相同的效果：做几轮梯度步，并在损失中裁剪概率比值 r，使变化已足够大的动作不再有梯度。',
  'TRPO: a constraint. r = π(a|s) / π_old(a|s).': 'TRPO：一个约束。r = π(a|s) / π_old(a|s)。',
  'PPO: the clipped loss.': 'PPO：裁剪损失。',
  'PPO clips the ratio to 1 ± 0.2 in its loss. Can the ratio of an action leave that range?':
    'PPO 在损失中把比值裁剪到 1 ± 0.2。一个动作的比值能超出这个范围吗？',
  'No, clipping forbids it.': '不能，裁剪不允许。',
  'Yes: clipping only removes the gradient of that sample.': '能：裁剪只去掉该样本的梯度。',
  'Clipping changes the loss, not the policy. Samples outside the range no longer push, but the network moves for all samples together, and a step can go beyond. TRPO measures the KL before it accepts a step, and restores the old policy if no step keeps the limit.':
    '裁剪改变的是损失而不是策略。范围之外的样本不再推动，但网络为所有样本一起移动，一步可能越界。TRPO 在接受一步之前测量 KL，如果没有一步满足界限，就恢复旧策略。',
  'PPO in the lobby, with the clip range 0.2.': '大堂关的 PPO，裁剪范围 0.2。',
  'Press Train and wait for 20 updates. Find the charts of the importance weight and of the clip fraction.':
    '按“训练”并等待 20 次更新。找到重要性权重和裁剪比例的图表。',
  'PPO: the largest ratio was {}, {} of the samples were clipped, and the KL was {}.':
    'PPO：最大比值为 {}，有 {} 的样本被裁剪，KL 为 {}。',
  'Set up TRPO above, press Train, and wait for 10 updates. Compare its KL with the limit of 0.01.':
    '在上方设置好 TRPO，按“训练”，等待 10 次更新。将它的 KL 与界限 0.01 比较。',
  'TRPO: the KL was {}, with a limit of {}; the largest ratio was {}.': 'TRPO：KL 为 {}，界限为 {}；最大比值为 {}。',
  'TRPO in the lobby, with the limit 0.01.': '大堂关的 TRPO，界限 0.01。',
  'How good is a state? V(s) is the return that the policy collects from s on average. How good is an action? Q(s, a) is the average return if the agent takes a once and then follows its policy.':
    '一个状态有多好？V(s) 是策略从 s 起平均获得的回报。一个动作有多好？Q(s, a) 是智能体先采取 a 一次、之后遵循其策略的平均回报。',
  'Their difference is the advantage A(s, a) = Q(s, a) − V(s): how much better the action is than what the policy does on average. It is positive for actions to take more often and negative for actions to take less often.':
    '两者之差是优势 A(s, a) = Q(s, a) − V(s)：这个动作比策略的平均做法好多少。应更多采取的动作为正，应更少采取的为负。',
  '“What if?” measures all three by their definition: it plays 64 futures of the state on the stage by the policy, and 64 more after each of the five actions.':
    '“假如？”按定义测量三者：它用策略模拟舞台上这个状态的 64 个未来，再对五个动作各模拟 64 个。',
  'State value: the expected return from s under the policy π.': '状态价值：在策略 π 下从 s 起的期望回报。',
  'Action value: the same, but the first action is a.': '动作价值：同上，但第一个动作是 a。',
  'Advantage: how much better a is than the policy’s average.': '优势：a 比策略的平均水平好多少。',
  'Take the advantages of the five actions in one state, and weight each by the probability with which the policy takes it. What is their sum?':
    '取一个状态下五个动作的优势，各按策略采取它的概率加权。它们的和是多少？',
  'The largest of the five advantages': '五个优势中最大的',
  'V(s) is the mean of Q(s, a) under the policy, so the differences from it cancel: Σ π(a|s) · A(s, a) = 0. An advantage is relative to the policy. Measured from 64 futures, the sum differs from 0 only by chance.':
    'V(s) 是 Q(s, a) 在策略下的均值，所以与它的差互相抵消：Σ π(a|s) · A(s, a) = 0。优势是相对于策略的。用 64 个未来测量时，和只因随机性而不为 0。',
  'The policy has learnt something: {}.': '策略已经学到了一些东西：{}。',
  'Press “V on the level” below the stage: light blue places promise a high return.':
    '按舞台下方的“在关卡上显示 V”：浅蓝色的地方预期回报高。',
  'At that moment the critic estimated V(s) = {} for the hero’s state.': '那一刻评论家估计主角所处状态的 V(s) = {}。',
  'Wait until the hero stands before a gap or a Regret, and press “What if?” beside the stage (key W).':
    '等到主角站在缺口或遗憾怪之前，按舞台旁的“假如？”（键 W）。',
  '{}, there was no evaluation yet': '{}，还没有评估',
  '{}, {} of {} evaluation episodes rang the bell': '{}，{3} 个评估回合中有 {2} 个按响了铃',
  'not reported': '未报告',
  'no reward': '没有奖励',
  'no episode has ended': '还没有回合结束',
  'with the bell': '按响了铃',
  'by the time limit': '达到时间上限',
  'no futures were played': '没有模拟未来',
  'V = {}; largest advantage: {}, A = {}': 'V = {}；最大的优势：{}，A = {}',
  'no held-out questions were asked yet': '还没有提出留出问题',
  '{} of {} held-out questions were answered right': '{2} 个留出问题中答对 {1} 个',
}
