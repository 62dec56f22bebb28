import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup, Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { asked } from '../../api/query-client.ts'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { useWords } from '../../words/use-words.ts'
import { AddStoreForm, isComplete } from './add-store-form.tsx'
import type { StoreDraft } from './store-draft.ts'
import { useConnectStore } from './use-connect-store.ts'

/** S-10 to S-13: which website and which marketplace, and whose. Connect leads to Amazon where nobody has agreed yet. */
export function AddStoreDialog(props: { readonly draft: StoreDraft; readonly onClose: () => void }) {
  const say = useWords()
  const form = useId()
  const [draft, setDraft] = useState(props.draft)
  const choices = useQuery(asked('GET /commerce/choices', {}))
  const marketplaces = useQuery(asked('GET /amazon-marketplaces', {}))
  const accounts = useQuery(asked('GET /amazon-accounts', {}))
  const connecting = useConnectStore(draft, props.onClose)
  const all = [choices, marketplaces, accounts] as const
  const failed = all.find(({ error }) => error !== null)
  const isReady = choices.data !== undefined && marketplaces.data !== undefined && accounts.data !== undefined
  return (
    <DialogContainer onDismiss={props.onClose}>
      <Dialog size="M">
        <Heading slot="title">{say('add-store.title')}</Heading>
        <Content>
          {failed !== undefined ? (
            <Failed
              error={failed.error}
              onRetry={() => {
                for (const one of all) void one.refetch()
              }}
            />
          ) : !isReady ? (
            <Face role="status" title={say('add-store.loading')} />
          ) : (
            <AddStoreForm
              id={form}
              draft={draft}
              onChange={(change) => setDraft({ ...draft, ...change })}
              websites={choices.data.websites}
              marketplaces={marketplaces.data.items}
              accounts={accounts.data.items}
              error={connecting.error}
              onSubmit={connecting.connect}
            />
          )}
        </Content>
        <ButtonGroup>
          <Button variant="secondary" onPress={props.onClose}>
            {say('add-store.cancel')}
          </Button>
          <Button
            variant="accent"
            type="submit"
            form={form}
            isDisabled={!isReady || !isComplete(draft)}
            isPending={connecting.isPending}
          >
            {say('add-store.connect')}
          </Button>
        </ButtonGroup>
      </Dialog>
    </DialogContainer>
  )
}
