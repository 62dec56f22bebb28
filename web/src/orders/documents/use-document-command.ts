import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { paths } from '../../paths.ts'
import { toast } from '../../ui/toast.ts'
import type { DocumentOrder } from './document-order.ts'

/** What a command is sent with. */
export interface CommandOf {
  readonly key: string
  readonly seen: string
}

/** Sends a document; the same again keeps its key, so that it is made once however often somebody presses. */
export function useDocumentCommand<Draft>(
  order: DocumentOrder,
  send: (draft: Draft, command: CommandOf) => Promise<string>,
) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const last = useRef({ text: '', key: '' })
  return useMutation({
    mutationFn: async (draft: Draft) => {
      const text = JSON.stringify(draft)
      if (text !== last.current.text) last.current = { text, key: crypto.randomUUID() }
      return send(draft, { key: last.current.key, seen: order.version })
    },
    onSuccess: async (made) => {
      toast(made)
      await Promise.all(
        ['GET /commerce-orders/:commerceOrderId', 'GET /amazon-orders/:storeId/:amazonOrderId'].map((key) =>
          queryClient.invalidateQueries({ queryKey: [key] }),
        ),
      )
      await navigate({ to: paths.commerceOrder, params: { commerceOrderId: String(order.id) } })
    },
  })
}
