import { expect, test } from 'vitest'
import { canMove, type ImportState, importStates } from './import-state.ts'

test.each<[ImportState, ImportState, boolean]>([
  ['waiting', 'importing', true],
  ['waiting', 'blocked', true],
  ['waiting', 'notRequired', true],
  ['waiting', 'created', false],
  ['blocked', 'importing', true],
  ['importing', 'created', true],
  ['importing', 'blocked', true],
  ['notRequired', 'importing', true],
  ['notRequired', 'created', false],
])('from %s to %s: %s', (from, to, allowed) => {
  expect(canMove(from, to)).toBe(allowed)
})

test('an order that was created stays so, whatever Amazon says later', () => {
  expect(importStates.filter((to) => canMove('created', to))).toEqual(['created'])
})
