import type { ClipGroup, DiscardedGroups, PairListing } from '../../algorithms/contract.ts'
import type { EnvConfig, PlatformerConfig } from '../../env/config.ts'
import type { ObservationSlice, Picture } from '../../env/contracts.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { Strength } from '../../sim/agents.ts'
import type { Clip } from '../../sim/clip.ts'
import type { ReplayVerdict } from '../../sim/fingerprint.ts'
import type { LevelFile } from '../../sim/levels.ts'
import type { CutOff } from '../../sim/reach.ts'
import type {
  BackendReport,
  Breakpoint,
  Evaluation,
  FiredAtUpdate,
  MilestoneReport,
  RunConfig,
  RunMaterial,
  TrainerState,
} from '../../training/protocol.ts'
import type { CourseState } from './course.ts'
import type { FastestBackends } from './fastestBackends.ts'
import type { HandsState } from './hands.ts'
import type { ArchiveState } from './runCard.ts'
import type { Speed } from './speed.ts'
import type { Answer, Checkpoint, Judgement, KeptClip, TeachState } from './teach.ts'

/**
 * The page's state. Low-frequency state lives in zustand (`AppState`); state that changes every frame or every update
 * lives outside it, in `SpectatorFrame`, `episodeTrace` and `history`, which renderers read on animation frames.
 */
export interface AppState {
  // ——— what is on the stage ———
  mode: Mode
  /** Play: the person's game. */
  play: PlayState
  /** What a person plays with. */
  hands: HandsState
  view: ViewSettings
  spectator: SpectatorControls
  // ——— the run ———
  config: RunConfig // under edit; the next run's, and (live entries) the running one's
  run: RunState
  /** Teaching data, and the policies trained on it. */
  teach: TeachState
  /** What is open in the Teach mode. */
  desk: DeskState
  /** All kept runs. */
  archive: ArchiveState
  /** The lessons. */
  course: CourseState
  /** The imported levels, in the order of the menu. */
  levels: readonly ImportedLevel[]
  /** The level editor; null until it is opened. */
  editor: EditorState | null
  /** The person's best times, by id of the level; the last set is the last one. */
  records: Readonly<Record<string, LevelRecord>>
  /** What opponents play, as far as it has been loaded, by `rivalKey`. */
  rivals: Readonly<Record<string, Rival>>
  /** Sentences about what happened to the page (a bad link, a restored run), oldest first. Each stays until it is closed or newer ones need its place; one that only informs, at most until a game or a run begins. */
  notices: readonly Notice[]
}

/** `reload` opens the page again, with a newer version of the site. `undoDeletion` brings back a deleted level. */
type NoticeAction = 'bringBackRun' | 'reload' | 'undoDeletion'

export interface Notice {
  readonly kind: 'info' | 'warning'
  readonly text: string
  /** It goes once the run makes progress. */
  readonly untilProgress?: boolean
  /** It is about how the run on the page began, and goes with it. */
  readonly ofRun?: boolean
  /** The name of the file that it is about. */
  readonly file?: string
  /** The action that the notice offers as a button. */
  readonly action?: NoticeAction
  /** What `undoDeletion` brings back. */
  readonly deleted?: DeletedLevel
}

/** An imported level that was deleted, with what was known about it. */
interface DeletedLevel {
  readonly file: LevelFile
  readonly verdict: LevelVerdict | null
  /** It was the level of the next run. */
  readonly isChosen: boolean
}

/** The level editor lies over the page, is closed, or waits while the person tries the draft in Play. */
export interface EditorState {
  readonly isOpen: boolean
  /** What the person has asked to edit; `serial` counts the requests. */
  readonly asked: {
    /** The level of which a copy is edited; null for a new level. */
    readonly level: string | null
    /** A draft of an earlier visit comes first. */
    readonly resumes: boolean
    readonly serial: number
  }
  /** The draft as a level that is being played, and where the person was before; null if none is. */
  readonly trial: { readonly id: string; readonly mode: Mode; readonly level: string } | null
}

/** A level that a person has imported. `sim/levels.ts` holds the level itself. */
export interface ImportedLevel {
  readonly id: string
  readonly name: string
  readonly fileName: string
  /** What the search for a solution found; null until it ends. */
  readonly verdict: LevelVerdict | null
}

