/**
 * What a buyer wishes for the delivery, out of Amazon's JSON of an order. A wish in an odd form is left out: no order
 * waits for it.
 */
import type { AmazonDeliveryHours, AmazonDeliveryPreference } from './amazon-order.ts'
import { child, descend, type Findings, hasObject, readText, type WireNode } from './wire-node.ts'

/** More days, or times on one, are no opening hours that anybody keeps. */
const ENTRIES_MAX = 50

export function readDeliveryPreference(node: WireNode, findings: Findings): AmazonDeliveryPreference | null {
  if (!hasObject(node, findings)) return null
  return {
    dropOffLocation: readText(child(node, 'dropOffLocation'), findings),
    addressInstruction: readText(child(node, 'addressInstruction'), findings),
    capabilities: entriesOf(child(node, 'deliveryCapabilities')).flatMap(
      (entry) => readText(entry, findings) ?? [],
    ),
    hours: [
      ...entriesOf(descend(node, 'deliveryTime', 'businessHours')).flatMap((entry) =>
        readHours(entry, readText(child(entry, 'dayOfWeek'), findings), findings),
      ),
      ...entriesOf(descend(node, 'deliveryTime', 'exceptionDates')).flatMap((entry) =>
        readHours(entry, readText(child(entry, 'exceptionDate'), findings), findings),
      ),
    ],
  }
}

function readHours(node: WireNode, on: string | null, findings: Findings): readonly AmazonDeliveryHours[] {
  if (on === null) return []
  const windows = entriesOf(child(node, 'timeWindows')).flatMap((window) => {
    const start = readClockTime(child(window, 'startTime'), findings)
    const end = readClockTime(child(window, 'endTime'), findings)
    return start === null || end === null ? [] : [{ start, end }]
  })
  const isClosed = readText(child(node, 'exceptionDateType'), findings) === 'CLOSED'
  return isClosed || windows.length > 0 ? [{ on, isClosed, windows }] : []
}

/** `{hour: 9, minute: 5}` as `09:05`. */
function readClockTime(node: WireNode, findings: Findings): string | null {
  const parts = ['hour', 'minute'].map((key) => readText(child(node, key), findings) ?? '')
  return parts.every((part) => /^\d{1,2}$/.test(part))
    ? parts.map((part) => part.padStart(2, '0')).join(':')
    : null
}

function entriesOf({ value, path }: WireNode): readonly WireNode[] {
  if (!Array.isArray(value)) return []
  return value
    .slice(0, ENTRIES_MAX)
    .map((entry: unknown, index) => ({ value: entry, path: `${path}[${index}]` }))
}
