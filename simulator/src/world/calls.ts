import { amazonTime, nowMs } from './clock.ts'
import { statement, type World } from './world.ts'

/** One call as it was received; a status of null was never answered. Bodies are not kept. */
export interface Call {
  readonly operation: string
  readonly sellerId: string | null
  readonly status: number | null
  readonly fault: string | null
  readonly requestId: string
}

export interface RecordedCall extends Call {
  readonly n: number
  readonly at: string
}

const callsKept = 100_000
const callsPerAnswer = 10_000

export function recordCall(world: World, call: Call): void {
  const { lastInsertRowid } = statement(
    world,
    'insert into calls (operation, seller_id, status, fault, request_id, at_ms) values (?, ?, ?, ?, ?, ?)',
  ).run(call.operation, call.sellerId, call.status, call.fault, call.requestId, nowMs(world))
  const n = Number(lastInsertRowid)
  if (n % 1_000 === 0) statement(world, 'delete from calls where n <= ?').run(n - callsKept)
}

export function readCalls(world: World, after: number): readonly RecordedCall[] {
  return statement(
    world,
    `select n, operation, seller_id, status, fault, request_id, at_ms
     from calls where n > ? order by n limit ${callsPerAnswer}`,
  )
    .all(after)
    .map((row) => ({
      n: Number(row.n),
      operation: String(row.operation),
      sellerId: row.seller_id === null ? null : String(row.seller_id),
      status: row.status === null ? null : Number(row.status),
      fault: row.fault === null ? null : String(row.fault),
      requestId: String(row.request_id),
      at: amazonTime(Number(row.at_ms)),
    }))
}
