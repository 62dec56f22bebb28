import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup } from '@react-spectrum/s2/ButtonGroup'
import { Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useWords } from '../../words/use-words.ts'

export interface MadeLink {
  readonly user: { readonly name: string; readonly email: string }
  readonly path: string
  readonly expiresAt: string
}

const text = style({ font: 'ui', marginTop: 0, marginBottom: 16 })
const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 8 })
const field = style({ flexGrow: 1, minWidth: 0 })

/** A one-time sign-in link, shown once: whoever made it hands it over. */
export function LinkDialog({
  made,
  onClose,
}: {
  readonly made: MadeLink | null
  readonly onClose: () => void
}) {
  return (
    <DialogContainer onDismiss={onClose}>
      {made === null ? null : <Shown made={made} onClose={onClose} />}
    </DialogContainer>
  )
}

function Shown({ made, onClose }: { readonly made: MadeLink; readonly onClose: () => void }) {
  const say = useWords()
  const { name, email } = made.user
  const link = `${location.origin}${made.path}`
  return (
    <Dialog>
      <Heading slot="title">{say('users.link.title', { name })}</Heading>
      <Content>
        <p className={text}>{say('users.link.why', { email, until: say.moment(made.expiresAt) })}</p>
        <div className={row}>
          <TextField
            label={say('users.link.label')}
            value={link}
            isReadOnly
            styles={field}
            onFocus={(event) => (event.target as HTMLInputElement).select()}
          />
          <CopyButton text={link} />
        </div>
      </Content>
      <ButtonGroup>
        <Button variant="accent" onPress={onClose}>
          {say('users.link.done')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
