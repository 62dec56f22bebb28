/** Asks for something to be done to a Commerce order: once, however often the button is pressed. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../api/call.ts'
import { queryClient } from '../api/query-client.ts'

export interface Sent {
  readonly key: string
  readonly seen: string
}

/** @param act calls the service with what was sent along each time: the same key until it is known what came of it */
export function useOrderCommand<Wish>(version: string, act: (wish: Wish, sent: Sent) => Promise<unknown>) {
  const [key, setKey] = useState(newKey)
  return useMutation({
    mutationFn: (wish: Wish) => act(wish, { key, seen: version }),
    onSuccess: () => {
      setKey(newKey())
      return lookAgain()
    },
    onError: (error) => {
      // Without an answer, or with one that does not know, the same is asked for again.
      if (!(error instanceof ApiProblem) || error.problem.code === 'command-unsettled') return
      setKey(newKey())
      if (error.problem.status === 409) void lookAgain()
    },
  })
}

export function lookAgain(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['GET /commerce-orders/:commerceOrderId'] })
}

/** `crypto.randomUUID` is not there on pages that came without TLS. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
