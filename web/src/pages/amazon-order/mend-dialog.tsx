import { CreateProductsDialog } from '../../products/create-products-dialog.tsx'
import { MatchProductDialog } from '../../products/match-product-dialog.tsx'
import { SetStockDialog } from '../../products/set-stock-dialog.tsx'
import { useWords } from '../../words/use-words.ts'
import { followImport, type Order } from './use-order.ts'

export type Mending =
  | {
      readonly kind: 'match' | 'create'
      readonly key: string
      readonly asin: string | null
      readonly title: string | null
    }
  | { readonly kind: 'stock'; readonly sku: string }

/** The dialog of a blocker's button. It outlives the blocker, which goes as soon as it is mended. */
export function MendDialog(props: {
  readonly order: Order
  readonly mending: Mending | null
  readonly onClose: () => void
  readonly onMended: (text: string) => void
}) {
  const say = useWords()
  const { order, mending, onClose, onMended } = props
  const { storeId } = order
  const told = (sku: string) => (count: number) => onMended(say('order.mended', { sku, count }))
  if (mending?.kind === 'match')
    return <MatchProductDialog {...{ storeId, onClose }} line={mending} onMatched={told(mending.key)} />
  if (mending?.kind === 'create')
    return <CreateProductsDialog {...{ storeId, onClose }} keys={[mending.key]} onCreated={followImport} />
  if (mending?.kind === 'stock') {
    const { sku } = mending
    return <SetStockDialog {...{ storeId, onClose, sku }} onSet={told(sku)} />
  }
  return null
}
