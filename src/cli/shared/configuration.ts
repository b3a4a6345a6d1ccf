import type { AlgorithmCard, HyperparameterSchema, HyperparameterValues } from '../../algorithms/contract.ts'
import { ALGORITHMS } from '../../algorithms/index.ts'
import { canHaveFault, FAULT_NAMES, type FaultId, isFaultId } from '../../algorithms/shared/faultIds.ts'
import { parseHyperparameters } from '../../algorithms/shared/schema.ts'
import { cardFor } from '../../algorithms/text.ts'
import type { EnvConfig, PlatformerConfig } from '../../env/config.ts'
import { OBSERVATIONS } from '../../env/observations/index.ts'
import { REFERENCE_ENVS } from '../../env/reference/index.ts'
import { REWARD_TERMS } from '../../env/rewards/index.ts'
import { TEXT_ENVS } from '../../env/text/porters.ts'
import { DEFAULT_TEXT_WEIGHTS, REWARD_FUNCTIONS } from '../../env/text/rewards/index.ts'
import { KERNEL_CHOICES, type KernelChoice } from '../../nn/kernels/module.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import { endlessId, endlessPlaceOf, FIRST_ENDLESS } from '../../sim/endless/ids.ts'
import { isLevelId, LEVEL_MENU, levelFault } from '../../sim/levels.ts'
import { algorithmCard, defaultRewardWeights, presetFor, startingValues } from '../../store/app/catalog.ts'
import { budgetOf, defaultRunConfig } from '../../store/app/defaults.ts'
import { ENDLESS_RUN_SETTINGS, GUIDANCE_SETTINGS, RUN_SETTINGS, WORLD_SETTINGS } from '../../store/app/settings.ts'
import { defaultText, TEXT_SETTINGS, TEXT_STEPS } from '../../store/app/text.ts'
import type { BackendChoice, RunConfig } from '../../training/protocol.ts'
import {
  ArgumentError,
  didYouMean,
  type Flag,
  type FlagValue,
  hyperparameterFlags,
  kebab,
  parseArguments,
} from './arguments.ts'

/** A command line of `npm run train`, parsed. */
export interface TrainRequest {
  readonly config: RunConfig
  readonly json: boolean
  /** Whether to print what would be trained, instead of training. */
  readonly describe: boolean
  readonly stopWhenSolved: boolean
  readonly stopAtReturn?: number
  /** File for the learning curve, or null. */
  readonly curve: string | null
  /** Number of clips that the scripted expert plays. */
  readonly expertClips: number
  /** File of the policy to start from, or null. */
  readonly from: string | null
  /** Whether flags give the network's shape; otherwise it is that of the policy that the run starts from. */
  readonly isNetworkGiven: boolean
  /** File for the policy at the end, or null. */
  readonly save: string | null
  /** File for the latest checkpoint, or null, and the updates between two of them. */
  readonly checkpoint: string | null
  readonly checkpointEvery: number
  /** File of the checkpoint to resume, or null. */
  readonly resume: string | null
  /** Whether the command line names an algorithm, and an environment, which a checkpoint must then have. */
  readonly names: { readonly algorithm: boolean; readonly env: boolean }
  /** Hyperparameters that the command line names. */
  readonly given: readonly string[]
  /** Settings of a resumed run that the command line replaces. */
  readonly resumeChanges: Partial<Pick<RunConfig, 'budgetSteps' | 'backend'>>
}

// "Solved" is defined by 100 episodes. Every 5,000 decisions, because small levels are learnt that fast.
const EVALUATE_EVERY = 5_000
const EVALUATION_EPISODES = 100
const TEXT_EVALUATE_EVERY = 100_000
const EXPERT_CLIPS = 10
const CHECKPOINT_EVERY = 100 // updates
const NETWORK = ['hiddenUnits', 'hiddenLayers', 'activation', 'dueling']
const PLATFORMER = 'platformer'
const NO_PRESET = 'none'
const FIRST_ENDLESS_ID = endlessId(FIRST_ENDLESS)

/** Short flags for the world's settings; their help and defaults are declared with the settings. */
const WORLD_FLAGS = {
  ticks: 'ticksPerAction',
  sticky: 'stickyActions',
  'random-regrets': 'randomRegrets',
  'time-limit': 'timeLimitDecisions',
  'reward-scale': 'rewardScale',
} as const satisfies Record<string, keyof typeof WORLD_SETTINGS>

