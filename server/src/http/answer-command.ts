/** What came of a command as an answer, or as the problem that says why nothing was done. */
import type { FieldProblem } from '@orderferry/contract/problem'
import type { RouteAnswer } from '@orderferry/contract/routes'
import { type Language, say } from '@orderferry/contract/words/words'
import type { OrderCommandKind } from '@orderferry/domain/commerce/order-command'
import type { OrderCommandRow } from '../database/order-commands.ts'
import type { CommandProblem, OrderCommand } from '../orders/commands/order-command.ts'
import { type CommandOutcome, runOrderCommand } from '../orders/commands/run-order-command.ts'
import type { StaffRun } from '../orders/staff-run.ts'
import type { Caller } from './authenticate.ts'
import { ServiceProblem } from './service-problem.ts'

export interface CommandRequest extends Pick<Caller, 'actor' | 'person' | 'permissions'> {
  readonly params: { readonly commerceOrderId: string }
  readonly body: { readonly key: string; readonly seen: string }
  readonly language: Language
}

/** @throws ServiceProblem where nothing was done, or where it is not known yet */
export async function answerCommand<Request, Result extends object>(
  run: StaffRun,
  command: OrderCommand<Request, Result>,
  { params, body, language, actor, person, permissions }: CommandRequest,
  request: Request,
): Promise<RouteAnswer<'holdCommerceOrder'>> {
  const outcome = await runOrderCommand(run, command, {
    commerceOrderId: Number(params.commerceOrderId),
    key: body.key,
    seen: body.seen,
    request,
    by: { name: actor, userId: person?.userId ?? null },
    rights: new Set(permissions),
  })
  if (outcome.kind === 'done') return presentReceipt(outcome.row)
  throw problemOf(outcome, { params, language })
}

function presentReceipt(row: OrderCommandRow): RouteAnswer<'holdCommerceOrder'> {
  const { documentId } = (row.result ?? {}) as { readonly documentId?: number }
  return {
    kind: row.kind as OrderCommandKind,
    by: row.actor,
    doneAt: (row.settled_at ?? row.begun_at).toISOString(),
    documentId: documentId ?? null,
  }
}

function problemOf(
  outcome: Exclude<CommandOutcome, { readonly kind: 'done' }>,
  { params, language }: Pick<CommandRequest, 'params' | 'language'>,
): ServiceProblem {
  switch (outcome.kind) {
    case 'order-unknown':
      return new ServiceProblem('commerce-order-unknown', params)
    case 'not-possible': {
      const reason = say(language, `action-refusal.${outcome.because}`)
      const code = outcome.because === 'not-permitted' ? 'permission-missing' : 'action-not-possible'
      return new ServiceProblem(code, { reason })
    }
    case 'done-by-another': {
      const { actor: by, kind, settled_at, begun_at } = outcome.earlier
      const done = say(language, `command.${kind as OrderCommandKind}`)
      return new ServiceProblem('done-by-another', { by, done, at: toMinute(settled_at ?? begun_at) })
    }
    case 'order-changed':
      return new ServiceProblem('order-changed-meanwhile')
    case 'wrong': {
      const fields = outcome.problems.map(
        ({ field, code, parameters }): FieldProblem => ({
          field: `body.${field}`,
          problem: say(language, keyOf(code), parameters),
          fix: say(language, `${keyOf(code)}.fix`, parameters),
        }),
      )
      return new ServiceProblem('command-invalid', {}, { fields })
    }
    case 'busy': {
      if (outcome.with === null) return new ServiceProblem('order-busy', { by: 'none', at: '', kind: '' })
      const { actor: by, kind, begun_at: at } = outcome.with
      const what = say(language, `command.${kind as OrderCommandKind}`)
      return new ServiceProblem('order-busy', { by, at: toMinute(at), kind: what })
    }
    case 'refused':
      return new ServiceProblem('command-refused', { message: outcome.message })
    case 'key-used':
      return new ServiceProblem('command-key-used')
    case 'unsettled':
      return new ServiceProblem('command-unsettled')
  }
}

function keyOf(code: CommandProblem['code']) {
  return isOfAddress(code) ? code : (`command-problem.${code}` as const)
}

function isOfAddress(
  code: CommandProblem['code'],
): code is Extract<CommandProblem['code'], `address-problem.${string}`> {
  return code.startsWith('address-problem.')
}

/** `2026-10-01 08:15` */
function toMinute(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ')
}
