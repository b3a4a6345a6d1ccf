import { useStore } from 'zustand'
import type { Autopsy } from '../../policies/autopsy.ts'
import { ACTIONS } from '../../sim/world.ts'
import { type Autopsies, fallAfter } from '../../store/controls/autopsies.ts'
import { probabilityOf, type TracedEpisode, tracedEpisode } from '../../store/history/episodeTrace.ts'
import { Icon } from '../icons.tsx'
import { usePage } from '../page.ts'
import { text } from '../text/index.ts'
import { timelineText } from '../text/timeline.ts'
import { said } from '../text/words.ts'

const words = timelineText.autopsy

/** The last decision that could still have saved an episode, in a sentence, with the way there. */
export function AutopsyCard({ autopsies }: { readonly autopsies: Autopsies }) {
  const { trace, timeline } = usePage()
  const { phase, episode: id, autopsy, policyUpdates, failure } = useStore(autopsies.state)
  const episode = tracedEpisode(trace, id)
  const turning = autopsy?.turning ?? null
  return (
    <section className="autopsy" aria-label={words.title} aria-busy={phase === 'searching'}>
      <div role={failure === null ? 'status' : 'alert'}>
        {phase === 'searching' && <p>{words.searching}</p>}
        {failure !== null && (
          <p>
            {said(failure.message)} {said(failure.advice)}
          </p>
        )}
        {autopsy !== null && episode !== null && (
          <>
            <p>{findingOf(autopsy, episode)}</p>
            <p className="dim">
              {autopsy.ending === 'hurt' && words.margin(autopsy.margin)}{' '}
              {turning !== null &&
                policyUpdates !== episode.policyUpdates[turning.decision] &&
                words.newerPolicy(policyUpdates)}
            </p>
          </>
        )}
      </div>
      <div className="autopsy-buttons">
        {turning !== null && (
          <button type="button" className="button" onClick={() => timeline.go(turning.decision, id)}>
            {words.goThere}
          </button>
        )}
        <button
          type="button"
          className="icon-button small"
          aria-label={phase === 'searching' ? words.stop : words.close}
          onClick={autopsies.close}
        >
          <Icon name="close" />
        </button>
      </div>
    </section>
  )
}

function findingOf({ turning, ending, futures, searched }: Autopsy, episode: TracedEpisode): string {
  if (turning === null) return words.none[ending](searched, futures)
  const { decision, action, taken, saved } = turning
  const name = (index: number) => text.actions[ACTIONS[index]]
  const finding = words.turning(
    { decision, action: name(action), taken: name(taken) },
    { saved: saved[action], own: saved[taken], futures },
    {
      how: ending === 'hurt' ? words.survived : words.rung,
      probability: probabilityOf(episode, decision, taken),
    },
  )
  const fall = fallAfter(episode, decision)
  return fall === null ? finding : `${finding} ${words.fall(fall.from, fall.to, fall.later)}`
}