export type LevelVerdict =
  | { readonly kind: 'solved'; readonly decisions: number }
  | {
      readonly kind: 'unsolved'
      /** The search covered everything, so that there is no solution; otherwise it gave up. */
      readonly exhausted: boolean
      readonly states: number // visited
      readonly withinDecisions: number
      /** The hero's tile nearest to the bell. */
      readonly column: number
      readonly row: number
    }
  /** No way can exist, for this reason: no search was needed. */
  | { readonly kind: 'cutOff'; readonly reason: CutOff }

/**
 * Play: a person controls the hero. Train: the trainer runs and its latest policy is on stage. Teach: clips, answers and
 * what is learnt from them. Watch: replays and races.
 */
export type Mode = 'play' | 'train' | 'teach' | 'watch'

export interface PlayState {
  /** `asked`: the game waits for the answer to `question`. */
  screen: 'title' | 'levelSelect' | 'playing' | 'asked' | 'paused' | 'result'
  level: string
  lives: number
  coins: number
  result: PlayResult | null
  /** The question of a ? Block. */
  question: BlockQuestion | null
  /** Why the page has paused the game; null if the person has. */
  pauseReason: PauseReason | null
  /** Whom the person wants to race. `opponentInForce` says whether the level in play has this opponent. */
  opponent: Opponent
  /** Reaction time of a trained opponent, in decisions: 0 reacts at once. */
  delay: number
  /** How an opponent is shown: in the person's world, or in its own beside the person's. */
  rivalView: RivalView
  /** The run of a link that can be raced on its level. */
  replay: { readonly clip: Clip; readonly title: string } | null
  /** Id of the clip under Teach that the opponent `kept` runs; null, or one that is gone: the latest of the level. */
  keptClip: string | null
}

/**
 * `best`: the person's own fastest run. A strength: the trained policy that the level ships with. `trained`: the policy of the
 * run on the page. `kept`: a clip kept under Teach. `replay`: the run of a link.
 */
export type Opponent = 'nobody' | 'best' | Strength | 'trained' | 'kept' | 'replay'

export type RivalView = 'ghost' | 'sideBySide'

/** What an opponent plays, in a world of its own with the seed of the person's. */
export type Rival =
  | { readonly kind: 'policy'; readonly policy: PolicySnapshot; readonly env: PlatformerConfig; readonly seed: number }
  | { readonly kind: 'clip'; readonly clip: Clip }

/** The end of a person's game. */
export interface PlayResult {
  readonly rang: boolean
  /** Of the life that rang the bell; without the bell, of all lives. */
  readonly ticks: number
  readonly coins: number
  /** By milestone; 0: not passed. Of that life; without the bell, of the life that came furthest. */
  readonly splits: readonly number[]
  /** Whether it is the fastest bell of this person on this level. */
  readonly best: boolean
  /** The best time before this game. */
  readonly previous: LevelRecord | null
  /** How the opponent did; null without one. */
  readonly rival: RivalResult | null
}

/** The end of an opponent's run, in the life that ended the game. */
export interface RivalResult {
  readonly opponent: Exclude<Opponent, 'nobody'>
  readonly rang: boolean
  readonly ticks: number // until the bell, or until its run ended without
  readonly splits: readonly number[] // by milestone; 0: not passed
}

/** A person's fastest bell on a level. */
export interface LevelRecord {
  readonly ticks: number
  readonly coins: number
  readonly splits: readonly number[] // by milestone; 0: not passed
  /** The run, as the hash of a replay link; absent in records of older versions, and if it is too long for a link. */
  readonly replay?: string
}

/** What pauses a person's game: the window lost the focus, its tab was hidden, a dialog opened, the gamepad is gone. */
export type PauseReason = 'blurred' | 'hidden' | 'dialog' | 'unplugged'

interface BlockQuestion {
  /** Selects the question, and with a policy's weights its answer. */
  readonly seed: number
  /** Whether the final answer is right and well-formed; null until it is given. */
  readonly verdict: boolean | null
}

/** What is open in the Teach mode; not kept across reloads. */
export interface DeskState {
  /** The person's last life, until it is kept or the next one ends. */
  offered: { readonly clip: Clip; readonly rang: boolean } | null
  /** Name under which the last offer was kept; null once there is a new offer. */
  keptAs: string | null
  /** Id of the stage whose section is open. */
  rung: string | null
  /** Whether the porter's page shows two answers to judge. */
  isJudging: boolean
  /** Id of the clip whose decisions are shown. */
  clip: string | null
  /** The last deletion, which can be undone. */
  deleted: Deleted | null
  /** The run that a stage has started: its policy is kept when it ends, under this name. */
  stage: { readonly runId: number; readonly keptAs: string | null } | null
  /** The exhibit of the porter that was started last. */
  exhibit: { readonly id: string; readonly runId: number } | null
  isExpertAsked: boolean
  /** Storage of teaching data: being opened, open, unavailable, or full (then new data lives only in this page). */
  storage: 'opening' | 'open' | 'missing' | 'full' | 'newer'
}

