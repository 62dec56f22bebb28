/**
 * A store view's settings of sales mails, as Commerce has them under Sales > Sales Emails and General > Store Email Addresses.
 * https://experienceleague.adobe.com/en/docs/commerce-admin/config/sales/sales-emails
 */
import type { Database } from '../database/open-pool.ts'
import { readShape, shape } from '../http/read-shape.ts'
import { RestError } from '../http/rest-error.ts'
import type { StoreView } from '../stores/load-stores.ts'

export const MAIL_KINDS = [
  'order',
  'order_comment',
  'invoice',
  'invoice_comment',
  'shipment',
  'shipment_comment',
  'creditmemo',
  'creditmemo_comment',
] as const
export type MailKind = (typeof MAIL_KINDS)[number]

const SENDERS = ['general', 'sales', 'support', 'custom1', 'custom2'] as const
type SenderCode = (typeof SENDERS)[number]

const COPY_METHODS = ['bcc', 'copy'] as const
const LANGUAGES = ['en', 'zh-Hant'] as const
export type MailLanguage = (typeof LANGUAGES)[number]

export interface KindSettings {
  readonly enabled: boolean
  readonly sender: SenderCode
  /** Addresses of staff. */
  readonly copy_to: readonly string[]
  /** With the customer's mail, unseen; or as a mail of its own (`copy`, shown as Separate Email). */
  readonly copy_method: (typeof COPY_METHODS)[number]
}

export interface MailSettings {
  readonly store_id: number
  readonly store_code: string
  readonly language: MailLanguage
  readonly senders: Readonly<Record<SenderCode, { readonly name: string; readonly email: string }>>
  readonly kinds: Readonly<Record<MailKind, KindSettings>>
}

type Stored = Partial<Pick<MailSettings, 'language' | 'senders' | 'kinds'>>

/** Those that Magento is installed with. */
const FRESH_SENDERS: MailSettings['senders'] = {
  general: { name: 'Owner', email: 'owner@example.com' },
  sales: { name: 'Sales', email: 'sales@example.com' },
  support: { name: 'CustomerSupport', email: 'support@example.com' },
  custom1: { name: 'Custom 1', email: 'custom1@example.com' },
  custom2: { name: 'Custom 2', email: 'custom2@example.com' },
}
const FRESH_KIND: KindSettings = { enabled: true, sender: 'sales', copy_to: [], copy_method: 'bcc' }

export async function loadMailSettings(db: Database, view: StoreView): Promise<MailSettings> {
  const { rows } = await db.query<{ value: Stored }>(
    "select value from commerce.orderferry_store_setting where store_id = $1 and area = 'mail'",
    [view.id],
  )
  return withDefaults(view, rows[0]?.value ?? {})
}

/** Whether any store view's differ from those that Magento is installed with. */
export async function hasMailSettings(db: Database): Promise<boolean> {
  const { rows } = await db.query(
    "select 1 from commerce.orderferry_store_setting where area = 'mail' limit 1",
  )
  return rows.length > 0
}

/** What is left out stays. @returns the settings as they are now */
export async function saveMailSettings(db: Database, view: StoreView, sent: unknown): Promise<MailSettings> {
  const now = await loadMailSettings(db, view)
  const { language, senders, kinds } = readShape(SETTINGS_SHAPE, sent)
  const changed: Stored = {
    language: language === undefined ? now.language : oneOf(LANGUAGES, 'language', language),
    senders: { ...now.senders, ...readSenders(senders, now.senders) },
    kinds: { ...now.kinds, ...readKinds(kinds, now.kinds) },
  }
  await db.query(
    `insert into commerce.orderferry_store_setting (store_id, area, value) values ($1, 'mail', $2)
     on conflict (store_id, area) do update set value = excluded.value`,
    [view.id, JSON.stringify(changed)],
  )
  return withDefaults(view, changed)
}

function withDefaults({ id, code }: StoreView, stored: Stored): MailSettings {
  return {
    store_id: id,
    store_code: code,
    language: stored.language ?? 'en',
    senders: { ...FRESH_SENDERS, ...stored.senders },
    kinds: Object.fromEntries(
      MAIL_KINDS.map((kind) => [kind, stored.kinds?.[kind] ?? FRESH_KIND]),
    ) as MailSettings['kinds'],
  }
}

const SENDER_SHAPE = shape({ name: 'string', email: 'string' })
const KIND_SHAPE = shape({
  enabled: 'boolean',
  sender: 'string',
  copy_to: 'text-list',
  copy_method: 'string',
})
const SETTINGS_SHAPE = shape({
  language: 'string',
  senders: { object: shape(Object.fromEntries(SENDERS.map((code) => [code, { object: SENDER_SHAPE }]))) },
  kinds: { object: shape(Object.fromEntries(MAIL_KINDS.map((kind) => [kind, { object: KIND_SHAPE }]))) },
})

function readSenders(sent: unknown, now: MailSettings['senders']): Partial<MailSettings['senders']> {
  return Object.fromEntries(
    Object.entries((sent ?? {}) as Partial<MailSettings['senders']>).map(([code, sender]) => {
      const { name, email } = { ...now[code as SenderCode], ...sender }
      if (name.trim() === '' || /[\r\n]/.test(name)) throw invalid('name', name)
      return [code, { name: name.trim(), email: readAddress(email) }]
    }),
  )
}

function readKinds(sent: unknown, now: MailSettings['kinds']): Partial<MailSettings['kinds']> {
  return Object.fromEntries(
    Object.entries((sent ?? {}) as Partial<MailSettings['kinds']>).map(([kind, settings]) => {
      const wished = { ...now[kind as MailKind], ...settings }
      return [
        kind,
        {
          enabled: wished.enabled,
          sender: oneOf(SENDERS, 'sender', wished.sender),
          copy_to: wished.copy_to.map(readAddress),
          copy_method: oneOf(COPY_METHODS, 'copy_method', wished.copy_method),
        },
      ]
    }),
  )
}

function readAddress(text: string): string {
  const address = text.trim()
  if (!/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(address)) throw invalid('email', text)
  return address
}

function oneOf<Option extends string>(options: readonly Option[], field: string, sent: unknown): Option {
  const found = options.find((option) => option === sent)
  if (found === undefined) throw invalid(field, String(sent))
  return found
}

function invalid(fieldName: string, value: string): RestError {
  return new RestError(400, 'Invalid value of "%value" provided for the %fieldName field.', {
    fieldName,
    value,
  })
}
