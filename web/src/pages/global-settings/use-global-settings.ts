import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'
import { asked } from '../../api/query-client.ts'
import { useMay, useSession } from '../../api/session.ts'

export type GlobalSettings = Answer<'GET /global-settings'>

/** Whoever may, of those who are not limited to some stores. */
export function useMayChange(): boolean {
  const isOperator = useMay('operator')
  return useSession().storeIds === null && isOperator
}

export function useChangeSettings() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Parameters<typeof call<'PATCH /global-settings'>>[1]['body']) =>
      call('PATCH /global-settings', { body }),
    onSuccess: (changed) => {
      queryClient.setQueryData(asked('GET /global-settings', {}).queryKey, changed)
      void queryClient.invalidateQueries({ queryKey: ['GET /system-messages'] })
    },
  })
}
