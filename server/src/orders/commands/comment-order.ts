/** A note to the order, for staff alone, for the storefront, or for the buyer by mail (product.md 7.9). */
import { chooseStatus, addComment as sendComment } from '../../commerce/order-comments.ts'
import { readOrderStatuses } from '../../commerce/order-statuses.ts'
import type { StaffRun } from '../staff-run.ts'
import type { CommandProblem, CommandScene, OrderCommand } from './order-command.ts'

export interface CommentRequest {
  readonly text: string
  /** Null: it stays. */
  readonly status: string | null
  readonly notifiesCustomer: boolean
  readonly isVisibleOnStorefront: boolean
  /** That Amazon forbids sellers most mails to its buyers is known to who asks for one. */
  readonly amazonRuleRead: boolean
}

interface CommentResult {
  /** Null: it stayed. */
  readonly status: string | null
}

export const commentOrder: OrderCommand<CommentRequest, CommentResult> = {
  kind: 'comment',
  noteAs: 'commentCommerceOrder',
  action: 'comment',
  needsOrderAsSeen: false,
  check: async (scene) => {
    const status = chosenStatus(scene)
    const { text, notifiesCustomer, amazonRuleRead } = scene.request
    const problems: CommandProblem[] = []
    if (withoutTags(text) === '' && status === null) problems.push(problem('text', 'nothing-changes'))
    if (status !== null) {
      const possible = await statusesOf(scene.run, scene.view.order)
      if (!possible.some((one) => one.status === status))
        problems.push({
          ...problem('status', 'status-not-of-state'),
          parameters: { statuses: possible.map(({ label }) => label).join(', ') },
        })
      if (notifiesCustomer) problems.push(problem('status', 'status-apart-from-mail'))
    }
    if (notifiesCustomer && scene.amazon !== null && !amazonRuleRead)
      problems.push(problem('notifiesCustomer', 'amazon-rule-not-read'))
    return problems
  },
  act: async (scene) => {
    const { run, commerceOrderId: orderId, view, request } = scene
    const status = chosenStatus(scene)
    const comment = { ...request, orderId, text: withoutTags(request.text) }
    const { state, increment_id: number } = view.order
    const answer =
      status === null
        ? await sendComment(run.commerce, { ...comment, status: view.order.status })
        : await chooseStatus(run.commerce, { ...comment, status, number, state: state ?? '' })
    return answer.kind === 'done'
      ? { kind: 'done', result: { status } }
      : { kind: 'refused', message: answer.message }
  },
  find: async ({ view, before, request }) => {
    const text = withoutTags(request.text)
    const found = view.order.status_histories.find(
      (entry) =>
        entry.entity_id > before.comments &&
        isSameText(entry.comment ?? '', text) &&
        (request.status === null || entry.status === request.status),
    )
    return found === undefined ? null : { status: request.status }
  },
  event: ({ status }) =>
    status === null ? { code: 'commented-by-staff' } : { code: 'status-chosen-by-staff', status },
}

export interface StatusChoice {
  readonly status: string
  readonly label: string
}

/** The statuses of the order's state; of a Commerce that does not list them, the one that the order has. */
export async function statusesOf(
  run: StaffRun,
  order: { readonly state: string | null; readonly status: string | null },
): Promise<readonly StatusChoice[]> {
  const listing = await readOrderStatuses(run.commerce)
  if (listing.kind === 'listed') return listing.statuses.filter(({ state }) => state === order.state)
  return order.status === null ? [] : [{ status: order.status, label: order.status }]
}

function chosenStatus({ view, request }: CommandScene<CommentRequest>): string | null {
  return request.status === view.order.status ? null : request.status
}

function problem(field: string, code: CommandProblem['code']): CommandProblem {
  return { field, code, parameters: {} }
}

/** Comments are text: pages of Commerce would show tags as what they mean. */
function withoutTags(text: string): string {
  return text.replaceAll(/<\/?[a-z!][^>]*>/gi, '').trim()
}

/** Magento keeps a question mark for each of the four bytes of a character beyond the first plane. */
function isSameText(stored: string, sent: string): boolean {
  return stored === sent || stored === sent.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '????')
}
