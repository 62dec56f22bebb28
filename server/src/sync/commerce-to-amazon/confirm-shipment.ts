/**
 * Tells Amazon of one package. The package's reference makes a second call edit the first, so repeating is harmless;
 * still, whoever finds the command already sent asks Amazon first whether it has the package.
 */
import { readAmazonOrder } from '@orderferry/domain/amazon/read-amazon-order'
import { confirmShipment as callConfirmShipment } from '../../amazon/confirm-shipment.ts'
import { getOrder } from '../../amazon/get-order.ts'
import { readOrder } from '../../database/amazon-orders.ts'
import { recordCommunicationError } from '../../database/communication-errors.ts'
import { lockOrder, recordOrderChange } from '../../database/order-changes.ts'
import {
  type ConfirmationRow,
  hasRejected,
  markSent,
  readConfirmation,
  settleConfirmation,
} from '../../database/shipment-confirmations.ts'
import type { JobData } from '../../jobs/job-names.ts'
import { askWithDataSets } from '../ask-with-data-sets.ts'
import { type Run, SYSTEM } from '../run.ts'

type Verdict = Awaited<ReturnType<typeof callConfirmShipment>>

export async function confirmShipment(run: Run, key: JobData['confirm-shipment']): Promise<undefined> {
  const command = await readConfirmation(run.database, key)
  const order = await readOrder(run.database, key)
  if (command === undefined || order === undefined) return undefined
  if (command.state === 'accepted' || command.state === 'rejected') return undefined

  const client = await run.amazon(key.accountId)
  if (command.state === 'sent' && (await amazonHasPackage(run, key, command))) {
    await record(run, key, command, { kind: 'accepted' })
    return undefined
  }
  await markSent(run.database, command)
  const verdict = await callConfirmShipment(client, {
    amazonOrderId: key.amazonOrderId,
    marketplaceId: order.marketplace_id,
    packageReferenceId: Number(command.package_reference),
    carrierCode: command.carrier_code,
    ...(command.carrier_name === null ? {} : { carrierName: command.carrier_name }),
    trackingNumber: command.tracking_number,
    shippedAt: command.shipped_at.toISOString(),
    items: command.lines,
  })
  await record(run, key, command, verdict)
  return undefined
}

async function amazonHasPackage(
  run: Run,
  key: JobData['confirm-shipment'],
  command: ConfirmationRow,
): Promise<boolean> {
  const client = await run.amazon(key.accountId)
  const { accountId, amazonOrderId } = key
  const asked = await askWithDataSets(
    run,
    { accountId, wanted: ['FULFILLMENT', 'PACKAGES'] },
    (includedData) => getOrder(client, { amazonOrderId, includedData }),
  )
  // Where Amazon does not show its packages, telling it of one again corrects that one.
  if (asked.kind === 'refused' || asked.answer.kind === 'not-found') return false
  const found = asked.answer
  const reading = readAmazonOrder(found.order)
  if (reading.kind === 'unreadable') return false
  return reading.order.packages.some(
    ({ packageReferenceId, trackingNumber }) =>
      packageReferenceId === command.package_reference && trackingNumber === command.tracking_number,
  )
}

async function record(
  run: Run,
  key: JobData['confirm-shipment'],
  command: ConfirmationRow,
  verdict: Verdict,
): Promise<void> {
  const now = run.clock()
  const carrier = command.carrier_name ?? command.carrier_code
  const trackingNumber = command.tracking_number
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOrder(trx, key)
    if (row === undefined) return
    if (verdict.kind === 'accepted') {
      if (!(await settleConfirmation(trx, command, { state: 'accepted', now }))) return
      const events = [{ code: 'tracking-accepted', carrier, trackingNumber } as const]
      const set = { has_rejected_command: await hasRejected(trx, key) }
      await recordOrderChange(trx, row, { set, events, actor: SYSTEM }, now)
      await run.jobs.enqueue(trx, 'fetch-order', orderOf(key), { afterMs: run.limits.confirmationSettlesMs })
      return
    }
    const { code, message } = verdict
    if (
      !(await settleConfirmation(trx, command, {
        state: 'rejected',
        amazonCode: code,
        amazonMessage: message,
        now,
      }))
    ) {
      return
    }
    const events = [{ code: 'tracking-rejected', carrier, trackingNumber, message } as const]
    await recordOrderChange(trx, row, { set: { has_rejected_command: true }, events, actor: SYSTEM }, now)
    await recordCommunicationError(trx, {
      account_id: key.accountId,
      store_id: key.storeId,
      amazon_order_id: key.amazonOrderId,
      system: 'amazon',
      operation: 'confirmShipment',
      code,
      message,
      request_id: null,
      happened_at: now,
    })
  })
}

function orderOf({ accountId, storeId, amazonOrderId }: JobData['confirm-shipment']) {
  return { accountId, storeId, amazonOrderId }
}
