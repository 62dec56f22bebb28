import { expect, test } from 'vitest'
import { type Permission, permissionsOf, type Role } from './role.ts'

const viewer: readonly Permission[] = ['view-orders']
const clerk: readonly Permission[] = ['view-orders', 'see-buyers', 'process-orders', 'correct-orders']
const operator: readonly Permission[] = [...clerk, 'reverse-orders', 'change-settings']

test.each<[Role, boolean, readonly Permission[]]>([
  ['viewer', false, viewer],
  ['viewer', true, viewer],
  ['clerk', false, clerk],
  ['clerk', true, [...clerk, 'reverse-orders']],
  ['operator', false, operator],
  ['owner', false, [...operator, 'manage-access']],
])('what the %s may, with orders to reverse: %s (product.md 7.14)', (role, reversesOrders, expected) => {
  expect(permissionsOf(role, { reversesOrders }).toSorted()).toEqual(expected.toSorted())
})
