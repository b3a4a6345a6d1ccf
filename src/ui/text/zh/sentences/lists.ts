/** Of the other lists: settings, levels, rewards, observations, charts, concepts, exhibits; and parts of messages. By the English sentence. */
export const lists: Readonly<Record<string, string>> = {
  'a quarter of the way': '四分之一路程',
  'half of the way': '一半路程',
  'three quarters of the way': '四分之三路程',
  'A new hotel for every seed: what is learnt on some of them, does it work on others?':
    '每个种子都是一座新酒店：在其中几座学到的，在别处也管用吗？',
  Endless: '无尽',
  'no map property "timeLimitDecisions" of type int': '没有类型为 int 的地图属性“timeLimitDecisions”',
  'the map property "timeLimitDecisions" is {}, not of type int from 1 to {}':
    '地图属性“timeLimitDecisions”是 {}，不是 1 到 {} 的 int',
  'the file is damaged. Save it again in Tiled, or restore it from version control.':
    '文件已损坏。请在 Tiled 中重新保存，或从版本控制中恢复。',
  'tile layer': '图块层',
  'object layer': '对象层',
  'it is in the group "{}", where {}': '它在组“{}”中，而那里 {}',
  'the layer is hidden. Show it (the eye beside it) and save, or delete it.':
    '图层被隐藏了。请显示它（旁边的眼睛图标）并保存，或删除它。',
  'it has a parallax factor, and the game scrolls all layers alike. Set Parallax Factor to 1, 1.':
    '它有视差系数，而游戏让所有图层同步滚动。请将 Parallax Factor 设为 1, 1。',
  'it has a tint, which the game does not draw. Remove Tint Color.': '它有着色，而游戏不绘制着色。请移除 Tint Color。',
  'it has a blend mode. Set Blend Mode to Normal.': '它有混合模式。请将 Blend Mode 设为 Normal。',
  'restore it from version control': '从版本控制中恢复',
  'In Tiled, use File > Save As and choose "JSON map files" (.tmj), or "JSON tileset files" (.tsj)':
    '在 Tiled 中使用 File > Save As，选择“JSON map files”（.tmj）或“JSON tileset files”（.tsj）',
  'the file is empty. Save the map again in Tiled, or {}.': '文件是空的。请在 Tiled 中重新保存地图，或{}。',
  'unresolved merge conflict (lines with <<<<<<<, ======= and >>>>>>>). Take one side whole with "git checkout --ours" or "--theirs", then merge in Tiled.':
    '有未解决的合并冲突（含 <<<<<<<、======= 和 >>>>>>> 的行）。请用“git checkout --ours”或“--theirs”整体取一方，再在 Tiled 中合并。',
  'a Git LFS pointer, not the file itself. Run "git lfs pull".':
    '是 Git LFS 指针，不是文件本身。请运行“git lfs pull”。',
  'a web page, not a Tiled file. Download the raw file, or {}.': '是网页，不是 Tiled 文件。请下载原始文件，或{}。',
  "XML (Tiled's TMX or TSX format), not JSON. {}; renaming the file is not enough.":
    '是 XML（Tiled 的 TMX 或 TSX 格式），不是 JSON。{}；只改文件名是不够的。',
  'an export as Lua or JavaScript, not JSON. {}.': '是导出的 Lua 或 JavaScript，不是 JSON。{}。',
  'not text in UTF-8: a binary or compressed file, or another encoding. {}.':
    '不是 UTF-8 文本：是二进制或压缩文件，或其他编码。{}。',
  'the file ends in the middle, in line {}: it was truncated. Save the map again in Tiled, or {}.':
    '文件在第 {} 行中断：它被截断了。请在 Tiled 中重新保存地图，或{}。',
  'not a Tiled file in JSON: it begins with {}. {}, or {}.': '不是 JSON 格式的 Tiled 文件：它以 {} 开头。{}，或{}。',
  'not JSON{} ({}). Save the map again in Tiled, or {}.': '不是 JSON{}（{}）。请在 Tiled 中重新保存地图，或{}。',
  'has no class': '没有类',
  'has the class "{}"': '的类是“{}”',
  '{} tiles wide and 2 or more high': '宽 {} 格，高 2 格或以上',
  '1 tile high and {} or more wide': '高 1 格，宽 {} 格或以上',
  'The replay buffer takes {}, more than {}.': '经验回放缓冲区占 {}，超过 {}。',
  'Ring the bell. Answer with one action every {} ticks: {}.': '按响铃。每 {} 个时钟步回答一个动作：{}。',
  Features: '特征',
  '62 features: own speed and timers, the ground ahead, the nearest Regrets, coin and crate, the way to the bell. Levels with springs, belts, keys, doors, platforms, fliers or wind add theirs.':
    '62 个特征：自身速度和计时器、前方地面、最近的遗憾怪、金币和箱子、通往铃的方向。有弹簧、传送带、钥匙、门、移动平台、飞行怪或风的关卡会加上相应的特征。',
  '{} by column': '{}，按列',
  'ground height by column': '各列的地面高度',
  'gap by column': '各列的缺口',
  'hazard by column': '各列的危险物',
  'ceiling by column': '各列的顶部高度',
  'nearness of a crate': '箱子的接近程度',
  'nearest regret': '最近的遗憾怪',
  'second nearest regret': '第二近的遗憾怪',
  'nearest coin': '最近的金币',
  'way to the bell': '通往铃的方向',
  'own speed': '自身速度',
  'on the ground': '是否在地面',
  'jump timers': '跳跃计时器',
  'suitcase timers': '手提箱计时器',
  'facing and steering': '朝向和操控',
  'place within the tile': '格内位置',
  'picture one decision before': '上一个决策时的画面',
  'picture now': '现在的画面',
  Pixels: '像素',
  'A grey picture of 42 × 28 pixels around the hero, now and one decision before. Needs more decisions and time than features.':
    '主角周围 42 × 28 像素的灰度画面，现在的和上一个决策时的。比“特征”需要更多决策和时间。',
  'way to the nearest key': '通往最近钥匙的方向',
  'way to the nearest door': '通往最近的门的方向',
  'nearest platform': '最近的平台',
  'second nearest platform': '第二近的平台',
  'nearest outlier': '最近的离群怪',
  Tiles: '图块',
  'A window of 11 × 7 tiles around the hero, one layer per kind of object, and the hero’s own motion.':
    '主角周围 11 × 7 格的窗口，每种物体一层，另加主角自身的运动。',
  'regrets by direction': '遗憾怪，按方向',
  'no torque': '无力矩',
  'first joint angle (cos, sin)': '第一关节角度（cos、sin）',
  'second joint angle (cos, sin)': '第二关节角度（cos、sin）',
  'joint speeds': '关节速度',
  'cart position': '小车位置',
  'cart velocity': '小车速度',
  'pole angle': '杆的角度',
  'pole angular velocity': '杆的角速度',
  'Keep a pole upright on a cart for 500 steps: the first test of every algorithm.':
    '让小车上的杆直立 500 步：每个算法的第一项测试。',
  'Swing a two-link arm above its pivot with a motor too weak to lift it directly. Every step costs 1 until it succeeds.':
    '把双节臂甩到支点上方，而电机太弱，不能直接举起。成功之前每一步代价为 1。',
  'Cliff walking': '悬崖行走',
  'The shortest path runs along a cliff: on-policy learners, which account for exploration, choose a longer one.':
    '最短的路沿着悬崖：考虑到探索的同策略算法会选更长的路。',
  'Cross slippery ice to the goal: two steps in three slip sideways, so even the optimal policy sometimes falls in.':
    '穿过滑冰到达目标：三步中有两步会侧滑，所以连最优策略有时也会掉下去。',
  'MinAtar Breakout': 'MinAtar 打砖块',
  'Return a ball with a paddle and break bricks, one point each. Seen as small pictures of 10 × 10 cells.':
    '用球拍把球弹回去，打掉砖块，每块一分。看到的是 10 × 10 格的小图像。',
  'MinAtar Freeway': 'MinAtar 过马路',
  'Cross eight lanes of traffic as often as possible. The first point is far away: random play hardly finds it.':
    '尽可能多次穿过八条车道。第一分很远：随机行动几乎找不到它。',
  'MinAtar Asterix': 'MinAtar 寻宝',
  'Collect treasures and avoid enemies, which become faster and faster.': '收集宝物，躲开越来越快的敌人。',
  'MinAtar Seaquest': 'MinAtar 潜艇',
  'Shoot what swims, rescue divers, and surface before the oxygen ends: the largest reward needs all three.':
    '射击游来的东西，营救潜水员，在氧气用完前浮出水面：最大的奖励需要三者兼顾。',
  'MinAtar Space Invaders': 'MinAtar 太空侵略者',
  'Shoot the aliens before they land. They are faster the fewer are left.':
    '在外星人着陆前击落它们。剩下的越少，它们越快。',
  'trail of the ball': '球的尾迹',
  'trails of speed {}': '速度 {} 的尾迹',
  'its stern': '它的尾部',
  'own bullets': '自己的子弹',
  'enemy bullets': '敌人的子弹',
  'enemy submarines': '敌方潜艇',
  'oxygen left': '剩余氧气',
  'divers on board': '艇上的潜水员',
  'aliens marching left': '向左移动的外星人',
  'aliens marching right': '向右移动的外星人',
  Bell: '铃',
  'Paid for ringing the bell. Up: the goal counts more than everything on the way.':
    '按响铃的奖励。调高：目标比途中的一切都重要。',
  Coin: '金币',
  'Paid for each coin. Up: the hero makes detours for coins, even where they lead away from the bell.':
    '每枚金币的奖励。调高：主角会为金币绕路，哪怕远离铃。',
  'Crate broken': '打碎箱子',
  'Paid for each crate broken. Up: the hero clears everything out of the way.':
    '每打碎一个箱子的奖励。调高：主角会清除路上的一切。',
  Death: '死亡',
  'Paid when the hero falls, meets a Regret or touches spikes. Lower: the hero becomes careful, and in the end too careful to jump.':
    '主角掉落、碰到遗憾怪或尖刺时给予。调低：主角变得小心，最后小心得不敢跳。',
  Idling: '不动',
  'Paid for each idle decision. Above zero, the hero may earn its return by not moving.':
    '每个“不动”决策的奖励。大于零时，主角可能靠不动来获得回报。',
  Jump: '跳跃',
  'Paid for each jump taken off. Below zero, the hero jumps only where it must; above, it hops all the way.':
    '每次起跳的奖励。小于零时，主角只在必须时跳；大于零时，它一路蹦跳。',
  'New ground': '新地界',
  'Paid for each tile beyond the rightmost position of the episode; walking back costs nothing. Up: the hero explores forward.':
    '每越过本回合最右位置一格的奖励；往回走没有代价。调高：主角向前探索。',
  Progress: '前进',
  'Paid for each tile closer to the bell; walking back costs as much. Up: the hero hurries to the right.':
    '每靠近铃一格的奖励；往回走代价相同。调高：主角赶往右边。',
  'Regret beaten': '打败遗憾怪',
  'Paid for each Regret or Outlier beaten with the suitcase. Up: the hero hunts.':
    '每用手提箱打败一个遗憾怪或离群怪的奖励。调高：主角会去追打。',
  Time: '时间',
  'Paid at every decision. Below zero the hero hurries; far below, an early death pays; above zero it dawdles.':
    '每个决策都给予。小于零时主角会赶路；远小于零时，早死反而划算；大于零时它会拖延。',
  'The little porter': '小门童',
  'A tiny language model answers the guests, token by token. It is trained like large ones, in seconds.':
    '一个微型语言模型逐个词元地回答客人。它的训练方法与大模型相同，只需几秒。',
  'held-out questions of {}': '{}的留出问题',
  'Lift routes': '电梯路线',
  'Where does the lift stop after three moves? Each step is one of 48 facts, in a new order each time.':
    '三次移动后电梯停在哪里？每一步是 48 个事实之一，每次顺序不同。',
  'I am on floor {}: {}. Which floor?': '我在 {} 楼：{}。到几楼？',
  'Bills of two items': '两项账单',
  'What do two items cost together? Ones first, then tens; no column carries over, so each column is an independent fact.':
    '两样东西一共多少钱？先算个位，再算十位；没有进位，所以每一位都是独立的事实。',
  'My room is {} coins and the dinner {}. How much is that together?': '我的房间 {} 枚金币，晚餐 {} 枚。一共多少？',
  Correct: '正确',
  'Pays if the answer is right. The working is not checked.': '答案正确就给奖励。不检查推算过程。',
  'Pays if the answer is a whole number, right or wrong: on its own, any digit satisfies it.':
    '答案是整数就给奖励，不论对错：单靠它，任何数字都能满足。',
  Length: '长度',
  'Pays for every token. Off by default: it shows reward hacking by long answers.':
    '每个词元都给奖励。默认关闭：它展示靠长回答进行的奖励作弊。',
  'Soft format': '宽松格式',
  'Pays if the text begins with reasoning and then an answer in their tags; anything may follow.':
    '文本以标签内的推理、再以标签内的答案开头就给奖励；其后可以有任何内容。',
  'Strict format': '严格格式',
  'Strict format, in training': '严格格式（训练中）',
  'Total loss': '总损失',
  'Pays if the text is exactly reasoning and answer, with every tag on a line of its own.':
    '文本恰好是推理和答案、且每个标签独占一行时给奖励。',
  'Tags counted': '标签计数',
  'An eighth for each tag in its place, minus a little for each character after the end: it also pays for a partial format.':
    '每个位置正确的标签给八分之一，结束后每多一个字符略减：对不完整的格式也给奖励。',
  'Choose the environment and the observation it was trained with, or start from random weights.':
    '请选择它训练时所用的环境和观测，或从随机权重开始。',
  'by dense layers alone': '只用全连接层',
  'by convolutional layers of {} filters': '用 {} 个滤波器的卷积层',
  'expert clips': '专家片段',
  'started too late': '启动太晚',
  'a software adapter, not started': '软件适配器，未启动',
  'refused to start': '拒绝启动',
  'runs, not measured yet': '在运行，尚未测量',
  'after the first updates': '在最初几次更新之后',
  '{} runs first, so that training begins at once. The backends are measured after the first updates.':
    '先运行 {}，以便立即开始训练。各后端在最初几次更新之后测量。',
  'Learning uses tf ops and acting uses plain TypeScript, because you chose them.':
    '学习用 tf 运算，行动用纯 TypeScript，因为你选择了它们。',
  'uses the SIMD kernels of this project': '使用本项目的 SIMD 内核',
  'uses plain TypeScript ({})': '使用纯 TypeScript（{}）',
  'Acting {}. The networks of PPO, A2C and DQN learn in its WGSL kernels, all others by tf ops.':
    '行动{}。PPO、A2C 和 DQN 的网络用它的 WGSL 内核学习，其他网络用 tf 运算。',
  'Acting uses the SIMD kernels of this project. Networks learn by tf ops, because the kernels for learning run only on wasm.':
    '行动使用本项目的 SIMD 内核。网络用 tf 运算学习，因为这些内核只在 wasm 上学习。',
  'Acting, and the learning of networks, use the SIMD kernels of this project.':
    '行动以及网络的学习使用本项目的 SIMD 内核。',
  'Learning uses tf ops and acting uses plain TypeScript: {}.': '学习用 tf 运算，行动用纯 TypeScript：{}。',
  'an unnamed adapter': '未命名的适配器',
  '{} runs because you chose it.': '运行 {}，因为你选择了它。',
  'The chosen backend {} did not start ({}). ': '所选的后端 {} 没有启动（{}）。',
  ': {} per update': '：每次更新 {}',
  '{} stays because no other is clearly faster{}.': '保持 {}，因为没有其他后端明显更快{}。',
  'because it is the fastest here': '因为它在这里最快',
  'because no other backend can be used here': '因为这里没有其他可用的后端',
  '; the only WebGPU adapter is a software adapter': '；唯一的 WebGPU 适配器是软件适配器',
  'no WebAssembly': '没有 WebAssembly',
  'no WebAssembly SIMD ({})': '没有 WebAssembly SIMD（{}）',
  'fastest of {} turns': '{} 轮中最快',
  'stopped in each of {} turns': '{} 轮每轮都被停止',
  'set aside': '留出',
  'The trainer could not be loaded': '无法加载训练程序',
  'A message from the trainer could not be read': '无法读取训练程序的消息',
  'The trainer has not answered for {} s': '训练程序已 {} 秒没有响应',
  'Choose another backend or smaller batches, and train again.': '请选择另一个后端或更小的批，再训练一次。',
  '{}, for the {}th time in ten minutes.': '{}，十分钟内第 {} 次。',
  'continues from update {}': '从第 {} 次更新继续',
  'starts again': '重新开始',
  '{}. Training {} in a new worker{} ({} of {}).': '{}。训练在新的 worker 中{}{}（{} / {}）。',
  'This page may not start a worker: {}': '此页面不能启动 worker：{}',
  'Open it in a tab of its own, not in a frame. Playing works here all the same.':
    '请在单独的标签页而不是框架中打开它。游玩在这里照常可用。',
  'it could not be loaded': '无法加载它',
  'one of its messages could not be read': '无法读取它的一条消息',
  'failed in training: {}': '在训练中失败：{}',
  '{} took over: {}.': '由{}接替：{}。',
  'The checkpoint is of {}, not of {}: leave out --algorithm, or give --algorithm {}.':
    '检查点属于 {}，而不是 {}：请去掉 --algorithm，或写 --algorithm {3}。',
  'The checkpoint was saved in {}, whose observations or rules differ from those of {}: leave out --level, --env and --observation, and use the version of the program that saved it.':
    '检查点保存于 {}，其观测或规则与 {} 不同：请去掉 --level、--env 和 --observation，并使用保存它的程序版本。',
  'A reward was {}': '某个奖励为 {}',
  'An observation was not a finite number': '某个观测不是有限数',
  'The return of an episode was {}': '某个回合的回报为 {}',
  'rang the bell': '按响了铃',
  'A weight of the policy became {}': '策略的某个权重变成了 {}',
  '{} after update {}.': '第 {2} 次更新之后，{1}。',
  ', then continue training: it starts from the last good weights': '，然后继续训练：它从最后的正常权重开始',
  ', then train again': '，然后重新训练',
  '{} updates earlier': '{} 次更新之前',
  '{} {} had been changed from {} to {}{}, {}.': '{5} {6}，{1} {2} 从 {3} 改成了 {4}。',
  'Set {} back to {}{}.': '请将{}改回 {}{}。',
  '{} {} is {}, {} its default of {}.': '{} {} 为 {}，{}其默认值 {}。',
  'Lower the learning rate{}.': '请降低学习率{}。',
  'the weight of the reward “{}”': '奖励“{}”的权重',
  'Learned reward': '学到的奖励',
  'Mean learned reward of a decision, in standard deviations over the decisions that the model was fitted to. Healthy: it rises together with the success rate; if it rises alone, the policy exploits the model.':
    '一个决策的平均学到奖励，以拟合所用决策的标准差为单位。正常：与成功率一同上升；如果只有它上升，策略就在钻奖励模型的空子。',
  'Mean β (log π − log π_ref), subtracted from the reward of a decision. Healthy: small compared with the rewards; near 0 the policy still equals the reference.':
    '从一个决策的奖励中减去的 β (log π − log π_ref) 的均值。正常：相对于奖励较小；接近 0 时策略仍与参考策略相同。',
  'Distance to the reference': '与参考的距离',
  'KL(π ‖ π_ref) in the current states: how differently the policy acts. Healthy: it grows and levels off; without a penalty it may grow without bound.':
    '当前各状态的 KL(π ‖ π_ref)：策略的行动差别多大。正常：先增大后趋于平稳；没有惩罚时可能无限增大。',
  'Mean learned reward of an answer, in standard deviations over the answers that the model was fitted to. Healthy: it rises together with the right answers; if it rises alone, the policy exploits the model.':
    '一个回答的平均学到奖励，以拟合所用回答的标准差为单位。正常：与正确回答一同上升；如果只有它上升，策略就在钻奖励模型的空子。',
  '{} The checkpoint is without it, so it refills before learning continues.':
    '{} 检查点不含它，所以要先重新装满才继续学习。',
  ' You chose {}: to use it again, press Restart, or choose another backend.':
    ' 你选择了 {}：要再次使用它，请按“重新训练”，或选择另一个后端。',
  '{} stopped working ({}). Training continues on {} from update {}.{}':
    '{} 停止工作（{}）。训练在 {} 上从第 {} 次更新继续。{}',
  '{} is faster than {}{}. Training continues on {} from update {}.': '{} 比 {} 快{}。训练在 {} 上从第 {} 次更新继续。',
  'Updates took {} instead of {}, so the backends were measured again after update {}.':
    '更新用了 {} 而不是 {}，所以在第 {} 次更新之后重新测量了各后端。',
  'you chose so': '你作了选择',
  'This algorithm has no network: each decision changes a few numbers, which needs no backend.':
    '此算法没有网络：每个决策只改变几个数，不需要后端。',
  'Plain TypeScript acts and learns.': '由纯 TypeScript 行动和学习。',
  'A language model of this size learns fastest without a backend.': '这样大小的语言模型不用后端学得最快。',
  'The SIMD kernels of this project multiply its matrices.': '由本项目的 SIMD 内核做矩阵乘法。',
  'Plain TypeScript multiplies its matrices: {}.': '由纯 TypeScript 做矩阵乘法：{}。',
  'wasm kernels': 'wasm 内核',
  'plain TypeScript': '纯 TypeScript',
  'There is no best policy yet: wait for the first evaluation.': '还没有最佳策略：请等待第一次评估。',
  'Restored the best policy, of update {}.': '已恢复第 {} 次更新的最佳策略。',
  'its worker could not be started.': '无法启动它的 worker。',
  'reward model': '奖励模型',
  'Pair-wise: the chosen clip should score higher than the other. Point-wise: each clip is classified as chosen or not. MSE and Huber: each clip’s score is regressed to 1 if it was chosen, −1 if the other was, 0 for a tie; Huber is less sensitive to wrong answers.':
    '成对：选中的片段得分应高于另一个。逐点：将每个片段分类为选中或未选中。MSE 和 Huber：将每个片段的得分回归到目标值，被选中为 1，另一个被选中为 −1，平局为 0；Huber 对错误回答较不敏感。',
  Members: '成员数',
  'Networks that are fitted independently. Where they disagree, the answers do not cover that case yet; more members show their uncertainty better.':
    '独立拟合的网络数。它们意见不一之处，就是回答尚未覆盖的情形；成员越多，越能显示不确定性。',
  'Width of each member. Too wide, and it memorises your answers instead of generalising.':
    '每个成员的宽度。太宽时它会背下你的回答而不是泛化。',
  'Depth of each member.': '每个成员的深度。',
  'Size of each step. Higher values fit sooner and overfit sooner.': '每一步的大小。越大拟合越快，过拟合也越快。',
  'How often each pair is seen, at most. A member stops early when its loss on its validation pairs rises.':
    '每个片段对最多看几次。当某个成员在验证对上的损失上升时，它提前停止。',
  'Pairs per step': '每步的片段对',
  'More reduces the gradient noise, and there are fewer steps.': '越多，梯度噪声越小，步数也越少。',
  'Weight decay': '权重衰减',
  'Pulls all weights towards 0. Higher makes the model simpler and less certain.':
    '把所有权重拉向 0。越大，模型越简单，越不确定。',
  Centring: '居中',
  'Keeps the scores around 0, because pairs determine them only up to a constant.':
    '使得分保持在 0 附近，因为片段对只能确定得分到相差一个常数。',
  'Held out': '留出比例',
  'Share of the answers held out to measure accuracy. At 0 the model learns from all answers, and its accuracy is unknown.':
    '留出用于测量准确率的回答所占比例。为 0 时模型从所有回答学习，其准确率未知。',
  Seed: '种子',
  'Initial weights, which pairs are held out, and the order in which they are seen.':
    '决定初始权重、留出哪些片段对，以及它们出现的顺序。',
  'True return': '真实回报',
  'Prefers the clip that earned more of the true reward.': '偏好获得更多真实奖励的片段。',
  Speed: '速度',
  'Prefers the clip that came nearer to the bell, and sooner; it ignores coins, crates and Regrets.':
    '偏好更接近铃且更快的片段；不看金币、箱子和遗憾怪。',
  Jumps: '跳跃次数',
  'Prefers the clip with more jumps, whether or not they lead anywhere: a misleading preference.':
    '偏好跳得更多的片段，不管跳到哪里：一种误导性的偏好。',
  'it was made by another version of this page.': '它由本页面的另一个版本生成。',
  'its backend is none of auto, webgpu, wasm, cpu.': '它的后端不是 auto、webgpu、wasm、cpu 之一。',
  'the file of its level is broken: {}': '它的关卡文件已损坏：{}',
  'there is no level "{}". There are: {}. If it is an imported level, drop its .tmj file on this page first.':
    '没有关卡“{}”。有：{}。如果它是导入的关卡，请先把它的 .tmj 文件拖到本页面上。',
  'there is no {} "{}". There are: {}.': '没有{}“{}”。有：{}。',
  'reward term': '奖励项',
  'whole number': '整数',
  'reward function': '奖励函数',
  'Ticks per decision': '每个决策的时钟步',
  'How long an action is held. At 1, a single action hardly changes anything, so all actions have similar values.':
    '一个动作保持多久。为 1 时单个动作几乎不起作用，所有动作的价值相近。',
  'Sticky actions': '粘性动作',
  'Probability that the last action is repeated instead of the chosen one. Higher makes the agent leave a safety margin.':
    '重复上一个动作而非所选动作的概率。越高，智能体越会留出安全余量。',
  'Random Regrets': '随机的遗憾怪',
  'Enemies start at random places, so that the agent has to observe them and cannot memorise a path.':
    '敌人从随机位置开始，使智能体必须观察它们，不能背下一条路线。',
  'Time limit': '时间上限',
  'Decisions until an episode is truncated; 0 uses the level’s own limit. More leaves time to wander.':
    '回合被截断之前的决策数；0 使用关卡自己的上限。越多，越有时间闲逛。',
  'Reward scale': '奖励缩放',
  'All rewards are multiplied by this before the learner sees them. Too large, and the value loss dominates.':
    '学习器看到之前，所有奖励都乘以它。过大时价值损失占主导。',
  'Level seed': '关卡种子',
  'Each seed is another level. Send the link, or the seed and the difficulty, and others play the same one.':
    '每个种子是另一关。把链接，或种子和难度发给别人，他们就会玩同一关。',
  Difficulty: '难度',
  '0 is nearly flat; 1 has gaps of five tiles, narrow platforms and Regrets that must be beaten. Every level can be solved.':
    '0 几乎是平地；1 有五格宽的缺口、狭窄的平台和必须打败的遗憾怪。每一关都能通关。',
  'Train on seeds': '训练种子数',
  'Number of levels to train on, from the level seed on; evaluations also play seeds that are never trained on. With few levels the agent memorises them; with many it learns what they have in common.':
    '从关卡种子起用于训练的关卡数；评估还会玩从未训练过的种子。关卡少时智能体会背下它们；多时它学到它们的共同之处。',
  'Bell at the left': '铃在左边',
  'Tested: training has the bell always at the right; tests also have it at the left, where an agent that learnt “go right” instead of “go to the bell” fails. Trained: half of the training levels have it at the left, too.':
    '仅测试：训练时铃总在右边；测试时也有在左边的，学成“往右走”而不是“走向铃”的智能体会失败。也训练：一半训练关卡的铃也在左边。',
  'Share of the reward that comes from your reward model instead of the game. At 1 the agent never sees the true reward, only the model’s estimate of your preferences.':
    '来自你的奖励模型而非游戏的奖励所占份额。为 1 时智能体看不到真实奖励，只看到模型对你的偏好的估计。',
  'Weight of the KL divergence from the reference policy, subtracted from the reward. Higher prevents exploitation of the reward model; too high, and nothing new is learnt.':
    '从奖励中减去的、对参考策略 KL 散度的权重。越高，越能防止钻奖励模型的空子；过高则学不到新东西。',
  'Seed of all random numbers: the same seed and settings give the same run.':
    '所有随机数的种子：种子和设置相同，训练就相同。',
  Budget: '预算',
  'Decisions of the run; schedules decay over it.': '训练的决策数；调度在其间衰减。',
  'Evaluate every': '评估间隔',
  'Decisions between two evaluations; 0: never. Fewer evaluations leave more time for training.':
    '两次评估之间的决策数；0：从不。评估越少，训练时间越多。',
  'Episodes per evaluation': '每次评估的回合数',
  'More episodes narrow the interval of the success rate, and take longer.':
    '回合越多，成功率的置信区间越窄，也越费时。',
  'Evaluate greedily': '贪心评估',
  'Evaluations take the most probable action instead of sampling one.': '评估取概率最大的动作，而不是采样。',
  'What the guests ask. Held-out questions of the same kind are kept for evaluations.':
    '客人问什么。同类的留出问题保留给评估。',
  'Maximum answer length': '回答的最大长度',
  'Tokens until an answer is truncated. Higher allows longer answers; below 29 no lift route can be answered in full.':
    '回答被截断之前的词元数。越高允许越长的回答；低于 29 时没有一条电梯路线能完整回答。',
  'Dot matches newlines': '点号匹配换行',
  'Off, as in the first demo, the dot in the format patterns does not match newlines: then no text is both strict and soft.':
    '关闭时（如最初的演示）格式模式中的点号不匹配换行：那样没有文本能既严格又宽松。',
  'All rewards are multiplied by this before the learner sees them. Advantages scaled by their group cancel it; a critic does not.':
    '学习器看到之前，所有奖励都乘以它。按组缩放的优势会抵消它；评论家则不会。',
  'Share of the reward that comes from your reward model of answers instead of the reward functions. At 1 the porter never sees the true reward; evaluations still report it.':
    '来自你的回答奖励模型而非奖励函数的奖励所占份额。为 1 时门童看不到真实奖励；评估仍会报告它。',
  'Tokens of the run, at most: stages usually end sooner, by their updates.':
    '训练的词元数上限：各阶段通常因更新次数而更早结束。',
  'Tokens between two evaluations; 0: never. Fewer evaluations leave more time for training.':
    '两次评估之间的词元数；0：从不。评估越少，训练时间越多。',
  'Questions per evaluation': '每次评估的问题数',
  'More held-out questions narrow the interval of the share that is right, and take longer.':
    '留出问题越多，正确率的置信区间越窄，也越费时。',
  'Evaluations take the most probable token instead of sampling one.': '评估取概率最大的词元，而不是采样。',
  'Reward hacking starts from a trained policy: train one on a level of the game first.':
    '奖励作弊从训练好的策略开始：请先在游戏的一关上训练一个。',
  'This run starts from random weights, not from “{}”. {}': '这次训练从随机权重开始，而不是从“{}”。{}',
  'it is not a run of Bellman Bros': '它不是 Bellman Bros 的训练',
  'another version of Bellman Bros wrote it': '它由 Bellman Bros 的另一个版本写成',
  'it has no {}': '它没有 {}',
  'its {} is damaged': '它的 {} 已损坏',
  'its level or its algorithm does not exist in this version': '它的关卡或算法在本版本中不存在',
  Run: '训练',
  'The run has no whole checkpoint: optimiser, replay and random streams start afresh.':
    '这次训练没有完整的检查点：优化器、回放和随机流重新开始。',
  'The last checkpoint is too large for a file: the run continues from its weights.':
    '最后一个检查点太大，放不进文件：训练从权重继续。',
  'The checkpoint of the best policy is too large for the file.': '最佳策略的检查点太大，放不进文件。',
  'a checkpoint is in it twice': '一个检查点在其中出现两次',
  'the checkpoint from which it continues is missing': '缺少继续训练所需的检查点',
  'the name of a checkpoint is none': '检查点的名称无效',
  'its checkpoint {} is damaged': '它的检查点 {} 已损坏',
  '{} is another level than the run needs': '{} 不是这次训练所需的关卡',
  'it is larger than any run': '它比任何训练都大',
  'it unpacks to more than any run holds': '它解压后比任何训练所含的都多',
  'it is not a zip file': '它不是 zip 文件',
  'it was cut short': '它被截断了',
  'the data in it are damaged': '其中的数据已损坏',
  'it holds numbers that are neither F16 nor F32 nor F64': '它含有既非 F16、F32 也非 F64 的数',
  'The run does not fit.': '这次训练放不下。',
  'the whole': '全部',
  'its weights are not those of a policy with these observations and actions': '它的权重不属于具有这些观测和动作的策略',
  'Format without arithmetic': '有格式没算术',
  'The format becomes perfect and the reward rises, while fewer and fewer answers are right.':
    '格式变得完美，奖励上升，而正确的回答越来越少。',
  'Any digit pays': '任何数字都给奖',
  'The answers shrink to a few tokens with some digit in them: full reward, no format, and right only by chance.':
    '回答缩成几个含有某个数字的词元：满分奖励，没有格式，只是碰巧正确。',
  'Too hot': '温度太高',
  'Entropy collapses: well-formed answers that no longer depend on the question. There is no way back.':
    '熵崩溃：格式良好的回答不再取决于问题。没有回头路。',
  'No SFT first': '没有先做 SFT',
  'No text is ever well-formed, so no group has anything to learn from but the integer reward.':
    '没有文本格式良好，所以除了整数奖励，任何组都没有可学的。',
  'It pays to talk': '说话有奖',
  'The answers grow to the limit and are truncated: talk after the answer is cheap.':
    '回答增长到上限并被截断：答案之后的闲话不费代价。',
  'Overlong shaping': '超长塑形',
  'The answers stop growing four tokens before the limit: nothing is truncated any more.':
    '回答在上限前四个词元处停止增长：不再有被截断的。',
  'DPO overdone': 'DPO 做过头',
  'Loss and preference accuracy look superb, but even the chosen answers become improbable and few are right.':
    '损失和偏好准确率看起来极好，但连选中的回答也变得不可能，正确的很少。',
  'Learnt by heart': '死记硬背',
  'The training loss falls towards 0 while the held-out loss stays many times higher: half as many held-out answers are right.':
    '训练损失趋向 0，而留出损失高出许多倍：留出问题的正确率只有一半。',
  'NEFTune against learning by heart': '用 NEFTune 对抗死记硬背',
  'The noise keeps it from fitting single answers: its training loss stays higher (0.05 instead of 0.02), its held-out loss falls by a third, and of the held-out answers 48 % are right instead of 38 %, greedily 64 % instead of 46 %.':
    '噪声使它不能拟合单个回答：训练损失更高（0.05 而非 0.02），留出损失降低三分之一，留出问题答对 48% 而非 38%，贪心时 64% 而非 46%。',
  'a clip has no name.': '某个片段没有名称。',
  'the source of a clip is person, expert or agent.': '片段的来源是 person、expert 或 agent。',
  'there is no such level. Import its .tmj file first, or choose clips of {}.':
    '没有这个关卡。请先导入它的 .tmj 文件，或选择 {} 的片段。',
  'actions are run lengths of {}, such as “r40 j12”, at most {}.': '动作是 {} 的游程长度，例如“r40 j12”，最多 {}。',
  'the answers to ? Blocks are digits, 1 right and 0 wrong, such as “01”.':
    '对 ? 方块的回答是数字，1 为对，0 为错，例如“01”。',
  'a trained span lies outside its clip.': '某个训练区间在其片段之外。',
  'a clip begins after its end.': '某个片段的开头在结尾之后。',
  'Ask again.': '请再问一次。',
  'this replay is too long for a link: {}. Keep it, and export it as a file under Teach.':
    '这个回放太长，放不进链接：{}。请保留它，并在“教学”中导出为文件。',
  'it has a part "{}" that this page does not know.': '它含有本页面不认识的部分“{}”。',
  'its part "{}" is missing: copy the whole link.': '缺少部分“{}”：请复制整个链接。',
  'The link was cut off or changed: copy the whole link.': '链接被截断或改动过：请复制整个链接。',
  'its {} is not a whole number from {} to {}.': '它的 {} 不是 {} 到 {} 的整数。',
  'its {} cannot be read. {}': '它的 {} 无法读取。{}',
  'its {} is not a hash. {}': '它的 {} 不是哈希。{}',
  'its end cannot be read. {}': '它的结尾无法读取。{}',
  'there is no level "{}". There are: {}.': '没有关卡“{}”。有：{}。',
  'number of ticks per action': '每个动作的时钟步数',
  'its regrets is neither 0 nor 1.': '它的 regrets 既不是 0 也不是 1。',
  'list of actions': '动作列表',
  'list of checks': '校验列表',
  'it takes more than {} minutes.': '它超过 {} 分钟。',
  'it begins after its end. {}': '它的开头在结尾之后。{}',
  'its list of checks is too long. {}': '它的校验列表太长。{}',
  'Advantage by decision': '各决策的优势',
  'One-step advantage of each decision: r + γ V(s′) − V(s).': '每个决策的一步优势：r + γ V(s′) − V(s)。',
  'small bars on both sides; tall bars mark large TD errors.': '两侧都是小条；高条表示大的 TD 误差。',
  'One bar per decision of the episode on the stage. Needs a policy with V(s) or Q(s,a).':
    '舞台上回合的每个决策一个条。需要带 V(s) 或 Q(s,a) 的策略。',
  'Advantages of the last rollout': '最近轨迹的优势',
  'Distribution of the advantages in the last rollout.': '最近轨迹中优势的分布。',
  'centred on 0 and narrowing.': '以 0 为中心并变窄。',
  'Appears with the first update of an algorithm that estimates advantages.': '在估计优势的算法第一次更新时出现。',
  'Share of the last 100 answers in training that are right, with its 95 % interval; diamonds are held-out questions.':
    '训练中最近 100 个回答的正确率，附 95% 置信区间；菱形为留出问题。',
  'rises, and the diamonds with it.': '上升，菱形也随之上升。',
  'Appears with the first answer, or with the first evaluation on held-out questions.':
    '在第一个回答或第一次留出问题评估时出现。',
  'Reward of an answer': '回答的奖励',
  'One point per answer, and the mean: the weighted sum of the reward functions.':
    '每个回答一个点，以及均值：奖励函数的加权和。',
  'rises towards 4 with the default weights; soon for the format, later for the arithmetic.':
    '用默认权重时向 4 上升；格式很快，算术较晚。',
  'Appears with the first answer: SFT gives none while it trains.': '在第一个回答时出现：SFT 训练时没有回答。',
  'Length of an answer': '回答的长度',
  'Tokens of each answer, its end included.': '每个回答的词元数，含结束符。',
  'near 29, the length of a right answer to a lift route.': '接近 29，即一条电梯路线的正确回答的长度。',
  'Appears with the first answer.': '在第一个回答时出现。',
  'Episode length': '回合长度',
  'Decisions until success, a death or the time limit, the mean of 100 episodes.':
    '直到成功、死亡或时间上限的决策数，100 个回合的均值。',
  'rises while the agent learns to survive, then falls as it gets faster.': '智能体学会生存时上升，变快时再下降。',
  'Appears with the first episode.': '在第一个回合时出现。',
  'Episode return': '回合回报',
  'Undiscounted return of each episode (faint), smoothed mean, and 10–90 % band.':
    '每个回合的未折扣回报（浅色）、平滑均值和 10–90% 区间。',
  'it rises and the band narrows.': '上升且区间变窄。',
  'One point per finished episode.': '每个结束的回合一个点。',
  Generalisation: '泛化',
  'Success in evaluations on the training seeds and on seeds that are never trained on, with its 95 % interval.':
    '评估中训练种子和从未训练过的种子上的成功率，附 95% 置信区间。',
  'both rise together; a gap means that the levels are memorised: train on more seeds.':
    '两者一同上升；有差距说明背下了关卡：请用更多种子训练。',
  'Appears with the first evaluation.': '在第一次评估时出现。',
  'Goal or habit': '目标还是习惯',
  'Success on unseen seeds with the bell at the right, and with it at the left and the hero in the middle.':
    '未见过的种子上的成功率：铃在右边，以及铃在左边而主角在中间。',
  'both rise; if only “right” rises, the agent has learnt to go right instead of going to the bell: train with both.':
    '两者都上升；如果只有“右边”上升，智能体学到的是往右走而不是走向铃：请两者都训练。',
  'bell right': '铃在右边',
  'bell left': '铃在左边',
  'Held-out questions': '留出问题',
  'Share of 40 held-out questions: right and in the strict format at T = 1, and right by greedy decoding.':
    '40 个留出问题的比例：T = 1 时正确的和符合严格格式的，以及贪心解码正确的。',
  'all three rise; reinforcement learning brings T = 1 close to greedy.': '三者都上升；强化学习使 T = 1 接近贪心。',
  'Appears after the first epoch of SFT, or the tenth update of a later stage.':
    '在 SFT 第一轮或后续阶段第十次更新之后出现。',
  '{}: one point per update.': '{}：每次更新一个点。',
  'Predicted and realised return': '预测的与实现的回报',
  'max Q at the start of an episode, its realised return, and the mean Q.':
    '回合开始时的 max Q、其实现的回报，以及平均 Q。',
  'the prediction lies slightly above the realised return.': '预测略高于实现的回报。',
  'Appears with the first update after an episode has ended.': '在有回合结束之后的第一次更新时出现。',
  'Reward by term': '各项奖励',
  'Contribution of each term to the episode return, mean of 100 episodes.':
    '每一项对回合回报的贡献，100 个回合的均值。',
  'the bell dominates; a term that grows without it is being exploited.':
    '铃占主导；如果某一项撇开铃而增长，就是在被钻空子。',
  'One line per reward term, from the first episode on.': '每个奖励项一条线，从第一个回合起。',
  'Success rate': '成功率',
  'Share of the last 100 episodes that succeeded, in the game by the bell, with its 95 % interval; diamonds are evaluations.':
    '最近 100 个回合中成功（游戏中为按响铃）的比例，附 95% 置信区间；菱形为评估。',
  'near 100 %, and stays.': '接近 100% 并保持。',
  'V(s) and the realised return': 'V(s) 与实现的回报',
  'V(s) at each decision and, once the episode has ended, the realised return.':
    '每个决策的 V(s)，回合结束后还有实现的回报。',
  'the dashed line lies close to the V of its episode.': '虚线与其回合的 V 接近。',
  'V(s) at each decision of the episode on the stage. Needs a policy with V(s).':
    '舞台上回合的每个决策的 V(s)。需要带 V(s) 的策略。',
  State: '状态',
  'Everything that determines what can happen next: the hero, all Regrets, coins and timers. Equal states have equal hashes.':
    '决定接下来会发生什么的一切：主角、所有遗憾怪、金币和计时器。相同的状态有相同的哈希。',
  'Appears with the first decision in a level of the game.': '在游戏关卡中作出第一个决策时出现。',
  'hero at tile {}, {}': '主角在第 {} 格，{}',
  Observation: '观测',
  'The part of the state that the agent receives, as a vector of features. The button “Observation” draws it on the stage.':
    '状态中智能体接收到的部分，是特征的向量。“观测”按钮把它画在舞台上。',
  'Appears with the first decision on the stage.': '在舞台上作出第一个决策时出现。',
  'and {} more parts': '以及另外 {} 个部分',
  Action: '动作',
  'What the agent does next. The hero has five actions, each held for a few ticks.':
    '智能体接下来做什么。主角有五个动作，每个保持几个时钟步。',
  Policy: '策略',
  'The probability of each action in a state. Learning changes these probabilities.':
    '一个状态下每个动作的概率。学习改变这些概率。',
  Transition: '转移',
  'The distribution of the next state. Deterministic: always the same state. Stochastic: it varies. The slider “Sticky actions” makes it stochastic.':
    '下一状态的分布。确定性：总是同一状态。随机性：会变化。“粘性动作”滑块使它变成随机的。',
  'Comes with a level of the game.': '随游戏关卡出现。',
  'Regrets start at random places': '遗憾怪从随机位置开始',
  'every episode starts in the same state': '每个回合从同一状态开始',
  'deterministic: P(s′|s,a) is 1 for one s′; {}': '确定性：对某一个 s′，P(s′|s,a) 为 1；{}',
  'stochastic: with probability {} the last action is repeated; {}': '随机性：以概率 {} 重复上一个动作；{}',
  Reward: '奖励',
  'A number after each decision. It is the only signal that defines the goal.':
    '每个决策之后的一个数。它是定义目标的唯一信号。',
  '{} as used in training{}': '训练中使用的 {}{}',
  Trajectory: '轨迹',
  'States, actions and rewards up to the end of the episode: the bell or a death (terminated), or the time limit (truncated).':
    '直到回合结束的状态、动作和奖励：按铃或死亡（终止），或时间上限（截断）。',
  'Grows with the episode on the stage.': '随舞台上的回合增长。',
  '{} decisions so far: {}{}': '到目前 {} 个决策：{}{}',
  Return: '回报',
  'The discounted sum of all rewards to the end of the episode: a reward k steps ahead counts γᵏ. The agent maximises its expectation.':
    '直到回合结束的所有奖励的折扣和：k 步之后的奖励按 γᵏ 计。智能体最大化它的期望。',
  'Known once an episode on the stage has ended.': '舞台上的回合结束后才知道。',
  'State value': '状态价值',
  'The expected return from this state under the current policy. The blue meter at the left edge of the stage shows it.':
    '在当前策略下从该状态起的期望回报。舞台左边的蓝色表计显示它。',
  'This policy has learnt no V(s).': '这个策略没有学到 V(s)。',
  'Action value': '动作价值',
  'The expected return if the agent takes this action and follows its policy afterwards. V(s) is the mean of Q under π.':
    '智能体采取这个动作、之后遵循其策略的期望回报。V(s) 是 Q 在 π 下的均值。',
  'Q-learning, DQN and SAC learn Q for all actions. Others estimate it for the action taken: r + γ V(s′).':
    'Q-learning、DQN 和 SAC 学习全部动作的 Q。其他算法估计所选动作的：r + γ V(s′)。',
  'of the last action: r + γ V(s′) = {}, one-step estimate': '上一个动作的：r + γ V(s′) = {}，一步估计',
  Advantage: '优势',
  'How much better an action is than the policy’s average in that state. The update makes actions with A > 0 more probable.':
    '一个动作比策略在该状态的平均水平好多少。更新会提高 A > 0 的动作的概率。',
  'Needs a policy that learns V(s) or Q(s,a).': '需要学习 V(s) 或 Q(s,a) 的策略。',
  'Generalised advantage estimation': '广义优势估计',
  'Mixes n-step advantages of all lengths by λ: λ = 0 is the TD error δ = r + γ V(s′) − V(s) (low variance, biased), λ = 1 the full return (unbiased, high variance).':
    '以 λ 混合各种长度的 n 步优势：λ = 0 是 TD 误差 δ = r + γ V(s′) − V(s)（方差小，有偏），λ = 1 是全部回报（无偏，方差大）。',
  'Known once an episode with a V(s) has ended on the stage.': '舞台上带 V(s) 的回合结束后才知道。',
  'On-policy, off-policy': '同策略，异策略',
  'On-policy algorithms learn only from data of the current policy; off-policy ones also from data of older or other policies. On the level Cliff Walk they learn different paths.':
    '同策略算法只从当前策略的数据学习；异策略算法也从较旧或其他策略的数据学习。在“悬崖行走”关，它们学到不同的路线。',
  ', behaviour policy: {}': '，行为策略：{}',
  'learns from demonstrations': '从示范学习',
  'learns from preferences': '从偏好学习',
  'Importance weight': '重要性权重',
  'The ratio of an action’s probability under the new policy θ and the old one θ′. It corrects for data of an older policy; PPO and its relatives clip it.':
    '一个动作在新策略 θ 与旧策略 θ′ 下的概率之比。它修正较旧策略的数据；PPO 及其同类会裁剪它。',
  'Charted while an algorithm trains that uses it: PPO, TRPO, A3C, GRPO, DAPO and others.':
    '使用它的算法训练时绘制：PPO、TRPO、A3C、GRPO、DAPO 等。',
  'last update: {} on average, {} at most': '上一次更新：平均 {}，最大 {}',
  'Policy model (actor)': '策略模型（演员）',
  'The network or table with parameters θ that chooses the actions.': '以 θ 为参数、选择动作的网络或表格。',
  'Appears with the first run: until then random weights play.': '在第一次训练时出现：在那之前由随机权重游玩。',
  'Value model (critic)': '价值模型（评论家）',
  'The network that estimates the expected return. The actor’s advantages are computed with it.':
    '估计期望回报的网络。演员的优势由它计算。',
  'This policy has no critic: its algorithm uses group means or full returns.':
    '这个策略没有评论家：它的算法使用组均值或全部回报。',
  'Reward model': '奖励模型',
  'A network fitted to preferences: the preferred clip of a pair gets the higher score, with loss −log σ(f(x_i) − f(x_j)). Or each clip has a label of its own, to classify it or to regress its score.':
    '用偏好拟合的网络：片段对中被偏好的得分更高，损失为 −log σ(f(x_i) − f(x_j))。或每个片段有自己的标签，用于分类或回归得分。',
  'Compare clips under Teach, then fit one.': '请在“教学”中比较片段，然后拟合一个。',
  ', held-out accuracy {}': '，留出准确率 {}',
  '{} networks, fitted to {} answers{}': '{} 个网络，用 {} 个回答拟合{}',
  'Reference model': '参考模型',
  'A frozen policy: fine-tuning penalises the KL divergence from it.': '冻结的策略：微调时惩罚与它的 KL 散度。',
  'Chosen under Teach: the policy that a stage starts from.': '在“教学”中选择：阶段开始时所用的策略。',
  '{}, shared with the critic': '{}，与评论家共享',
  '{} for Q; ε-greedy with ε = {}': '{} 用于 Q；ε-贪心，ε = {}',
  'a table of {} states × {} actions': '{} 个状态 × {} 个动作的表格',
  'an additional output of the actor’s network': '演员网络的一个附加输出',
  'two networks for Q: {} each; the minimum is used': '两个 Q 网络：各为 {}；取最小值',
  'a second transformer, {} weights': '第二个 transformer，{} 个权重',
  advantage: '优势',
  'on-policy': '同策略',
  constant: '常数',
  linear: '线性',
  decisions: '决策',
  'Discount γ': '折扣因子 γ',
  nats: 'nat',
  'Target KL': '目标 KL',
  updates: '次更新',
  'off-policy': '异策略',
  'Final ε': '终值 ε',
  'ε decay': 'ε 衰减',
  'Warm-up': '预热',
  hard: '硬更新',
  soft: '软更新',
  'Target τ': '目标 τ',
  'Rewards × (1 − γ)': '奖励 × (1 − γ)',
  'Priority α': '优先 α',
  'n-step': 'n 步',
  transitions: '转移',
  own: '自己',
  random: '随机',
  expert: '专家',
  clips: '片段',
  'Which policy collects the data. own: the agent itself; random: actions by chance; expert: an expert, one action in three random; clips: those under Teach, in half of the environments. Evaluations always use the learned policy. With random or expert, set n-step to 1: n-step returns would be those of the behaviour policy.':
    '由哪个策略采集数据。自己：智能体自己；随机：随机动作；专家：专家，三个动作中有一个随机；片段：“教学”中的片段，用于一半环境。评估总是使用学到的策略。使用“随机”或“专家”时请将 n 步设为 1：n 步回报会是行为策略的回报。',
  'Mean Q': '平均 Q',
  'Initial Q': '初始 Q',
  states: '状态',
  'PG (REINFORCE)': 'PG（REINFORCE）',
  policy: '策略',
  value: '价值',
  mean: '均值',
  none: '无',
  'Initial α': '初始 α',
  'Temperature α': '温度 α',
  demonstrations: '示范',
  actions: '动作',
  preferences: '偏好',
  pairs: '对',
  'Epochs μ': '轮数 μ',
  return: '回报',
  success: '成功',
  group: '组',
  batch: '批',
  token: '词元',
  sequence: '序列',
  mastered: '已掌握',
  rounds: '轮',
  reward: '奖励',
  ticks: '时钟步',
  all: '全部',
  off: '关闭',
  tested: '仅测试',
  trained: '也训练',
  episodes: '回合',
  route: '路线',
  sums: '求和',
  tokens: '词元',
  questions: '问题',
  'First Shift': '第一班',
  'The five actions by hand: each is a decision, and each coin and each tile toward the bell a reward.':
    '亲手试五个动作：每个都是一个决策，每枚金币和朝向铃的每一格都是一份奖励。',
  Corridor: '走廊',
  'The test bench: so small that every algorithm finds the bell in seconds.': '试验台：小到每个算法几秒就能找到铃。',
  Lobby: '大堂',
  'A first success: one gap, one step, two Regrets, and the bell.':
    '第一次成功：一个缺口、一级台阶、两个遗憾怪，还有铃。',
  'Regret Alley': '遗憾巷',
  'Attack is worth learning: in a low tunnel, nobody jumps over a Regret.':
    '攻击值得学：在低矮的隧道里，谁也跳不过遗憾怪。',
  'Cliff Walk': '悬崖行走',
  'Short along the edge, or long and safe: Q-learning dares, SARSA knows that it stumbles.':
    '沿着边缘走得短，绕远走得安全：Q-learning 敢冒险，SARSA 知道自己会失足。',
  'Local Optimum': '局部最优',
  'Coins nearby lead into a pit without a way out, and the bell is far away on the other side: a short-sighted γ takes the coins.':
    '附近的金币引向没有出路的坑，铃在远处的另一边：短视的 γ 会去拿金币。',
  'Key and Door': '钥匙与门',
  'A key beside the start opens the door at the end: λ or n-step returns carry the bell’s reward back to it.':
    '起点旁的钥匙打开终点的门：λ 或 n 步回报把铃的奖励带回到它。',
  'Windy Roof': '大风屋顶',
  'Gusts come by chance: equal actions from equal states part, and V has to average over what may come.':
    '阵风随机而来：同样的状态、同样的动作会走向不同，V 必须对可能的结果取平均。',
  Cellar: '地窖',
  'Nothing pays but the bell, and chance never rings it. Show the hero the way first.':
    '除了铃什么都没有奖励，而碰运气永远按不到它。请先给主角示范。',
  Penthouse: '顶层套房',
  'Everything at once, and long: a policy has to join what the other levels teach one by one, and wait where a platform is away.':
    '样样俱全，而且很长：策略必须把其他关卡逐一教的合在一起，并在平台离开时等待。',
  'and {}-<seed>-<difficulty>, with a seed from 0 to {} and a difficulty from 0 to 100':
    '以及 {}-<种子>-<难度>，种子为 0 到 {}，难度为 0 到 100',
  epochs: '轮',
  answers: '个回答',
  Curriculum: '课程式训练',
  'Training begins at difficulty 0, and rises by 0.05 whenever 16 of the last 20 episodes rang the bell, up to the chosen difficulty. Tests are always at the chosen one.':
    '训练从难度 0 开始；每当最近 20 个回合中有 16 个按响了铃，难度就上升 0.05，直到所选的难度。测试始终使用所选的难度。',
  'Difficulty of the endless levels that are trained on now; tests are played at the chosen one.':
    '当前训练所用无尽关卡的难度；测试使用所选的难度。',
  'it rises to the chosen difficulty, and stays there. If it stops below, those levels are too hard for now.':
    '它升到所选的难度并停在那里。如果停在下面，说明这些关卡目前太难。',
  'Appears with the first update.': '随第一次更新出现。',
  'Value error': '价值误差',
  'Root mean square over the states of V − V^π and of V − V*.': 'V − V^π 与 V − V* 在各状态上的均方根。',
  'V − V^π stays small: the critic knows its policy. V − V* falls as the policy becomes optimal.':
    'V − V^π 保持很小：评论家了解自己的策略。随着策略趋于最优，V − V* 下降。',
  'One point per policy of the run, from the moment that its exact values are known.':
    '训练中的每个策略一个点，从其精确价值已知时起。',
}
