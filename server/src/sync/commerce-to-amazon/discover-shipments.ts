/**
 * Finds shipments that staff made in Commerce, by their ids: adding a tracking number changes no time there. The last
 * ids are read again each time, as an id is given out before its shipment can be seen; what is known is passed over.
 */
import type { CommerceShipment } from '@orderferry/domain/commerce/commerce-order'
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import { defaultCarriers } from '@orderferry/domain/shipping/carriers'
import {
  type ConfirmationPlan,
  type PackageConfirmation,
  planConfirmation,
} from '@orderferry/domain/shipping/plan-confirmation'
import { unitsUntold, wasShippedEarlier } from '@orderferry/domain/shipping/plan-earlier-shipments'
import type { Transaction } from 'kysely'
import { readOrder as readCommerceOrder } from '../../commerce/orders.ts'
import { listShipments, listShipmentsOfOrder, readShipment } from '../../commerce/shipments.ts'
import { findOrderByCommerceOrder } from '../../database/amazon-orders.ts'
import { COMMERCE_CONNECTION, resumeConnection } from '../../database/communication-errors.ts'
import { type AmazonOrderRow, keyOfRow, lockOrder, recordOrderChange } from '../../database/order-changes.ts'
import { confirmationsOfOrder } from '../../database/order-details.ts'
import type { OrderKey } from '../../database/order-key.ts'
import type { Schema } from '../../database/schema.ts'
import {
  type ConfirmationRow,
  confirmationsOf,
  forgetShipmentWithoutTracking,
  hasRejected,
  insertConfirmation,
  moveShipmentCursor,
  queueAgain,
  readShipmentCursor,
  rememberShipmentWithoutTracking,
  shipmentsRefused,
  shipmentsWithoutTracking,
} from '../../database/shipment-confirmations.ts'
import type { JobData } from '../../jobs/job-names.ts'
import { commerceStateOf } from '../commerce-state.ts'
import { readImportedOrder } from '../imported-terms.ts'
import { type Run, SYSTEM } from '../run.ts'

const PAGE_SIZE = 100
const IDS_READ_AGAIN = 50
const TRACKING_AWAITED_MS = 30 * 24 * 3_600_000
const TRACKING_READS_MAX = 50

export async function discoverShipments(
  run: Run,
  job: JobData['discover-shipments'],
): Promise<{ againAt: Date } | undefined> {
  if (job.commerceOrderId !== undefined) {
    for (const shipment of await listShipmentsOfOrder(run.commerce, job.commerceOrderId))
      await takeUp(run, shipment)
    return undefined
  }
  const afterId = await readShipmentCursor(run.database)
  const page = await listShipments(run.commerce, { afterId, overlap: IDS_READ_AGAIN, pageSize: PAGE_SIZE })
  for (const shipment of page.shipments) await takeUp(run, shipment)
  await readAwaitedTracking(run)
  // Commerce answers: what was said of its credentials holds no longer.
  await resumeConnection(run.database, COMMERCE_CONNECTION)

  const last = page.shipments.at(-1)?.id ?? 0
  if (last <= afterId) return undefined
  const now = run.clock()
  await run.database.transaction().execute((trx) => moveShipmentCursor(trx, last, now))
  return page.more ? { againAt: now } : undefined
}

/**
 * A tracking number that staff add or correct later changes nothing that could be searched for: shipments that wait for
 * one, and those that Amazon refused, are read again.
 */
async function readAwaitedTracking(run: Run): Promise<void> {
  const since = new Date(run.clock().getTime() - TRACKING_AWAITED_MS)
  const awaited = await shipmentsWithoutTracking(run.database, since, TRACKING_READS_MAX)
  const refused = await shipmentsRefused(run.database, since, TRACKING_READS_MAX)
  for (const shipmentId of [...awaited, ...refused]) {
    const shipment = await readShipment(run.commerce, shipmentId)
    if (shipment !== null && shipment.tracks.length > 0) await takeUp(run, shipment)
  }
}

async function takeUp(run: Run, shipment: CommerceShipment): Promise<void> {
  const known = await findOrderByCommerceOrder(run.database, shipment.commerceOrderId)
  // Orders of the shop's own, and those that Amazon ships itself.
  if (known === undefined || known.channel !== 'FBM') return
  // Of these Amazon told us.
  if (wasShippedEarlier(shipment)) return
  const commands = await confirmationsOf(run.database, keyOfRow(known), shipment.id)
  if (commands.length > 0 && commands.every(({ state }) => state !== 'rejected')) return
  const order = await readCommerceOrder(run.commerce, shipment.commerceOrderId)
  if (order === null) return
  const untold = await readUntold(run, keyOfRow(known), shipment.id)
  const plan = planConfirmation({ shipment, order, carriers: defaultCarriers, untold })
  // Nothing for Amazon to hear; but the order may be complete by it.
  if (plan.kind === 'skip' && plan.because === 'shipped-before-import' && known.amazon_status === 'SHIPPED')
    await run.jobs.enqueueNow(run.database, 'complete-order', keyOfRow(known))
  if (plan.kind === 'skip') return
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOrder(trx, keyOfRow(known))
    if (row === undefined) return
    const found = { row, shipment, set: commerceStateOf(order, now), now }
    if (plan.kind === 'wait') await recordWaiting(trx, found)
    else if (commands.length === 0) await recordFound(run, trx, found, plan)
    else await recordMended(run, trx, found, { commands, packages: plan.packages })
  })
}

