import { type Role, roles } from '@orderferry/contract/role'
import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup } from '@react-spectrum/s2/ButtonGroup'
import { Checkbox } from '@react-spectrum/s2/Checkbox'
import { Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { Form } from '@react-spectrum/s2/Form'
import { Radio, RadioGroup } from '@react-spectrum/s2/RadioGroup'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answer, call } from '../../api/call.ts'
import { queryClient } from '../../api/query-client.ts'
import { Refusal, refusedField } from '../../ui/refusal.tsx'
import { useWords } from '../../words/use-words.ts'
import type { MadeLink } from './link-dialog.tsx'
import { StoresField } from './stores-field.tsx'

type User = Answer<'GET /users'>['items'][number]
/** `new`: somebody who is added. */
export type EditedUser = User | 'new'

const lines = style({ display: 'flex', flexDirection: 'column' })
const hint = style({ font: 'ui-sm', color: 'neutral-subdued' })

interface DialogProps {
  readonly onClose: () => void
  readonly onLink: (made: MadeLink) => void
}

/** Adds a user, or changes one. */
export function UserDialog({ edited, ...props }: DialogProps & { readonly edited: EditedUser | null }) {
  return (
    <DialogContainer onDismiss={props.onClose}>
      {edited === null ? null : <UserForm edited={edited} {...props} />}
    </DialogContainer>
  )
}

function useSave(edited: EditedUser, { onClose, onLink }: DialogProps) {
  return useMutation({
    mutationFn: async (wish: Wish): Promise<MadeLink | null> => {
      const { email, ...body } = wish
      if (edited === 'new') {
        const { signIn, ...user } = await call('POST /users', { body: { email, ...body } })
        return { user, ...signIn }
      }
      await call('PATCH /users/:userId', { params: { userId: edited.userId }, body })
      return null
    },
    onSuccess: async (made) => {
      await queryClient.invalidateQueries({ queryKey: ['GET /users'] })
      // Somebody may have changed themselves.
      await queryClient.invalidateQueries({ queryKey: ['GET /session'] })
      onClose()
      if (made !== null) onLink(made)
    },
  })
}

interface Wish {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly storeIds: string[] | null
  readonly reversesOrders: boolean
}

const nobody: Wish = { email: '', name: '', role: 'clerk', storeIds: null, reversesOrders: false }

function UserForm({ edited, ...props }: DialogProps & { readonly edited: EditedUser }) {
  const say = useWords()
  const [wish, setWish] = useState<Wish>(() => (edited === 'new' ? nobody : wishOf(edited)))
  const change = (part: Partial<Wish>) => setWish({ ...wish, ...part })
  const save = useSave(edited, props)
  const { error } = save
  return (
    <Dialog>
      <Heading slot="title">
        {edited === 'new' ? say('users.add') : say('users.change.title', { name: edited.name })}
      </Heading>
      <Content>
        <Form
          validationBehavior="aria"
          id="user"
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate(wish.role === 'owner' ? { ...wish, storeIds: null } : wish)
          }}
        >
          <Refusal error={error} fields={['name', 'email', 'storeIds']} />
          <TextField
            label={say('users.name')}
            description={say('users.name.hint')}
            value={wish.name}
            onChange={(name) => change({ name })}
            isRequired
            autoFocus
            {...refusedField(say, error, { name: say('users.name') })}
          />
          <TextField
            label={say('sign-in.email')}
            type="email"
            value={wish.email}
            onChange={(email) => change({ email })}
            isRequired
            isReadOnly={edited !== 'new'}
            {...refusedField(say, error, { email: say('sign-in.email') })}
          />
          <RoleField value={wish.role} onChange={(role) => change({ role })} />
          {wish.role === 'clerk' ? (
            <Checkbox
              isSelected={wish.reversesOrders}
              onChange={(reversesOrders) => change({ reversesOrders })}
            >
              {say('users.reverse')}
            </Checkbox>
          ) : null}
          <StoresField
            value={wish.storeIds}
            onChange={(storeIds) => change({ storeIds })}
            isOwner={wish.role === 'owner'}
            error={error}
          />
        </Form>
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={props.onClose}>
          {say('account.cancel')}
        </Button>
        <Button variant="accent" type="submit" form="user" isPending={save.isPending}>
          {say(edited === 'new' ? 'users.add' : 'users.save')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}

function wishOf({ email, name, role, storeIds, reversesOrders }: User): Wish {
  return { email, name, role, storeIds, reversesOrders }
}

function RoleField(props: { readonly value: Role; readonly onChange: (role: Role) => void }) {
  const say = useWords()
  return (
    <RadioGroup
      label={say('users.role')}
      value={props.value}
      onChange={(role) => props.onChange(role as Role)}
    >
      {[...roles].reverse().map((role) => (
        <Radio key={role} value={role}>
          <span className={lines}>
            {say(`role.${role}`)}
            <span className={hint}>{say(`users.role.${role}`)}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
