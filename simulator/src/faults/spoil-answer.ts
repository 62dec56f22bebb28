import type { Fault } from './fault.ts'

type Thing = Record<string, unknown>

/** The answer with the fault in it, or undefined when it holds nothing that this fault could spoil. */
export function spoilAnswer(fault: Fault, answer: unknown): unknown {
  const body = structuredClone(answer)
  if (!isThing(body)) return undefined
  switch (fault.kind) {
    case 'unknown-enum':
      return spoilRow(body, fault, (row) =>
        setField(row, fault.field ?? anyEnum(row), fault.value ?? 'NOT_YET_INVENTED'),
      )
    case 'unknown-field':
      return spoilRow(body, fault, (row) => addFields(row))
    case 'missing-field':
      return spoilRow(body, fault, (row) => deleteField(row, fault.field ?? Object.keys(row)[0] ?? ''))
    case 'wrong-decimals':
      return spoilRow(body, fault, spoilDecimals)
    case 'negative-quantity':
      return spoilRow(body, fault, negateQuantity)
    case 'drop-row':
      return changePage(body, fault, (rows, isStruck) => rows.filter((_, at) => !isStruck(at)))
    case 'repeat-row':
      return changePage(body, fault, (rows, isStruck) => [...rows, ...rows.filter((_, at) => isStruck(at))])
    default:
      return undefined
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const pages = ['orders', 'payload']

type IsStruck = (at: number) => boolean

function struckRows(fault: Fault): IsStruck {
  return (at) => fault.row === 'all' || at === (fault.row ?? 0)
}

function changePage(
  body: Thing,
  fault: Fault,
  change: (rows: unknown[], isStruck: IsStruck) => unknown[],
): unknown {
  const isStruck = struckRows(fault)
  const name = pages.find((one) => Array.isArray(body[one]))
  const rows = name === undefined ? [] : (body[name] as unknown[])
  const isAnyStruck = rows.some((_, at) => isStruck(at))
  return name === undefined || !isAnyStruck ? undefined : { ...body, [name]: change(rows, isStruck) }
}

function spoilRow(body: Thing, fault: Fault, spoil: (row: Thing) => boolean): unknown {
  const page = pages.map((name) => body[name]).find(Array.isArray)
  const isStruck = struckRows(fault)
  const rows = page === undefined ? [body.order ?? body] : page.filter((_, at) => isStruck(at))
  return rows.filter((row) => isThing(row) && spoil(row)).length > 0 ? body : undefined
}

function anyEnum(row: Thing): string {
  return 'fulfillment' in row ? 'fulfillment.fulfillmentStatus' : 'salesChannel.channelName'
}

type Change = (holder: Thing, name: string) => void

function atFields(from: unknown, paths: string, change: Change): boolean {
  return paths
    .split(',')
    .map((path) => atField(from, path, change))
    .includes(true)
}

/** Goes down a path; a list on the way means each of its elements. Tells whether anything was there. */
function atField(from: unknown, path: string, change: Change): boolean {
  if (Array.isArray(from)) return from.map((one) => atField(one, path, change)).includes(true)
  if (!isThing(from)) return false
  const [name = '', ...rest] = path.split('.')
  if (!(name in from)) return false
  if (rest.length > 0) return atField(from[name], rest.join('.'), change)
  change(from, name)
  return true
}

function setField(row: Thing, path: string, value: unknown): boolean {
  return atFields(row, path, (holder, name) => {
    holder[name] = value
  })
}

function deleteField(row: Thing, path: string): boolean {
  return atFields(row, path, (holder, name) => {
    delete holder[name]
  })
}

function addFields(row: Thing): boolean {
  row.fieldOfTomorrow = { note: 'not in the model' }
  const items = Array.isArray(row.orderItems) ? row.orderItems : []
  for (const item of items) if (isThing(item)) item.fieldOfTomorrow = [1, 'two', null]
  return true
}

/** A third decimal on every amount of the row ("24.995"), which no currency of Amazon's has. */
function spoilDecimals(row: Thing): boolean {
  let isSpoiled = false
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one)
    if (!isThing(value)) return
    if (typeof value.amount === 'string' && 'currencyCode' in value) {
      value.amount += value.amount.includes('.') ? '5' : '.5'
      isSpoiled = true
    }
    for (const one of Object.values(value)) walk(one)
  }
  walk(row)
  return isSpoiled
}

function negateQuantity(row: Thing): boolean {
  return atField(row, 'orderItems.quantityOrdered', (holder, name) => {
    holder[name] = -Math.abs(Number(holder[name])) || -1
  })
}
