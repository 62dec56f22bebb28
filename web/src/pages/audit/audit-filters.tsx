import { Button } from '@react-spectrum/s2/Button'
import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asked } from '../../api/query-client.ts'
import { DayField } from '../../ui/day-field.tsx'
import { isDay } from '../../ui/is-day.ts'
import { useWords } from '../../words/use-words.ts'
import { type AuditKind, type AuditSearch, auditKinds } from './audit-search.ts'

const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: 12 })
const below = style({ paddingTop: 20 })
const ANY = 'any'

/** By person, kind and days; they count once they are applied. */
export function AuditFilters({
  search,
  onApply,
}: {
  readonly search: AuditSearch
  readonly onApply: (search: AuditSearch) => void
}) {
  const say = useWords()
  const { data: users } = useQuery(asked('GET /users', {}))
  const [person, setPerson] = useState(search.person ?? ANY)
  const [kind, setKind] = useState<AuditKind | typeof ANY>(search.kind ?? ANY)
  const [from, setFrom] = useState(search.from ?? '')
  const [to, setTo] = useState(search.to ?? '')
  const days = [from, to].filter((day) => day !== '')
  const apply = () => {
    if (!days.every(isDay)) return
    onApply({
      ...(person === ANY ? {} : { person }),
      ...(kind === ANY ? {} : { kind }),
      ...(from === '' ? {} : { from }),
      ...(to === '' ? {} : { to }),
    })
  }
  const persons = (users?.items ?? []).map(({ userId, name }) => ({ userId, name }))
  return (
    <form
      className={row}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <Picker
        label={say('audit.person')}
        size="S"
        selectedKey={person}
        onSelectionChange={(key) => setPerson(String(key ?? ANY))}
      >
        {[{ userId: ANY, name: say('audit.anybody') }, ...persons].map(({ userId, name }) => (
          <PickerItem key={userId} id={userId}>
            {name}
          </PickerItem>
        ))}
      </Picker>
      <Picker
        label={say('audit.kind')}
        size="S"
        selectedKey={kind}
        onSelectionChange={(key) => setKind((key ?? ANY) as AuditKind | typeof ANY)}
      >
        {[ANY, ...auditKinds].map((known) => (
          <PickerItem key={known} id={known}>
            {known === ANY ? say('audit.any-kind') : say(`audit.kind.${known as AuditKind}`)}
          </PickerItem>
        ))}
      </Picker>
      <DayField label={say('audit.from')} value={from} onChange={setFrom} />
      <DayField label={say('audit.to')} value={to} onChange={setTo} />
      <div className={below}>
        <Button variant="secondary" size="S" type="submit">
          {say('audit.apply')}
        </Button>
      </div>
    </form>
  )
}
