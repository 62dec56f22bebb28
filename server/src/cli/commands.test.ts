/** The command line against a running API: what people read, what programs read, and the exit codes. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type ApiWorld, startApiWorld } from '../http/testing/api-world.ts'
import { ACCOUNT, STORE } from '../testing/test-world.ts'
import { runCommand } from './testing/run-command.ts'

let world: ApiWorld
let folder: string
let created: string
let blocked: string

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  folder = await mkdtemp(join(tmpdir(), 'orderferry-cli-'))
  const { amazon, shop } = world
  await shop.createProduct('MUG', { quantity: 5 })
  const place = async (sku: string) =>
    (await amazon.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })).orderId
  created = await place('MUG')
  blocked = await place('GONE')
  await world.sync()
})

afterAll(async () => {
  await world.stop()
  await rm(folder, { recursive: true })
})

const run = (words: string, env?: Readonly<Record<string, string>>) =>
  runCommand({ world, folder }, words, env)

describe('exit codes', () => {
  test.each([
    ['orders list', 0],
    ['--help', 0],
    ['orders list --help', 0],
    ['orders show 111-0000000-0000000', 1],
    [`orders show 111-0000000-0000000 --store ${STORE}`, 1],
    ['ordres list', 2],
    ['orders list --colour red', 2],
    ['orders show', 2],
    ['settings set', 2],
    ['settings set --store x --import maybe', 2],
    [`settings set --store ${STORE}`, 2],
    [`settings set --store ${STORE} --pending-hold-days many`, 2],
    [`settings set --store ${STORE} --pending-hold-days 15`, 2],
    [`settings set --store ${STORE} --store-view-rules {`, 2],
    [`settings set --store ${STORE} --fba-store-view 99`, 1],
    [`settings test-rule --store ${STORE}`, 2],
    [`matches set MUG-2 --store ${STORE}`, 2],
    [`matches set MUG-2 --store ${STORE} --product NO-SUCH-PRODUCT`, 1],
    [`matches remove MUG-2 --store ${STORE}`, 1],
    ['orders list --sort buyer', 2],
    ['keys rotate', 1],
    ['keys rotate-account', 2],
    ['keys rotate-account --account na-nobody', 1],
    ['orders list --lang de', 2],
  ])('%s ends with %i', async (words, code) => {
    const ended = await run(words)
    expect(ended.code).toBe(code)
    expect((code === 0 ? ended.out : ended.err).length).toBeGreaterThan(0)
  })

  test('a service that is not there, a token that is wrong or missing: failed, with what to do', async () => {
    const away = await run('orders list', { ORDERFERRY_BASE_URL: 'http://127.0.0.1:1' })
    expect(away).toMatchObject({ code: 1, err: expect.stringMatching(/npm start/) })
    const wrong = await run('orders list', { ORDERFERRY_TOKEN: 'wrong' })
    expect(wrong).toMatchObject({ code: 1, err: expect.stringMatching(/tokens create/) })
    const missing = await run('orders list', { ORDERFERRY_TOKEN: '' })
    expect(missing).toMatchObject({ code: 1, err: expect.stringMatching(/There is no token/) })
    const other = await run('orders list', { ORDERFERRY_BASE_URL: world.amazon.url })
    expect(other).toMatchObject({ code: 1, err: expect.stringMatching(/is not Orderferry/) })
  })
})

describe('orders', () => {
  test('are listed in aligned columns, in words', async () => {
    const { out } = await run('orders list')
    const [head = '', rule = '', ...rows] = out.split('\n')
    expect(head).toMatch(/^Purchased \(UTC\) +Order number +Status +Import +Buyer +Total +Note$/)
    expect(rule).toMatch(/^[─ ]+$/)
    expect(rows).toHaveLength(2)
    expect(out).toMatch(new RegExp(`${created} +Unshipped +created in Commerce`))
    expect(rows.map((row) => row.indexOf(row.includes(created) ? created : blocked))).toEqual([18, 18])
  })

  test('are listed as JSON, as the API gives them', async () => {
    const { out } = await run('orders list --blocked --count --json')
    expect(JSON.parse(out)).toMatchObject({ total: 1, items: [{ amazonOrderId: blocked }] })
  })

  test('are shown and explained in both languages', async () => {
    expect((await run(`orders show ${blocked}`)).out).toMatch(
      /→ Create a product with SKU GONE in Commerce, or match the SKU/,
    )
    expect((await run(`orders show ${blocked} --lang zh-Hant`)).out).toMatch(
      /→ 請在 Commerce 建立 SKU 為 GONE/,
    )
    const explained = await run(`orders explain ${blocked}`)
    expect(explained.out).toMatch(/2 {2}Products: stops here\n +Item GONE × 1: no product/)
    const inChinese = await run(`orders explain ${created}`, { LANG: 'zh_TW.UTF-8' })
    expect(inChinese.out).toMatch(/品項 MUG × 1：商品/)
  })

  test('are retried, or said not to be possible', async () => {
    expect(await run(`orders retry ${created}`)).toMatchObject({
      code: 1,
      err: `Order ${created}: it has a Commerce order already.`,
    })
    expect(await run(`orders retry ${blocked} --json`)).toMatchObject({ code: 0 })
    const failed = await run(`orders retry ${created} --json`)
    expect(JSON.parse(failed.err)).toMatchObject({ code: 'retry-not-possible', status: 409 })
  })
})

describe('stores, accounts, settings and sync', () => {
  test('are listed and shown', async () => {
    expect((await run('stores list')).out).toMatch(/us-shop +US shop +US +base +active +1 +0 +1/)
    expect((await run('accounts list')).out).toMatch(/na-a1test +NA +A1TEST +authorized/)
    expect((await run(`accounts show ${ACCOUNT}`)).out).toMatch(/searchOrders +0\.0056 +20 +19/)
    expect((await run(`sync list --store ${STORE}`)).out).toMatch(/finished +1 +2 +2 +0/)
  })

  test('are added and changed; a mistake names its field', async () => {
    const words = `stores add --account ${ACCOUNT} --marketplace A2EUQ1WTGCTBG2 --name Canada --website base`
    expect(await run(`${words} --email nobody`)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/body\.email: is no e-mail address\. Send an address/),
    })
    expect(await run(`${words} --email ca@shop.example`)).toMatchObject({ code: 0 })
    expect((await run(`stores deactivate ${ACCOUNT}-ca`)).out).toMatch(/State +inactive/)
    expect(await run(`stores remove ${ACCOUNT}-ca --confirm canada`)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/body\.confirmName: is not the name of the store\. Type/),
    })
    const removed = await run(`stores remove ${ACCOUNT}-ca --confirm Canada`)
    expect(removed.out).toBe(`Store ${ACCOUNT}-ca is removed.`)
    expect(await run(`settings set --store ${STORE} --import disabled`)).toMatchObject({ code: 0 })
    const { out } = await run(`settings get --store ${STORE} --json`)
    expect(JSON.parse(out)).toMatchObject({ importAmazonOrders: false, commerceStoreId: 1 })
    await run(`settings set --store ${STORE} --import enabled`)
  })

  test('are synced by hand, one run for the stores of an account', async () => {
    expect((await run('sync run')).out).toBe('us-shop: The sync run starts now.')
  })
})

describe('tokens', () => {
  test('are made for a role, and open the API', async () => {
    const { token } = JSON.parse((await run('tokens create --role viewer --json')).out)
    expect(await run('orders list', { ORDERFERRY_TOKEN: token })).toMatchObject({ code: 0 })
    expect(await run(`orders retry ${blocked}`, { ORDERFERRY_TOKEN: token })).toMatchObject({
      code: 1,
      err: 'This needs the role clerk; yours is viewer.',
    })
  })

  test('are kept for this command line where it is asked for, for its owner alone', async () => {
    await run('tokens create --save')
    const file = join(folder, 'token')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readFile(file, 'utf8')).toMatch(/^orderferry_/)
    expect(await run('orders list', { ORDERFERRY_TOKEN: '' })).toMatchObject({ code: 0 })
  })

  test('of the embedded Commerce are asked of it', async () => {
    const { token } = JSON.parse((await run('tokens create --commerce --json')).out)
    const answer = await fetch(`${world.shop.url}/rest/V1/modules`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(answer.status).toBe(200)
  })
})

describe('the rest', () => {
  test('activity and messages are told in words', async () => {
    expect((await run('activity --limit 50')).out).toMatch(
      new RegExp(`US shop {2}${created} {2}Commerce order created\\.`),
    )
    expect((await run('messages')).out).toMatch(/^Your Amazon store\(s\) has orders that cannot be imported/)
  })

  test('the simulated Amazon is worked by hand', async () => {
    const placed = JSON.parse((await run('simulate order fbm-pending --sku MUG --json')).out)
    const moved = await run(`simulate transition ${placed.order.orderId} Unshipped`)
    expect(moved).toMatchObject({ code: 0 })
    expect(JSON.parse((await run('simulate clock')).out)).toMatchObject({ mode: 'real' })
    expect(await run('simulate order no-such-template')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/fbm-unshipped/),
    })
    const away = await run('simulate ledger', { SIMULATOR_PORT: '1' })
    expect(away).toMatchObject({ code: 1, err: expect.stringMatching(/SIMULATOR_PORT/) })
  })

  test('doctor finds nothing wrong, and prints no secret', async () => {
    const { code, out } = await run('doctor', { COMMERCE_BEARER_TOKEN: 'very-secret' })
    expect(code).toBe(0)
    expect(out).toMatch(/✓ PostgreSQL\n +Answers, and is up to date\./)
    expect(out).not.toMatch(/very-secret|orderferry:[^*]/)
    expect(await run('doctor', { ORDERFERRY_BASE_URL: 'http://127.0.0.1:1' })).toMatchObject({ code: 1 })
  })

  test('migrate says what it applied', async () => {
    expect((await run('migrate')).out).toBe('The database is up to date.')
  })
})