/** L-10: of items whose units had gone before the import, what Amazon may still be told of by this shipment. */
async function readUntold(run: Run, key: OrderKey, shipmentId: number): Promise<ReadonlyMap<string, number>> {
  const imported = await readImportedOrder(run, key)
  if (imported === null) return new Map()
  const others = (await confirmationsOfOrder(run.database, key)).filter(
    ({ commerce_shipment_id, state }) => Number(commerce_shipment_id) !== shipmentId && state !== 'rejected',
  )
  return unitsUntold(
    imported,
    others.flatMap(({ lines }) => lines),
  )
}

interface Found {
  readonly row: AmazonOrderRow
  readonly shipment: CommerceShipment
  readonly set: ReturnType<typeof commerceStateOf>
  readonly now: Date
}

async function recordWaiting(trx: Transaction<Schema>, { row, shipment, set, now }: Found): Promise<void> {
  const isNew = await rememberShipmentWithoutTracking(trx, {
    ...rowKey(row),
    commerce_shipment_id: BigInt(shipment.id),
    found_at: now,
  })
  if (!isNew) return
  const events = [{ code: 'tracking-missing', shipmentNumber: shipment.number } as const]
  await recordOrderChange(trx, row, { set, events, actor: SYSTEM }, now)
}

async function recordFound(
  run: Run,
  trx: Transaction<Schema>,
  { row, shipment, set, now }: Found,
  plan: Extract<ConfirmationPlan, { kind: 'confirm' }>,
): Promise<void> {
  await forgetShipmentWithoutTracking(trx, shipment.id)
  const queued: PackageConfirmation[] = []
  for (const planned of plan.packages) {
    if (await insertConfirmation(trx, toConfirmation(row, shipment, planned, now))) queued.push(planned)
  }
  if (queued.length === 0) return
  const notSent = plan.notes.flatMap((note) => (note.code === 'track-not-sent' ? [note.trackingNumber] : []))
  const events: OrderEvent[] = [
    { code: 'shipment-found', shipmentNumber: shipment.number },
    ...(notSent.length === 0
      ? []
      : [
          {
            code: 'tracks-not-sent',
            shipmentNumber: shipment.number,
            trackingNumbers: notSent.join(', '),
          } as const,
        ]),
  ]
  await recordOrderChange(trx, row, { set, events, actor: SYSTEM }, now)
  await enqueueConfirmations(run, trx, row, queued)
  // Amazon may have been told elsewhere: then this shipment is what was missing to complete the order.
  if (row.amazon_status === 'SHIPPED') await run.jobs.enqueue(trx, 'complete-order', keyOfRow(row))
}

/** Amazon refused the package as it was; staff have given it another carrier or number since. */
async function recordMended(
  run: Run,
  trx: Transaction<Schema>,
  { row, set, now }: Found,
  { commands, packages }: { commands: readonly ConfirmationRow[]; packages: readonly PackageConfirmation[] },
): Promise<void> {
  for (const planned of packages) {
    const command = commands.find(({ package_reference }) => package_reference === planned.packageReferenceId)
    const mended = {
      carrier_code: planned.carrierCode,
      carrier_name: planned.carrierName ?? null,
      tracking_number: planned.trackingNumber,
    }
    const isAsRefused =
      command?.carrier_code === mended.carrier_code &&
      command.carrier_name === mended.carrier_name &&
      command.tracking_number === mended.tracking_number
    if (command === undefined || isAsRefused) continue
    if (!(await queueAgain(trx, command, { ...mended, queued_at: now }))) continue
    const carrier = planned.carrierName ?? planned.carrierCode
    const events = [{ code: 'tracking-submitted', carrier, trackingNumber: planned.trackingNumber } as const]
    const hasRejectedCommand = await hasRejected(trx, keyOfRow(row))
    await recordOrderChange(
      trx,
      row,
      { set: { ...set, has_rejected_command: hasRejectedCommand }, events, actor: SYSTEM },
      now,
    )
    await enqueueConfirmations(run, trx, row, [planned])
  }
}

function enqueueConfirmations(
  run: Run,
  trx: Transaction<Schema>,
  row: AmazonOrderRow,
  packages: readonly PackageConfirmation[],
): Promise<void> {
  return run.jobs.enqueueAll(
    trx,
    'confirm-shipment',
    packages.map(({ packageReferenceId }) => ({ ...keyOfRow(row), packageReference: packageReferenceId })),
  )
}

function toConfirmation(
  row: AmazonOrderRow,
  shipment: CommerceShipment,
  planned: PackageConfirmation,
  now: Date,
) {
  return {
    ...rowKey(row),
    package_reference: planned.packageReferenceId,
    commerce_shipment_id: BigInt(shipment.id),
    commerce_shipment_number: shipment.number,
    carrier_code: planned.carrierCode,
    carrier_name: planned.carrierName ?? null,
    tracking_number: planned.trackingNumber,
    shipped_at: new Date(planned.shippedAt),
    lines: JSON.stringify(planned.lines),
    state: 'queued' as const,
    queued_at: now,
  }
}

function rowKey({ account_id, store_id, amazon_order_id }: AmazonOrderRow) {
  return { account_id, store_id, amazon_order_id }
}
