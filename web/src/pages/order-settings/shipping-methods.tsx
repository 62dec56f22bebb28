import { TextField } from '@react-spectrum/s2/TextField'
import { useWords } from '../../words/use-words.ts'
import { ListRow } from './list-row.tsx'
import { Pair } from './setting-fields.tsx'
import { SettingList } from './setting-list.tsx'
import type { Settings } from './settings-draft.ts'
import { useProblem, useSettingsForm } from './settings-form.tsx'
import { FoldedGroup, fullWidth } from './settings-layout.tsx'

type Method = Settings['shippingMethods'][number]

/** P-08: Commerce's shipping method for each of Amazon's service levels. */
export function ShippingMethods() {
  const say = useWords()
  const { values, set, isImportOff } = useSettingsForm()
  const methods = values.shippingMethods
  return (
    <FoldedGroup
      title={say('settings.group.methods')}
      why={say('settings.group.methods.why')}
      note={methods.length === 0 ? undefined : say('settings.methods.count', { count: methods.length })}
      places={['shippingMethods']}
    >
      <SettingList
        entries={methods}
        none={say('settings.methods.none')}
        row={(method, at) => (
          <ListRow
            title={say('settings.methods.entry', { number: at + 1 })}
            isDisabled={isImportOff}
            removeLabel={say('settings.methods.remove', { number: at + 1 })}
            onRemove={() => set('shippingMethods', methods.toSpliced(at, 1))}
          >
            <MethodFields
              method={method}
              at={at}
              onChange={(changed) => set('shippingMethods', methods.with(at, changed))}
            />
          </ListRow>
        )}
        add={say('settings.methods.add')}
        onAdd={() => set('shippingMethods', [...methods, { serviceLevel: '', method: '', title: '' }])}
      />
    </FoldedGroup>
  )
}

function MethodFields(props: {
  readonly method: Method
  readonly at: number
  readonly onChange: (method: Method) => void
}) {
  const say = useWords()
  const { method, at, onChange } = props
  const { isImportOff } = useSettingsForm()
  const common = { isRequired: true, isDisabled: isImportOff, styles: fullWidth }
  const place = `shippingMethods.${at}`
  return (
    <Pair>
      <TextField
        label={say('settings.methods.level')}
        description={say('settings.methods.level.help')}
        value={method.serviceLevel}
        onChange={(serviceLevel) => onChange({ ...method, serviceLevel })}
        {...common}
        {...useProblem(`${place}.serviceLevel`)}
      />
      <TextField
        label={say('settings.methods.method')}
        description={say('settings.methods.method.help')}
        value={method.method}
        onChange={(code) => onChange({ ...method, method: code })}
        {...common}
        {...useProblem(`${place}.method`)}
      />
      <TextField
        label={say('settings.methods.title')}
        value={method.title}
        onChange={(title) => onChange({ ...method, title })}
        {...common}
        {...useProblem(`${place}.title`)}
      />
    </Pair>
  )
}
