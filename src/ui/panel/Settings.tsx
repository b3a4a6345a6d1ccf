import { type ReactNode, useEffect, useRef } from 'react'
import type {
  AlgorithmCard,
  Hyperparameter,
  HyperparametersOf,
  HyperparameterValue,
} from '../../algorithms/contract.ts'
import { defaultsOf } from '../../algorithms/shared/schema.ts'
import { isCurriculum, type TextConfig } from '../../env/config.ts'
import { DIFFICULTY_METRIC } from '../../env/curriculum.ts'
import { OBSERVATIONS } from '../../env/observations/index.ts'
import { REFERENCE_ENVS } from '../../env/reference/index.ts'
import { REWARD_TERMS } from '../../env/rewards/index.ts'
import { TEXT_ENVS } from '../../env/text/porters.ts'
import { DEFAULT_TEXT_WEIGHTS, REWARD_FUNCTIONS } from '../../env/text/rewards/index.ts'
import { type EndlessPlace, endlessId, endlessPlaceOf, nextEndless } from '../../sim/endless/ids.ts'
import { levelCard, levelMenu, menuIdOf } from '../../sim/levels.ts'
import { changeMode } from '../../store/app/appStore.ts'
import { algorithmsFor, cardOf, defaultRewardWeights, presetFor, startingValues } from '../../store/app/catalog.ts'
import {
  platformerOf,
  presetOf,
  textOf,
  withAlgorithm,
  withDefaults,
  withLevel,
  withPreset,
  withReference,
  withText,
  withTextSettings,
  withWorld,
} from '../../store/app/configEdits.ts'
import {
  ENDLESS_RUN_SETTINGS,
  ENDLESS_SETTINGS,
  EVALUATION_SETTINGS,
  GUIDANCE_SETTINGS,
  RUN_SETTINGS,
  WORLD_SETTINGS,
} from '../../store/app/settings.ts'
import {
  TEXT_EVALUATION_SETTINGS,
  TEXT_GUIDANCE_SETTINGS,
  TEXT_RUN_SETTINGS,
  TEXT_SETTINGS,
} from '../../store/app/text.ts'
import { isActive } from '../../store/controls/runControls.ts'
import { lastMetric } from '../../store/history/history.ts'
import { goOnFrom } from '../../store/teach/checkpoints.ts'
import type { Guidance, RunConfig } from '../../training/protocol.ts'
import { onChartFrame } from '../charts/animation.ts'
import { Setting } from '../controls/Setting.tsx'
import { WeightSliders } from '../controls/WeightSliders.tsx'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { PolicyChoice } from '../teach/PolicyChoice.tsx'
import { useStart } from '../teach/useStart.ts'
import { text } from '../text/index.ts'
import { said } from '../text/words.ts'
import { writeText } from '../writeText.ts'
import { LevelTools } from './LevelTools.tsx'

/** All settings of a run, drawn from their declarations. */
export function Settings() {
  return (
    <>
      <Choices />
      <EndlessSettings />
      <HyperparameterGroups />
      <RewardWeights />
      <GuidanceSettings />
      <WorldSettings />
      <TextSettings />
      <RunSettings />
    </>
  )
}

/** The configuration of the run in progress, for the "next run" badges; undefined without one. */
function useRunning(): RunConfig | undefined {
  return useApp((state) => (isActive(state.run.state) ? (state.run.startedWith ?? undefined) : undefined))
}