export type Deleted =
  | { readonly kind: 'clip'; readonly clip: KeptClip }
  /** `children` were re-parented to its parent. */
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint; readonly children: readonly string[] }
  | { readonly kind: 'answers'; readonly answers: readonly Answer[] }
  | { readonly kind: 'judgements'; readonly judgements: readonly Judgement[] }

export interface ViewSettings {
  speed: Speed
  muted: boolean
  volume: number // of effects, 0–1
  musicVolume: number // 0–1
  reducedMotion: boolean
  /** Draw the agent's observation over the game. */
  showObservation: boolean
  /** What is painted over the level: V(s), or the learned reward. */
  showValues: PaintedValues
  showSwarm: boolean
  /** Draw the reference policy beside the agent, as a pale ghost. */
  showReference: boolean
  /** The timeline of the episode on the stage, below it. */
  showTimeline: boolean
  xAxis: 'steps' | 'time' | 'episodes'
  /** How stage and charts share a wide window. */
  layout: Layout
  /** What stops the run or the stage: at most one of each kind. */
  breakpoints: readonly Breakpoint[]
  /** On which runs begin, before they are measured again. */
  fastestBackends: FastestBackends
}

/** `overview`: all in one screen. `wide`: the stage as large as fits. `shared`: stage and charts side by side. */
export type Layout = 'overview' | 'wide' | 'shared'

export type PaintedValues = 'none' | 'values' | 'learnedReward'

/** How the drawn agent plays. The panel and keys write it, the view reads it. */
export interface SpectatorControls {
  greedy: boolean
  /** Share of real time: 1, ½, ¼ … */
  pace: number
  paused: boolean
  /** Each increment asks for one decision while paused. */
  stepRequests: number
  /** Each increment restarts the drawn episode. */
  restartRequests: number
  /** A person has taken over the drawn hero. */
  takenOver: boolean
  /** The policy that the one on the stage is compared with, state by state; null: none. */
  comparedWith: PolicySnapshot | null
  /** What is on stage instead of the latest policy; null shows the latest policy. */
  show:
    | { readonly kind: 'latest' }
    | { readonly kind: 'best' }
    /** A kept policy. */
    | { readonly kind: 'policy'; readonly snapshot: PolicySnapshot; readonly title: string }
    | {
        readonly kind: 'clip'
        readonly clip: Clip
        readonly title: string
        /** Of a clip from a link: whether its replay does what was recorded. */
        readonly verdict?: ReplayVerdict
      }
    /** Two clips side by side, to be compared. */
    | { readonly kind: 'pair'; readonly left: Clip; readonly right: Clip }
    /** All generations race each other as ghosts. */
    | { readonly kind: 'race' }
    /** The clips of the last group race each other, coloured by advantage. */
    | { readonly kind: 'group' }
}

export interface RunState {
  runId: number
  state: TrainerState | 'idle' | 'failed'
  /** What the run in progress was started with; null before the first run. Badges compare it with `config`. */
  startedWith: RunConfig | null
  /** Id of the checkpoint that it started from; null: random weights. */
  startedFrom: string | null
  /** Id of its record among the kept runs; null before it is saved for the first time. */
  recordId: string | null
  /** Another tab trains or saves this run; this tab shows its state. */
  isFollowed: boolean
  /** The run on the page was restored after a reload: it can be watched, and training can continue. */
  restored: boolean
  /** What a restored run had learnt on this page after what was stored of it; null where that is not known. */
  lost: LostProgress | null
  /** It was told to stop, and finishes its update and its last checkpoint. */
  isStopping: boolean
  updates: number
  envSteps: number
  trainingSeconds: number
  envStepsPerSecond: number
  /** At full speed it rests between updates, because the page drew too few frames. */
  givesWay: boolean
  episodes: number
  backend: BackendReport | null
  evaluation: Evaluation | null
  best: Evaluation | null
  /** First two evaluations in a row at 90 % or more. */
  solved: { envSteps: number; trainingSeconds: number } | null
  /** Success fell far below the best: the page offers to go back to the best policy. */
  collapsed: boolean
  /** Reward hacking: the learned reward rose while success fell. */
  hacked: boolean
  failure: { message: string; advice: string; canContinue?: boolean | undefined } | null
  milestones: readonly MilestoneReport[]
  /** `updates` of each snapshot kept for the race, in order. */
  generations: readonly number[]
  /** Groups of clips from one start have been reported: they can be raced. */
  hasGroups: boolean
  /** The run was started with a reference policy (`SnapshotShelf.reference`). */
  hasReference: boolean
  /** Updates in the last whole checkpoint that this run has reported; null before the first. */
  checkpointedAt: number | null
  /** The breakpoint that has stopped the run, or the stage; null once it goes on. */
  stoppedBy: FiredAtUpdate | FiredOnStage | null
  /** The values that the worker has reported to be in force. */
  applied: { hyperparameters: RunConfig['hyperparameters']; rewardWeights: Readonly<Record<string, number>> } | null
}

