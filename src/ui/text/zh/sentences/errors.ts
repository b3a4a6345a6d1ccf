/** Of errors and what to do about them. By the English sentence. */
export const errors: Readonly<Record<string, string>> = {
  'The checkpoint does not fit this run: {} is missing or has another shape.':
    '检查点不适合这次训练：{} 缺失或形状不同。',
  'Resume it with the algorithm, environment and network that it was saved with.':
    '请用保存它时的算法、环境和网络继续。',
  'This file is not a checkpoint.': '此文件不是检查点。',
  'Choose a file that --checkpoint has written.': '请选择由 --checkpoint 写出的文件。',
  'This checkpoint has version {}; this program reads version {}.': '此检查点的版本是 {}；本程序读取版本 {}。',
  'Resume it with the version of the program that wrote it.': '请用写出它的程序版本继续。',
  'The checkpoint is damaged: {}.': '检查点已损坏：{}。',
  'its checksum does not match its content': '校验和与内容不符',
  'it is nested too deeply': '它嵌套过深',
  'it holds something unknown': '它含有未知的内容',
  'an array is not inside it': '有数组不在其内',
  'its text is too long': '它的文本太长',
  'its text is not JSON': '它的文本不是 JSON',
  'Resume from an earlier checkpoint.': '请从更早的检查点继续。',
  'A clip of level "{}" cannot play on "{}".': '关卡“{}”的片段不能在“{}”上播放。',
  '{}: not a Tiled map. Save it in Tiled as "JSON map files".':
    '{}：不是 Tiled 地图。请在 Tiled 中保存为“JSON map files”。',
  'The seed of an endless level is {}: give a whole number from 0 to {}.':
    '无尽关卡的种子是 {}：请给出 0 到 {} 的整数。',
  'The difficulty of an endless level is {}: give a number from 0 to 1.': '无尽关卡的难度是 {}：请给出 0 到 1 的数。',
  'No level "{}". There are: {}, {}.': '没有关卡“{}”。有：{}、{}。',
  '{}: a tileset, not a Tiled map. Rename it to .tsj, and save the map under this name.':
    '{}：是图块集，不是 Tiled 地图。请将它改名为 .tsj，并用此名保存地图。',
  '{}: not an orthogonal Tiled map. Make one with File > New > New Map, Orthogonal.':
    '{}：不是正交的 Tiled 地图。请用 File > New > New Map 创建一个 Orthogonal 地图。',
  '{}: the map is infinite. Switch off Map > Map Properties > Infinite.':
    '{}：地图是无限的。请关闭 Map > Map Properties > Infinite。',
  '{}: tiles must be {} × {} px. Set them in Map > Map Properties.':
    '{}：图块必须是 {} × {} 像素。请在 Map > Map Properties 中设置。',
  '{}: the map is {} × {} tiles. Use Map > Resize Map: {}–{} wide and {}–{} high.':
    '{}：地图是 {} × {} 格。请用 Map > Resize Map：宽 {}–{}，高 {}–{}。',
  '{}: {}. Set it in Map > Map Properties: decisions until an episode is cut off.':
    '{}：{}。请在 Map > Map Properties 中设置：回合被截断之前的决策数。',
  '{}: the door at {} has no key. Add a tile of class "key", or remove the door.':
    '{}：{} 处的门没有钥匙。请添加类为“key”的图块，或移除门。',
  '{}: no map property "{}" of type string. Add it in Map > Map Properties.':
    '{}：没有类型为 string 的地图属性“{}”。请在 Map > Map Properties 中添加。',
  '{}: the map property "{}" is not a non-empty string. Set it in Map > Map Properties.':
    '{}：地图属性“{}”不是非空字符串。请在 Map > Map Properties 中设置。',
  '{}: rename the map property "mood" to "look", and use one of {}.':
    '{}：请将地图属性“mood”改名为“look”，并使用 {} 之一。',
  '{}: map property "look" is "{}". Use one of {}.': '{}：地图属性“look”是“{}”。请使用 {} 之一。',
  '{} has two classes, "{}". Choose one in Tiled and save.': '{} 有两个类，“{}”。请在 Tiled 中选择一个并保存。',
  '{}: {} properties "{}". Keep one.': '{}：有 {} 个属性“{}”。请保留一个。',
  '{}: groups more than {} deep. Ungroup some layers.': '{}：组的嵌套超过 {} 层。请取消一些图层的分组。',
  '{}: missing. Add a {} with this name.': '{}：缺失。请添加一个以此为名的{}。',
  '{}: not a {}. Delete it and add a {} with this name.': '{}：不是{}。请删除它，并添加一个以此为名的{}。',
  '{}: there are {}. Keep one.': '{}：有 {} 个。请保留一个。',
  '{}: the game reads only {}. Merge it into one of them (Layer > Merge Layer Down), hide it, or delete it.':
    '{}：游戏只读取 {}。请把它合并进其中之一（Layer > Merge Layer Down）、隐藏或删除它。',
  '{}: it is part of an infinite map. Switch off Map > Map Properties > Infinite.':
    '{}：它属于无限地图。请关闭 Map > Map Properties > Infinite。',
  '{}: the tiles are encoded. Set Map > Map Properties > Tile Layer Format to CSV, save.':
    '{}：图块经过编码。请将 Map > Map Properties > Tile Layer Format 设为 CSV 并保存。',
  '{}: not {} × {} tiles like the map. Use Map > Resize Map and save again.':
    '{}：不像地图那样是 {} × {} 格。请用 Map > Resize Map 并重新保存。',
  '{}: not a tile number. Save the map again in Tiled.': '{}：不是图块编号。请在 Tiled 中重新保存地图。',
  '{}: the tile is flipped or turned. Place it unflipped (keys X, Y, Z).':
    '{}：图块被翻转或旋转了。请不翻转地放置它（X、Y、Z 键）。',
  '{}: tile {} is not in the tileset, which has {}. Replace it.': '{}：图块 {} 不在图块集中，图块集共有 {}。请替换它。',
  '{}: it is offset by {}, {}, its groups included. Set Offset to 0, 0 and move the tiles instead.':
    '{}：它偏移了 {}、{}（含其所在的组）。请将 Offset 设为 0, 0，改为移动图块。',
  '{}: its opacity is {}, but the game draws layers opaque. Set Opacity to 1.':
    '{}：它的不透明度是 {}，而游戏以不透明绘制图层。请将 Opacity 设为 1。',
  '{}: its opacity is 0. Set Opacity to 1.': '{}：它的不透明度是 0。请将 Opacity 设为 1。',
  '{} is an instance of a template. Right-click it and choose Detach.': '{} 是模板的实例。请右击它并选择 Detach。',
  '{} {}. Use one of {}.': '{} {}。请使用 {} 之一。',
  '{} is hidden. Show it, or delete it.': '{} 被隐藏了。请显示它，或删除它。',
  '{} lies outside the map. Move it inside.': '{} 在地图之外。请移到里面。',
  '{} covers several tiles. Use a point, or keep Ctrl pressed to place it on the grid.':
    '{} 盖住了几格。请用点，或按住 Ctrl 把它放到网格上。',
  '{} is drawn as {}. Use a point, or a rectangle for a {}.': '{} 画成了 {}。请用点，{} 则用矩形。',
  '{} has no position. Delete it and add a point object.': '{} 没有位置。请删除它，并添加一个点对象。',
  '{} is {} × {} px. Use a point, or draw the rectangle again.': '{} 是 {} × {} 像素。请用点，或重新画矩形。',
  '{} is rotated. Set its Rotation to 0.': '{} 被旋转了。请将 Rotation 设为 0。',
  '{} is a flipped tile. Flip it back (keys X, Y), or use a point.': '{} 是翻转的图块。请翻转回来（X、Y 键），或用点。',
  '{}: no {}. Add a point object of class "{}".': '{}：没有 {}。请添加一个类为“{}”的点对象。',
  '{}: {} objects of class "{}". Keep one, delete the others.': '{}：有 {} 个类为“{}”的对象。请保留一个，删除其余的。',
  '{}: the {} at column {}, row {} is inside a solid tile. Move it into a free tile above the ground.':
    '{}：第 {3} 列、第 {4} 行的 {2} 在实心图块里。请移到地面上方的空格中。',
  '{}: the {} at column {}, row {} hangs in the air. Move it into the tile directly above the ground.':
    '{}：第 {3} 列、第 {4} 行的 {2} 悬在空中。请移到紧贴地面上方的格中。',
  '{}: the {} at column {}, row {} needs a string property "direction": left or right. Add it under Custom Properties.':
    '{}：第 {3} 列、第 {4} 行的 {2} 需要字符串属性“direction”：left 或 right。请在 Custom Properties 中添加。',
  '{} is a point. Draw a rectangle where it blows.': '{} 是一个点。请在刮风处画一个矩形。',
  '{} needs an int property "chance" from 0 to {}: the percentage of intervals in which it blows. Add it under Custom Properties.':
    '{} 需要 0 到 {} 的整数属性“chance”：刮风的间隔所占的百分比。请在 Custom Properties 中添加。',
  '{} needs a string property "direction": left, right, up or down, where it goes first. Add it under Custom Properties.':
    '{} 需要字符串属性“direction”：left、right、up 或 down，即它最先去的方向。请在 Custom Properties 中添加。',
  '{} moves {}: draw the rectangle over which it moves, {}, with Ctrl pressed to keep to the grid. The platform is {} tiles long.':
    '{} 移动 {}：请按住 Ctrl 对齐网格，画出它移动所及的矩形，{}。平台长 {} 格。',
  '{}: the {} would move through the solid tile at column {}, row {}. Shorten the rectangle, or remove the tile.':
    '{}：{} 会穿过第 {} 列、第 {} 行的实心图块。请缩短矩形，或移除图块。',
  '{}: draw a rectangle of at least one tile, in which it flies.': '{}：请画一个至少一格的矩形，它在其中飞行。',
  '{}: {} milestones. Keep at most {}.': '{}：有 {} 个里程碑。请最多保留 {} 个。',
  '{}: the milestone at column {} has no name. Write it in "Name".': '{}：第 {} 列的里程碑没有名称。请在“Name”中填写。',
  '{}: not a Tiled tileset. Save it as "JSON tileset files".': '{}：不是 Tiled 图块集。请保存为“JSON tileset files”。',
  '{}: "tilecount" must be 1–4096. Save the tileset again in Tiled.':
    '{}：“tilecount”必须是 1–4096。请在 Tiled 中重新保存图块集。',
  '{}: its tiles are not {} × {} px. Set them in Tileset Properties.':
    '{}：它的图块不是 {} × {} 像素。请在 Tileset Properties 中设置。',
  '{}: a tile without a valid id. Save the tileset again in Tiled.':
    '{}：有图块没有有效的编号。请在 Tiled 中重新保存图块集。',
  '{}: unknown class "{}". Use one of {}.': '{}：未知的类“{}”。请使用 {} 之一。',
  '{}: needs exactly one tileset, the external "{}". It has {}: in the Tilesets panel, keep {}/{} and remove all others.':
    '{}：恰好需要一个图块集，即外部的“{}”。它有 {} 个：请在 Tilesets 面板中保留 {}/{}，移除其余的。',
  '{}: its tileset "{}" is embedded, but the game supports only the external "{}". Open {}/{} in Tiled and use Map > Replace Tileset.':
    '{}：它的图块集“{}”是嵌入的，而游戏只支持外部的“{}”。请在 Tiled 中打开 {}/{}，并使用 Map > Replace Tileset。',
  '{}: uses the tileset "{}", but the game supports only "{}". Open {}/{} in Tiled, use Map > Replace Tileset, and save the map in {}.':
    '{}：使用了图块集“{}”，而游戏只支持“{}”。请在 Tiled 中打开 {}/{}，使用 Map > Replace Tileset，并把地图保存在 {}。',
  '{}: its tileset has no valid "firstgid". Save the map again in Tiled.':
    '{}：它的图块集没有有效的“firstgid”。请在 Tiled 中重新保存地图。',
  'A replay buffer of {} observations of {} numbers would take {}.':
    '{} 个观测、每个 {} 个数的经验回放缓冲区会占用 {}。',
  'Set the replay capacity to {} or less, or choose a smaller observation.':
    '请将回放容量设为 {} 或更少，或选择更小的观测。',
  'No decision of the clips counts: give at least one with mask 1.':
    '片段中没有任何决策计入：请至少给出一个掩码为 1 的。',
  'A text environment cannot be shown on the stage: choose another one.': '文本环境不能在舞台上显示：请选择另一个。',
  'No observation "{}". There are: {}.': '没有观测“{}”。有：{}。',
  'ticksPerAction is {}: give a whole number from 1 to {}.': 'ticksPerAction 是 {}：请给出 1 到 {} 的整数。',
  'stickyActions is {}: give a probability from 0 to below 1.': 'stickyActions 是 {}：请给出 0 到 1（不含）的概率。',
  'No reference environment "{}": choose one of {}.': '没有参考环境“{}”：请选择 {} 之一。',
  'No reward term "{}". There are: {}.': '没有奖励项“{}”。有：{}。',
  'There is no family of questions "{}". There are: {}.': '没有问题类别“{}”。有：{}。',
  'There is no reward function "{}". There are: {}.': '没有奖励函数“{}”。有：{}。',
  "A question of {} tokens leaves {} of the context's {}, not {}: lower maxNewTokens.":
    '{} 个词元的问题在上下文的 {3} 个中只剩 {2} 个，而不是 {4} 个：请降低 maxNewTokens。',
  'No token covers "{}" at character {} of the text.': '没有词元能表示文本第 {2} 个字符处的“{1}”。',
  'Write with {} only.': '请只用 {} 书写。',
  'the level “{}” with the observation “{}”': '关卡“{}”（观测“{}”）',
  'the environment “{}”': '环境“{}”',
  'The policy to start from was made for {}. It cannot read {}: {}.': '作为起点的策略是为{}训练的。它读不懂{}：{}。',
  'The policy to start from was made for {}. It cannot read {}.': '作为起点的策略是为{}训练的。它读不懂{}。',
  'The policy to start from was made for {}, with {} actions. It cannot act in {}, with {}.':
    '作为起点的策略是为{}训练的，有 {} 个动作。它不能在{}中行动：那里有 {} 个动作。',
  'another build of the game described things differently': '游戏的另一个版本对事物的描述不同',
  'this level has mechanics that the policy has never seen': '这一关有该策略从未见过的机制',
  'this level lacks mechanics that the policy expects to see': '这一关没有该策略要看的机制',
  'Choose the level that it was made for or one with the same mechanics, or start from random weights.':
    '请选择它训练时的关卡或有相同机制的关卡，或从随机权重开始。',
  'Choose the observation “{}”, or start from random weights.': '请选择“{}”观测，或从随机权重开始。',
  'Choose the level and the observation that it was made for, or start from random weights.':
    '请选择它训练时的关卡和观测，或从随机权重开始。',
  'The initial policy has other outputs.': '初始策略有不同的输出。',
  'Choose the environment it was trained in.': '请选择它训练时所用的环境。',
  'The initial policy has hidden layers of {} neurons with {}, not of {} with {}.':
    '初始策略的隐藏层是 {} 个神经元、{}，而不是 {} 个、{}。',
  'Set hiddenUnits to {}, or start from random weights.': '请将 hiddenUnits 设为 {}，或从随机权重开始。',
  'Start from a policy with the same number of layers, or from random weights.':
    '请从层数相同的策略开始，或从随机权重开始。',
  'There is no policy to start from: this one has only Q-values.': '没有可作起点的策略：这个只有 Q 值。',
  'Start from a policy of PPO, A2C, A3C, TRPO, PG, SAC or SFT, or from random weights.':
    '请从 PPO、A2C、A3C、TRPO、PG、SAC 或 SFT 的策略开始，或从随机权重开始。',
  'The initial policy is a language model.': '初始策略是语言模型。',
  'Start from a policy that was trained in this environment, or from random weights.':
    '请从在此环境中训练的策略开始，或从随机权重开始。',
  'The initial policy sees {} numbers, but this environment shows {}.': '初始策略看到 {} 个数，而此环境显示 {} 个。',
  'Choose the observation that it was trained with.': '请选择它训练时所用的观测。',
  'The initial policy has other actions.': '初始策略有不同的动作。',
  'The initial policy has hidden layers of {} neurons with {}, not {} of {} with {}.':
    '初始策略的隐藏层是 {} 个神经元、{}，而不是 {} 层 {} 个、{}。',
  'Set hiddenLayers to {}, hiddenUnits to {} and activation to {}.':
    '请将 hiddenLayers 设为 {}，hiddenUnits 设为 {}，activation 设为 {}。',
  'The initial policy sees {}, not {}.': '初始策略看到 {}，而不是 {}。',
  'Set filters to 0, or start from random weights.': '请将 filters 设为 0，或从随机权重开始。',
  'Set filters to {} with PPO or DQN, or start from random weights.':
    '请在 PPO 或 DQN 中将 filters 设为 {}，或从随机权重开始。',
  'The expert rang the bell of “{}” in {} of {} episodes.': '专家在 {3} 个回合中有 {2} 个按响了“{1}”的铃。',
  'Ask for fewer clips, play some yourself, or choose another level or pace.':
    '请少要一些片段，自己玩几个，或选择另一关或另一种节奏。',
  'A policy that was made for {} cannot play in {}: their observations differ.':
    '为{}训练的策略不能在{}中游玩：它们的观测不同。',
  'These weights belong to a network of another architecture: set the same hyperparameters.':
    '这些权重属于另一种结构的网络：请设置相同的超参数。',
  'No tfjs backend works here ({}). Try another browser, or update this one.':
    '没有 tfjs 后端能在这里工作（{}）。请换一个浏览器，或更新这个。',
  'tfjs lost its {} backend: reload the page.': 'tfjs 失去了 {} 后端：请重新加载页面。',
  'this browser has no WebGPU': '本浏览器没有 WebGPU',
  'no WebGPU adapter': '没有 WebGPU 适配器',
  'did not start within {} s': '{} 秒之内没有启动',
  'The network has {} parameters, not {}: its hyperparameters differ.':
    '网络有 {} 个参数，而不是 {} 个：它的超参数不同。',
  'The kernels cannot run here: {}.': '内核不能在这里运行：{}。',
  'The wasm backend is out of memory: reload the page, or use a smaller network.':
    'wasm 后端内存不足：请重新加载页面，或使用更小的网络。',
  'No answer prefers one clip to the other.': '没有哪个回答偏好其中一个片段。',
  'Compare more clips: ties give no gradient.': '请比较更多片段：平局没有梯度。',
  'You have not preferred any answer to such a question yet.': '你还没有对这类问题的任何回答表示偏好。',
  'Judge some answers under Teach, or learn from generated pairs.': '请在“教学”中评判一些回答，或从生成的回答对学习。',
  'No question has both a right, well-formed answer and another one.':
    '没有哪个问题既有正确且格式良好的回答，又有别的回答。',
  'Ask more questions, or fine-tune longer first.': '请提更多问题，或先多做一些微调。',
  'DQN learns action values: it cannot start from a policy.': 'DQN 学习动作价值：它不能从策略开始。',
  'Start from a policy of DQN, or from random weights.': '请从 DQN 的策略开始，或从随机权重开始。',
  'The initial policy has {}dueling outputs.': '初始策略有{}dueling 输出。',
  'Switch dueling {}, or start from random weights.': '请将 dueling 设为{}，或从随机权重开始。',
  'There is no algorithm "{}". There are: {}.': '没有算法“{}”。有：{}。',
  'Q-learning can only start from a table.': 'Q-learning 只能从表格开始。',
  'Start from a policy of Q-learning, or from random weights.': '请从 Q-learning 的策略开始，或从随机权重开始。',
  'The given table discretises the observations of {} differently from those of {}.':
    '给定的表格对 {} 的观测的离散化与 {} 的不同。',
  'Choose the environment it was trained in, or start from an empty table.': '请选择它训练时所用的环境，或从空表开始。',
  'A table cannot distinguish the places of {}: nothing in its observation is a position.':
    '表格无法区分 {} 中的位置：其观测中没有任何位置。',
  'Choose the observation “Features”, or an algorithm with a network.': '请选择“特征”观测，或带网络的算法。',
  'SAC needs the two critics of SAC: it cannot start from another policy.':
    'SAC 需要 SAC 的两个评论家：它不能从其他策略开始。',
  'Start from a policy of SAC, or from random weights.': '请从 SAC 的策略开始，或从随机权重开始。',
  'All decisions of the clips are masked.': '片段的所有决策都被屏蔽了。',
  'Unmask the decisions to imitate.': '请恢复要模仿的决策。',
  'No expert was given to this agent.': '没有给这个智能体提供专家。',
  'There are no clips of this level for the run to learn from.': '这一关没有可供训练学习的片段。',
  'Under Teach, keep a clip of your play or ask the expert for some; leave the learned reward and the KL penalty at 0, because clips pay the true reward; then train again. Or set the behaviour policy to “own”.':
    '请在“教学”中保留你游玩的片段，或请专家提供一些；让学到的奖励和 KL 惩罚保持为 0，因为片段使用真实奖励；然后重新训练。或将行为策略设为“自己”。',
  'Hyperparameters must be an object of names and values, not {}.': '超参数必须是由名称和值组成的对象，而不是 {}。',
  'There is no hyperparameter "{}". There are: {}.': '没有超参数“{}”。有：{}。',
  '"{}" is on or off: give true or false, not {}.': '“{}”是开关：请给出 true 或 false，而不是 {}。',
  '"{}" is one of {}, not {}.': '“{}”是 {} 之一，而不是 {}。',
  '"{}" is a number from {} to {}, not {}.': '“{}”是 {} 到 {} 的数，而不是 {}。',
  'An answer did not end.': '某个回答没有结束。',
  'A language model learns from text.': '语言模型从文本学习。',
  'Choose the porter as environment.': '请选择门童作为环境。',
  'The initial policy is not a language model.': '初始策略不是语言模型。',
  'The initial policy has another vocabulary or a shorter context.': '初始策略有不同的词表或更短的上下文。',
  '{} does not learn language here.': '{} 在这里不学习语言。',
  'Choose one of these algorithms: {}.': '请选择这些算法之一：{}。',
  'Choose fewer workers, or train with A2C, which needs none.': '请选择更少的工作线程，或用不需要它们的 A2C 训练。',
  'The workshop failed: {}.': '工坊失败：{}。',
  'Try again: it restarts.': '请再试一次：它会重新启动。',
  'It was cancelled.': '它被取消了。',
  'Try again at any time.': '可以随时再试。',
  'No backend is left: {}.': '没有剩下的后端：{}。',
  'The checkpoint has no {}.': '检查点没有 {}。',
  'Choose another file.': '请选择另一个文件。',
  'An earlier version of the program wrote this checkpoint.': '此检查点由程序的较早版本写出。',
  'There is no expert for {}.': '{} 没有专家。',
  'The expert cannot play “{}” decision by decision, because it does not look for keys.':
    '专家无法在“{}”中逐个决策地行动，因为它不会寻找钥匙。',
  'Under Teach, ask the expert for clips, and set the behaviour policy to “clips”, or set it to “own” or “random”.':
    '请在“教学”中向专家索取片段，并将行为策略设为“片段”；或将它设为“自己”或“随机”。',
  'Set the behaviour policy to “own” or “random”.': '请将行为策略设为“自己”或“随机”。',
  'Reset and train again. If it fails again, choose another backend.':
    '请重置并重新训练。如果再次失败，请选择另一个后端。',
  'The learned reward is above 0, but there is no reward model of answers yet.':
    '学到的奖励大于 0，但还没有回答的奖励模型。',
  'Fit one under Teach, or set the learned reward to 0.': '请在“教学”中拟合一个，或将学到的奖励设为 0。',
  'The reward model was fitted to answers in {}, not in {}.': '奖励模型是用 {} 的回答拟合的，而不是 {} 的。',
  'Fit it again for these questions.': '请用这些问题重新拟合。',
  'The learned reward is above 0, but there is no reward model yet.': '学到的奖励大于 0，但还没有奖励模型。',
  'Compare some clips and fit one, or set the learned reward to 0.': '请比较一些片段并拟合一个，或将学到的奖励设为 0。',
  'The reward model was made for {}. It cannot read {}.': '奖励模型是为{}拟合的。它读不懂{}。',
  'Fit it again here, or choose the level and observation that it was fitted in.':
    '请在这里重新拟合，或选择拟合它时的关卡和观测。',
  'The KL penalty is above 0, but there is no reference policy.': 'KL 惩罚大于 0，但没有参考策略。',
  'Start from a trained policy, or set the KL penalty to 0.': '请从训练好的策略开始，或将 KL 惩罚设为 0。',
  'The reference policy was made for {}. It cannot read {}.': '参考策略是为{}训练的。它读不懂{}。',
  'Choose another reference, or the observation that it was trained with.':
    '请选择另一个参考策略，或它训练时所用的观测。',
  '{} learns from clips of the game.': '{} 从游戏的片段学习。',
  'Choose a level of the game, then train again.': '请选择游戏的一关，然后重新训练。',
  '{} has no demonstrations to imitate.': '{} 没有可模仿的示范。',
  'Keep a clip of your play, or ask the expert for some.': '请保留你游玩的片段，或请专家提供一些。',
  '{} has no preferences to learn from.': '{} 没有可学习的偏好。',
  'Compare some clips, or let the synthetic judge answer.': '请比较一些片段，或让合成评判者回答。',
  'There are no judged pairs to fit a reward model to.': '没有可用来拟合奖励模型的已评判回答对。',
  'Judge some answers first.': '请先评判一些回答。',
  'The reward model diverged: its weights are not finite.': '奖励模型发散了：它的权重不是有限数。',
  'Judge more answers, or fit again.': '请评判更多回答，或重新拟合。',
  'A reward model of answers starts from a language model.': '回答的奖励模型从语言模型开始。',
  'Train the porter by SFT first.': '请先用 SFT 训练门童。',
  'There are no answers to fit a reward model to.': '没有可用来拟合奖励模型的回答。',
  'Lower its learning rate.': '请降低它的学习率。',
  'it is longer than any configuration.': '它比任何配置都长。',
  'it does not hold a configuration of this page.': '它不包含本页面的配置。',
  'its part "{}" needs an endless level: add level={}.': '它的部分“{}”需要无尽关卡：请添加 level={}。',
  'there is no "{}". There are: {}.': '没有“{}”。有：{}。',
  'its {}{} is "{}": write left or right.': '它的 {}{} 是“{}”：请写 left 或 right。',
  'there is no {} "{}".': '没有{}“{}”。',
  '{}: longer than {} characters. Make the map smaller with Map > Resize Map.':
    '{}：超过 {} 个字符。请用 Map > Resize Map 缩小地图。',
  '{}: there is no reward term "{}". Set the map property "onlyReward" to one of {}, or remove it.':
    '{}：没有奖励项“{}”。请将地图属性“onlyReward”设为 {} 之一，或移除它。',
  '{}, layer "things": {} Regrets. Keep at most {}.': '{}，图层“things”：有 {} 个遗憾怪。请最多保留 {} 个。',
  '{}, layer "ground": {} keys. Keep at most {}.': '{}，图层“ground”：有 {} 把钥匙。请最多保留 {} 把。',
  'There are {} imported levels, the most that are kept. Delete one, and drop this file again.':
    '已有 {} 个导入的关卡，达到上限。请删除一个，再拖入此文件。',
  'The imported levels would take too much storage together. Delete one, and drop this file again.':
    '导入的关卡合起来会占用太多存储空间。请删除一个，再拖入此文件。',
  'this level is too large for a link: it needs {} characters, and a link holds {}. Export it as a file.':
    '这一关太大，放不进链接：它需要 {} 个字符，而链接最多 {} 个。请导出为文件。',
  'it is longer than any level.': '它比任何关卡都长。',
  'its level cannot be read. The link was cut off or changed: copy the whole link.':
    '它的关卡无法读取。链接被截断或改动过：请复制整个链接。',
  'This policy cannot be opened: {}. Export it again, or choose another .safetensors file that the page or --save wrote.':
    '无法打开这个策略：{}。请重新导出，或选择另一个由页面或 --save 写出的 .safetensors 文件。',
  'This page opens runs (.zip), policies (.safetensors, .json), clips (.json) and levels (.tmj): choose one of these.':
    '本页面可打开训练（.zip）、策略（.safetensors、.json）、片段（.json）和关卡（.tmj）：请选择其中之一。',
  'a PNG picture': 'PNG 图片',
  'a JPEG picture': 'JPEG 图片',
  'a GIF picture': 'GIF 图片',
  'a PDF document': 'PDF 文档',
  'a gzip archive': 'gzip 压缩包',
  'The file is empty. {}': '文件是空的。{}',
  'The file is {}. {}': '文件是{}。{}',
  'The file is a checkpoint of the command line: continue it with “npm run train -- --resume” and its name. For this page, write the policy with --save.':
    '文件是命令行的检查点：请用“npm run train -- --resume”加文件名继续它。要在本页面打开，请用 --save 写出策略。',
  'The file is named .zip but is damaged or no zip file: copy, download or export it again.':
    '文件名为 .zip，但已损坏或不是 zip 文件：请重新复制、下载或导出。',
  'The file is of no kind that is known here. {}': '这里不认识这种文件。{}',
  'The file is JSON that was cut short or changed: copy, download or export it again.':
    '文件是 JSON，但被截断或改动过：请重新复制、下载或导出。',
  'The file is JSON, but not of Bellman Bros. {}': '文件是 JSON，但不是 Bellman Bros 的。{}',
  'it is not a policy of Bellman Bros': '它不是 Bellman Bros 的策略',
  'the description of its networks is not JSON': '它对网络的描述不是 JSON',
  '“{}.weight” is not a matrix': '“{}.weight”不是矩阵',
  '“{}” is not F32': '“{}”不是 F32',
  'it has no “{}”': '它没有“{}”',
  'it does not play as it was recorded': '它不能按记录重放',
  '{} has no {}.': '{} 没有 {}。',
  'This file cannot be opened as a run: {}. Copy the file again, or download the run again.':
    '此文件不能作为训练打开：{}。请重新复制文件，或重新下载这次训练。',
  'This file cannot be opened as a run: {}. Choose a zip file that “Download” wrote.':
    '此文件不能作为训练打开：{}。请选择由“下载”写出的 zip 文件。',
  'This file is larger than any run or policy. Choose a file that the page or --save wrote.':
    '此文件比任何训练或策略都大。请选择由页面或 --save 写出的文件。',
  'its metadata are not texts': '它的元数据不是文本',
  'its data overlap or have a gap before “{}”': '它的数据在“{}”之前重叠或有空隙',
  'the size of “{}” is not that of its shape': '“{}”的大小与其形状不符',
  'it ends within “{}”': '它在“{}”之内中断',
  'it has data that belong to no tensor': '它含有不属于任何张量的数据',
  'it is too short': '它太短',
  'its header is longer than any policy needs': '它的文件头比任何策略所需的都长',
  'it ends within its header': '它在文件头之内中断',
  'its header is not JSON': '它的文件头不是 JSON',
  'its header is not a table': '它的文件头不是表',
  'its header does not describe “{}” ({})': '它的文件头没有描述“{}”（{}）',
  'This file is not a readable policy ({}). Give a file that --save or the page wrote.':
    '此文件不是可读取的策略（{}）。请给出由 --save 或页面写出的文件。',
  'A checkpoint was not stored as it was written.': '检查点没有按写入的内容保存。',
  'The file is too large for a file of clips: choose one that “Export” wrote.':
    '文件太大，不是片段文件：请选择由“导出”写出的文件。',
  'The file is not JSON: choose one that “Export” wrote.': '文件不是 JSON：请选择由“导出”写出的文件。',
  'The file holds no clips of this game: choose one that “Export” wrote.':
    '文件不包含本游戏的片段：请选择由“导出”写出的文件。',
  'The file of clips was made by another version of this page: export it again from this one.':
    '片段文件由本页面的另一个版本生成：请用当前版本重新导出。',
  'These clips cannot be used{}: {} Choose a file that “Export” wrote.':
    '这些片段无法使用{}：{} 请选择由“导出”写出的文件。',
  'The two policies act identically everywhere.': '两个策略在各处的行动完全相同。',
  'Train another one.': '请再训练一个。',
  'All policies act identically everywhere.': '所有策略在各处的行动完全相同。',
  'Train another one, then try again.': '请再训练一个，然后重试。',
  'it takes more than 5 minutes': '它超过 5 分钟',
  'it needs {} characters, and a link holds {}': '它需要 {} 个字符，而链接最多 {} 个',
  'it is longer than any replay.': '它比任何回放都长。',
  'These rewards have no finite value without discounting.': '不折扣时，这些奖励没有有限的价值。',
  'Choose a discount factor below 1.': '请选择小于 1 的折扣因子。',
  'The optimal values grow without bound.': '最优价值无限增长。',
  'Choose a lower discount factor.': '请选择更小的折扣因子。',
  'its "mended" belongs to a "fault", and is "true" or absent.': '其中的“mended”属于“fault”，只能是“true”或省略。',
  'runs of {} cannot have its fault "{}".': '{} 的训练不能带有其中的错误“{}”。',
  'its {}{} is "{}", and this page knows 1 and {}.': '其中的 {}{} 是“{}”，而本页面只认识 1 和 {}。',
}
