/** Users as owners see them: with what they have of a password, one-time codes and sign-ins. */
import type { Queryable } from './connect.ts'
import type { UserRow } from './users.ts'

export interface ListedUser extends UserRow {
  readonly has_password: boolean
  readonly has_codes: boolean
}

export async function listUsersInFull(db: Queryable): Promise<readonly ListedUser[]> {
  return selectUsers(db).orderBy('email').execute()
}

export function findUserInFull(db: Queryable, userId: string): Promise<ListedUser | undefined> {
  return selectUsers(db).where('users.user_id', '=', userId).executeTakeFirst()
}

function selectUsers(db: Queryable) {
  return db
    .selectFrom('users')
    .selectAll('users')
    .select(({ exists, selectFrom }) => [
      exists(
        selectFrom('user_passwords as password')
          .select('password.user_id')
          .whereRef('password.user_id', '=', 'users.user_id'),
      )
        .$castTo<boolean>()
        .as('has_password'),
      exists(
        selectFrom('user_one_time_codes as codes')
          .select('codes.user_id')
          .whereRef('codes.user_id', '=', 'users.user_id')
          .where('codes.confirmed_at', 'is not', null),
      )
        .$castTo<boolean>()
        .as('has_codes'),
    ])
}
