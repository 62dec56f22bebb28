/** What the page of the audit list says, in Traditional Chinese. */
import type { enAdminAudit } from './en-audit.ts'

export const zhHantAdminAudit: Readonly<Record<keyof typeof enAdminAudit, string>> = {
  'audit.list': '紀錄',
  'audit.why': '誰登入、查看買家資料或進行變更。保留 12 個月，不含買家資料。',
  'audit.when': '時間',
  'audit.who': '人員',
  'audit.kind': '類別',
  'audit.what': '內容',
  'audit.fields': '欄位：{fields}',
  'audit.kind.sign-in': '登入',
  'audit.kind.buyer-data': '買家資料',
  'audit.kind.orders': '訂單',
  'audit.kind.settings': '設定',
  'audit.kind.access': '存取權',
  'audit.anybody': '所有人',
  'audit.any-kind': '所有類別',
  'audit.person': '人員',
  'audit.from': '從',
  'audit.to': '到',
  'audit.apply': '套用篩選',
  'audit.clear': '清除所有篩選',
  'audit.empty': '目前沒有任何紀錄。',
  'audit.empty.next': '登入、查看買家資料與變更發生時，會顯示在這裡。',
  'audit.empty-filtered': '沒有符合這些篩選條件的紀錄。',
  'audit.failed': '無法載入稽核紀錄。',
  'audit.found': '{count, plural, one {# 筆紀錄} other {# 筆紀錄}}',
}
