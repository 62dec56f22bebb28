/** How a store view speaks: the language, the country and the time zone that its papers and mails follow. */
import { z } from 'zod'
import type { CommerceClient } from './commerce-client.ts'
import { remembered } from './remembered.ts'
import { readAnswer } from './wire/read-answer.ts'
import { id, text } from './wire/scalars.ts'

export interface StoreLocale {
  readonly storeId: number
  readonly code: string
  /** As Commerce writes it: `en_US`, `zh_Hant_TW`. Null where it does not tell. */
  readonly locale: string | null
  /** `Asia/Taipei` */
  readonly timeZone: string | null
}

const configsSchema = z.array(z.object({ id, code: z.string(), locale: text, timezone: text }))
const keptForMs = 10 * 60 * 1000

const readLocales = remembered(keptForMs, async (client): Promise<readonly StoreLocale[]> => {
  const path = '/store/storeConfigs'
  const configs = readAnswer(configsSchema, await client.read(path), `GET /V1${path}`)
  return configs.map(({ id: storeId, code, locale, timezone: timeZone }) => ({
    storeId,
    code,
    locale,
    timeZone,
  }))
})

/** Null: Commerce has no such store view, or no settings of it. */
export async function readStoreLocale(client: CommerceClient, storeId: number): Promise<StoreLocale | null> {
  return (await readLocales(client)).find((one) => one.storeId === storeId) ?? null
}
