import { Link } from '@react-spectrum/s2/Link'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import type { Answer } from '../../api/call.ts'
import { asked } from '../../api/query-client.ts'
import { type ItemColumn, ItemTable, useColumns } from '../../ui/item-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords, type Words } from '../../words/use-words.ts'
import { MendButtons, type Remedies } from './mend-buttons.tsx'
import type { Blocker, Order } from './use-order.ts'

type Item = Order['items'][number]
type Product = Answer<'GET /amazon-orders/:storeId/:amazonOrderId/products'>['items'][number]

const subtle = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0, overflowWrap: 'anywhere' })
const notice = style({ font: 'ui-sm', color: 'orange-1000', margin: 0 })
const plain = style({ margin: 0 })
const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 4 })

/** As what blocks the import a product's problem is called, or will be once the order is to be imported. */
const blockerOf = {
  'not-in-catalog': 'sku-not-in-catalog',
  disabled: 'product-disabled',
  'out-of-stock': 'out-of-stock',
  'type-not-supported': 'product-type-not-supported',
} as const satisfies Record<NonNullable<Product['problem']>, Blocker['code']>

interface OrderToMend {
  readonly order: Order
  readonly remedies: Remedies
}

export function ItemsTab({ order, remedies }: OrderToMend) {
  const say = useWords()
  const { storeId, amazonOrderId } = order
  const products = useQuery(
    asked('GET /amazon-orders/:storeId/:amazonOrderId/products', { params: { storeId, amazonOrderId } }),
  )
  const known = products.isError ? 'unknown' : (products.data?.items ?? 'loading')
  const { columns, chooser } = useColumns(say('items.columns'), columnsOf(say, { order, remedies }, known))
  return (
    <Panel title={say('order.tab.items')} actions={chooser}>
      <ItemTable
        label={say('order.tab.items')}
        columns={columns}
        rows={order.items}
        keyOf={(item) => item.amazonOrderItemId}
      />
    </Panel>
  )
}

function columnsOf(
  say: Words,
  { order, remedies }: OrderToMend,
  products: readonly Product[] | 'loading' | 'unknown',
): readonly ItemColumn<Item>[] {
  const amount = (
    id: 'row-price' | 'row-tax' | 'shipping-price' | 'discount',
    pick: (item: Item) => Item['rowPrice'],
  ) => ({
    id,
    title: say(`items.${id}`),
    isEnd: true as const,
    cell: (item: Item) => {
      const money = pick(item)
      return money === null ? say('order.not-given') : say.money(money)
    },
  })
  return [
    { id: 'title', title: say('items.title'), cell: (item) => <Title item={item} /> },
    {
      id: 'product',
      title: say('items.product'),
      cell: (item) => <ProductOfLine order={order} remedies={remedies} item={item} products={products} />,
    },
    {
      id: 'ordered',
      title: say('items.ordered'),
      isEnd: true,
      cell: (item) => say.count(item.quantityOrdered),
    },
    {
      id: 'shipped',
      title: say('items.shipped'),
      isEnd: true,
      cell: (item) =>
        item.quantityShipped === null ? say('order.not-given') : say.count(item.quantityShipped),
    },
    { id: 'sku', title: say('items.sku'), cell: (item) => item.sku ?? say('order.not-given') },
    { id: 'asin', title: say('items.asin'), cell: (item) => item.asin ?? say('order.not-given') },
    {
      id: 'condition',
      title: say('items.condition'),
      cell: (item) =>
        [...new Set([item.condition, item.conditionSubtype])].filter(Boolean).join(', ') ||
        say('order.not-given'),
    },
    amount('row-price', (item) => item.rowPrice),
    amount('row-tax', (item) => item.rowTax),
    amount('shipping-price', (item) => item.shippingPrice),
    amount('discount', (item) => item.discount),
    {
      id: 'commerce-number',
      title: say('items.commerce-number'),
      isHidden: true,
      cell: () => order.commerceOrder?.number ?? say('order.not-created'),
    },
  ]
}

function Title({ item }: { readonly item: Item }) {
  const say = useWords()
  const { title, giftWrapLevel, giftMessage, customizationUrl, cancellationRequest } = item
  return (
    <>
      <p className={plain}>{title ?? say('order.not-given')}</p>
      {cancellationRequest === null ? null : <p className={notice}>{say('items.cancel-requested')}</p>}
      {giftWrapLevel === null && giftMessage === null ? null : (
        <p className={subtle}>
          {giftWrapLevel === null ? say('items.gift') : say('items.gift-wrap', { level: giftWrapLevel })}
          {giftMessage === null ? null : `: “${giftMessage}”`}
        </p>
      )}
      {customizationUrl === null ? null : (
        <p className={subtle}>
          {say('items.customization')}:{' '}
          <Link href={customizationUrl} target="_blank" rel="noreferrer">
            {say('items.open-customization')}
          </Link>
        </p>
      )}
    </>
  )
}

function ProductOfLine(
  props: OrderToMend & {
    readonly item: Item
    readonly products: readonly Product[] | 'loading' | 'unknown'
  },
) {
  const say = useWords()
  const { order, item, products } = props
  if (item.commerceProducts.length === 0) return say('items.no-product')
  return item.commerceProducts.map(({ sku, quantity }) => (
    <div key={sku}>
      <p className={plain}>{quantity === 1 ? sku : `${quantity} × ${sku}`}</p>
      {typeof products === 'string' ? (
        <p className={subtle}>
          {say(products === 'loading' ? 'items.loading-product' : 'items.product-unknown')}
        </p>
      ) : (
        <ProductState
          order={order}
          remedies={props.remedies}
          product={products.find(
            (one) => one.sku === sku && one.amazonOrderItemId === item.amazonOrderItemId,
          )}
        />
      )}
    </div>
  ))
}

function ProductState(props: OrderToMend & { readonly product: Product | undefined }) {
  const say = useWords()
  const { order, product } = props
  if (product === undefined) return null
  const { problem } = product
  if (problem === null)
    return (
      <StatusLight size="S" variant="positive">
        {say('items.product-fine')}
      </StatusLight>
    )
  const quantity = product.product?.salableQuantity ?? 0
  return (
    <>
      <StatusLight size="S" variant="negative">
        {say(`items.problem.${problem}`, { quantity })}
      </StatusLight>
      {order.importState === 'created' ? null : (
        <div className={buttons}>
          <MendButtons
            order={order}
            cause={{ code: blockerOf[problem], sku: product.sku, link: null }}
            remedies={props.remedies}
          />
        </div>
      )}
    </>
  )
}
