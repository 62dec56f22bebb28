import type pg from 'pg'

const ATTEMPTS_MAX = 5
const DEADLOCK_DETECTED = '40P01'

/** Runs the work in one transaction. A deadlock is repeated: it is a matter of timing, never of the request. */
export async function transaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, work)
    } catch (error) {
      if (attempt === ATTEMPTS_MAX || (error as { code?: string }).code !== DEADLOCK_DETECTED) throw error
    }
  }
}

async function once<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => {
      broken = cause
    })
    throw error
  } finally {
    client.release(broken)
  }
}