const REWARD_SCALE = 'reward-scale' // of the game and of text
const ENDLESS_FLAGS = Object.keys(ENDLESS_RUN_SETTINGS).map(kebab)
const GAME_FLAGS = [
  'level',
  'observation',
  ...Object.keys(WORLD_FLAGS),
  ...ENDLESS_FLAGS,
  ...REWARD_TERMS.map(({ id }) => rewardFlag(id)),
]
const TEXT_FLAGS = [
  ...Object.keys(TEXT_SETTINGS)
    .map(kebab)
    .filter((name) => name !== REWARD_SCALE),
  ...REWARD_FUNCTIONS.map(({ id }) => textRewardFlag(id)),
]
/** Language models learn without a backend, from generated demonstrations, and have their own KL penalty. */
const FLAGS_WITHOUT_TEXT = ['backend', 'expert-clips', kebab('referencePenalty')]

/** The seed flag of every command that takes a seed. */
export const SEED_FLAG: Flag = {
  section: 'Run',
  name: 'seed',
  kind: 'whole',
  help: 'Seed of all random numbers',
  default: RUN_SETTINGS.seed.default,
  min: RUN_SETTINGS.seed.min,
  max: RUN_SETTINGS.seed.max,
}

/** All flags of `npm run train` for one algorithm. */
export function trainFlags(card: AlgorithmCard): Flag[] {
  const defaults = defaultRunConfig()
  const ids = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id)
  const level = defaults.env.kind === 'platformer' ? defaults.env.level : (LEVEL_MENU.at(0)?.id ?? '')
  const run = { section: 'Run' }
  const world = { section: 'World' }
  const evaluation = { section: 'Evaluation' }
  return [
    {
      ...run,
      name: 'algorithm',
      kind: 'text',
      help: 'What learns',
      options: ids(ALGORITHMS),
      default: defaults.algorithm,
    },
    {
      ...run,
      name: 'level',
      kind: 'text',
      help: 'Level to learn; endless2-<seed>-<difficulty> with a difficulty from 0 to 100',
      options: ids(LEVEL_MENU),
      isOption: (id) => isLevelId(id) && levelFault(id) === null,
      faultOf: levelFault,
      default: level,
    },
    {
      ...run,
      name: 'env',
      kind: 'text',
      help: 'The game, or a reference environment with published results',
      options: [PLATFORMER, ...ids(REFERENCE_ENVS), ...ids(TEXT_ENVS)],
      default: PLATFORMER,
    },
    SEED_FLAG,
    {
      ...run,
      name: 'steps',
      kind: 'whole',
      help: 'Decisions to take; the update that reaches them is finished',
      default: defaults.budgetSteps,
      min: 1,
      max: 1e9,
    },
    {
      ...run,
      name: 'backend',
      kind: 'text',
      help: 'Compute backend; auto takes the fastest',
      options: ['auto', 'webgpu', 'wasm', 'cpu'],
      default: 'auto',
    },
    {
      ...run,
      name: 'kernels',
      kind: 'text',
      help: 'own: kernels of our own learn (on wasm and WebGPU) and act; tf: tf ops and plain TypeScript, to compare with',
      options: [...KERNEL_CHOICES],
      default: 'own',
    },
    {
      ...run,
      name: 'preset',
      kind: 'text',
      help: "Preset of hyperparameters; without it the environment's own, if there is one",
      options: [NO_PRESET, ...Object.keys(card.presets)],
    },
    ...faultFlags(card.id),
    {
      ...run,
      name: 'expert-clips',
      kind: 'whole',
      help: 'Clips of the scripted expert to imitate, or to learn from with --behaviour clips',
      default: card.needs === 'demonstrations' ? EXPERT_CLIPS : 0,
      min: 0,
      max: 1000,
    },
    {
      ...run,
      name: 'from',
      kind: 'text',
      help: 'Start from the policy in this file (.safetensors or .json), with its network',
    },
    {
      ...run,
      name: 'save',
      kind: 'text',
      help: 'Write the policy at the end to this file: .safetensors as the page writes it, or .json',
    },
    {
      ...run,
      name: 'checkpoint',
      kind: 'text',
      help: 'Write the whole state of the run to this file, also at its end',
    },
    {
      ...run,
      name: 'checkpoint-every',
      kind: 'whole',
      help: 'Updates between two checkpoints',
      default: CHECKPOINT_EVERY,
      min: 1,
      max: 1e9,
    },
    {
      ...run,
      name: 'resume',
      kind: 'text',
      help: 'Continue the run of this checkpoint with its settings; of the other flags, --steps, --backend and --expert-clips apply',
    },
    { ...run, name: 'json', kind: 'toggle', help: 'Print one JSON object a line on stdout, the result last' },
    {
      ...run,
      name: 'describe',
      kind: 'toggle',
      help: 'Instead, print as JSON the settings with their ranges and the part of a link that opens them in the page',
    },
    { ...run, name: 'curve', kind: 'text', help: 'Write the learning curve to this SVG file' },
    {
      ...evaluation,
      name: 'eval-every',
      kind: 'whole',
      help: 'Decisions between two evaluations, 0 for none',
      default: EVALUATE_EVERY,
      min: 0,
      max: 1e9,
    },
    {
      ...evaluation,
      name: 'eval-episodes',
      kind: 'whole',
      help: 'Episodes per evaluation',
      default: EVALUATION_EPISODES,
      min: 1,
      max: 10_000,
    },
    { ...evaluation, name: 'greedy', kind: 'toggle', help: 'Most probable actions instead of sampled ones' },
    {
      ...evaluation,
      name: 'stop-when-solved',
      kind: 'toggle',
      help: 'Stop after two evaluations in a row with at least 90 % success',
    },
    {
      ...evaluation,
      name: 'stop-at-return',
      kind: 'number',
      help: 'Stop after two evaluations in a row with at least this mean return',
      min: -1e6,
      max: 1e6,
    },
    {
      ...world,
      name: 'observation',
      kind: 'text',
      help: 'Observation of the agent',
      options: ids(OBSERVATIONS),
      default: OBSERVATIONS[0].id,
    },
    ...Object.entries(WORLD_FLAGS).flatMap(([name, setting]) =>
      hyperparameterFlags({ [setting]: WORLD_SETTINGS[setting] }, 'World').map((flag) => ({ ...flag, name })),
    ),
    ...hyperparameterFlags(ENDLESS_RUN_SETTINGS, 'Endless levels'),
    ...hyperparameterFlags(GUIDANCE_SETTINGS, 'Guidance'),
    ...REWARD_TERMS.map(
      (term): Flag => ({
        section: 'Reward weights',
        name: rewardFlag(term.id),
        kind: 'number',
        help: term.help,
        default: term.defaultWeight,
        min: term.min,
        max: term.max,
      }),
    ),
    ...hyperparameterFlags(settingsBesides(TEXT_SETTINGS, 'rewardScale'), 'Text'),
    ...REWARD_FUNCTIONS.map(
      ({ id, help, defaultWeight, min, max }): Flag => ({
        section: 'Reward weights of text',
        name: textRewardFlag(id),
        kind: 'number',
        help,
        default: defaultWeight,
        min,
        max,
      }),
    ),
    ...hyperparameterFlags(card.hyperparameters, `Hyperparameters of ${card.name}`),
  ]
}

