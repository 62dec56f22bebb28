/** What our module adds for sales mails: Magento has their settings in its admin only, and keeps no outbox. */

import { loadMailSettings, saveMailSettings } from '../../mail/mail-settings.ts'
import { listMails } from '../../mail/mails.ts'
import type { StoreView } from '../../stores/load-stores.ts'
import { notFound } from '../rest-error.ts'
import { type Call, type Route, readEntityId, route } from '../route.ts'

const MAIL = 'Orderferry_Commerce::mail'
const PAGE_SIZE = 20
const PAGE_SIZE_MAX = 200

export const ORDERFERRY_MAIL_ROUTES: readonly Route[] = [
  route('GET', '/V1/orderferry/mail-settings', MAIL, async ({ engine }) => {
    const views = engine.stores.views.filter(({ code }) => code !== 'admin')
    return Promise.all(views.map((view) => loadMailSettings(engine.pool, view)))
  }),
  route('PUT', '/V1/orderferry/mail-settings/:storeId', MAIL, (call) =>
    saveMailSettings(call.engine.pool, viewOf(call), call.body),
  ),
  route('GET', '/V1/orderferry/mails', MAIL, ({ engine, query }) =>
    listMails(engine.pool, {
      orderId: query.order_id === undefined ? null : whole(query.order_id, 0),
      page: whole(query.page, 1),
      pageSize: Math.min(whole(query.page_size, PAGE_SIZE), PAGE_SIZE_MAX),
    }),
  ),
]

function viewOf(call: Call): StoreView {
  const view = call.engine.stores.viewById.get(readEntityId(call, 'storeId'))
  if (view === undefined || view.code === 'admin') throw notFound()
  return view
}

function whole(sent: unknown, otherwise: number): number {
  const text = String(sent ?? '')
  return /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : otherwise
}
