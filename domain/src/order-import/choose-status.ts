/**
 * The state and status of a new Commerce order (O-06, O-07, O-11). An order that is invoiced at once is made as Commerce
 * makes one, `new`, and the invoice moves it on; one that is not is made where the invoice would have taken it, as the
 * buyer has paid Amazon either way. Other states end wrongly once it is invoiced and shipped (`complete` becomes closed).
 */
import type { OrderSettings } from './order-settings.ts'

export interface StatusPlan {
  readonly state: 'new' | 'processing'
  readonly status: string
  /** The status to give it once Commerce has invoiced it; null leaves what Commerce gives. */
  readonly afterInvoice: string | null
}

/** @param processing what Commerce gives an order that enters the state `processing`; a merchant may have chosen it */
export function chooseStatus(
  settings: Pick<OrderSettings, 'orderStatus' | 'processingStatus' | 'invoiceAutomatically'>,
  processing = 'processing',
): StatusPlan {
  const custom = settings.orderStatus === 'custom' ? settings.processingStatus : null
  if (settings.invoiceAutomatically) return { state: 'new', status: 'pending', afterInvoice: custom }
  return { state: 'processing', status: custom ?? processing, afterInvoice: null }
}
