import type { Caller } from './authenticate.ts'
import { ServiceProblem } from './service-problem.ts'

/** What only people have: a password, sessions, one-time codes. */
export function requirePerson(person: Caller['person']): NonNullable<Caller['person']> {
  if (person === null) throw new ServiceProblem('not-a-person')
  return person
}
