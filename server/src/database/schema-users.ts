/** The tables of people, as TypeScript sees them. */
import type { Generated, JSONColumnType } from 'kysely'

export type Role = 'owner' | 'operator' | 'clerk' | 'viewer'

interface UsersTable {
  user_id: string
  email: string
  name: string
  role: Role
  /** Null: all Amazon stores. */
  store_ids: string[] | null
  disabled_at: Date | null
  failed_sign_ins: Generated<number>
  locked_until: Date | null
  reverses_orders: Generated<boolean>
  last_signed_in_at: Date | null
  created_at: Date
  updated_at: Date
}

interface UserSessionsTable {
  session_hash: Buffer
  user_id: string
  user_agent: string
  expires_at: Date
  created_at: Date
}

interface UserPasswordsTable {
  user_id: string
  set_at: Date
  password: string
}

interface SignInLinksTable {
  link_hash: Buffer
  user_id: string | null
  expires_at: Date
  created_at: Date
}

interface UserOneTimeCodesTable {
  user_id: string
  sealed_secret: Buffer
  confirmed_at: Date | null
  last_step: bigint | null
  created_at: Date
}

interface UserRecoveryCodesTable {
  user_id: string
  code_hash: Buffer
}

interface SignInChallengesTable {
  challenge_hash: Buffer
  user_id: string
  new_password: string | null
  expires_at: Date
  created_at: Date
}

export type AuditKind = 'sign-in' | 'buyer-data' | 'orders' | 'settings' | 'access'

interface AuditEntriesTable {
  audit_id: Generated<bigint>
  happened_at: Date
  actor: string
  user_id: string | null
  kind: AuditKind
  action: string
  subject: JSONColumnType<Record<string, string>, string, string>
  fields: string[]
  once_key: string | null
}

interface OrderViewsTable {
  view_id: string
  user_id: string
  name: string
  is_shared: Generated<boolean>
  search: JSONColumnType<Record<string, string>, string, string>
  created_at: Date
  updated_at: Date
}

export interface UserTables {
  order_views: OrderViewsTable
  users: UsersTable
  user_passwords: UserPasswordsTable
  user_sessions: UserSessionsTable
  sign_in_links: SignInLinksTable
  user_one_time_codes: UserOneTimeCodesTable
  user_recovery_codes: UserRecoveryCodesTable
  sign_in_challenges: SignInChallengesTable
  audit_entries: AuditEntriesTable
}
