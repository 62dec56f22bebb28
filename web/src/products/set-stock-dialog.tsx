import { NumberField } from '@react-spectrum/s2/NumberField'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answer, call } from '../api/call.ts'
import { asked, queryClient } from '../api/query-client.ts'
import { Face } from '../ui/face.tsx'
import { Failed } from '../ui/failed.tsx'
import { useWords } from '../words/use-words.ts'
import { ProductDialog } from './product-dialog.tsx'

const endpoint = 'GET /amazon-stores/:storeId/products/:sku'
type Source = Answer<typeof endpoint>['sources'][number]

const hint = style({ font: 'ui', margin: 0 })

/** What lies at each source of a product that orders wait for. */
export function SetStockDialog(props: {
  readonly storeId: string
  readonly sku: string
  readonly onClose: () => void
  /** With how many orders are tried. */
  readonly onSet: (ordersRetried: number) => void
}) {
  const say = useWords()
  const { storeId, sku, onClose } = props
  const params = { storeId, sku }
  const product = useQuery(asked(endpoint, { params }))
  const [typed, setTyped] = useState<Quantities>({})
  const sources = product.data?.sources ?? []
  const quantities = sources.flatMap((source) => {
    const quantity = typed[nameOf(source)]
    return quantity === undefined ? [] : [{ sourceCode: source.sourceCode, quantity }]
  })
  const isEmpty = quantities.some(({ quantity }) => Number.isNaN(quantity))
  const set = useMutation({
    mutationFn: () => call('PATCH /amazon-stores/:storeId/products/:sku', { params, body: { quantities } }),
    onSuccess: ({ ordersRetried }) => {
      void queryClient.invalidateQueries({ queryKey: [endpoint] })
      props.onSet(ordersRetried)
      onClose()
    },
  })
  return (
    <ProductDialog
      title={say('stock.title', { sku })}
      size="S"
      act={set}
      action={say('stock.submit')}
      isReady={quantities.length > 0 && !isEmpty}
      {...(isEmpty || product.data === undefined ? {} : { notYet: say('stock.change-first') })}
      onClose={onClose}
    >
      <p className={hint}>{say('stock.why')}</p>
      {product.isPending ? <Face role="status" title={say('frame.loading-page')} /> : null}
      {product.isError ? (
        <Failed title={say('stock.failed')} error={product.error} onRetry={() => void product.refetch()} />
      ) : null}
      {sources.map((source) => (
        <NumberField
          key={nameOf(source)}
          label={
            source.name === null ? say('stock.quantity') : say('stock.quantity-at', { source: source.name })
          }
          value={typed[nameOf(source)] ?? source.quantity}
          // An emptied field is no number, and no 0 either.
          onChange={(value) => setTyped((before) => ({ ...before, [nameOf(source)]: value }))}
          isInvalid={Number.isNaN(typed[nameOf(source)])}
          errorMessage={say('stock.empty')}
          minValue={0}
          step={1}
        />
      ))}
    </ProductDialog>
  )
}

type Quantities = Readonly<Record<string, number>>

function nameOf({ sourceCode }: Source): string {
  return sourceCode ?? ''
}
