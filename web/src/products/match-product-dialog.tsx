import { NumberField } from '@react-spectrum/s2/NumberField'
import { Radio, RadioGroup } from '@react-spectrum/s2/RadioGroup'
import { SearchField } from '@react-spectrum/s2/SearchField'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answer, call } from '../api/call.ts'
import { asked } from '../api/query-client.ts'
import { Face } from '../ui/face.tsx'
import { Failed } from '../ui/failed.tsx'
import { useSettled } from '../ui/use-settled.ts'
import { useWords } from '../words/use-words.ts'
import { ProductDialog } from './product-dialog.tsx'

export interface LineToMatch {
  /** What the match is saved under: a Seller SKU, or `asin:` and an ASIN. */
  readonly key: string
  readonly asin: string | null
  readonly title: string | null
}

type FoundProduct = Answer<'GET /amazon-stores/:storeId/products'>['items'][number]

const QUANTITY_MAX = 1000

const hint = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 })
const choice = style({ font: 'ui', margin: 0, overflowWrap: 'anywhere' })
const results = style({ maxHeight: 280, overflowY: 'auto', padding: 4 })
const wide = style({ width: 'full' })

/** S-53: which product a Seller SKU of a store stands for, remembered for all its orders. */
export function MatchProductDialog(props: {
  readonly storeId: string
  readonly line: LineToMatch
  readonly onClose: () => void
  /** With how many orders are tried. */
  readonly onMatched: (ordersRetried: number) => void
}) {
  const say = useWords()
  const { storeId, line, onClose } = props
  const [chosen, setChosen] = useState<FoundProduct | null>(null)
  const [quantity, setQuantity] = useState(1)
  const match = useMutation({
    mutationFn: () =>
      call('PUT /amazon-stores/:storeId/product-matches/:key', {
        params: { storeId, key: line.key },
        body: { components: [{ sku: chosen?.sku ?? '', quantity }] },
      }),
    onSuccess: ({ ordersRetried }) => {
      props.onMatched(ordersRetried)
      onClose()
    },
  })
  return (
    <ProductDialog
      title={say('match.title')}
      size="L"
      act={match}
      action={say('match.assign')}
      isReady={chosen !== null}
      notYet={say('match.pick-first')}
      onClose={onClose}
    >
      <p className={hint}>
        {say('match.for', { sku: line.key })} {[line.title, line.asin].filter(Boolean).join(' · ')}
      </p>
      <CatalogChoice storeId={storeId} chosen={chosen} onChoose={setChosen} />
      {chosen === null ? null : (
        <p className={choice} role="status">
          {say('match.chosen', { product: `${chosen.name} · ${chosen.sku}` })}
        </p>
      )}
      <NumberField
        label={say('match.quantity')}
        value={quantity}
        onChange={(value) => setQuantity(Number.isNaN(value) ? 1 : value)}
        minValue={1}
        maxValue={QUANTITY_MAX}
        step={1}
      />
      <p className={hint}>{say('match.all-orders', { sku: line.key })}</p>
    </ProductDialog>
  )
}

function CatalogChoice(props: {
  readonly storeId: string
  /** Stays chosen when another search no longer finds it. */
  readonly chosen: FoundProduct | null
  readonly onChoose: (product: FoundProduct) => void
}) {
  const say = useWords()
  const [text, setText] = useState('')
  const q = useSettled(text)
  const found = useQuery({
    ...asked('GET /amazon-stores/:storeId/products', {
      params: { storeId: props.storeId },
      query: { q },
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <SearchField label={say('match.search')} value={text} onChange={setText} styles={wide} autoFocus />
      <div className={results}>
        {found.data === undefined ? (
          found.isError ? (
            <Failed title={say('match.failed')} error={found.error} onRetry={() => void found.refetch()} />
          ) : (
            <Face role="status" title={say('frame.loading-page')} />
          )
        ) : found.data.items.length === 0 ? (
          <Face title={say('match.none')} />
        ) : (
          <RadioGroup
            label={say('match.results')}
            value={props.chosen?.sku ?? ''}
            onChange={(sku) => {
              const product = found.data.items.find((one) => one.sku === sku)
              if (product !== undefined) props.onChoose(product)
            }}
          >
            {found.data.items.map((product) => (
              <Radio key={product.sku} value={product.sku} isDisabled={!product.matchable}>
                <ProductWords product={product} />
              </Radio>
            ))}
          </RadioGroup>
        )}
      </div>
    </>
  )
}

function ProductWords({ product }: { readonly product: FoundProduct }) {
  const say = useWords()
  const { name, sku, enabled, matchable, salableQuantity } = product
  const facts = [
    sku,
    ...(enabled ? [] : [say('match.disabled')]),
    salableQuantity === null
      ? say('match.stock-unlimited')
      : say('match.stock', { quantity: salableQuantity }),
    ...(matchable ? [] : [say('match.not-matchable')]),
  ]
  return `${name} · ${facts.join(' · ')}`
}
