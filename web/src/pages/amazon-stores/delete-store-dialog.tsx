import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup, Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { Form } from '@react-spectrum/s2/Form'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../../api/call.ts'
import { refusedField } from '../../ui/refusal.tsx'
import { toast } from '../../ui/toast.ts'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Card } from './card.ts'

const paragraph = style({ font: 'ui', margin: 0, marginBottom: 16 })
const hint = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 })

/** S-35: the store goes only once its name was typed to the letter. */
export function DeleteStoreDialog(props: {
  readonly store: Pick<Card, 'storeId' | 'name'>
  readonly onClose: () => void
}) {
  const say = useWords()
  const form = useId()
  const { storeId, name } = props.store
  const [typed, setTyped] = useState('')
  const queryClient = useQueryClient()
  const removal = useMutation({
    mutationFn: () =>
      call('DELETE /amazon-stores/:storeId', { params: { storeId }, body: { confirmName: typed } }),
    onSuccess: async () => {
      props.onClose()
      toast(say('stores.deleted', { name }))
      await queryClient.invalidateQueries({ queryKey: ['GET /amazon-store-cards'] })
      // The button that led here goes with its card.
      document.getElementById('page')?.focus()
    },
  })
  const refused = refusedField(say, removal.error, { confirmName: say('delete-store.name') })
  return (
    <DialogContainer onDismiss={props.onClose}>
      <Dialog role="alertdialog" size="M">
        <Heading slot="title">{say('delete-store.title', { name })}</Heading>
        <Content>
          <p className={paragraph}>{say('delete-store.what')}</p>
          <Form
            id={form}
            validationBehavior="aria"
            onSubmit={(event) => {
              event.preventDefault()
              if (typed === name) removal.mutate()
            }}
          >
            <TextField
              label={say('delete-store.type', { name })}
              value={typed}
              onChange={setTyped}
              {...refused}
              autoComplete="off"
              autoFocus
            />
            {typed === name ? null : <p className={hint}>{say('delete-store.not-yet')}</p>}
            <Trouble error={refused.isInvalid === undefined ? removal.error : null} />
          </Form>
        </Content>
        <ButtonGroup>
          <Button variant="secondary" onPress={props.onClose}>
            {say('delete-store.keep')}
          </Button>
          <Button
            variant="negative"
            type="submit"
            form={form}
            isDisabled={typed !== name}
            isPending={removal.isPending}
          >
            {say('delete-store.confirm')}
          </Button>
        </ButtonGroup>
      </Dialog>
    </DialogContainer>
  )
}
