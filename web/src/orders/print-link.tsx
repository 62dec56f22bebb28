import { LinkButton } from '@react-spectrum/s2/LinkButton'
import { addressOf } from '../api/call.ts'
import { useMay } from '../api/session.ts'
import { useWords } from '../words/use-words.ts'

export interface PrintedDocument {
  readonly orderId: number
  readonly kind: 'invoice' | 'shipment' | 'credit-memo'
  readonly id: number
  readonly number: string
}

/** Opens a document as PDF beside the page, from where the browser prints it. */
export function PrintLink({ orderId, kind, id, number }: PrintedDocument) {
  const say = useWords()
  const mayPrint = useMay('clerk')
  if (!mayPrint) return say('print.not-allowed')
  return (
    <LinkButton
      variant="secondary"
      fillStyle="outline"
      size="S"
      aria-label={say(`print.${kind}`, { number })}
      href={addressOf('GET /commerce-orders/:commerceOrderId/documents/:kind/:documentId/pdf', {
        params: { commerceOrderId: String(orderId), kind, documentId: String(id) },
        query: {},
      })}
      target="_blank"
    >
      {say('print.print')}
    </LinkButton>
  )
}
