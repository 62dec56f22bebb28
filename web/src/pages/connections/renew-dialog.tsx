import type { AccountJson } from '@orderferry/contract/amazon-accounts'
import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup } from '@react-spectrum/s2/ButtonGroup'
import { Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { Form } from '@react-spectrum/s2/Form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { Refusal } from '../../ui/refusal.tsx'
import { toast } from '../../ui/toast.ts'
import { useWords } from '../../words/use-words.ts'
import { lookAgainAtAccounts } from './look-again.ts'
import { isRefreshToken, TokenField } from './token-field.tsx'

/** Authorizes an account again by the refresh token of a self-authorized application. */
export function RenewDialog(props: { readonly account: AccountJson | null; readonly onClose: () => void }) {
  return (
    <DialogContainer onDismiss={props.onClose}>
      {props.account === null ? null : <RenewForm account={props.account} onClose={props.onClose} />}
    </DialogContainer>
  )
}

function RenewForm({ account, onClose }: { readonly account: AccountJson; readonly onClose: () => void }) {
  const say = useWords()
  const { accountId, sellerId } = account
  const [token, setToken] = useState('')
  const [hasTried, setTried] = useState(false)
  const renew = useMutation({
    mutationFn: () =>
      call('PATCH /amazon-accounts/:accountId', { params: { accountId }, body: { refreshToken: token } }),
    onSuccess: async () => {
      await lookAgainAtAccounts()
      onClose()
      toast(say('connections.paste.saved'))
    },
  })
  return (
    <Dialog>
      <Heading slot="title">{say('connections.paste.title', { sellerId })}</Heading>
      <Content>
        <Form
          validationBehavior="aria"
          id="renewal"
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (isRefreshToken(token)) renew.mutate()
          }}
        >
          <Refusal error={renew.error} />
          <TokenField
            value={token}
            onChange={setToken}
            isWrong={hasTried && !isRefreshToken(token)}
            autoFocus
          />
        </Form>
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onClose}>
          {say('connections.cancel')}
        </Button>
        <Button variant="accent" type="submit" form="renewal" isPending={renew.isPending}>
          {say('connections.paste.save')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
