import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { toast } from '../../ui/toast.ts'
import { useWords } from '../../words/use-words.ts'
import type { Card } from './card.ts'

/** What an owner does with a store from its card. */
export function useStoreActions({ storeId, accountId, name }: Card) {
  const say = useWords()
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: (state: 'active' | 'inactive') =>
      call('PATCH /amazon-stores/:storeId', { params: { storeId }, body: { state } }),
    onSuccess: (_changed, state) =>
      toast(say(state === 'active' ? 'stores.activated' : 'stores.deactivated', { name })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['GET /amazon-store-cards'] }),
  })
  const consent = useMutation({
    mutationFn: () => call('POST /amazon-accounts/consents', { body: { accountId } }),
    onSuccess: ({ url }) => location.assign(url),
  })
  return {
    setState: (state: 'active' | 'inactive') => change.mutate(state),
    renew: () => consent.mutate(),
    error: change.error ?? consent.error,
  }
}
