/** What the page of an Amazon order asks the service, and how it changes it. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { type Answer, ApiProblem, call } from '../../api/call.ts'
import { asked, queryClient } from '../../api/query-client.ts'

export interface OrderName {
  readonly storeId: string
  readonly amazonOrderId: string
}

export type Order = Answer<'GET /amazon-orders/:storeId/:amazonOrderId'>
export type Blocker = Order['blockers'][number]

/** An import is a matter of seconds; everything else of minutes. */
const SOON_MS = 2_000
const LATER_MS = 15_000

export function useOrder(name: OrderName) {
  const order = 'GET /amazon-orders/:storeId/:amazonOrderId'
  return useQuery({
    ...asked(order, { params: { ...name } }),
    refetchInterval: ({ state }) =>
      state.error instanceof ApiProblem
        ? false
        : state.data?.importState === 'importing'
          ? SOON_MS
          : LATER_MS,
  })
}

/** Everything that shows this order asks anew. */
async function refreshOrder(): Promise<void> {
  await Promise.all(
    [
      'GET /amazon-orders/:storeId/:amazonOrderId',
      'GET /amazon-orders/:storeId/:amazonOrderId/products',
      'GET /amazon-orders/:storeId/:amazonOrderId/shipping-address',
      'GET /system-messages',
    ].map((endpoint) => queryClient.invalidateQueries({ queryKey: [endpoint] })),
  )
}

const SETTLES_MS = 1_500

/** At once, and once more when the import has had its moment. */
export function followImport(): void {
  void refreshOrder()
  setTimeout(() => void refreshOrder(), SETTLES_MS)
}

export function useRetry(name: OrderName) {
  return useMutation({
    mutationFn: () =>
      call('POST /amazon-orders/:storeId/:amazonOrderId/import-attempts', { params: { ...name } }),
    onSettled: followImport,
  })
}

export function useEnableProduct(storeId: string) {
  return useMutation({
    mutationFn: (sku: string) =>
      call('PATCH /amazon-stores/:storeId/products/:sku', {
        params: { storeId, sku },
        body: { enabled: true },
      }),
    onSettled: followImport,
  })
}

export function actionOf(order: Order, action: Order['actions'][number]['action']) {
  return order.actions.find((one) => one.action === action)
}
