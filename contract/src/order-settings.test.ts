import { defaultOrderSettings, type OrderSettings } from '@orderferry/domain/order-import/order-settings'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import {
  orderSettingsChangeSchema,
  orderSettingsReplacementSchema,
  orderSettingsSchema,
} from './order-settings.ts'
import { isWordKey } from './words/words.ts'

type Frozen<Value> = Value extends readonly (infer Entry)[]
  ? readonly Frozen<Entry>[]
  : Value extends object
    ? { readonly [Name in keyof Value]: Frozen<Value[Name]> }
    : Value

test('the settings of the API are those that the rules read, value by value', () => {
  // Held by the compiler: a setting that one side lacks, or takes another value, does not compile.
  expectTypeOf<Frozen<z.output<typeof orderSettingsSchema>>>().toEqualTypeOf<Frozen<OrderSettings>>()
  const settings = { ...defaultOrderSettings, commerceStoreId: 1 }
  expect(orderSettingsSchema.parse(settings)).toEqual(settings)
})

describe('a change', () => {
  test('names what is to be changed, and need name no more', () => {
    expect(orderSettingsChangeSchema.parse({ streetLines: 2 })).toEqual({ streetLines: 2 })
    expect(orderSettingsChangeSchema.parse({ numberPrefix: { fba: 'F-' } })).toEqual({
      numberPrefix: { fba: 'F-' },
    })
  })

  test('may ask little of an order: what a rule does not name is not asked', () => {
    const rule = { channel: 'FBA', commerceStoreId: 2 }
    expect(orderSettingsChangeSchema.parse({ storeViewRules: [rule] }).storeViewRules).toEqual([
      {
        marketplaceId: null,
        isBusiness: null,
        isPrime: null,
        sellerSku: null,
        countryCode: null,
        ...rule,
      },
    ])
  })

  test.each([
    [{}, 'input.nothing-changes'],
    [{ pendingHoldDays: 0 }, 'input.hold-days'],
    [{ pendingHoldDays: 15 }, 'input.hold-days'],
    [{ pendingHoldDays: 1.5 }, 'input.hold-days'],
    [{ streetLines: 0 }, 'input.street-lines'],
    [{ streetLines: 21 }, 'input.street-lines'],
    [{ numberPrefix: { all: ' A-' } }, 'input.number-prefix'],
    [{ numberPrefix: { prime: 'P ' } }, 'input.number-prefix'],
    [{ numberPrefix: { fba: 'Größe-' } }, 'input.number-prefix'],
    [{ numberPrefix: { business: 'B\n' } }, 'input.number-prefix'],
    [{ processingStatus: 'In Arbeit' }, 'input.status-code'],
    [{ shippedStatus: '' }, 'input.status-code'],
    [
      { shippingMethods: [{ serviceLevel: 'STANDARD', method: 'flatrate', title: 'x' }] },
      'input.shipping-method',
    ],
    [{ shippingMethods: [{ serviceLevel: '', method: 'a_b', title: 'x' }] }, 'input.text-empty'],
    [{ storeViewRules: [{ countryCode: 'Germany', commerceStoreId: 1 }] }, 'input.country-code'],
    [{ storeViewRules: Array(51).fill({ commerceStoreId: 1 }) }, 'input.list-long'],
    [{ fbaStoreId: 0 }, 'input.commerce-id'],
    [{ fbaStoreId: 2 ** 31 }, 'input.commerce-id'],
    [{ shipmentSource: 'a\u0000b' }, 'input.text-unprintable'],
    [{ shipmentSource: 'a\ud800b' }, 'input.text-unprintable'],
  ])('%j is refused in words', (change, message) => {
    const { error } = orderSettingsChangeSchema.safeParse(change)
    expect(error?.issues[0]?.message).toBe(message)
    expect(isWordKey(message) && isWordKey(`${message}.fix`)).toBe(true)
  })

  test.each([
    { pendingHoldDays: 1 },
    { pendingHoldDays: 14 },
    { streetLines: 20 },
    { numberPrefix: { all: 'A/B #1-' } },
    { storeViewRules: Array(50).fill({ commerceStoreId: 1 }) },
    { shippingMethods: [{ serviceLevel: 'NEXT_DAY', method: 'tablerate_best_way', title: 'Best' }] },
    { processingStatus: null },
  ])('%j is taken', (change) => {
    expect(orderSettingsChangeSchema.safeParse(change).success).toBe(true)
  })
})

test('a replacement says whether orders are imported, and where to', () => {
  expect(orderSettingsReplacementSchema.safeParse({ commerceStoreId: 1 }).success).toBe(false)
  const least = { importAmazonOrders: true, commerceStoreId: 1 }
  expect(orderSettingsReplacementSchema.parse(least)).toEqual(least)
})

test('every setting is described by its id and its label', () => {
  for (const schema of Object.values(orderSettingsSchema.shape))
    expect(schema.meta()?.description).toMatch(/^[OPL]-\d\d [A-Z][^.]+\. [A-Z]/)
})
