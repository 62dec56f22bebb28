import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { AlertDialog } from '@react-spectrum/s2/AlertDialog'
import { Badge } from '@react-spectrum/s2/Badge'
import { Button } from '@react-spectrum/s2/Button'
import { DialogContainer } from '@react-spectrum/s2/Dialog'
import Copy from '@react-spectrum/s2/icons/Copy'
import { Link } from '@react-spectrum/s2/Link'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useBlocker, useRouter } from '@tanstack/react-router'
import { ApiProblem } from '../../api/call.ts'
import { OrderStatus } from '../../orders/order-status.tsx'
import { paths, pathTo } from '../../paths.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import { useReason } from '../../ui/failed.tsx'
import { useWords } from '../../words/use-words.ts'
import type { AddressForm } from './use-address-form.ts'
import type { Order } from './use-order.ts'

const actionsStyle = style({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', font: 'ui' })
/** On a narrow page it would take a line of its own; there a long press copies. */
const wideOnly = style({ display: { default: 'none', md: 'inline' } })
const hint = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 })
/** On a narrow page it stands below the buttons. */
const saveHint = style({
  font: 'ui-sm',
  color: 'neutral-subdued',
  order: { default: 1, md: 0 },
  width: { default: 'full', md: 'auto' },
})

/** Store, orders, this one. */
export function Way({ order }: { readonly order: Order }) {
  const say = useWords()
  const { storeId } = order
  return (
    <Crumbs
      label={say('order.crumbs')}
      steps={[
        { text: say('nav.amazon-stores'), to: paths.amazonStores },
        { text: order.storeName, to: pathTo(paths.amazonStore, { storeId }) },
        { text: say('order.all'), to: pathTo(paths.storeOrders, { storeId }) },
        { text: say('order.title') },
      ]}
    />
  )
}

/** How it stands, and what it is. */
export function Badges({ order }: { readonly order: Order }) {
  const say = useWords()
  const isGift = order.items.some((item) => item.giftWrapLevel !== null || item.giftMessage !== null)
  const badges = [
    ...(order.prime ? ['prime' as const] : []),
    ...(order.premium ? ['premium' as const] : []),
    ...(order.business ? ['business' as const] : []),
    ...(isGift ? ['gift' as const] : []),
    ...(order.shippedByAmazon ? ['fba' as const] : []),
  ]
  return (
    <>
      <OrderStatus displayStatus={order.displayStatus} statusText={order.statusText} />
      {badges.map((badge) => (
        <Badge key={badge} size="S" variant="informative" fillStyle="subtle">
          {say(`order.badge.${badge}`)}
        </Badge>
      ))}
      {navigator.clipboard === undefined ? null : (
        <span className={wideOnly}>
          <ActionButton
            isQuiet
            size="S"
            aria-label={say('order.copy-number')}
            onPress={() => void navigator.clipboard.writeText(order.amazonOrderId)}
          >
            <Copy />
          </ActionButton>
        </span>
      )}
    </>
  )
}

export function Actions({ order, form }: { readonly order: Order; readonly form: AddressForm }) {
  const say = useWords()
  const router = useRouter()
  const mayCorrect = form.address.data?.editable === true
  const { sellerCentral } = order.links
  return (
    <div className={actionsStyle}>
      <Link href={`${paths.userGuide}#${order.blockers.length === 0 ? 'way' : 'blockers'}`}>
        {say('guide.view')}
      </Link>
      {sellerCentral === null ? null : (
        <Link href={sellerCentral} target="_blank" rel="noreferrer">
          {say('order.seller-central')}
        </Link>
      )}
      <Button
        variant="secondary"
        fillStyle="outline"
        onPress={() => {
          if (router.history.canGoBack()) router.history.back()
          else void router.navigate({ to: pathTo(paths.storeOrders, { storeId: order.storeId }) })
        }}
      >
        {say('order.back')}
      </Button>
      {mayCorrect ? (
        <>
          <span className={saveHint} role="status">
            {form.isChanged ? '' : say(form.save.isSuccess ? 'order.saved' : 'order.nothing-changed')}
          </span>
          <Button
            variant="accent"
            isDisabled={!form.isChanged}
            isPending={form.save.isPending}
            onPress={() => form.save.mutate()}
          >
            {say('order.save')}
          </Button>
        </>
      ) : null}
      <SaveTrouble form={form} />
    </div>
  )
}

/** What a field says itself is not said twice. */
function SaveTrouble({ form }: { readonly form: AddressForm }) {
  const error = form.save.error ?? form.revert.error
  const reason = useReason(error)
  const isSaid = error === null || (error instanceof ApiProblem && (error.problem.errors?.length ?? 0) > 0)
  return isSaid ? null : (
    <span role="alert" className={hint}>
      {reason}
    </span>
  )
}

/** Asks before what was typed is lost. */
export function Leaving({ isChanged }: { readonly isChanged: boolean }) {
  const say = useWords()
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isChanged && current.pathname !== next.pathname,
    enableBeforeUnload: isChanged,
    withResolver: true,
  })
  return (
    <DialogContainer onDismiss={() => reset?.()}>
      {status === 'blocked' ? (
        <AlertDialog
          variant="warning"
          title={say('order.leave.title')}
          primaryActionLabel={say('order.leave.leave')}
          cancelLabel={say('order.leave.stay')}
          onPrimaryAction={() => proceed()}
          onCancel={() => reset()}
        >
          {say('order.leave.why')}
        </AlertDialog>
      ) : null}
    </DialogContainer>
  )
}
