import type { ReactNode } from 'react'
import type { Clip } from '../../sim/clip.ts'
import { type AppStore, notify, patch } from '../../store/app/appStore.ts'
import { textOf } from '../../store/app/configEdits.ts'
import type { SpectatorControls } from '../../store/app/types.ts'
import { raceTrained } from '../../store/controls/race.ts'
import { isActive } from '../../store/controls/runControls.ts'
import { keepClips } from '../../store/controls/teachControls.ts'
import { CopyReplay } from '../CopyReplay.tsx'
import { DuelSection } from '../compare/DuelSection.tsx'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { ItemTool } from '../teach/ItemTool.tsx'
import { laterText } from '../text/onDemand.ts'
import { said } from '../text/words.ts'
import '../styles/watch.css'

/** Chooses what the stage shows (a policy, the race of generations, a first), and runs duels. */
export function WatchPanel() {
  const isText = useApp(({ config }) => textOf(config.env) !== undefined)
  if (isText) return <p className="panel-body dim">{laterText.watch.gameOnly}</p>
  return (
    <div className="panel-body watch">
      <Policies />
      <Generations />
      <Group />
      <Firsts />
      <DuelSection />
    </div>
  )
}

function show(store: AppStore, what: SpectatorControls['show']): void {
  const { restartRequests } = store.getState().spectator
  patch(store, 'spectator', { show: what, takenOver: false, paused: false, restartRequests: restartRequests + 1 })
}

function Policies() {
  const { store } = usePage()
  const shown = useApp((state) => state.spectator.show.kind)
  const best = useApp((state) => state.run.best)
  const active = useApp((state) => isActive(state.run.state))
  const isTrained = useApp(({ run }) => run.updates > 0 && run.startedWith?.env.kind === 'platformer')
  const controls = useRunControls()
  return (
    <section>
      <h2>{laterText.watch.policies}</h2>
      <p className="dim">{laterText.watch.policiesHelp}</p>
      <ul className="watch-list">
        <WatchItem
          title={laterText.watch.latest}
          current={shown === 'latest'}
          onClick={() => show(store, { kind: 'latest' })}
        />
        {best !== null && (
          <WatchItem
            title={laterText.watch.best}
            note={laterText.watch.bestOf(best.successRate)}
            current={shown === 'best'}
            onClick={() => show(store, { kind: 'best' })}
          />
        )}
      </ul>
      {isTrained && (
        <button type="button" className="button" title={laterText.race.trainedHelp} onClick={() => raceTrained(store)}>
          <Icon name="hand" /> {laterText.race.trained}
        </button>
      )}
      {best !== null && active && (
        <button type="button" className="button" title={laterText.watch.goBackHelp} onClick={controls.restoreBest}>
          {laterText.watch.goBack}
        </button>
      )}
    </section>
  )
}

function Generations() {
  const { store } = usePage()
  const generations = useApp((state) => state.run.generations)
  const shown = useApp((state) => state.spectator.show.kind)
  return (
    <section>
      <h2>{laterText.watch.generations}</h2>
      {generations.length < 2 ? (
        <p className="dim">{laterText.watch.generationsEmpty}</p>
      ) : (
        <>
          <p className="dim">{laterText.watch.generationsHelp}</p>
          <button type="button" className="button primary" onClick={() => show(store, { kind: 'race' })}>
            <Icon name="race" /> {shown === 'race' ? laterText.watch.raceAgain : laterText.watch.race}
          </button>
          <ol className="generations">
            {generations.map((updates, index) => (
              <li key={updates} data-rank={index}>
                {laterText.watch.updates(updates)}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

/** Shown for algorithms that compare groups of rollouts. */
function Group() {
  const { store } = usePage()
  const hasGroups = useApp((state) => state.run.hasGroups)
  const shown = useApp((state) => state.spectator.show.kind)
  if (!hasGroups) return null
  return (
    <section>
      <h2>{laterText.group.title}</h2>
      <p className="dim">{laterText.group.tries}</p>
      <button type="button" className="button primary" onClick={() => show(store, { kind: 'group' })}>
        <Icon name="race" /> {shown === 'group' ? laterText.group.again : laterText.group.race}
      </button>
    </section>
  )
}

function Firsts() {
  const { store } = usePage()
  const milestones = useApp((state) => state.run.milestones)
  const shown = useApp((state) => state.spectator.show)
  return (
    <section>
      <h2>{laterText.watch.firsts}</h2>
      {milestones.length === 0 ? (
        <p className="dim">{laterText.watch.firstsEmpty}</p>
      ) : (
        <>
          <p className="dim">{laterText.watch.firstsHelp}</p>
          <ol className="watch-list">
            {milestones.map(({ name, envSteps, trainingSeconds, clip }) => (
              <WatchItem
                key={`${name} ${envSteps}`}
                title={name}
                label={laterText.watch.replay(name)}
                note={laterText.watch.at(envSteps, trainingSeconds)}
                current={shown.kind === 'clip' && shown.clip === clip}
                onClick={() => show(store, { kind: 'clip', clip, title: name })}
              >
                <span className="tool-group">
                  <ItemTool
                    icon="hand"
                    label={laterText.watch.keep(name)}
                    onClick={() => keepFirst(store, clip, name)}
                  />
                  <CopyReplay clip={clip} name={name} />
                </span>
              </WatchItem>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

/** Keeps an agent's first as a demonstration. */
function keepFirst(store: AppStore, clip: Clip, name: string): void {
  const [kept] = keepClips(store, [{ clip }], { source: 'agent', name })
  notify(store, { kind: 'info', text: laterText.watch.kept(kept.name) })
}

interface WatchItemProps {
  readonly title: string
  readonly label?: string
  readonly note?: string
  readonly current: boolean
  /** Further buttons beside it. */
  readonly children?: ReactNode
  onClick(): void
}

function WatchItem({ title, label, note, current, children, onClick }: WatchItemProps) {
  return (
    <li>
      <button type="button" aria-label={label} aria-pressed={current} onClick={onClick}>
        <Icon name={current ? 'train' : 'flag'} />
        <span>{said(title)}</span>
        {note !== undefined && <small>{note}</small>}
      </button>
      {children}
    </li>
  )
}
