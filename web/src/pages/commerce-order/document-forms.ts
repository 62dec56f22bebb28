import { type Path, paths } from '../../paths.ts'

/** Where each document is made; what has no form here is not offered. */
export const documentForms: Readonly<Partial<Record<'invoice' | 'ship' | 'credit-memo', Path>>> = {
  invoice: paths.newInvoice,
  ship: paths.newShipment,
  'credit-memo': paths.newCreditMemo,
}
