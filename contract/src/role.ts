/** From the least to the most: each may do what those before it may (product.md 7.14). */
export const roles = ['viewer', 'clerk', 'operator', 'owner'] as const
export type Role = (typeof roles)[number]

export function roleSuffices(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed)
}
