import { Button } from '@react-spectrum/s2/Button'
import { LinkButton } from '@react-spectrum/s2/LinkButton'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Mending } from './mend-dialog.tsx'
import { actionOf, type Blocker, type Order, useEnableProduct } from './use-order.ts'

/** What stands between an order and its import: a blocker, or what will be one. */
type Cause = Pick<Blocker, 'code' | 'sku' | 'link'>

export interface Remedies {
  readonly onCorrectAddress: () => void
  readonly onMend: (mending: Mending) => void
  /** With what was done. */
  readonly onMended: (text: string) => void
}

/** The button that does away with a cause; none for who may not. */
export function MendButtons(props: {
  readonly order: Order
  readonly cause: Cause
  readonly remedies: Remedies
}) {
  const say = useWords()
  const { order, cause, remedies } = props
  if (actionOf(order, 'match-product')?.allowed !== true) return null
  const line = lineOf(order, cause)
  const match = line === null ? null : { key: line.matchKey ?? '', asin: line.asin, title: line.title }
  switch (cause.code) {
    case 'address-not-importable':
      return (
        <Button size="S" variant="primary" onPress={remedies.onCorrectAddress}>
          {say('order.blocker.address')}
        </Button>
      )
    case 'product-disabled':
      return <Enable storeId={order.storeId} sku={cause.sku ?? ''} onMended={remedies.onMended} />
    case 'out-of-stock':
      return (
        <Button
          size="S"
          variant="primary"
          onPress={() => remedies.onMend({ kind: 'stock', sku: cause.sku ?? '' })}
        >
          {say('order.blocker.stock')}
        </Button>
      )
    case 'sku-not-in-catalog':
    case 'sku-missing':
    case 'product-type-not-supported':
      return match === null || match.key === '' ? null : (
        <>
          <Button size="S" variant="primary" onPress={() => remedies.onMend({ kind: 'match', ...match })}>
            {say('order.blocker.match')}
          </Button>
          <Button
            size="S"
            variant="primary"
            fillStyle="outline"
            onPress={() => remedies.onMend({ kind: 'create', ...match })}
          >
            {say('order.blocker.create')}
          </Button>
        </>
      )
    default:
      return <PlaceToMend cause={cause} />
  }
}

function Enable(props: {
  readonly storeId: string
  readonly sku: string
  readonly onMended: (text: string) => void
}) {
  const say = useWords()
  const { storeId, sku, onMended } = props
  const enable = useEnableProduct(storeId)
  const told = {
    onSuccess: ({ ordersRetried: count }: { readonly ordersRetried: number }) =>
      onMended(say('order.mended', { sku, count })),
  }
  return (
    <>
      <Button
        size="S"
        variant="primary"
        isPending={enable.isPending}
        onPress={() => enable.mutate(sku, told)}
      >
        {say('order.blocker.enable')}
      </Button>
      <Trouble error={enable.error} />
    </>
  )
}

function PlaceToMend({ cause }: { readonly cause: Cause }) {
  const say = useWords()
  const isOurs = cause.link?.startsWith('/') === true
  if (isOurs)
    return (
      <LinkButton size="S" variant="primary" href={cause.link ?? ''}>
        {say(cause.code === 'currency-not-available' ? 'order.blocker.settings' : 'nav.logs')}
      </LinkButton>
    )
  return cause.link?.startsWith('https://') === true ? (
    <LinkButton size="S" variant="primary" href={cause.link} target="_blank" rel="noreferrer">
      {say('order.seller-central')}
    </LinkButton>
  ) : null
}

/** The line that a blocker is about: a match may have made another SKU of the seller's. */
function lineOf(order: Order, { sku, code }: Cause): Order['items'][number] | null {
  const named = order.items.find((item) => item.sku === sku)
  const matched = order.items.find((item) => item.commerceProducts.some((product) => product.sku === sku))
  const nameless = code === 'sku-missing' ? order.items.find((item) => item.sku === null) : undefined
  return named ?? matched ?? nameless ?? null
}
