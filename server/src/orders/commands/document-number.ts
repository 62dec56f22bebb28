import { readDocumentNumber } from '../../commerce/document-number.ts'
import { SyncError } from '../../platform/sync-error.ts'
import type { StaffRun } from '../staff-run.ts'
import type { MadeDocument } from './document-lines.ts'

/** The document is made whether its number can be read a moment later or not; its id stands for it then. */
export async function numberOf(
  run: StaffRun,
  path: '/invoices' | '/shipment' | '/creditmemo',
  documentId: number,
): Promise<MadeDocument> {
  try {
    return { documentId, documentNumber: await readDocumentNumber(run.commerce, path, documentId) }
  } catch (error) {
    if (!(error instanceof SyncError)) throw error
    return { documentId, documentNumber: String(documentId) }
  }
}