function Choices() {
  const config = useApp((state) => state.config)
  const controls = useRunControls()
  const running = useRunning()
  const card = cardOf(config)
  const env = platformerOf(config.env)
  const runningEnv = running && platformerOf(running.env)
  const preset = presetOf(card, config)
  const presets = Object.keys(card.presets)
  useApp((state) => state.levels) // the list grows
  const level = env && levelCard(env.level)
  const reference = [...REFERENCE_ENVS, ...TEXT_ENVS].find((each) => each.id === placeOf(config.env))
  const observation = OBSERVATIONS.find((each) => each.id === env?.observation)
  return (
    <div className="choices">
      <Choice
        label={text.panel.algorithm}
        value={config.algorithm}
        options={algorithmsFor(config.env).map((each) => ({ value: each.id, label: each.name, group: kinOf(each) }))}
        waits={running !== undefined && running.algorithm !== config.algorithm}
        onChange={(id) => controls.setConfig(withAlgorithm(config, id))}
      />
      <Choice
        label={text.panel.level}
        value={menuIdOf(placeOf(config.env))}
        options={[
          ...levelMenu().map((each) => ({ value: each.id, label: each.name, group: text.panel.theGame })),
          ...REFERENCE_ENVS.map((each) => ({ value: each.id, label: each.label, group: text.panel.reference })),
          ...TEXT_ENVS.map((each) => ({ value: each.id, label: each.label, group: text.panel.language })),
        ]}
        waits={running !== undefined && placeOf(running.env) !== placeOf(config.env)}
        onChange={(id) => controls.setConfig(inPlace(config, id))}
      />
      {env !== undefined && (
        <Choice
          label={text.panel.observation}
          value={env.observation}
          options={OBSERVATIONS.map((each) => ({ value: each.id, label: each.label }))}
          waits={runningEnv !== undefined && runningEnv.observation !== env.observation}
          onChange={(id) => controls.setConfig(withWorld(config, { observation: id }))}
        />
      )}
      <Choice
        label={text.panel.preset}
        value={preset === undefined ? CUSTOM : (preset ?? NONE)}
        options={[
          { value: NONE, label: text.panel.presetNone },
          ...presets.map((each) => ({ value: each, label: presetLabel(each) })),
          ...(preset === undefined ? [{ value: CUSTOM, label: text.panel.presetCustom }] : []),
        ]}
        waits={false}
        onChange={(id) => id !== CUSTOM && controls.setConfig(withPreset(config, id === NONE ? null : id))}
      />
      <StartChoice />
      <p className="dim">{said(level?.lesson ?? reference?.help ?? '')}</p>
      <LevelTools id={env?.level} />
      <p className="dim">{said(observation?.help ?? '')}</p>
      <button type="button" className="quiet-button" onClick={() => controls.setConfig(withDefaults(config))}>
        <Icon name="reset" /> {text.panel.resetAll}
      </button>
    </div>
  )
}

/** Chooses the initial policy of the next run among the kept policies. */
function StartChoice() {
  const { store } = usePage()
  const startFrom = useApp((state) => state.teach.startFrom)
  const misfit = useStart()?.misfit
  return (
    <div className="start-choice">
      <PolicyChoice
        label={text.panel.startsFrom}
        none={text.teach.stages.random}
        value={startFrom}
        onChange={(id) => goOnFrom(store, id)}
      />
      <button type="button" className="quiet-button" onClick={() => changeMode(store, 'teach')}>
        {text.panel.teachIt}
      </button>
      {misfit && (
        <p className="obstacle" role="status">
          {said(misfit)}
        </p>
      )}
    </div>
  )
}

const NONE = ''
const CUSTOM = 'custom'

function presetLabel(id: string): string {
  return levelCard(id)?.name ?? REFERENCE_ENVS.find((each) => each.id === id)?.label ?? id
}

/** Levels and reference environments share a menu; their ids differ. */
function placeOf(env: RunConfig['env']): string {
  return env.kind === 'platformer' ? env.level : env.id
}