/** Only of algorithms that can have one. */
function faultFlags(algorithm: string): Flag[] {
  const options = Object.keys(FAULT_NAMES).filter((id) => isFaultId(id) && canHaveFault(algorithm, id))
  if (options.length === 0) return []
  return [{ section: 'Run', name: 'fault', kind: 'text', help: 'Break the run on purpose (docs/breaking.md)', options }]
}

/** All settings but one, whose flag is declared in another section. */
function settingsBesides<Schema extends AlgorithmCard['hyperparameters']>(schema: Schema, name: keyof Schema) {
  return Object.fromEntries(Object.entries(schema).filter(([each]) => each !== name))
}

/**
 * The card of the algorithm that a command line names, or of the default, for the environment that it names: the flags
 * depend on both. @throws ArgumentError if the algorithm does not exist or does not support the environment
 */
export function algorithmOf(argv: readonly string[]): AlgorithmCard {
  const card = namedAlgorithm(argv)
  if (!TEXT_ENVS.some(({ id }) => id === wordAfter(argv, 'env'))) return card
  try {
    return cardFor(card, { kind: 'text' })
  } catch (error) {
    if (error instanceof AdvisedError) throw new ArgumentError(`${error.message} ${error.advice}`)
    throw error
  }
}

function namedAlgorithm(argv: readonly string[]): AlgorithmCard {
  const id = wordAfter(argv, 'algorithm')
  // The value is missing: parsing the flags of the default algorithm reports it.
  if (id === undefined || id.trim() === '' || id.startsWith('--')) return algorithmCard(defaultRunConfig().algorithm)
  const card = ALGORITHMS.find((candidate) => candidate.id === id)
  if (card !== undefined) return card
  const ids = ALGORITHMS.map((each) => each.id)
  throw new ArgumentError(`There is no algorithm "${id}". There are: ${ids.join(', ')}.${didYouMean(id, ids)}`)
}

