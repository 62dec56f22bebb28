/** The billing or shipping address of an order: amounts are not computed anew, and Amazon is not told (product.md 7.4). */

import { defaultAddressSettings } from '@orderferry/domain/order-import/address/address-settings'
import { countryOfCode } from '@orderferry/domain/order-import/address/choose-country'
import {
  type CorrectionProblem,
  checkAddressCorrection,
  type EditableAddress,
} from '@orderferry/domain/order-import/address/correct-address'
import { matchRegion } from '@orderferry/domain/order-import/address/match-region'
import {
  changeOrderAddress as changeInCommerce,
  type OrderAddress,
} from '../../commerce/change-order-address.ts'
import { readCountryRegions } from '../../commerce/countries.ts'
import type { CommerceOrderView } from '../../commerce/order-view.ts'
import type { StaffRun } from '../staff-run.ts'
import type { CommandProblem, OrderCommand } from './order-command.ts'

export interface AddressRequest extends EditableAddress {
  readonly which: 'billing' | 'shipping'
  readonly firstName: string
  readonly lastName: string
  readonly company: string
  readonly phone: string
  readonly vatNumber: string
}

type WireAddress = NonNullable<CommerceOrderView['order']['billing_address']>

export const changeOrderAddress: OrderCommand<AddressRequest, { readonly which: 'billing' | 'shipping' }> = {
  kind: 'edit-address',
  noteAs: 'changeOrderAddress',
  action: 'edit-address',
  needsOrderAsSeen: false,
  check: async ({ run, view, request }) => {
    const stored = addressOf(view, request.which)
    if (stored?.entity_id == null) return [{ field: 'which', code: 'address-gone', parameters: {} }]
    const problems = await problemsOf(run, request)
    if (problems.length > 0) return problems
    return isSame(stored, await toOrderAddress(run, request))
      ? [{ field: 'lines', code: 'nothing-changes', parameters: {} }]
      : []
  },
  act: async ({ run, commerceOrderId: orderId, view, request }) => {
    const stored = addressOf(view, request.which)
    if (stored?.entity_id == null) return { kind: 'refused', message: 'The order has no such address.' }
    const { entity_id: addressId } = stored
    const email = stored.email ?? view.order.customer_email
    const address = await toOrderAddress(run, request)
    const answer = await changeInCommerce(run.commerce, { orderId, addressId, email }, address)
    return answer.kind === 'done'
      ? { kind: 'done', result: { which: request.which } }
      : { kind: 'refused', message: answer.message }
  },
  find: async ({ run, view, request }) => {
    const stored = addressOf(view, request.which)
    const isThere = stored !== null && isSame(stored, await toOrderAddress(run, request))
    return isThere ? { which: request.which } : null
  },
  event: ({ which }) => ({ code: 'order-address-changed', which }),
}

function addressOf({ order }: CommerceOrderView, which: AddressRequest['which']): WireAddress | null {
  if (which === 'billing') return order.billing_address
  return order.extension_attributes?.shipping_assignments[0]?.shipping?.address ?? null
}

const fieldNames = {
  street: 'line1',
  city: 'city',
  region: 'region',
  postalCode: 'postalCode',
  countryCode: 'countryCode',
} as const satisfies Record<CorrectionProblem['field'], string>

async function problemsOf(run: StaffRun, request: AddressRequest): Promise<readonly CommandProblem[]> {
  const names = (['firstName', 'lastName'] as const)
    .filter((field) => request[field] === '')
    .map((field): CommandProblem => ({ field, code: 'name-missing', parameters: {} }))
  const settings = defaultAddressSettings
  const regions = await regionsOf(run, request)
  const others = checkAddressCorrection(request, { regions, settings }).map(
    ({ field, problem, ...rest }): CommandProblem => {
      const closest = 'closest' in rest ? { closest: rest.closest[0] ?? 'none' } : {}
      const parameters = { ...rest, ...closest } as CommandProblem['parameters']
      return { field: fieldNames[field], code: `address-problem.${problem}`, parameters }
    },
  )
  return [...names, ...others]
}

async function regionsOf(run: StaffRun, { countryCode }: AddressRequest) {
  const country = countryOfCode(countryCode)
  return country === null ? null : readCountryRegions(run.commerce, country.countryId)
}

async function toOrderAddress(run: StaffRun, request: AddressRequest): Promise<OrderAddress> {
  const region = matchRegion(request.region, await regionsOf(run, request))
  return {
    which: request.which,
    firstname: request.firstName,
    lastname: request.lastName,
    company: request.company,
    street: request.lines,
    city: request.city,
    region: region?.name ?? request.region,
    regionId: region?.regionId ?? null,
    regionCode: region?.code ?? null,
    postcode: request.postalCode,
    countryId: countryOfCode(request.countryCode)?.countryId ?? request.countryCode,
    telephone: request.phone,
    vatNumber: request.vatNumber,
  }
}

function isSame(stored: WireAddress, asked: OrderAddress): boolean {
  const pairs = [
    [stored.firstname, asked.firstname],
    [stored.lastname, asked.lastname],
    [stored.company, asked.company],
    [stored.street.join('\n'), asked.street.join('\n')],
    [stored.city, asked.city],
    [stored.region, asked.region],
    [stored.postcode, asked.postcode],
    [stored.country_id, asked.countryId],
    [stored.telephone, asked.telephone],
    [stored.vat_id, asked.vatNumber],
  ]
  return pairs.every(([one, other]) => (one ?? '') === other)
}
