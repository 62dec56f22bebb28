import { amazonTime, nowMs } from './clock.ts'
import { statement, type World } from './world.ts'

/** A write that Amazon accepted. The same key again is the same effect again: it counts up, it never adds a row. */
export interface LedgerWrite {
  readonly operation: string
  readonly sellerId: string
  readonly amazonOrderId: string
  readonly key: string
  readonly body: unknown
}

export interface LedgerEntry extends LedgerWrite {
  readonly times: number
  readonly firstAt: string
  readonly at: string
}

export function recordWrite(world: World, write: LedgerWrite): void {
  const at = nowMs(world)
  statement(
    world,
    `insert into ledger (operation, seller_id, order_id, key, times, body, first_ms, at_ms)
     values (?, ?, ?, ?, 1, ?, ?, ?)
     on conflict (operation, order_id, key)
     do update set times = times + 1, body = excluded.body, at_ms = excluded.at_ms`,
  ).run(write.operation, write.sellerId, write.amazonOrderId, write.key, JSON.stringify(write.body), at, at)
}

export function readLedger(world: World): readonly LedgerEntry[] {
  return statement(
    world,
    'select operation, seller_id, order_id, key, times, body, first_ms, at_ms from ledger order by n',
  )
    .all()
    .map((row) => ({
      operation: String(row.operation),
      sellerId: String(row.seller_id),
      amazonOrderId: String(row.order_id),
      key: String(row.key),
      times: Number(row.times),
      body: JSON.parse(String(row.body)),
      firstAt: amazonTime(Number(row.first_ms)),
      at: amazonTime(Number(row.at_ms)),
    }))
}
