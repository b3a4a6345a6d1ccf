import type { EndDifference, ReplayVerdict } from '../../sim/fingerprint.ts'
import { levelName, playLevel, secondsOf } from '../../store/controls/onStage.ts'
import { raceReplay } from '../../store/controls/race.ts'
import { lifeSeconds } from '../format.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'
import { laterText } from '../text/onDemand.ts'
import { said } from '../text/words.ts'
import '../styles/replay.css'

const words = text.replay

/** Beside a replay from a link: whether it does what was recorded, and if not, where and how it differs. */
export function ReplayCard() {
  const { store } = usePage()
  const show = useApp((state) => state.spectator.show)
  if (show.kind !== 'clip' || show.verdict === undefined) return null
  const { clip, verdict } = show
  return (
    <section className="replay-card" aria-label={words.title}>
      <h2>{words.title}</h2>
      <dl>
        <div>
          <dt>{words.level}</dt>
          <dd>{said(levelName(clip.levelId))}</dd>
        </div>
        <div>
          <dt>{words.length}</dt>
          <dd>{lifeSeconds(secondsOf(clip))}</dd>
        </div>
      </dl>
      <div className="replay-verdict" data-kind={verdict.kind} role="status">
        <Icon name={verdict.kind === 'verified' ? 'check' : 'close'} />
        <p>{sentence(verdict)}</p>
      </div>
      {verdict.kind === 'differs' && <Differences end={verdict.end} />}
      <div className="replay-tools">
        <button type="button" className="button" onClick={() => playLevel(store, clip.levelId)}>
          <Icon name="hand" /> {words.play}
        </button>
        {verdict.kind === 'verified' && (
          <button type="button" className="button" onClick={() => raceReplay(store, show)}>
            <Icon name="race" /> {laterText.race.replay}
          </button>
        )}
      </div>
    </section>
  )
}

function sentence(verdict: ReplayVerdict): string {
  switch (verdict.kind) {
    case 'verified':
      return words.verified(verdict.ticks)
    case 'otherStart':
      return words.otherStart
    case 'differs':
      return words.differs(verdict.equalUntil, verdict.tick)
    default:
      return verdict satisfies never
  }
}

function Differences({ end }: { readonly end: readonly EndDifference[] }) {
  if (end.length === 0) return <p className="dim">{words.sameEnd}</p>
  return (
    <ul className="replay-differences">
      {end.map(({ fact, recorded, played }) => (
        <li key={fact}>{words.difference(words.facts[fact], named(recorded), named(played))}</li>
      ))}
    </ul>
  )
}

function named(value: EndDifference['recorded']): string {
  return typeof value === 'number' ? String(value) : words.outcomes[value]
}
