import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { withAlgorithm, withHyperparameter, withText } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createPage } from '../../../src/store/controls/page.ts'
import { createRunControls } from '../../../src/store/controls/runControls.ts'
import type { RunConfig } from '../../../src/training/protocol.ts'
import { PageProvider } from '../../../src/ui/page.ts'
import { RunControlsProvider } from '../../../src/ui/runContext.ts'
import { StageRung } from '../../../src/ui/teach/StageRung.tsx'
import type { StageId } from '../../../src/ui/teach/stageList.ts'

/** What a stage starts from while no policy is kept. */
function startOf(config: RunConfig, id: StageId): string | undefined {
  const page = createPage(config)
  const html = renderToString(
    <PageProvider value={page}>
      <RunControlsProvider value={createRunControls(page, () => {})}>
        <StageRung id={id} />
      </RunControlsProvider>
    </PageProvider>,
  )
  return /<option value="" selected="">([^<]*)</.exec(html)?.[1]
}

it('a later stage of a language model says that it begins with SFT, unless that is switched off', () => {
  const config = withText(defaultRunConfig())
  expect(startOf(config, 'sft')).toBe('random weights')
  for (const id of ['dpo', 'grpo', 'dapo', 'ppo'] as const) expect(startOf(config, id), id).toContain('SFT first')
  const withoutSft = withHyperparameter(withAlgorithm(config, 'grpo'), 'fineTuningEpochs', 0)
  expect(startOf(withoutSft, 'grpo')).toBe('random weights')
  expect(startOf(withoutSft, 'dapo')).toContain('SFT first')
})
