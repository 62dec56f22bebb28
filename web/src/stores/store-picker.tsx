import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import type { Answer } from '../api/call.ts'
import { useWords } from '../words/use-words.ts'

type Store = Answer<'GET /amazon-stores'>['items'][number]

/** Of which store a page tells; absent where there is nothing to choose. */
export function StorePicker(props: {
  readonly stores: readonly Store[]
  readonly chosen: Store | undefined
  readonly onChoose: (storeId: string) => void
}) {
  const say = useWords()
  if (props.stores.length < 2) return null
  return (
    <Picker
      label={say('matching.store')}
      labelPosition="side"
      selectedKey={props.chosen?.storeId ?? null}
      onSelectionChange={(key) => props.onChoose(String(key))}
    >
      {props.stores.map(({ storeId, name }) => (
        <PickerItem key={storeId} id={storeId}>
          {name}
        </PickerItem>
      ))}
    </Picker>
  )
}
