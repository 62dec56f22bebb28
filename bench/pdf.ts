/**
 * `bench pdf`: how fast the service prints a batch of 300 orders, each with an invoice and a packing slip, and the most memory
 * that it held by then, as Linux counts it (docs/benchmarks.md).
 */
import { readFileSync } from 'node:fs'
import { CommerceShop } from 'orderferry/testing/commerce-shop'
import { type BenchService, type BenchWorld, openBenchWorld } from './bench-world.ts'

const ORDERS = 300
const ROUNDS = 3
const AT_ONCE = 8
/** In every script that a paper is set in. */
const NAMES = [
  'Ceramic mug, 350 ml, dishwasher safe, with a lid of bamboo',
  '陶瓷馬克杯 350ml（附竹蓋）可用洗碗機清洗',
  '経理用の電卓 12桁 ソーラー電池 送料無料',
  'Żółty kubek ceramiczny „Łoś”, 350 ml – čřž ğış őű',
  '谢谢惠顾 马克杯 经典款',
]

async function main(): Promise<void> {
  const world = await openBenchWorld()
  try {
    const orderIds = await makeOrders(new CommerceShop(world.commerce, world.commerceToken))
    const service = await world.startService('http')
    console.log(`  at its start: ${megabytes(peakOf(service))} MB`)
    const rounds: (Printing & { readonly peak: number })[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const printing = await printAll(world, service, orderIds)
      const peak = megabytes(peakOf(service))
      rounds.push({ ...printing, peak })
      console.log(`  ${printing.pages} pages in ${printing.seconds.toFixed(1)} s, ${peak} MB at most so far`)
    }
    const speeds = rounds.map(({ pages, seconds }) => pages / seconds).sort((a, b) => a - b)
    const speed = Math.floor(speeds[Math.floor(speeds.length / 2)] ?? 0)
    const peaks = rounds.map(({ peak }) => peak)
    console.log(`bench pdf: ${speed} (ours ${speed} pages/s, theirs none)`)
    console.log(
      `bench pdf-memory: ${peaks[0]} (ours ${peaks[0]} MB at most in the first batch, ${peaks.at(-1)} MB after ${ROUNDS}, theirs none)`,
    )
  } finally {
    await world.stop()
  }
}

interface Printing {
  readonly pages: number
  readonly seconds: number
}

async function makeOrders(shop: CommerceShop): Promise<readonly number[]> {
  const ids: number[] = []
  for (let at = 0; at < ORDERS; at += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, ORDERS - at) }, (_, index) => at + index)
    ids.push(...(await Promise.all(numbers.map((number) => makeOrder(shop, number)))))
  }
  return ids
}

async function makeOrder(shop: CommerceShop, number: number): Promise<number> {
  const address = {
    ...{ firstname: '太郎', lastname: '渡辺', street: ['桜丘町 26-1', 'セルリアンタワー 12階'] },
    ...{
      city: '渋谷区',
      region: '東京都',
      postcode: '150-8512',
      country_id: 'JP',
      telephone: '03-5555-0100',
    },
  }
  const { entity_id: id } = await shop.call('/orders', {
    body: {
      entity: {
        ...{
          customer_email: 'bench@example.com',
          customer_is_guest: 1,
          store_id: 1,
          increment_id: `B-${number}`,
        },
        ...{ state: 'new', status: 'pending', base_currency_code: 'USD', order_currency_code: 'USD' },
        ...{ subtotal: 50, base_subtotal: 50, grand_total: 55, base_grand_total: 55 },
        ...{ shipping_amount: 5, base_shipping_amount: 5, shipping_description: 'Amazon - Standard' },
        items: NAMES.map((name, line) => ({
          ...{ name, sku: `BENCH-${number}-${line}`, product_type: 'simple', qty_ordered: 1 },
          ...{ price: 10, base_price: 10, row_total: 10, base_row_total: 10 },
        })),
        billing_address: address,
        payment: { method: 'checkmo' },
        extension_attributes: {
          shipping_assignments: [{ shipping: { address, method: 'flatrate_flatrate' } }],
        },
      },
    },
  })
  const tracks = [{ track_number: `1ZBENCH${number}`, title: 'United Parcel Service', carrier_code: 'ups' }]
  await shop.call(`/order/${id}/invoice`, { body: {} })
  await shop.call(`/order/${id}/ship`, { body: { tracks } })
  return Number(id)
}

async function printAll(
  { apiToken }: BenchWorld,
  service: BenchService,
  orderIds: readonly number[],
): Promise<Printing> {
  const begun = performance.now()
  const answer = await fetch(`${service.url}/api/v1/commerce-documents/pdf`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kinds: ['invoice', 'shipment'], orderIds }),
  })
  if (!answer.ok) throw new Error(`Printing: ${answer.status} ${await answer.text()}`)
  const file = Buffer.from(await answer.arrayBuffer()).toString('latin1')
  const seconds = (performance.now() - begun) / 1000
  const pages = file.match(/\/Type \/Page\n/g)?.length ?? 0
  if (pages < 2 * ORDERS) throw new Error(`Of ${2 * ORDERS} documents only ${pages} pages were printed.`)
  return { pages, seconds }
}

/** In bytes. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function peakOf({ pid }: BenchService): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes ?? 0) * 1024
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20)
}

await main()
