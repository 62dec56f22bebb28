import { AlertDialog, DialogTrigger } from '@react-spectrum/s2/AlertDialog'
import { Button } from '@react-spectrum/s2/Button'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { FactTable } from '../../ui/facts.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../words/use-words.ts'
import { type GlobalSettings, useChangeSettings, useMayChange } from './use-global-settings.ts'

const text = style({ font: 'ui', color: 'neutral', margin: 0, marginBottom: 12, maxWidth: 640 })
const hint = style({ font: 'ui', color: 'neutral-subdued', margin: 0 })
const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12, marginTop: 16 })

const reasons = {
  staff: 'global.read-only.by-staff',
  'base-url': 'global.read-only.by-base-url',
  installation: 'global.read-only.by-installation',
} as const

/** S-63, S-64: on or off, why, what waits, and what to do when this is a copy or has moved. */
export function ReadOnlyPanel({ settings }: { readonly settings: GlobalSettings }) {
  const say = useWords()
  const { readOnly, baseUrl } = settings
  const missing = say('global.base-url.none')
  return (
    <Panel title={say('global.read-only')}>
      <p className={text}>{say('global.read-only.hint')}</p>
      <FactTable
        facts={[
          {
            name: say('stores.status'),
            value: (
              <StatusLight variant={readOnly.isOn ? 'negative' : 'positive'}>
                {say(readOnly.isOn ? 'global.enabled' : 'global.disabled')}
              </StatusLight>
            ),
          },
          ...(readOnly.because === null
            ? []
            : [{ name: say('global.read-only.because'), value: say(reasons[readOnly.because]) }]),
          ...(readOnly.since === null
            ? []
            : [{ name: say('global.read-only.since'), value: say.moment(readOnly.since) }]),
          {
            name: say('global.read-only.waiting'),
            value: say('global.read-only.waiting.count', { count: readOnly.waiting }),
          },
          { name: say('global.base-url.known'), value: baseUrl.known ?? missing },
          { name: say('global.base-url.here'), value: baseUrl.here ?? missing },
          { name: say('global.installation-id'), value: settings.installationId },
        ]}
      />
      <Actions readOnly={readOnly} />
    </Panel>
  )
}

function Actions({ readOnly }: Pick<GlobalSettings, 'readOnly'>) {
  const say = useWords()
  const mayChange = useMayChange()
  const change = useChangeSettings()
  const mayBeCopy = readOnly.because === 'base-url' || readOnly.because === 'installation'
  return (
    <div className={row}>
      {readOnly.isOn ? (
        <DialogTrigger>
          <Button variant="secondary" isDisabled={!mayChange} isPending={change.isPending}>
            {say('global.read-only.switch-off')}
          </Button>
          <AlertDialog
            title={say('global.read-only.switch-off')}
            variant="warning"
            primaryActionLabel={say('global.read-only.switch-off')}
            cancelLabel={say('global.read-only.stay')}
            onPrimaryAction={() => change.mutate({ readOnlyMode: false })}
          >
            {say('global.read-only.switch-off.what', { count: readOnly.waiting })}
          </AlertDialog>
        </DialogTrigger>
      ) : (
        <Button
          variant="secondary"
          isDisabled={!mayChange}
          isPending={change.isPending}
          onPress={() => change.mutate({ readOnlyMode: true })}
        >
          {say('global.read-only.switch-on')}
        </Button>
      )}
      {mayBeCopy ? (
        <Button
          variant="accent"
          isDisabled={!mayChange}
          isPending={change.isPending}
          onPress={() => change.mutate({ adoptInstallation: true })}
        >
          {say('global.read-only.moved')}
        </Button>
      ) : null}
      {mayBeCopy ? <p className={hint}>{say('global.read-only.moved.what')}</p> : null}
      {mayChange ? null : <p className={hint}>{say('global.operators-only')}</p>}
      <Trouble error={change.error} />
    </div>
  )
}
