/** Random JSON, and random damage to JSON that was sound. Tests only. */
import type { SeededRandom } from './seeded-random.ts'

const SCALARS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e21,
  Number.NaN,
  '',
  ' ',
  '12.30',
  '-0.00',
  '1e3',
  'JPY',
  'USD',
  'XXX',
  '2026-02-30T00:00:00Z',
  '2026-10-01T08:15:30Z',
  '__proto__',
  'constructor',
  '👍',
  '\u0000',
  'x'.repeat(300),
]

export function generateJson(random: SeededRandom, depth = 3): unknown {
  if (depth === 0 || random.chance(40)) return random.pick(SCALARS)
  const length = random.below(4)
  if (random.chance(40)) return Array.from({ length }, () => generateJson(random, depth - 1))
  return Object.fromEntries(
    Array.from({ length }, () => [String(random.pick(SCALARS)), generateJson(random, depth - 1)]),
  )
}

/** A copy in which about every twentieth value is something else. */
export function damageJson(random: SeededRandom, value: unknown): unknown {
  if (random.chance(5)) return generateJson(random, 2)
  if (Array.isArray(value)) return value.map((element) => damageJson(random, element))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, damageJson(random, inner)]))
}
