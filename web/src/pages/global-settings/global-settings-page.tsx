import { Radio, RadioGroup } from '@react-spectrum/s2/RadioGroup'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asked } from '../../api/query-client.ts'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Page } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SaveRow } from '../../ui/save-row.tsx'
import { useWords } from '../../words/use-words.ts'
import { ReadOnlyPanel } from './read-only-panel.tsx'
import { type GlobalSettings, useChangeSettings, useMayChange } from './use-global-settings.ts'

const LOOK_EVERY_MS = 10_000
const stack = style({ display: 'flex', flexDirection: 'column', gap: 12, maxWidth: 960 })
const fields = style({ display: 'flex', flexDirection: 'column', gap: 24 })

/** S-60, S-62 to S-64. */
export function GlobalSettingsPage() {
  const say = useWords()
  const { data, error, isPending, refetch } = useQuery({
    ...asked('GET /global-settings', {}),
    refetchInterval: LOOK_EVERY_MS,
  })
  return (
    <Page title={say('nav.global-settings')}>
      {isPending ? <Face role="status" title={say('global.loading')} /> : null}
      {error === null ? null : (
        <Failed title={say('global.failed')} error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined ? null : (
        <div className={stack}>
          <ReadOnlyPanel settings={data} />
          <Logging settings={data} />
        </div>
      )}
    </Page>
  )
}

const intervals = ['daily', 'weekly', 'monthly'] as const

function Logging({ settings }: { readonly settings: GlobalSettings }) {
  const say = useWords()
  const mayChange = useMayChange()
  // What is chosen stays, whatever else changes of the settings meanwhile.
  const [chosen, setChosen] = useState<{
    readonly interval?: GlobalSettings['clearLogHistory']
    readonly debug?: boolean
  }>({})
  const { interval, debug } = {
    ...{ interval: settings.clearLogHistory, debug: settings.debugLogging },
    ...chosen,
  }
  const change = useChangeSettings()
  const isSame = interval === settings.clearLogHistory && debug === settings.debugLogging
  return (
    <Panel title={say('global.logs')}>
      <div className={fields}>
        <RadioGroup
          label={say('global.clear-log-history')}
          description={say('global.clear-log-history.hint')}
          value={interval}
          onChange={(value) => setChosen({ ...chosen, interval: value as typeof interval })}
          isDisabled={!mayChange}
        >
          {intervals.map((value) => (
            <Radio key={value} value={value}>
              {say(`global.clear-log-history.${value}`)}
            </Radio>
          ))}
        </RadioGroup>
        <RadioGroup
          label={say('global.debug-logging')}
          description={say('global.debug-logging.hint')}
          value={debug ? 'enabled' : 'disabled'}
          onChange={(value) => setChosen({ ...chosen, debug: value === 'enabled' })}
          isDisabled={!mayChange}
        >
          <Radio value="enabled">{say('global.enabled')}</Radio>
          <Radio value="disabled">{say('global.disabled')}</Radio>
        </RadioGroup>
      </div>
      <SaveRow
        label={say('global.save')}
        save={{ onPress: () => change.mutate({ clearLogHistory: interval, debugLogging: debug }) }}
        isPending={change.isPending}
        isSame={isSame}
        reservedTo={mayChange ? null : say('global.operators-only')}
        saved={change.isSuccess && isSame ? say('global.saved') : null}
        error={change.error}
      />
    </Panel>
  )
}
