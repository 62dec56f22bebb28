/** Which routes the audit list notes: a new one that changes something, or shows buyers, is found here. */
import type { Route } from '@orderferry/contract/route'
import { type RouteName, routes } from '@orderferry/contract/routes'
import { isWordKey } from '@orderferry/contract/words/words'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { kindOfChange } from './note-request.ts'
import { ownAccountRoutes } from './testing/own-account.ts'

const all = Object.entries(routes) as [RouteName, Route][]

describe('every route', () => {
  /** What a person changes of their own notes itself in users/; a preview keeps nothing. */
  const notChanges: readonly RouteName[] = [
    'signIn',
    'giveCode',
    'openSignInLink',
    'readSignInLink',
    ...ownAccountRoutes,
    'previewOrderSettings',
    'checkShippingAddress',
    'printDocuments',
    // What a person likes to see on the own screen.
    'saveOrderView',
    'changeOrderView',
    'removeOrderView',
  ]

  test.each(all.filter(([, { method }]) => method !== 'GET'))(
    'that changes something is noted, or is known not to be: %s',
    (name, route) => {
      expect(kindOfChange(route) === null).toBe(notChanges.includes(name))
      if (kindOfChange(route) !== null) expect(isWordKey(`audit.${name}`)).toBe(true)
    },
  )

  /** What answers have that tell of a buyer; an export has no schema, and customers have plain names: they are known to. */
  const ofBuyers =
    /"(buyerName|buyer|billToName|shipToName|shippingAddress|billingAddress|addressLine1|street|phone)":/
  const saysNothing: readonly RouteName[] = [
    'exportOrders',
    'exportCommerceOrders',
    'printDocument',
    'listCustomers',
  ]
  const showsBuyersOf = (name: RouteName, { answer }: Route) =>
    saysNothing.includes(name) ||
    (answer !== undefined && ofBuyers.test(JSON.stringify(z.toJSONSchema(answer))))

  test.each(all.filter(([, { method }]) => method === 'GET'))(
    'that answers with buyers is noted: %s',
    (name, route) => expect(route.showsBuyers === true).toBe(showsBuyersOf(name, route)),
  )
})
