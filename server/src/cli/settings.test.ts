/** Settings and matches at the command line: each has an option, is said in words, and is tried before it is kept. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type ApiWorld, startApiWorld } from '../http/testing/api-world.ts'
import { STORE } from '../testing/test-world.ts'
import { runCommand } from './testing/run-command.ts'

let world: ApiWorld
let folder: string
let created: string

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  folder = await mkdtemp(join(tmpdir(), 'orderferry-cli-'))
  await world.shop.createProduct('MUG', { quantity: 5 })
  const wish = { template: 'fbm-unshipped', items: [{ sku: 'MUG', quantity: 1 }] }
  created = (await world.amazon.placeOrder(wish)).orderId
  await world.sync()
})

afterAll(async () => {
  await world.stop()
  await rm(folder, { recursive: true })
})

const run = (words: string) => runCommand({ world, folder }, words)

describe('order settings', () => {
  const set = (words: string) => run(`settings set --store ${STORE} ${words}`)
  const stored = async () => JSON.parse((await run(`settings get --store ${STORE} --json`)).out)

  test('are shown with label, option and value, in both languages', async () => {
    const { out } = await run(`settings get --store ${STORE}`)
    const flags = [...out.matchAll(/ (--[a-z-]+) /g)].map(([, flag]) => flag)
    expect(flags.slice(0, 3)).toEqual(['--import', '--store-view', '--customer-creation'])
    expect(out).toMatch(/^Import Amazon Orders +--import +Enabled$/m)
    expect(out).toMatch(/^Customer Creation +--customer-creation +No Customer Creation \(guest\) \(guest\)$/m)
    const inChinese = await run(`settings get --store ${STORE} --lang zh-Hant`)
    expect(inChinese.out).toMatch(/^建立客戶 +--customer-creation +不建立客戶（訪客） \(guest\)$/m)
  })

  test('have an option each, and what is not named stays', async () => {
    const rules = join(folder, 'rules.json')
    await writeFile(rules, JSON.stringify([{ channel: 'FBA', countryCode: 'DE', commerceStoreId: 2 }]))
    const methods = '[{"serviceLevel":"NEXT_DAY","method":"ups_01","title":"UPS"}]'
    const words = [
      '--customer-creation build --new-customer-group 1 --new-customer-website 1 --fixed-customer 7',
      '--order-number-source amazon --prefix AMZ- --fba-prefix F- --prime-prefix P- --business-prefix B-',
      '--pending-orders reserve --pending-hold-days 3 --order-status custom --processing-status fraud',
      '--invoice-automatically no --import-fba-orders when-in-stock --insufficient-stock on-hold',
      '--unknown-product placeholder --fba-store-view 2 --fba-changes-stock yes --facilitator-tax leave-out',
      `--company-from-first-line yes --street-lines 2 --shipping-methods ${methods} --shipped-status complete`,
      '--shipment-source default',
      `--import-unknown-region no --amazon-facts-comment no --store-view-rules @${rules}`,
    ]
    expect(await set(words.join(' '))).toMatchObject({ code: 0 })
    expect(await stored()).toMatchObject({
      ...{ importAmazonOrders: true, commerceStoreId: 1, shipmentSource: 'default' },
      ...{ customerCreation: 'build', newCustomerGroupId: 1, newCustomerWebsiteId: 1, fixedCustomerId: 7 },
      orderNumberSource: 'amazon',
      numberPrefix: { all: 'AMZ-', fba: 'F-', prime: 'P-', business: 'B-' },
      ...{ pendingOrders: 'reserve', pendingHoldDays: 3, orderStatus: 'custom', processingStatus: 'fraud' },
      ...{ invoiceAutomatically: false, importFbaOrders: 'when-in-stock', insufficientStock: 'on-hold' },
      ...{ unknownProduct: 'placeholder', fbaStoreId: 2, fbaChangesStock: true },
      ...{ facilitatorTax: 'leave-out', companyFromFirstLine: true, streetLines: 2 },
      shippingMethods: [{ serviceLevel: 'NEXT_DAY', method: 'ups_01', title: 'UPS' }],
      ...{ shippedStatus: 'complete', importUnknownRegion: false, amazonFactsComment: false },
      storeViewRules: [{ channel: 'FBA', countryCode: 'DE', isPrime: null, commerceStoreId: 2 }],
    })
    const { out } = await run(`settings get --store ${STORE}`)
    expect(out).toMatch(/Store view by rule\n +1\. channel FBA, countryCode DE → 2/)
    expect(out).toMatch(/NEXT_DAY → ups_01 \(UPS\)/)
    expect(out).toMatch(/Number prefixes +--prefix +AMZ-\n +--fba-prefix +F-/)
  })

  test('are taken back with none', async () => {
    const none = '--fba-store-view none --shipped-status none --fixed-customer none'
    expect(await set(`${none} --shipping-methods []`)).toMatchObject({ err: '', code: 0 })
    expect(await stored()).toMatchObject({
      ...{ fbaStoreId: null, shippedStatus: null, fixedCustomerId: null, shippingMethods: [] },
    })
  })

  test('are tried before they are kept: numbers, and the rules on an order', async () => {
    const before = await stored()
    const preview = await run(`settings preview --store ${STORE} --prefix X-`)
    expect(preview.out).toMatch(/^Number of an FBA order +X-F-111-1234567-1234567$/m)
    expect(preview.out).toMatch(/^Longest number +29 of 50 characters$/m)
    const rule = '[{"sellerSku":"MUG","commerceStoreId":2}]'
    const tried = await run(
      `settings test-rule --store ${STORE} --order ${created} --store-view-rules ${rule}`,
    )
    expect(tried.out).toMatch(/^Store view +EU German \(2\): rule 1$/m)
    expect(tried.out).toMatch(new RegExp(`^Order number +AMZ-${created}$`, 'm'))
    expect(tried.out).toMatch(/^Status when created +fraud$/m)
    const inChinese = await run(`settings test-rule --store ${STORE} --order ${created} --lang zh-Hant`)
    expect(inChinese.out).toMatch(/^商店檢視 +Default Store View \(1\): 一般的商店檢視$/m)
    expect(await stored()).toEqual(before)
  })

  test('that Commerce does not know are named with what it has, which can be listed', async () => {
    expect((await set('--fba-store-view 99')).err).toMatch(
      /body\.fbaStoreId: names store view 99, which Commerce does not have\. Send the id of one of: default \(1\)/,
    )
    const { out } = await run('settings choices')
    expect(out).toMatch(/^ +id +Code +Website +Name$/m)
    expect(out).toMatch(/2 +eu_de +eu \(2\) +EU German/)
    expect(out).toMatch(/Customer groups\n +1 +General/)
    expect(out).toMatch(/Sources\n +default \(Default Source\)/)
    expect(out).toMatch(/Statuses of the state processing\n +fraud \(Suspected Fraud\)/)
  })
})

describe('matches', () => {
  test('are made, listed in the form in which they are given, and forgotten', async () => {
    expect((await run(`matches list --store ${STORE}`)).out).toMatch(/^No Seller SKU/)
    await world.shop.createProduct('CUP=RED', { quantity: 5 })
    const words = '--product MUG=2@12.50 --product CUP=RED'
    const made = await run(`matches set MUG-AND-CUP --store ${STORE} ${words}`)
    expect(made.out).toMatch(
      /MUG-AND-CUP +staff +.+ MUG=2@12\.50, CUP=RED\n\nNo blocked order waits for it\./,
    )
    await run(`matches set ${'GONE'} --store ${STORE} --product MUG=1`)
    const { out } = await run(`matches list --store ${STORE} --per-page 1`)
    expect(out).toMatch(/GONE +staff +.+ MUG\n\nThere are more: --page 2/)
    expect((await run(`matches remove GONE --store ${STORE}`)).out).toBe(
      'Seller SKU GONE stands for the product of the same SKU again.',
    )
    expect((await run(`matches list --store ${STORE} --json`)).out).toMatch(/"key": "MUG-AND-CUP"/)
  })
})
