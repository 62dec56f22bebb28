import { nowMs } from './clock.ts'
import { changeSetting, setting, statement, type World } from './world.ts'

/**
 * A token bucket for each application × seller × operation: `rate` tokens a second, `burst` at most. The world has
 * one application, so the bucket is named by seller and operation.
 * https://developer-docs.amazon.com/sp-api/docs/usage-plans-and-rate-limits
 */
export interface UsagePlan {
  readonly rate: number
  readonly burst: number
}

/** An operation and the plan that Amazon gives it when nobody has changed it. */
export interface PlannedOperation extends UsagePlan {
  readonly operationId: string
}

const plansSetting = 'usagePlans'
const liftedSetting = 'usagePlansLifted'

export type ChangedPlans = Readonly<Record<string, UsagePlan>>

export function usagePlanOf(world: World, operation: PlannedOperation): UsagePlan {
  const changed = changedUsagePlans(world)
  return changed[operation.operationId] ?? changed['*'] ?? { rate: operation.rate, burst: operation.burst }
}

export function changedUsagePlans(world: World): ChangedPlans {
  return setting<ChangedPlans>(world, plansSetting, {})
}

/** A plan for `*` replaces all others. Every bucket starts full again. */
export function changeUsagePlan(world: World, operationId: string, plan: UsagePlan): void {
  const changed = operationId === '*' ? {} : changedUsagePlans(world)
  changeSetting(world, plansSetting, { ...changed, [operationId]: plan })
  world.database.exec('delete from buckets')
}

export function liftUsagePlans(world: World, lifted: boolean): void {
  changeSetting(world, liftedSetting, lifted)
}

export function usagePlansAreLifted(world: World): boolean {
  return setting(world, liftedSetting, false)
}

/** Takes one token; false when the bucket is empty. */
export function takeUsageToken(world: World, sellerId: string, operation: PlannedOperation): boolean {
  if (usagePlansAreLifted(world)) return true
  const { rate, burst } = usagePlanOf(world, operation)
  const name = `${sellerId} ${operation.operationId}`
  const now = nowMs(world)
  const row = statement(world, 'select tokens, filled_ms from buckets where name = ?').get(name)
  const sinceSeconds = row === undefined ? 0 : Math.max(0, now - Number(row.filled_ms)) / 1000
  const tokens = row === undefined ? burst : Math.min(burst, Number(row.tokens) + sinceSeconds * rate)
  // A hair's breadth, so that the sum of many small refills still makes one token.
  const isAllowed = tokens >= 1 - 1e-6
  statement(world, 'insert or replace into buckets (name, tokens, filled_ms) values (?, ?, ?)').run(
    name,
    isAllowed ? Math.max(0, tokens - 1) : tokens,
    now,
  )
  return isAllowed
}
