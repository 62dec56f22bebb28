import { Checkbox } from '@react-spectrum/s2/Checkbox'
import { CheckboxGroup } from '@react-spectrum/s2/CheckboxGroup'
import { Radio, RadioGroup } from '@react-spectrum/s2/RadioGroup'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { asked } from '../../api/query-client.ts'
import { refusedField } from '../../ui/refusal.tsx'
import { useWords } from '../../words/use-words.ts'

const indent = style({ marginStart: 24 })
const hint = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 })

/** All Amazon stores, or some of them. */
export function StoresField(props: {
  readonly value: readonly string[] | null
  readonly onChange: (storeIds: string[] | null) => void
  readonly isOwner: boolean
  readonly error: unknown
}) {
  const say = useWords()
  const { data } = useQuery(asked('GET /amazon-stores', {}))
  const stores = data?.items ?? []
  if (props.isOwner) return <p className={hint}>{say('users.owner-stores')}</p>
  return (
    <>
      <RadioGroup
        label={say('users.stores')}
        value={props.value === null ? 'all' : 'some'}
        onChange={(which) => props.onChange(which === 'all' ? null : [])}
      >
        <Radio value="all">{say('users.all-stores')}</Radio>
        <Radio value="some" isDisabled={stores.length === 0}>
          {say('users.some-stores')}
        </Radio>
      </RadioGroup>
      {props.value === null ? null : (
        <CheckboxGroup
          aria-label={say('users.some-stores')}
          styles={indent}
          value={[...props.value]}
          onChange={(storeIds) => props.onChange(storeIds)}
          {...refusedField(say, props.error, { storeIds: say('users.stores') })}
        >
          {stores.map(({ storeId, name }) => (
            <Checkbox key={storeId} value={storeId}>
              {name}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
    </>
  )
}
