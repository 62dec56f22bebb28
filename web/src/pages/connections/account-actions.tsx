import type { AccountJson } from '@orderferry/contract/amazon-accounts'
import { Button } from '@react-spectrum/s2/Button'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { type Confirmation, ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { toast } from '../../ui/toast.ts'
import { useWords } from '../../words/use-words.ts'
import { lookAgainAtAccounts } from './look-again.ts'
import { RenewDialog } from './renew-dialog.tsx'

const row = style({ display: 'flex', flexWrap: 'wrap', gap: 8 })
const refused = style({ width: 'full' })

/** Renewing the authorization through Amazon or by hand, and changing the data key. */
export function AccountActions({ account }: { readonly account: AccountJson }) {
  const say = useWords()
  const { accountId, sellerId } = account
  const [isRenewing, setRenewing] = useState(false)
  const [confirmation, setConfirmation] = useState<Confirmation | null>(null)
  const consent = useMutation({
    mutationFn: () => call('POST /amazon-accounts/consents', { body: { accountId } }),
    onSuccess: ({ url }) => location.assign(url),
  })
  const askForRotation = () =>
    setConfirmation({
      title: say('connections.key.ask', { sellerId }),
      why: say('connections.key.why'),
      action: say('connections.key.rotate'),
      act: async () => {
        await call('POST /amazon-accounts/:accountId/key-rotations', { params: { accountId } })
        await lookAgainAtAccounts()
        toast(say('connections.key.started'))
      },
    })
  return (
    <>
      <div className={row}>
        <Button variant="secondary" size="S" isPending={consent.isPending} onPress={() => consent.mutate()}>
          {say('connections.renew')}
        </Button>
        <Button variant="secondary" fillStyle="outline" size="S" onPress={() => setRenewing(true)}>
          {say('connections.paste')}
        </Button>
        <Button variant="secondary" fillStyle="outline" size="S" onPress={askForRotation}>
          {say('connections.key.rotate')}
        </Button>
      </div>
      {consent.isError ? (
        <div className={refused}>
          <Refusal error={consent.error} />
        </div>
      ) : null}
      <RenewDialog account={isRenewing ? account : null} onClose={() => setRenewing(false)} />
      <ConfirmDialog confirmation={confirmation} onClose={() => setConfirmation(null)} />
    </>
  )
}