/** The value of a flag before the flags are known: `--name value` or `--name=value`. */
function wordAfter(argv: readonly string[], name: string): string | undefined {
  const index = argv.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`))
  if (index < 0) return undefined
  return argv[index].includes('=') ? argv[index].slice(name.length + 3) : argv[index + 1]
}

/** Reads a command line. @throws ArgumentError for invalid flags */
export function readTrainRequest(argv: readonly string[]): TrainRequest {
  const card = algorithmOf(argv)
  return requestOf(parseArguments(argv, trainFlags(card)), card)
}

/** The same from parsed flags. @throws ArgumentError for flags that contradict each other */
export function requestOf(given: Given, card: AlgorithmCard): TrainRequest {
  requireUse(given)
  const env = readEnv(given)
  const defaults = defaultRunConfig()
  return {
    config: {
      algorithm: card.id,
      env,
      hyperparameters: readHyperparameters(given, card, env),
      seed: Number(given.seed ?? defaults.seed),
      budgetSteps: Number(given.steps ?? stepsIn(env)),
      backend: (given.backend ?? 'auto') as BackendChoice,
      ...(given.kernels !== undefined && { kernels: given.kernels as KernelChoice }),
      evaluation: {
        everySteps: Number(given['eval-every'] ?? (env.kind === 'text' ? TEXT_EVALUATE_EVERY : EVALUATE_EVERY)),
        episodes: Number(given['eval-episodes'] ?? EVALUATION_EPISODES),
        greedy: given.greedy === true,
      },
      guidance: parseHyperparameters(GUIDANCE_SETTINGS, settingsIn(given, GUIDANCE_SETTINGS)),
      ...(given.fault !== undefined && { fault: given.fault as FaultId }),
    },
    json: given.json === true,
    describe: given.describe === true,
    stopWhenSolved: given['stop-when-solved'] === true,
    ...(given['stop-at-return'] !== undefined && { stopAtReturn: Number(given['stop-at-return']) }),
    curve: fileOf(given.curve),
    expertClips: Number(given['expert-clips'] ?? (card.needs === 'demonstrations' ? EXPERT_CLIPS : 0)),
    from: fileOf(given.from),
    isNetworkGiven: NETWORK.some((name) => given[kebab(name)] !== undefined),
    save: fileOf(given.save),
    checkpoint: fileOf(given.checkpoint),
    checkpointEvery: Number(given['checkpoint-every'] ?? CHECKPOINT_EVERY),
    resume: fileOf(given.resume),
    names: {
      algorithm: given.algorithm !== undefined,
      env: [given.env, given.level, given.observation].some((value) => value !== undefined),
    },
    given: Object.keys(card.hyperparameters).filter((name) => given[kebab(name)] !== undefined),
    resumeChanges: {
      ...(given.steps !== undefined && { budgetSteps: Number(given.steps) }),
      ...(given.backend !== undefined && { backend: given.backend as BackendChoice }),
    },
  }
}

/** The budget where none is given. */
function stepsIn(env: EnvConfig): number {
  if (env.kind === 'platformer') return budgetOf(env.level)
  return env.kind === 'text' ? TEXT_STEPS : defaultRunConfig().budgetSteps
}

/** Refuses flags that would have no effect. */
function requireUse(given: Given): void {
  const env = String(given.env ?? PLATFORMER)
  const isText = TEXT_ENVS.some(({ id }) => id === env)
  const useless = (flags: readonly string[], used: boolean) =>
    used ? undefined : flags.find((name) => given[name] !== undefined)
  const ofGame = useless(
    GAME_FLAGS.filter((name) => !isText || name !== REWARD_SCALE),
    env === PLATFORMER,
  )
  if (ofGame !== undefined) {
    throw new ArgumentError(`--${ofGame} is about the game: leave it out, or leave out --env ${env}.`)
  }
  const ofEndless = useless(ENDLESS_FLAGS, endlessPlaceOf(String(given.level ?? '')) !== null)
  if (ofEndless !== undefined) {
    throw new ArgumentError(`--${ofEndless} is about endless levels: leave it out, or add --level ${FIRST_ENDLESS_ID}.`)
  }
  const ofText = useless(TEXT_FLAGS, isText)
  if (ofText !== undefined) {
    throw new ArgumentError(`--${ofText} is about text: leave it out, or add --env ${TEXT_ENVS[0].id}.`)
  }
  const notOfText = useless(FLAGS_WITHOUT_TEXT, !isText)
  if (notOfText !== undefined) {
    throw new ArgumentError(`--${notOfText} does nothing with --env ${env}: leave it out.`)
  }
  const ofEvaluations = ['curve', 'stop-when-solved', 'stop-at-return'].find(
    (name) => given[name] !== undefined && given[name] !== false,
  )
  if (given['eval-every'] === 0 && ofEvaluations !== undefined) {
    throw new ArgumentError(`--${ofEvaluations} needs evaluations: leave out --eval-every 0.`)
  }
  if (given['checkpoint-every'] !== undefined && given.checkpoint === undefined) {
    throw new ArgumentError('--checkpoint-every needs a file: add --checkpoint run.checkpoint.')
  }
  if (given.resume !== undefined && given.from !== undefined) {
    throw new ArgumentError('--resume continues with the policy of its checkpoint: leave out --from.')
  }
  if (given.save !== undefined && given.save === given.curve) {
    throw new ArgumentError('--save and --curve name the same file: name two.')
  }
}

function fileOf(flag: FlagValue | undefined): string | null {
  return flag === undefined ? null : String(flag)
}

type Given = Readonly<Record<string, FlagValue>>

function readEnv(given: Given): EnvConfig {
  const id = String(given.env ?? PLATFORMER)
  if (TEXT_ENVS.some((each) => each.id === id)) return readTextEnv(given)
  if (id !== PLATFORMER) return { kind: 'reference', id }
  const { env } = defaultRunConfig()
  if (env.kind !== 'platformer') return env
  const level = String(given.level ?? env.level)
  const weights = Object.entries(defaultRewardWeights(level)).map(([id, weight]) => {
    return [id, Number(given[rewardFlag(id)] ?? weight)]
  })
  const settings = Object.fromEntries(
    Object.entries(WORLD_FLAGS).flatMap(([flag, setting]) =>
      given[flag] === undefined ? [] : [[setting, given[flag]]],
    ),
  )
  return {
    ...env,
    ...(settings as Partial<PlatformerConfig>),
    ...parseHyperparameters(ENDLESS_RUN_SETTINGS, settingsIn(given, ENDLESS_RUN_SETTINGS)),
    level,
    observation: String(given.observation ?? env.observation),
    rewardWeights: Object.fromEntries(weights),
  }
}

function readTextEnv(given: Given): EnvConfig {
  const { questionFamily: family, ...settings } = parseHyperparameters(TEXT_SETTINGS, settingsIn(given, TEXT_SETTINGS))
  const weights = Object.entries(DEFAULT_TEXT_WEIGHTS).map(([id, weight]) => {
    return [id, Number(given[textRewardFlag(id)] ?? weight)]
  })
  return { ...defaultText(), family, ...settings, rewardWeights: Object.fromEntries(weights) }
}

function rewardFlag(id: string): string {
  return `reward-${kebab(id)}`
}

/** `xmlcount_reward_func` → `reward-xmlcount`. */
function textRewardFlag(id: string): string {
  return `reward-${id.replace(/_reward_func$/, '').replaceAll('_', '-')}`
}

function readHyperparameters(given: Given, card: AlgorithmCard, env: EnvConfig): HyperparameterValues {
  const preset = given.preset === undefined ? presetFor(card, { env }) : String(given.preset)
  return {
    ...startingValues(card, preset === NO_PRESET ? null : preset),
    ...settingsIn(given, card.hyperparameters),
  }
}

/** The declared settings that were given, by name. */
function settingsIn(given: Given, schema: HyperparameterSchema): HyperparameterValues {
  const names = Object.keys(schema).filter((name) => given[kebab(name)] !== undefined)
  return Object.fromEntries(names.map((name) => [name, given[kebab(name)]]))
}
