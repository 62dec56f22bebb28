/** 連線 Amazon、其商店，以及整個安裝的設定；繁體中文（台灣用語）。 */
import type { enStores } from './en-stores.ts'

export const zhHantStores: Readonly<Record<keyof typeof enStores, string>> = {
  'problem.application-unknown': 'Orderferry 不知道自己在 Amazon 的應用程式',
  'detail.application-unknown':
    '尚未設定 AMAZON_APPLICATION_ID，因此沒有可開啟的同意頁面。請設定它（amzn1.sp.solution.…，可在 Solution Provider Portal 或 Seller Central > 開發應用程式 找到）並重新啟動，或改以 refresh token 連線帳號。',
  'problem.amazon-unavailable': 'Amazon 沒有回應',
  'detail.amazon-unavailable': '此操作需要 Amazon，但它沒有回應：{message} 請稍後再試。',
  'problem.amazon-refused': 'Amazon 拒絕',
  'detail.amazon-refused':
    'Amazon 拒絕：{message} 請在 Seller Central 的「應用程式與服務 > 管理您的應用程式」查看應用程式是否已獲授權。',
  'input.consent': '未指定市集或帳號，或同時指定了兩者',
  'input.consent.fix': '請擇一送出：marketplaceId（連線賣家）或 accountId（更新授權）。',

  'problem.store-holds-stock': '此 Amazon 商店仍保留著庫存',
  'detail.store-holds-stock':
    'Commerce 仍為商店 {storeId} 的 {count, plural, other {# 筆待處理訂單}}保留庫存，刪除後將一直保留。請在訂單設定將「待處理訂單」改為不保留數量；兩分鐘內即會釋放庫存，之後便可刪除商店。',
  'input.other-name': '不是這個商店的名稱',
  'input.other-name.fix': '請一字不差地輸入商店名稱，包含大小寫與空格。',

  'problem.installation-not-yours': '這會影響所有 Amazon 商店',
  'detail.installation-not-yours':
    '您只能使用部分 Amazon 商店，而這項設定適用於全部商店。請由不受限的人員操作。',
  'problem.read-only-mode': '唯讀模式已開啟',
  'detail.read-only-mode':
    '唯讀模式開啟時，不會變更 Amazon 或 Commerce 的任何內容。請在全域設定將它關閉，再重新操作。',
  'message.read-only-staff':
    '唯讀模式已開啟：不會變更 Amazon 或 Commerce 的任何內容。{waiting, plural, =0 {沒有等候中的變更。} other {有 # 項變更等候中。}}可在全域設定關閉。',
  'message.read-only-base-url':
    '唯讀模式已開啟：此安裝原本的網址為 {known}，目前卻在 {here, select, none {ORDERFERRY_BASE_URL 未指明的網址} other {{here}}} 執行，可能是複本。不會變更 Amazon 或 Commerce 的任何內容。{waiting, plural, =0 {沒有等候中的變更。} other {有 # 項變更等候中。}}若確實已遷移，請在全域設定確認。',
  'message.read-only-installation':
    '唯讀模式已開啟：ORDERFERRY_INSTALLATION_ID 與此資料庫的不同，可能是複本。不會變更 Amazon 或 Commerce 的任何內容。{waiting, plural, =0 {沒有等候中的變更。} other {有 # 項變更等候中。}}若這就是正式的安裝，請在全域設定確認。',

  'problem.mail-unknown': '沒有這封信件',
  'detail.mail-unknown': '沒有信件 {mailId}；信件會保留 30 天。',
  'input.mail-id': '不是信件識別碼',
  'input.mail-id.fix': '請送出 GET /api/v1/outbox-mails 的 mailId。',
  'mail.sign-in-link': '您的 Orderferry 登入連結',
  'mail.sign-in-link.text':
    '{name} 您好：\n\n您可以登入 Orderferry：請開啟此連結並設定密碼即可。連結只能使用一次，有效至 {until}。\n\n{url}\n\n若您並未預期收到此信，請勿使用並通知擁有者。',
  'mail.authorization-ends':
    '{days, plural, =0 {Amazon 授權到期：{stores}} other {Amazon 授權將在 # 天後到期：{stores}}}',
  'mail.authorization-ends.text':
    'Amazon 要求賣家帳號的授權每年更新。帳號 {accountId}（{stores}）的授權於 {day} 到期；之後將不再讀取訂單。\n\n請擁有者在 Orderferry 更新：Amazon 商店 > 操作 > 更新授權。',

  'input.days': '不是可用的期間',
  'input.days.fix': '請送出 7 或 30。',

  'alert.blocked-orders': '{count, plural, other {有 # 筆訂單無法匯入}}',
  'alert.authorization-ended': 'Amazon 的授權已失效：不再讀取訂單',
  'message.authorization-ended':
    'Amazon 帳號 {accountId} 的授權已到期：不再讀取訂單。請從其任一商店的操作選單更新授權。',
  'alert.authorization-ends':
    '{count, plural, =0 {Amazon 的授權今天到期} other {Amazon 的授權將在 # 天後到期}}',
  'alert.data-refused': 'Amazon 拒絕提供部分訂單資料：缺少角色',
}
