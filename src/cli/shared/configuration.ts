import type { AlgorithmCard, HyperparameterValues } from '../../algorithms/contract.ts'
import { ALGORITHMS, algorithmById } from '../../algorithms/index.ts'
import { parseHyperparameters } from '../../algorithms/shared/schema.ts'
import type { EnvConfig, PlatformerConfig } from '../../env/config.ts'
import { OBSERVATIONS } from '../../env/observations/index.ts'
import { REFERENCE_ENVS } from '../../env/reference/index.ts'
import { REWARD_TERMS } from '../../env/rewards/index.ts'
import { LEVELS } from '../../sim/levels.ts'
import { algorithmCard, defaultRewardWeights, presetFor, startingValues } from '../../store/app/catalog.ts'
import { defaultRunConfig } from '../../store/app/defaults.ts'
import { GUIDANCE_SETTINGS, WORLD_SETTINGS } from '../../store/app/settings.ts'
import type { BackendChoice, RunConfig } from '../../training/protocol.ts'
import { ArgumentError, type Flag, type FlagValue, hyperparameterFlags, kebab, parseArguments } from './arguments.ts'

/** What `npm run train` was asked for. */
export interface TrainRequest {
  readonly config: RunConfig
  readonly json: boolean
  readonly stopWhenSolved: boolean
  readonly stopAtReturn?: number
  /** File for the learning curve, or null. */
  readonly curve: string | null
  /** Clips that the scripted expert shall supply. */
  readonly expertClips: number
  /** File of the policy to start from, or null. */
  readonly from: string | null
  /** Whether flags say what the network is like: else it follows the policy that the run starts from. */
  readonly isNetworkGiven: boolean
  /** File for the policy at the end, or null. */
  readonly save: string | null
}

// A level and 100 episodes: what "solved" is judged by. Every 5,000 decisions, because small levels are learnt so soon.
const EVALUATE_EVERY = 5_000
const EVALUATION_EPISODES = 100
const EXPERT_CLIPS = 10
const NETWORK = ['hiddenUnits', 'hiddenLayers', 'activation', 'dueling']
const PLATFORMER = 'platformer'
const NO_PRESET = 'none'

/** Short flags for the world's settings; their help and defaults are declared with the settings. */
const WORLD_FLAGS = {
  ticks: 'ticksPerAction',
  sticky: 'stickyActions',
  'random-regrets': 'randomRegrets',
  'time-limit': 'timeLimitDecisions',
  'reward-scale': 'rewardScale',
} as const satisfies Record<string, keyof typeof WORLD_SETTINGS>

/** All flags of `npm run train` for one algorithm. */
export function trainFlags(card: AlgorithmCard): Flag[] {
  const defaults = defaultRunConfig()
  const ids = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id)
  const level = defaults.env.kind === 'platformer' ? defaults.env.level : LEVELS[0].id
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
    { ...run, name: 'level', kind: 'text', help: 'Where it learns', options: ids(LEVELS), default: level },
    {
      ...run,
      name: 'env',
      kind: 'text',
      help: 'The game, or a reference environment with published results',
      options: [PLATFORMER, ...ids(REFERENCE_ENVS)],
      default: PLATFORMER,
    },
    { ...run, name: 'seed', kind: 'whole', help: 'Where all chance comes from', default: defaults.seed },
    { ...run, name: 'steps', kind: 'whole', help: 'Decisions to take', default: defaults.budgetSteps },
    {
      ...run,
      name: 'backend',
      kind: 'text',
      help: 'What computes; auto takes the fastest',
      options: ['auto', 'webgpu', 'wasm', 'cpu'],
      default: 'auto',
    },
    {
      ...run,
      name: 'preset',
      kind: 'text',
      help: "Hyperparameters to start from; without it the environment's own, where there is one",
      options: [NO_PRESET, ...Object.keys(card.presets)],
    },
    {
      ...run,
      name: 'expert-clips',
      kind: 'whole',
      help: 'Clips of the scripted expert to imitate, or to learn from with --behaviour clips',
      default: card.needs === 'demonstrations' ? EXPERT_CLIPS : 0,
    },
    { ...run, name: 'from', kind: 'text', help: 'Start from the policy in this file, with its network' },
    { ...run, name: 'save', kind: 'text', help: 'Write the policy at the end to this file' },
    { ...run, name: 'json', kind: 'toggle', help: 'Print one JSON object a line on stdout, the result last' },
    { ...run, name: 'curve', kind: 'text', help: 'Write the learning curve to this SVG file' },
    { ...run, name: 'help', kind: 'toggle', help: 'This' },
    {
      ...evaluation,
      name: 'eval-every',
      kind: 'whole',
      help: 'Decisions between two evaluations, 0 for none',
      default: EVALUATE_EVERY,
    },
    { ...evaluation, name: 'eval-episodes', kind: 'whole', help: 'Episodes in each', default: EVALUATION_EPISODES },
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
    },
    {
      ...world,
      name: 'observation',
      kind: 'text',
      help: 'What the agent sees',
      options: ids(OBSERVATIONS),
      default: OBSERVATIONS[0].id,
    },
    ...Object.entries(WORLD_FLAGS).flatMap(([name, setting]) =>
      hyperparameterFlags({ [setting]: WORLD_SETTINGS[setting] }, 'World').map((flag) => ({ ...flag, name })),
    ),
    ...hyperparameterFlags(GUIDANCE_SETTINGS, 'Guidance'),
    ...REWARD_TERMS.map(
      (term): Flag => ({
        section: 'Reward weights',
        name: `reward-${kebab(term.id)}`,
        kind: 'number',
        help: term.help,
        default: term.defaultWeight,
      }),
    ),
    ...hyperparameterFlags(card.hyperparameters, `Hyperparameters of ${card.name}`),
  ]
}

