import { cardOf } from '../../store/app/catalog.ts'
import { textOf } from '../../store/app/configEdits.ts'
import { ProofSection } from '../compare/ProofSection.tsx'
import { useApp } from '../page.ts'
import { text } from '../text/index.ts'
import { said } from '../text/words.ts'
import { WorkedFormula } from './WorkedFormula.tsx'

/** Describes the chosen algorithm: idea, loss, paper and source. */
export function AlgorithmAbout() {
  const card = useApp(({ config }) => cardOf(config))
  const isGame = useApp(({ config }) => textOf(config.env) === undefined)
  const { paper } = card
  return (
    <div className="about">
      <h2>{card.name}</h2>
      <p>{said(card.idea)}</p>
      <h3>{text.about.setsApart}</h3>
      <p>{said(card.setsApart)}</p>
      <h3>{text.about.formula}</h3>
      <p className="formula">{said(card.formula)}</p>
      <h3>{text.about.worked}</h3>
      <WorkedFormula card={card} />
      <dl>
        <dt>{text.about.estimates}</dt>
        <dd>{said(card.estimates)}</dd>
        <dt>{text.about.dataUse}</dt>
        <dd>{said(card.dataUse)}</dd>
        <dt>{text.about.paper}</dt>
        <dd>
          {paper.authors} ({paper.year}): <cite>{paper.title}</cite>, {paper.equation}
        </dd>
        <dt>{text.about.source}</dt>
        <dd>
          <code>{card.source}</code>
        </dd>
      </dl>
      {isGame && <ProofSection />}
    </div>
  )
}
