import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useReason } from '../../ui/failed.tsx'
import { toast } from '../../ui/toast.ts'
import { useWords } from '../../words/use-words.ts'
import { lookAgainAtAccounts } from './look-again.ts'

const intervals = [5, 10, 15, 30, 60] as const

/** S-61: counts with the choice; what was chosen stays in sight while it is refused. */
export function SchedulePicker(props: { readonly accountId: string; readonly minutes: number }) {
  const say = useWords()
  const { accountId, minutes } = props
  const save = useMutation({
    mutationFn: (syncEveryMinutes: (typeof intervals)[number]) =>
      call('PATCH /amazon-accounts/:accountId', { params: { accountId }, body: { syncEveryMinutes } }),
    onSuccess: async () => {
      await lookAgainAtAccounts()
      toast(say('connections.schedule.saved'))
    },
  })
  const reason = useReason(save.error)
  const shown = save.isPending || save.isError ? (save.variables ?? minutes) : minutes
  return (
    <Picker
      label={say('connections.schedule')}
      description={say('connections.schedule.help')}
      value={String(shown)}
      onChange={(key) => {
        const chosen = intervals.find((interval) => String(interval) === key)
        if (chosen !== undefined && chosen !== minutes) save.mutate(chosen)
      }}
      styles={style({ width: 240 })}
      {...(save.isError ? { isInvalid: true, errorMessage: reason } : {})}
    >
      {intervals.map((interval) => (
        <PickerItem key={interval} id={String(interval)}>
          {say('connections.minutes', { count: interval })}
        </PickerItem>
      ))}
    </Picker>
  )
}
