/** Printing of documents, in English. */
export const enPrinting = {
  'print.print': 'Print',
  'print.column': 'Print',
  'print.invoice': 'Print invoice {number}',
  'print.shipment': 'Print packing slip {number}',
  'print.credit-memo': 'Print credit memo {number}',
  'print.not-allowed': 'Not for your role: it names the buyer',
} as const
