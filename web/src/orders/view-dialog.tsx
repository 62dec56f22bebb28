import type { OrderViewJson } from '@orderferry/contract/order-views'
import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup } from '@react-spectrum/s2/ButtonGroup'
import { Checkbox } from '@react-spectrum/s2/Checkbox'
import { Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { Form } from '@react-spectrum/s2/Form'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../api/call.ts'
import { Refusal, refusedField } from '../ui/refusal.tsx'
import { useWords } from '../words/use-words.ts'

type KeptSearch = Readonly<Record<string, string>>

/** The views of one list at the service. */
export interface ViewsApi {
  readonly save: (view: {
    readonly name: string
    readonly shared: boolean
    readonly search: KeptSearch
  }) => Promise<OrderViewJson>
  readonly change: (
    viewId: string,
    change: { readonly name?: string; readonly shared?: boolean; readonly search?: KeptSearch },
  ) => Promise<OrderViewJson>
  readonly remove: (viewId: string) => Promise<unknown>
}

export type NamedView =
  | { readonly kind: 'new'; readonly search: Readonly<Record<string, string>> }
  | { readonly kind: 'known'; readonly view: OrderViewJson }

const text = style({ font: 'ui', marginY: 0 })

/** Gives a view its name, and shares it. */
export function ViewDialog(props: {
  readonly naming: NamedView | null
  readonly onClose: () => void
  readonly onSaved: (view: OrderViewJson) => void
  readonly api: ViewsApi
}) {
  return (
    <DialogContainer onDismiss={props.onClose}>
      {props.naming === null ? null : <Naming {...props} naming={props.naming} />}
    </DialogContainer>
  )
}

function Naming(props: {
  readonly naming: NamedView
  readonly onClose: () => void
  readonly onSaved: (view: OrderViewJson) => void
  readonly api: ViewsApi
}) {
  const say = useWords()
  const { naming } = props
  const [name, setName] = useState(naming.kind === 'new' ? '' : naming.view.name)
  const [shared, setShared] = useState(naming.kind === 'known' && naming.view.shared)
  const save = useMutation({
    mutationFn: () =>
      naming.kind === 'new'
        ? props.api.save({ name, shared, search: naming.search })
        : props.api.change(naming.view.viewId, { name, shared }),
    onSuccess: (view) => {
      props.onClose()
      props.onSaved(view)
    },
  })
  return (
    <Dialog>
      <Heading slot="title">{say(naming.kind === 'new' ? 'orders.view.new' : 'orders.view.rename')}</Heading>
      <Content>
        <Form
          validationBehavior="aria"
          id="view"
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate()
          }}
        >
          {naming.kind === 'new' ? <p className={text}>{say('orders.view.keeps')}</p> : null}
          {isTaken(save.error) ? null : <Refusal error={save.error} fields={['name']} />}
          <TextField
            label={say('orders.view.name')}
            value={name}
            onChange={setName}
            maxLength={100}
            isRequired
            autoFocus
            {...(isTaken(save.error)
              ? { isInvalid: true, errorMessage: save.error.problem.detail }
              : refusedField(say, save.error, { name: say('orders.view.name') }))}
          />
          <Checkbox isSelected={shared} onChange={setShared}>
            {say('orders.view.share')}
          </Checkbox>
        </Form>
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={props.onClose}>
          {say('orders.view.cancel')}
        </Button>
        <Button variant="accent" type="submit" form="view" isPending={save.isPending}>
          {say('orders.view.submit')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}

/** A name of another view: no mistake in what was typed, and mended where it was typed all the same. */
function isTaken(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.problem.code === 'view-exists'
}