/** Zero, if everything was stored. */
export interface LostProgress {
  readonly updates: number
  readonly trainingSeconds: number
  /** The page was still there then: it may have been more. */
  readonly isLeast: boolean
}

/** A breakpoint that has stopped the stage. */
export interface FiredOnStage {
  readonly at: 'stage'
  readonly breakpoint: Breakpoint
  readonly found: number
  /** What it was compared with: the value, or the percentile itself. */
  readonly limit: number
  /** Id of the episode in the trace, and the decision. */
  readonly episode: number
  readonly decision: number
}

/** The page's snapshots, outside zustand because `latest` changes several times a second. */
export interface SnapshotShelf {
  latest: PolicySnapshot | null
  best: PolicySnapshot | null
  generations: PolicySnapshot[]
  /** π_ref of the run, if it was given one: drawn as a ghost. */
  reference: PolicySnapshot | null
  /** π_ref of the run, also if that is its own initial policy. */
  referencePolicy: PolicySnapshot | null
  /** The material of the run on the page: a resumed run is given the same. */
  material: RunMaterial | null
}

/** Positions of the heroes in training, for the ghosts. Rewritten in place; `version` counts reports. */
export interface SwarmFrame {
  version: number
  positions: Float32Array // [worlds × (x px, y px)]
}

/** The last group of clips from one start state, for the race of its ghosts. `version` counts reports. */
export interface GroupFrame {
  version: number
  group: ClipGroup | null
  /** Groups of the same update that gave no gradient; null if all did. */
  discarded: DiscardedGroups | null
  /** The run's pairs of answers; null if it has none. */
  pairs: PairListing | null
}

/** The drawn agent's current outputs. One object, rewritten in place at each decision; `version` counts rewrites. */
export interface SpectatorFrame {
  version: number
  env: EnvConfig | null
  decision: number // in this episode
  action: number
  probabilities: Float32Array // [MOST_ACTIONS] π(a|s), 0 for actions that there are not; also of ε-greedy policies
  qValues: Float32Array // [MOST_ACTIONS], meaningful where hasQ
  hasQ: boolean
  value: number // V(s), meaningful where hasValue
  hasValue: boolean
  /** r + γ V(s′) − V(s) of the last decision: a one-step estimate of its advantage. */
  advantage: number
  /** KL(π ‖ π_ref) of the last decision, nats; null without a reference policy. */
  referenceKl: number | null
  reward: number // of the last decision, scaled as the learner sees it
  episodeReturn: number
  /** Each reward term's part of the last decision's reward, by id. */
  terms: Record<string, number>
  /** Their sums in this episode. */
  termSums: Record<string, number>
  controlledBy: 'agent' | 'person' | 'clip'
  /** The observation before the decision, and the names of its parts. */
  observation: Float32Array
  observationSlices: readonly ObservationSlice[]
  /** Of observations that are a picture; null of others. */
  picture: Picture | null
  /** The episode and how many of its decisions led to the state before the last one; null where it cannot be played again: outside the game, and after a person's keys. `actions` is rewritten in place. */
  episode: { readonly seed: number; readonly actions: Uint8Array; readonly decisions: number } | null
  /** A summary of the world before the decision; null outside the game. */
  world: { readonly tick: number; readonly xTiles: number; readonly yTiles: number; readonly hash: number } | null
}
