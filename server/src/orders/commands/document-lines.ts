/** What the commands that make documents share: the lines that were asked for, and what is wrong with a request, by field. */
import type { DocumentProblem } from '@orderferry/domain/documents/check-documents'
import type { AskedLine } from '@orderferry/domain/documents/document-draft'
import { toUnits } from '@orderferry/domain/money/decimal-units'
import type { CommandProblem, CommandScene } from './order-command.ts'

/** As it is kept with its command. */
export interface RequestedLine {
  readonly itemId: number
  readonly quantity: number
}

export interface RequestedComment {
  readonly comment: string | null
  /** Whether Commerce writes to the customer, and whether the comment is in that mail. */
  readonly notify: boolean
  readonly appendComment: boolean
}

export interface MadeDocument {
  readonly documentId: number
  readonly documentNumber: string
}

export function askedLines(lines: readonly RequestedLine[]): readonly AskedLine[] {
  return lines.map(({ itemId, quantity }) => ({ itemId, quantity: toUnits(String(quantity)) }))
}

/** Those of nothing are not sent: Commerce reads an empty list as everything, and a line of nothing as nothing. */
export function linesToSend(lines: readonly RequestedLine[]) {
  return lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ itemId, quantity }) => ({ commerceOrderItemId: itemId, quantity }))
}

export function commentToSend({ comment, notify, appendComment }: RequestedComment) {
  return {
    notify,
    appendComment: appendComment && comment !== null,
    ...(comment === null ? {} : { comment }),
  }
}

/** Amazon tells its buyers itself, and forbids sellers to: such a mail is written by hand, after a warning. */
export function mailProblems({
  amazon,
  request,
}: Pick<CommandScene<RequestedComment>, 'amazon' | 'request'>): readonly CommandProblem[] {
  return amazon !== null && request.notify
    ? [{ field: 'notify', code: 'mail-to-amazon-buyer', parameters: {} }]
    : []
}

/** Whether a document that was found holds what was asked for, and nothing besides. */
export function holdsLines(
  document: {
    readonly lines: readonly { readonly commerceOrderItemId: number; readonly quantity: number }[]
  },
  asked: readonly RequestedLine[],
): boolean {
  const held = document.lines.filter(({ quantity }) => quantity > 0)
  const wanted = linesToSend(asked)
  return (
    held.length === wanted.length &&
    wanted.every(({ commerceOrderItemId, quantity }) =>
      held.some((line) => line.commerceOrderItemId === commerceOrderItemId && line.quantity === quantity),
    )
  )
}

export function problemsByField(problems: readonly DocumentProblem[]): readonly CommandProblem[] {
  return problems.map((problem): CommandProblem => {
    const { code } = problem
    const parameters = 'open' in problem ? { open: Number(problem.open) } : {}
    if ('line' in problem) return { field: `lines.${problem.line}.quantity`, code, parameters }
    if ('track' in problem) {
      const part = code === 'carrier-title-missing' ? 'title' : 'number'
      return { field: `tracks.${problem.track}.${part}`, code, parameters }
    }
    if ('amount' in problem) return { field: problem.amount, code, parameters }
    if ('itemId' in problem) return { field: 'returnToStock', code, parameters: { itemId: problem.itemId } }
    return { field: 'lines', code, parameters }
  })
}
