import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup, Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { asked } from '../../api/query-client.ts'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { useWords } from '../../words/use-words.ts'

const to = style({ font: 'ui', color: 'neutral-subdued', margin: 0, marginBottom: 12 })
const text = style({ font: 'ui', margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' })

/** What a mail says, word for word. */
export function MailDialog(props: { readonly mailId: string; readonly onClose: () => void }) {
  const say = useWords()
  const { data, error, isPending, refetch } = useQuery(
    asked('GET /outbox-mails/:mailId', { params: { mailId: props.mailId } }),
  )
  return (
    <DialogContainer onDismiss={props.onClose}>
      <Dialog size="M">
        <Heading slot="title">{data?.subject ?? say('nav.outbox')}</Heading>
        <Content>
          {isPending ? (
            <Face role="status" title={say('outbox.mail.loading')} />
          ) : data === undefined ? (
            <Failed title={say('outbox.mail.failed')} error={error} onRetry={() => void refetch()} />
          ) : (
            <>
              <p className={to}>{say('outbox.to', { recipient: data.recipient })}</p>
              <p className={text}>{data.text}</p>
            </>
          )}
        </Content>
        <ButtonGroup>
          <Button variant="secondary" onPress={props.onClose}>
            {say('stores.dismiss')}
          </Button>
        </ButtonGroup>
      </Dialog>
    </DialogContainer>
  )
}
