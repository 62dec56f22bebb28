import { expect, test } from 'vitest'
import { advanceCursor, cursorOverlapMs, nextWindow } from './next-window.ts'

const connectedAt = '2026-10-01T08:00:00.000Z'

test.each([
  ['the first poll starts a little before the connection', null, '2026-10-01T07:50:00.000Z'],
  ['the next reads back a little', '2026-10-01T09:00:00.000Z', '2026-10-01T08:50:00.000Z'],
])('%s', (_case, cursor, lastUpdatedAfter) => {
  expect(nextWindow({ cursor, connectedAt })).toEqual({ lastUpdatedAfter })
})

test.each([
  ['from nothing', null, '2026-10-01T09:00:00Z', '2026-10-01T09:00:00.000Z'],
  ['forward', '2026-10-01T08:00:00.000Z', '2026-10-01T09:00:00Z', '2026-10-01T09:00:00.000Z'],
  ['never backwards', '2026-10-01T09:00:00.000Z', '2026-10-01T08:59:59Z', '2026-10-01T09:00:00.000Z'],
])('the cursor moves %s', (_case, current, covered, cursor) => {
  expect(advanceCursor(current, covered)).toBe(cursor)
})

test('windows overlap by more than the two minutes that Amazon holds its newest changes back', () => {
  expect(cursorOverlapMs).toBeGreaterThan(2 * 60_000)
})

test('a time that cannot be read stops the sync instead of starting it over', () => {
  expect(() => nextWindow({ cursor: 'soon', connectedAt })).toThrow('"soon"')
  expect(() => advanceCursor(null, 'soon')).toThrow('"soon"')
})
