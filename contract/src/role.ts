/** From the least to the most: each may do what those before it may (product.md 7.14). */
export const roles = ['viewer', 'clerk', 'operator', 'owner'] as const
export type Role = (typeof roles)[number]

export function roleSuffices(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed)
}

/** The rows of that table, each with the least role that has it. */
const leastRoles = {
  'view-orders': 'viewer',
  'see-buyers': 'clerk',
  'process-orders': 'clerk',
  /** Credit memos, cancelling on Amazon, holding: an owner may give it to a clerk. */
  'reverse-orders': 'operator',
  'correct-orders': 'clerk',
  'change-settings': 'operator',
  'manage-access': 'owner',
} as const satisfies Record<string, Role>

export type Permission = keyof typeof leastRoles
export const permissions = Object.keys(leastRoles) as readonly Permission[]

export function permissionsOf(
  role: Role,
  given: { readonly reversesOrders: boolean },
): readonly Permission[] {
  const isGiven = role === 'clerk' && given.reversesOrders
  return permissions.filter(
    (permission) =>
      roleSuffices(role, leastRoles[permission]) || (isGiven && permission === 'reverse-orders'),
  )
}