/** The configuration in the environment that the menu names. */
function inPlace(config: RunConfig, id: string): RunConfig {
  if (TEXT_ENVS.some((each) => each.id === id)) return withText(config)
  return REFERENCE_ENVS.some((each) => each.id === id) ? withReference(config, id) : withLevel(config, id)
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  /** Options of the same `group` are listed together under its name. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly group?: string }[]
  readonly waits: boolean
  onChange(value: string): void
}

function Choice({ label, value, options, waits, onChange }: ChoiceProps) {
  return (
    <label className="choice">
      <span>
        {label}
        {waits && <span className="badge">{text.panel.nextRun}</span>}
      </span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {[...new Set(options.map((option) => option.group))].map((group) => {
          const members = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {said(option.label)}
              </option>
            ))
          return group === undefined ? (
            members
          ) : (
            <optgroup key={group} label={group}>
              {members}
            </optgroup>
          )
        })}
      </select>
    </label>
  )
}

/** The group of an algorithm in the menu: what it estimates, and on-policy or off-policy. */
function kinOf({ estimates, dataUse }: AlgorithmCard): string {
  return text.panel.kin(estimates, dataUse)
}

const GROUPS = ['learning', 'exploration', 'stability', 'data', 'network', 'other'] as const

/** Seed and difficulty of the next run's level, if it is an endless one, and what else it trains on. */
function EndlessSettings() {
  const config = useApp((state) => state.config)
  const running = useRunning()
  const controls = useRunControls()
  const place = endlessPlaceOf(placeOf(config.env))
  if (place === null) return null
  const changed = countChanged(ENDLESS_SETTINGS, place) + countChanged(ENDLESS_RUN_SETTINGS, trainingOf(config))
  const choose = (changes: Partial<EndlessPlace>) => {
    controls.setConfig(withLevel(config, endlessId({ ...place, ...changes })))
  }
  return (
    <Group id="endless" changed={changed} open>
      <SchemaSettings
        prefix="endless"
        schema={ENDLESS_SETTINGS}
        values={place}
        running={(running && endlessPlaceOf(placeOf(running.env))) ?? undefined}
        onChange={(name, value) => choose({ [name]: value })}
      />
      <button type="button" className="quiet-button" onClick={() => choose(nextEndless(place))}>
        {text.panel.newSeed}
      </button>
      <SchemaSettings
        prefix="endless"
        schema={ENDLESS_RUN_SETTINGS}
        values={trainingOf(config)}
        running={running && trainingOf(running)}
        onChange={(name: string, value) => controls.setConfig(withWorld(config, { [name]: value }))}
      />
      {running !== undefined && isCurriculum(running.env) && <PresentDifficulty />}
    </Group>
  )
}

/** The difficulty that a curriculum has reached, as the run goes on. */
function PresentDifficulty() {
  const { history } = usePage()
  const paragraph = useRef<HTMLParagraphElement>(null)
  useEffect(
    () =>
      onChartFrame(() => {
        const difficulty = lastMetric(history, DIFFICULTY_METRIC)
        const words = text.panel.presentDifficulty(difficulty ?? 0)
        return paragraph.current !== null && writeText(paragraph.current, words)
      }),
    [history],
  )
  return <p className="setting dim" ref={paragraph} />
}

function trainingOf({ env }: RunConfig): HyperparametersOf<typeof ENDLESS_RUN_SETTINGS> {
  return { ...defaultsOf(ENDLESS_RUN_SETTINGS), ...platformerOf(env) }
}

function HyperparameterGroups() {
  const algorithm = useApp((state) => state.config.algorithm)
  const values = useApp((state) => state.config.hyperparameters)
  const env = useApp((state) => state.config.env)
  const controls = useRunControls()
  const running = useRunning()
  const card = cardOf({ algorithm, env })
  const baseline = startingValues(card, presetFor(card, { env }))
  const runningValues = running && cardOf(running) === card ? running.hyperparameters : undefined
  return GROUPS.map((group) => {
    const names = Object.keys(card.hyperparameters).filter(
      (name) => (card.hyperparameters[name].group ?? 'other') === group,
    )
    if (names.length === 0) return null
    const changed = names.filter((name) => values[name] !== baseline[name]).length
    return (
      <Group key={group} id={group} changed={changed} open={group === 'learning'}>
        {names.map((name) => (
          <Setting
            key={name}
            name={name}
            declared={card.hyperparameters[name]}
            value={values[name]}
            baseline={baseline[name]}
            running={runningValues?.[name]}
            onChange={(value) => controls.setHyperparameter(name, value)}
          />
        ))}
      </Group>
    )
  })
}

function RewardWeights() {
  const env = useApp((state) => state.config.env)
  if (env.kind === 'reference') return null
  const parts = env.kind === 'text' ? REWARD_FUNCTIONS : REWARD_TERMS
  const own = env.kind === 'text' ? DEFAULT_TEXT_WEIGHTS : defaultRewardWeights(env.level)
  const weights = { ...own, ...env.rewardWeights }
  const changed = parts.filter(({ id }) => weights[id] !== own[id])
  return (
    <Group id="reward" changed={changed.length}>
      <p className="dim">{text.panel.rewardHelp}</p>
      <WeightSliders prefix="reward" parts={parts} weights={weights} own={own} />
    </Group>
  )
}

function TextSettings() {
  const { store } = usePage()
  const env = useApp(({ config }) => textOf(config.env))
  const running = useRunning()
  const runningEnv = running && textOf(running.env)
  if (env === undefined) return null
  const values = ({ family, maxNewTokens, dotAll, rewardScale }: TextConfig) => ({
    ...{ questionFamily: family, maxNewTokens, dotAll, rewardScale },
  })
  return (
    <Group id="text" changed={countChanged(TEXT_SETTINGS, values(env))}>
      <SchemaSettings
        prefix="text"
        schema={TEXT_SETTINGS}
        values={values(env)}
        running={runningEnv && values(runningEnv)}
        onChange={(name, value) =>
          store.setState(({ config }) => ({
            config: withTextSettings(config, { [name === 'questionFamily' ? 'family' : name]: value }),
          }))
        }
      />
    </Group>
  )
}

function GuidanceSettings() {
  const { store } = usePage()
  const isText = useApp(({ config }) => config.env.kind === 'text')
  const guidance = useApp((state) => state.config.guidance ?? NO_GUIDANCE)
  const running = useRunning()
  const schema = isText ? TEXT_GUIDANCE_SETTINGS : GUIDANCE_SETTINGS
  return (
    <Group id="guidance" changed={countChanged(GUIDANCE_SETTINGS, guidance)}>
      <SchemaSettings<keyof Guidance>
        prefix="guidance"
        schema={schema}
        values={guidance}
        running={running && (running.guidance ?? NO_GUIDANCE)}
        onChange={(name, value) =>
          store.setState(({ config }) => ({ config: { ...config, guidance: { ...guidance, [name]: value } } }))
        }
      />
    </Group>
  )
}

const NO_GUIDANCE = defaultsOf(GUIDANCE_SETTINGS)

function WorldSettings() {
  const { store } = usePage()
  const env = useApp((state) => platformerOf(state.config.env))
  const running = useRunning()
  if (env === undefined) return null
  return (
    <Group id="world" changed={countChanged(WORLD_SETTINGS, env)}>
      <SchemaSettings
        prefix="world"
        schema={WORLD_SETTINGS}
        values={env}
        running={running && platformerOf(running.env)}
        onChange={(name, value) => store.setState(({ config }) => ({ config: withWorld(config, { [name]: value }) }))}
      />
    </Group>
  )
}

function RunSettings() {
  const { store } = usePage()
  const config = useApp((state) => state.config)
  const running = useRunning()
  const { evaluation } = config
  const isText = textOf(config.env) !== undefined
  const run = isText ? TEXT_RUN_SETTINGS : RUN_SETTINGS
  const evaluating = isText ? TEXT_EVALUATION_SETTINGS : EVALUATION_SETTINGS
  const change = (changes: Partial<RunConfig>) => store.setState({ config: { ...config, ...changes } })
  return (
    <Group id="run" changed={countChanged(run, config) + countChanged(evaluating, evaluation)}>
      <SchemaSettings
        prefix="run"
        schema={run}
        values={config}
        running={running}
        onChange={(name, value) => change({ [name]: value })}
      />
      <SchemaSettings
        prefix="evaluation"
        schema={evaluating}
        values={evaluation}
        running={running?.evaluation}
        onChange={(name, value) => change({ evaluation: { ...evaluation, [name]: value } })}
      />
    </Group>
  )
}

type Values<Name extends string> = { readonly [Key in Name]: HyperparameterValue }

interface SchemaSettingsProps<Name extends string> {
  readonly prefix: string
  readonly schema: Readonly<Partial<Record<Name, Hyperparameter>>>
  readonly values: Values<NoInfer<Name>>
  readonly running: Values<NoInfer<Name>> | undefined
  onChange(name: Name, value: HyperparameterValue): void
}

function SchemaSettings<Name extends string>({ prefix, schema, values, running, onChange }: SchemaSettingsProps<Name>) {
  const names = Object.keys(schema) as Name[]
  return names.map((name) => {
    const declared = schema[name]
    if (declared === undefined) return null
    return (
      <Setting
        key={name}
        name={`${prefix}.${name}`}
        declared={declared}
        value={values[name]}
        baseline={declared.default}
        running={running?.[name]}
        onChange={(value) => onChange(name, value)}
      />
    )
  })
}

function countChanged<Name extends string>(
  schema: Readonly<Record<Name, Hyperparameter>>,
  values: Values<NoInfer<Name>>,
): number {
  return (Object.keys(schema) as Name[]).filter((name) => values[name] !== schema[name].default).length
}

interface GroupProps {
  readonly id: keyof typeof text.panel.groups
  readonly changed: number
  readonly open?: boolean
  readonly children: ReactNode
}

/** A folded group; its summary gives the number of changed settings. */
function Group({ id, changed, open = false, children }: GroupProps) {
  return (
    <details className="group" open={open} data-group={id}>
      <summary>
        {text.panel.groups[id]}
        {changed > 0 && <span className="badge">{text.panel.changed(changed)}</span>}
      </summary>
      {children}
    </details>
  )
}
