import { z } from 'zod'
import type { CommerceClient } from './commerce-client.ts'
import { readAnswer } from './wire/read-answer.ts'

const numberSchema = z.object({ increment_id: z.string() })

/** Commerce's increment_id of a document, the number that people see. */
export async function readDocumentNumber(
  client: CommerceClient,
  path: '/invoices' | '/shipment' | '/creditmemo',
  documentId: number,
): Promise<string> {
  const body = await client.read(`${path}/${documentId}`, [['fields', 'increment_id']])
  return readAnswer(numberSchema, body, `GET /V1${path}/:id`).increment_id
}
