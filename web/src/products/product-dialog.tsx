import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup } from '@react-spectrum/s2/ButtonGroup'
import { Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { type ReactNode, useId } from 'react'
import { Trouble } from '../ui/trouble.tsx'
import { useWords } from '../words/use-words.ts'

const stack = style({ display: 'flex', flexDirection: 'column', gap: 16 })
const reason = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0, alignSelf: 'end' })

/** A question about products: its fields, why the service refused, and the one button that does it. */
export function ProductDialog(props: {
  readonly title: string
  readonly size: 'S' | 'M' | 'L'
  /** The mutation that the button starts. */
  readonly act: { readonly isPending: boolean; readonly error: unknown; readonly mutate: () => void }
  /** Names the button; null once it is done and there is only to close. */
  readonly action: string | null
  readonly isReady: boolean
  /** Why the button cannot be pressed yet, where the fields do not say so. */
  readonly notYet?: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const say = useWords()
  const { act, onClose } = props
  const id = useId()
  const notYet = props.isReady ? undefined : props.notYet
  return (
    <DialogContainer onDismiss={onClose}>
      <Dialog size={props.size}>
        <Heading slot="title">{props.title}</Heading>
        <Content>
          <div className={stack}>
            {props.children}
            <Trouble error={act.error} />
            {notYet === undefined ? null : (
              <p id={id} className={reason}>
                {notYet}
              </p>
            )}
          </div>
        </Content>
        <ButtonGroup>
          <Button variant="secondary" onPress={onClose}>
            {say(props.action === null ? 'match.close' : 'match.cancel')}
          </Button>
          {props.action === null ? null : (
            <Button
              variant="accent"
              aria-describedby={notYet === undefined ? undefined : id}
              isDisabled={!props.isReady}
              isPending={act.isPending}
              onPress={() => act.mutate()}
            >
              {props.action}
            </Button>
          )}
        </ButtonGroup>
      </Dialog>
    </DialogContainer>
  )
}
