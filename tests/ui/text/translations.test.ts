/** Every text that can reach the screen has a translation in every language, and no translation is left over. */
import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import type { HyperparameterSchema } from '../../../src/algorithms/contract.ts'
import { ALGORITHMS } from '../../../src/algorithms/index.ts'
import { optionLabel } from '../../../src/algorithms/shared/schema.ts'
import { cardFor, TEXT_ALGORITHMS } from '../../../src/algorithms/text.ts'
import { QUESTION_FAMILIES, questionsOf } from '../../../src/env/text/questions/index.ts'
import { LEVELS, levelMenu, loadLevel } from '../../../src/sim/levels.ts'
import { LOOK_NAMES } from '../../../src/sim/looks.ts'
import {
  ENDLESS_RUN_SETTINGS,
  ENDLESS_SETTINGS,
  EVALUATION_SETTINGS,
  GUIDANCE_SETTINGS,
  RUN_SETTINGS,
  WORLD_SETTINGS,
} from '../../../src/store/app/settings.ts'
import {
  TEXT_EVALUATION_SETTINGS,
  TEXT_GUIDANCE_SETTINGS,
  TEXT_RUN_SETTINGS,
  TEXT_SETTINGS,
} from '../../../src/store/app/text.ts'
import { proofsOf } from '../../../src/store/controls/proofs.ts'
import { LESSONS } from '../../../src/ui/course/lessons/index.ts'
import { nameOf, PALETTE } from '../../../src/ui/editor/brush.ts'
import { lifeSeconds, percent, seconds } from '../../../src/ui/format.ts'
import { LANGUAGES } from '../../../src/ui/text/languages.ts'
import type { Translation } from '../../../src/ui/text/translation.ts'
import { speak } from '../../../src/ui/text/words.ts'
import { zh } from '../../../src/ui/text/zh/index.ts'
import { algorithms } from '../../../src/ui/text/zh/sentences/algorithms.ts'
import { errors } from '../../../src/ui/text/zh/sentences/errors.ts'
import { faults } from '../../../src/ui/text/zh/sentences/faults.ts'
import { formulas } from '../../../src/ui/text/zh/sentences/formulas.ts'
import { lessons } from '../../../src/ui/text/zh/sentences/lessons.ts'
import { lists } from '../../../src/ui/text/zh/sentences/lists.ts'
import { names } from '../../../src/ui/text/zh/sentences/names.ts'
import { modulesUnder, readSentences, type SourceSentence } from './sourceSentences.ts'