/** The algorithm that a command line names, the default where it names none: its flags depend on it. */
export function algorithmOf(argv: readonly string[]): AlgorithmCard {
  const index = argv.findIndex((word) => word === '--algorithm' || word.startsWith('--algorithm='))
  if (index < 0) return algorithmCard(defaultRunConfig().algorithm)
  const id = argv[index].includes('=') ? argv[index].slice('--algorithm='.length) : argv[index + 1]
  return algorithmById(id ?? '')
}

/** Reads a command line. Throws `ArgumentError` for what cannot be obeyed. */
export function readTrainRequest(argv: readonly string[]): TrainRequest {
  const card = algorithmOf(argv)
  const given = parseArguments(argv, trainFlags(card))
  const env = readEnv(given)
  const defaults = defaultRunConfig()
  return {
    config: {
      algorithm: card.id,
      env,
      hyperparameters: readHyperparameters(given, card, env),
      seed: Number(given.seed ?? defaults.seed),
      budgetSteps: Number(given.steps ?? defaults.budgetSteps),
      backend: (given.backend ?? 'auto') as BackendChoice,
      evaluation: {
        everySteps: Number(given['eval-every'] ?? EVALUATE_EVERY),
        episodes: Number(given['eval-episodes'] ?? EVALUATION_EPISODES),
        greedy: given.greedy === true,
      },
      guidance: parseHyperparameters(GUIDANCE_SETTINGS, readGuidance(given)),
    },
    json: given.json === true,
    stopWhenSolved: given['stop-when-solved'] === true,
    ...(given['stop-at-return'] !== undefined && { stopAtReturn: Number(given['stop-at-return']) }),
    curve: fileOf(given.curve),
    expertClips: Number(given['expert-clips'] ?? (card.needs === 'demonstrations' ? EXPERT_CLIPS : 0)),
    from: fileOf(given.from),
    isNetworkGiven: NETWORK.some((name) => given[kebab(name)] !== undefined),
    save: fileOf(given.save),
  }
}

function fileOf(flag: FlagValue | undefined): string | null {
  return flag === undefined ? null : String(flag)
}

/** Shares beyond their bounds are refused, as everywhere on the command line. */
function readGuidance(given: Given): HyperparameterValues {
  const names = Object.keys(GUIDANCE_SETTINGS).filter((name) => given[kebab(name)] !== undefined)
  return withinBounds(GUIDANCE_SETTINGS, Object.fromEntries(names.map((name) => [name, given[kebab(name)]])), kebab)
}

type Given = Readonly<Record<string, FlagValue>>

function readEnv(given: Given): EnvConfig {
  const id = String(given.env ?? PLATFORMER)
  if (id !== PLATFORMER) return { kind: 'reference', id }
  const { env } = defaultRunConfig()
  if (env.kind !== 'platformer') return env
  const level = String(given.level ?? env.level)
  const weights = Object.entries(defaultRewardWeights(level)).map(([id, weight]) => {
    return [id, Number(given[`reward-${kebab(id)}`] ?? weight)]
  })
  const asked = Object.entries(WORLD_FLAGS).flatMap(([flag, setting]) =>
    given[flag] === undefined ? [] : [[setting, given[flag]]],
  )
  const flagOf = Object.fromEntries(Object.entries(WORLD_FLAGS).map(([flag, setting]) => [setting, flag]))
  const settings = withinBounds(WORLD_SETTINGS, Object.fromEntries(asked), (setting) => flagOf[setting])
  return {
    ...env,
    ...(settings as Partial<PlatformerConfig>),
    level,
    observation: String(given.observation ?? env.observation),
    rewardWeights: Object.fromEntries(weights),
  }
}

function readHyperparameters(given: Given, card: AlgorithmCard, env: EnvConfig): HyperparameterValues {
  const preset = given.preset === undefined ? presetFor(card, { env }) : String(given.preset)
  const asked = Object.keys(card.hyperparameters).flatMap((name) =>
    given[kebab(name)] === undefined ? [] : [[name, given[kebab(name)]]],
  )
  return {
    ...startingValues(card, preset === NO_PRESET ? null : preset),
    ...withinBounds(card.hyperparameters, Object.fromEntries(asked), kebab),
  }
}

/** A slider stops at its bound; a command line that asks for more is told. */
function withinBounds(
  schema: AlgorithmCard['hyperparameters'],
  asked: HyperparameterValues,
  flagOf: (name: string) => string,
): HyperparameterValues {
  const parsed: HyperparameterValues = parseHyperparameters(schema, asked)
  for (const [name, value] of Object.entries(asked)) {
    const declared = schema[name]
    if (parsed[name] === value || !('min' in declared)) continue
    throw new ArgumentError(`--${flagOf(name)} goes from ${declared.min} to ${declared.max}, not ${value}.`)
  }
  return asked
}
