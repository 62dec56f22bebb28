/** A shipping address with staff's correction as JSON: seven fields, each with its verdict. */
import type { FieldProblem } from '@orderferry/contract/problem'
import {
  type AddressCheckJson,
  type AddressField,
  type AddressInput,
  addressFields,
  type ShippingAddressJson,
} from '@orderferry/contract/shipping-address'
import { sayReason } from '@orderferry/contract/words/say-order'
import { type Language, say, type WordParameters } from '@orderferry/contract/words/words'
import type {
  CorrectionProblem,
  EditableAddress,
} from '@orderferry/domain/order-import/address/correct-address'
import type { AmazonOrderRow } from '../database/order-changes.ts'
import type { CorrectionRefusal, ShippingAddress } from '../orders/correct-address.ts'
import { ServiceProblem } from './service-problem.ts'

/** Lines that are left empty between others close up, as Amazon's do. */
export function readAddress({
  line1,
  line2,
  line3,
  city,
  region,
  postalCode,
  countryCode,
}: AddressInput): EditableAddress {
  const lines = [line1, line2, line3].filter((line) => line !== '')
  return { lines, city, region, postalCode, countryCode }
}

export function presentShippingAddress(found: ShippingAddress, language: Language): ShippingAddressJson {
  const { row, recipient, kept, refusal } = found
  const check = presentCheck(found.problems, language)
  const [values, amazon] = [fieldsOf(found.address), fieldsOf(found.amazon)]
  return {
    storeId: row.store_id,
    amazonOrderId: row.amazon_order_id,
    recipient: {
      name: recipient?.name ?? null,
      companyName: recipient?.companyName ?? null,
      phone: recipient?.phone ?? null,
    },
    valid: check.valid,
    fields: check.fields.map((verdict) => ({
      ...verdict,
      value: values[verdict.field],
      amazon: amazon[verdict.field],
      changedByAmazon: isChangedByAmazon(found, verdict.field),
    })),
    correction: kept === null ? null : { by: kept.actor, madeAt: kept.madeAt },
    editable: refusal === null,
    reason: refusal === null ? null : sayCorrectionRefusal(language, refusal, row),
  }
}

export function presentCheck(
  problems: readonly CorrectionProblem[] | null,
  language: Language,
): AddressCheckJson {
  return {
    valid: problems === null ? null : problems.length === 0,
    fields: addressFields.map((field) => {
      const problem = problems?.find((one) => fieldOf(one) === field)
      return {
        field,
        valid: problems === null ? null : problem === undefined,
        problem: problem === undefined ? null : say(language, `address-problem.${problem.problem}`),
        fix: problem === undefined ? null : sayFix(language, problem),
        suggestions: problem?.problem === 'not-in-commerce' ? [...problem.closest] : [],
      }
    }),
  }
}

export function sayCorrectionRefusal(
  language: Language,
  refusal: CorrectionRefusal,
  { import_reason }: Pick<AmazonOrderRow, 'import_reason'>,
): string {
  return say(language, `correction.${refusal}`, { because: sayReason(language, import_reason) })
}

export function refusedAddress(problems: readonly CorrectionProblem[], language: Language): ServiceProblem {
  const fields: readonly FieldProblem[] = problems.map((problem) => ({
    field: `body.${fieldOf(problem)}`,
    problem: say(language, `address-problem.${problem.problem}`),
    fix: sayFix(language, problem),
  }))
  const names = fields.map(({ field, problem }) => `${field} ${problem}`).join('; ')
  return new ServiceProblem('input-invalid', { count: fields.length, fields: names }, { fields })
}

function sayFix(language: Language, problem: CorrectionProblem): string {
  const [closest] = problem.problem === 'not-in-commerce' ? problem.closest : []
  const parameters = { ...problem, closest: closest ?? null } as unknown as WordParameters
  return say(language, `address-problem.${problem.problem}.fix`, parameters)
}

/** What is wrong with the street is said at its first line. */
function fieldOf({ field }: CorrectionProblem): AddressField {
  return field === 'street' ? 'line1' : field
}

function isChangedByAmazon({ kept, amazon, changedByAmazon }: ShippingAddress, field: AddressField): boolean {
  if (kept === null) return false
  if (field !== 'line1' && field !== 'line2' && field !== 'line3') return changedByAmazon.includes(field)
  if (!changedByAmazon.includes('street')) return false
  return fieldsOf(kept.correction.insteadOf)[field] !== fieldsOf(amazon)[field]
}

function fieldsOf({
  lines,
  city,
  region,
  postalCode,
  countryCode,
}: EditableAddress): Readonly<Record<AddressField, string>> {
  const [line1 = '', line2 = '', line3 = ''] = lines
  return { line1, line2, line3, city, region, postalCode, countryCode }
}