/** Nothing of these reaches the screen. */
const UNSEEN_MODULES = [
  'src/cli/',
  'src/ui/text/',
  'src/nn/kernels/',
  'src/nn/webgpu/',
  'src/nn/wasmKernels.ts',
  'src/nn/mlpKernels.ts',
]
/** Errors of these classes report a mistake in the program. What a person can cause or mend has a class of its own. */
const MISTAKES = ['Error', 'RangeError', 'TypeError']
/** Selectors, fonts, names of keys, files that are written, parts of longer sentences, and the wordmark. */
const UNSEEN_SENTENCES: readonly RegExp[] = [
  /\bbutton$|^textarea|^\(p|sans-serif$|^(Space|Escape|Enter|Home|End|Bellman|Bros|Piece)$/,
  /^(\n|---\n)|^version https|bye$|^in their places$|^work with a deadline$|, list of layers$/,
  /^a single value$|^\{\} numbers of \{\}$/,
]

/** Names and terms that are written in Latin letters in every language. */
const TERMS = new Set(
  'ln Acrobot-v1 CartPole-v1 FrozenLake-v1 Huber Q-learning relu tanh adam rmsprop huber mse sigmoid ipo hinge grpo bnpo dr_grpo dapo Enter Esc nat'.split(
    ' ',
  ),
)
const SCHEMAS: readonly HyperparameterSchema[] = [
  WORLD_SETTINGS,
  ENDLESS_SETTINGS,
  ENDLESS_RUN_SETTINGS,
  GUIDANCE_SETTINGS,
  RUN_SETTINGS,
  EVALUATION_SETTINGS,
  TEXT_SETTINGS,
  TEXT_GUIDANCE_SETTINGS,
  TEXT_RUN_SETTINGS,
  TEXT_EVALUATION_SETTINGS,
]

interface Language {
  readonly id: string
  readonly translation: Translation
  /** The dictionaries of its sentences. */
  readonly sentences: readonly Readonly<Record<string, string>>[]
  /** Only what is written in its own letters is surely translated; null if these are Latin. */
  readonly letters: RegExp | null
}

/** Add a language here. */
const LANGUAGES_TO_CHECK: readonly Language[] = [
  {
    id: 'zh',
    translation: zh,
    sentences: [algorithms, lists, lessons, errors, faults, formulas],
    letters: /\p{Script=Han}/u,
  },
]

const sources = modulesUnder('src').filter((path) => !UNSEEN_MODULES.some((module) => path.startsWith(module)))
const written = readSentences(sources).filter(isSeen)

it('of every language is checked', () => {
  const others = Object.keys(LANGUAGES).filter((id) => id !== 'en')
  expect(LANGUAGES_TO_CHECK.map(({ id }) => id).sort()).toEqual(others.sort())
})

describe.each(LANGUAGES_TO_CHECK)('a translation: $id', ({ id, translation, sentences, letters }) => {
  it('has the words of every file of words', () => {
    const named = readdirSync('src/ui/text')
      .filter((name) => name.endsWith('.ts') && name !== 'words.ts')
      .flatMap((name) => [...readFileSync(`src/ui/text/${name}`, 'utf8').matchAll(/ = words\('(\w+)'/g)])
      .map(([, name]) => name)
    expect(named.length).toBeGreaterThan(10)
    expect(Object.keys(translation.words).sort()).toEqual(named.sort())
  })

  it('of every sentence of lists and errors exists', () => {
    expect(written.length).toBeGreaterThan(900)
    const missing = written.filter(({ sentence }) => translation.sentence(sentence.replaceAll('{}', '7')) === null)
    expect(missing.map(({ path, of, sentence }) => `${path} (${of}): ${sentence}`)).toEqual([])
  })

  it('of every name and option exists', () => {
    const names = [...declared()]
    expect(names.length).toBeGreaterThan(500)
    expect(names.filter((name) => isWord(name) && translation.sentence(name) === null)).toEqual([])
  })

  it('is of a sentence that there is', () => {
    const known = new Set([...readSentences(modulesUnder('src')).map(({ sentence }) => sentence), ...declared()])
    const keys = sentences.flatMap((dictionary) => Object.keys(dictionary))
    expect(keys.filter((key) => !known.has(key))).toEqual([])
  })

  it('has the parts that are put in, each once', () => {
    const gapsOf = (sentence: string) => sentence.match(/\{\d?\}/g)?.length ?? 0
    const wrong = sentences.flatMap((dictionary) =>
      Object.entries(dictionary).filter(([english, said]) => gapsOf(english) !== gapsOf(said)),
    )
    expect(wrong).toEqual([])
    const valuesOf = (formula: string) => (formula.match(/\{[a-z][^}]*\}/gi) ?? []).sort()
    for (const [english, said] of sentences.flatMap(Object.entries)) expect(valuesOf(said)).toEqual(valuesOf(english))
  })

  it.skipIf(letters === null)('of what guests say leaves no English word', () => {
    for (const family of QUESTION_FAMILIES)
      for (const question of questionsOf(family.id, 'heldOut').slice(0, 20))
        expect(translation.sentence(family.spoken(question))).not.toMatch(/[a-z]{2,}/)
  })

  it.skipIf(letters === null)('leaves no English sentence', () => {
    if (letters === null) return
    const paths = modulesUnder(`src/ui/text/${id}`).filter((path) => !path.includes('/sentences/'))
    const left = readSentences(paths).filter(({ sentence }) => isWord(sentence) && !letters.test(sentence))
    expect(left.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([])
    const same = sentences.flatMap((dictionary) =>
      Object.values(dictionary).filter((said) => isWord(said) && !letters.test(said)),
    )
    expect(same).toEqual([])
  })
})

describe('Chinese', () => {
  afterEach(() => speak(null))
  /** A number or a Latin word beside a character, or a space before a percent sign. */
  const wrong =
    /[\p{Nd}\p{Script=Latin}]\p{Script=Han}|\p{Script=Han}[\p{Nd}\p{Script=Latin}]|\}(毫|微)?(秒|分钟|小时)| %/u

  it('has a space between a number or a Latin word and a character, in texts and in what is formatted', () => {
    const texts = [
      ...zhWords(),
      ...[algorithms, lists, names, lessons, errors, faults].flatMap((each) => Object.values(each)),
    ]
    expect(texts.length).toBeGreaterThan(2000)
    expect(texts.filter((each) => wrong.test(each))).toEqual([])
    speak(zh)
    const formatted = [0.9, 7.34, 47, 127, 7322].flatMap((value) => [seconds(value), lifeSeconds(value)])
    expect(formatted.filter((each) => wrong.test(each) || !each.includes(' '))).toEqual([])
    expect(percent(0.95)).toBe('95%')
  })
})

/** The lines of the words, as they are in the source: with the names of the parts that are put in. */
function zhWords(): string[] {
  const paths = modulesUnder('src/ui/text/zh').filter((path) => !path.includes('/sentences/'))
  return paths.flatMap((path) => readFileSync(path, 'utf8').split('\n')).filter((line) => /\p{Script=Han}/u.test(line))
}

function isSeen({ of, sentence }: SourceSentence): boolean {
  return !MISTAKES.includes(of) && !UNSEEN_SENTENCES.some((unseen) => unseen.test(sentence))
}

/** Lower-case words, which the reader of the source cannot tell from identifiers, and what other files hold. */
function* declared(): Generator<string> {
  const cards = ALGORITHMS.flatMap((card) => [
    card,
    ...(TEXT_ALGORITHMS.includes(card.id) ? [cardFor(card, { kind: 'text' })] : []),
  ])
  for (const card of cards) {
    yield card.name
    yield card.estimates
    yield card.dataUse
    yield* [card.formula, card.workedFormula].filter(hasWords)
    yield* ofSchema(card.hyperparameters)
    for (const { label, help, unit } of Object.values(card.metrics)) {
      yield* [label, help]
      if (unit !== undefined) yield unit
    }
    for (const { title } of proofsOf(card.id)) yield title
  }
  for (const { formulas } of LESSONS) yield* formulas.map(({ says }) => says) // some have an equals sign, as code has
  for (const schema of SCHEMAS) yield* ofSchema(schema)
  for (const { title, answers } of LESSONS) yield* [title, ...answers]
  for (const { name, lesson } of LEVELS) yield* [name, lesson]
  for (const { name } of levelMenu()) yield name
  for (const { id } of LEVELS) for (const { name } of loadLevel(id).milestones) yield name
  for (const { brushes } of PALETTE) for (const brush of brushes) if (brush.kind !== 'eraser') yield nameOf(brush)
  yield* LOOK_NAMES
}

/** Whether a formula says something in words, beside its operators and the names in braces. */
function hasWords(formula: string): boolean {
  return /[a-z]{2,}/.test(
    formula.replace(/\{[^}]+\}|\b(mean|min|max|argmax|clip|log|ln|std|step|low|high|old|td)\b|_\w+/g, ''),
  )
}

function* ofSchema(schema: HyperparameterSchema): Generator<string> {
  for (const setting of Object.values(schema)) {
    yield* [setting.label, setting.help]
    if (setting.kind === 'choice') for (const option of setting.options) yield optionLabel(setting, option)
    if ('unit' in setting && setting.unit !== undefined) yield setting.unit
  }
}

/** Whether a name has words to translate: terms and names of algorithms stay as they are. */
function isWord(name: string): boolean {
  return name.split(/[^A-Za-z0-9_-]+/).some((word) => /[a-z]{2}/.test(word) && !TERMS.has(word))
}
