import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../api/call.ts'
import { paths, pathTo } from '../../paths.ts'
import { toast } from '../../ui/toast.ts'
import { useWords } from '../../words/use-words.ts'
import { keepDraft, type StoreDraft } from './store-draft.ts'

/** Adds the store to an account that is connected; without one, leads to Amazon and keeps what was filled in. */
export function useConnectStore(draft: StoreDraft, onDone: () => void) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const say = useWords()
  const connection = useMutation({
    mutationFn: async () => {
      const { accountId, marketplaceId = '', name = '', email = '', websiteId } = draft
      if (accountId === undefined) {
        const { url } = await call('POST /amazon-accounts/consents', { body: { marketplaceId } })
        keepDraft(draft)
        location.assign(url)
        return null
      }
      const body = { accountId, marketplaceId, name, email, websiteId }
      return call('POST /amazon-stores', { body })
    },
    onSuccess: async (store) => {
      if (store === null) return
      await queryClient.invalidateQueries({ queryKey: ['GET /amazon-store-cards'] })
      onDone()
      toast(say('add-store.added', { name: store.name }))
      await navigate({ to: pathTo(paths.amazonStores), search: {}, replace: true })
    },
  })
  return { connect: () => connection.mutate(), isPending: connection.isPending, error: connection.error }
}
