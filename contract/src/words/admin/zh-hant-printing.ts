import type { enPrinting } from './en-printing.ts'

/** Printing of documents, in Traditional Chinese. */
export const zhHantPrinting: Readonly<Record<keyof typeof enPrinting, string>> = {
  'print.print': '列印',
  'print.column': '列印',
  'print.invoice': '列印發票 {number}',
  'print.shipment': '列印裝箱單 {number}',
  'print.credit-memo': '列印折讓單 {number}',
  'print.not-allowed': '您的角色不可列印：單據上有買家資料',
}
