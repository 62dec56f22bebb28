/** 訂單所仰賴的條件，以及不符時的處理方式；繁體中文（台灣用語）。 */
import type { PrerequisiteKey } from './word-keys.ts'

export const zhHantPrerequisites: Readonly<Record<PrerequisiteKey, string>> = {
  'check.scheduler-runs': '排程正常執行。',
  'check.scheduler-silent':
    '{minutes, select, none {排程從未執行。} other {排程已有 {minutes} 分鐘沒有執行。}}',
  'check.scheduler-silent.fix':
    '請啟動具有 worker 角色的程序（ORDERFERRY_ROLES=worker）：沒有它就不會讀取訂單。',
  'check.base-url-set': '使用者以 {url} 連線至 Orderferry。',
  'check.base-url-missing': '尚未設定使用者連線至 Orderferry 的網址。',
  'check.base-url-missing.fix': '請設定 ORDERFERRY_BASE_URL：信件中的連結與從 Amazon 返回都仰賴它。',
  'check.commerce-answers': 'Commerce 正常回應，{count, plural, other {有 # 個網站}}。',
  'check.commerce-unreachable': 'Commerce 沒有回應：{message}',
  'check.commerce-unreachable.fix': '請確認商店正常運作，且 COMMERCE_URL 是它的網址。',
  'check.commerce-refuses': 'Commerce 拒絕：{message}',
  'check.commerce-refuses.fix': '請在 Commerce 的「系統 > 整合」更新整合，並設定其 COMMERCE_… 變數。',
  'check.commerce-permits': '整合可讀取訂單所需的內容。',
  'check.commerce-forbids': '整合無法使用：{resources}。',
  'check.commerce-forbids.fix': '請在 Commerce 的「系統 > 整合 > API」授予這些資源，並重新啟用整合。',
  'check.commerce-permits-unknown': '無法得知整合是否可使用 {resources}：{message}',
  'check.commerce-permits-unknown.fix': '請稍後再檢查。',
  'check.stock-module': '庫存會精確保留與釋放：Commerce 已安裝我們的模組。',
  'check.stock-none': 'Commerce 沒有我們的模組：訂單不會保留庫存，而出貨或取消會使可售數量多於實際數量。',
  'check.stock-none.fix':
    '請安裝 Orderferry_Commerce，或讓 Magento 的排程執行 bin/magento inventory:reservation:create-compensations，並在知情下匯入。',
  'check.stock-unknown': '無法得知 Commerce 是否已安裝我們的模組：{message}',
  'check.stock-unknown.fix': '請稍後再檢查；若是 Commerce 拒絕，請允許整合讀取模組清單。',
  'check.amazon-authorized': 'Amazon 對帳號 {about} 的授權還有 {days, plural, other {# 天}}。',
  'check.amazon-ends':
    '{days, plural, =0 {帳號 {about} 的授權今天到期。} other {帳號 {about} 的授權將在 # 天後到期。}}',
  'check.amazon-ends.fix': '請從其任一商店的操作選單更新授權。',
  'check.amazon-ended': '帳號 {about} 的授權已到期：不再讀取訂單。',
  'check.amazon-ended.fix': '請從其任一商店的操作選單更新授權。',
  'check.amazon-refuses': 'Amazon 拒絕帳號 {about}：{message}',
  'check.amazon-refuses.fix':
    '請從其任一商店的操作選單更新授權；並在 Seller Central 查看應用程式是否仍在清單中。',
  'check.amazon-unreachable': 'Amazon 沒有為帳號 {about} 回應：{message}',
  'check.amazon-unreachable.fix': '請稍後再檢查；期間的訂單會補上。',
  'check.roles-complete': 'Amazon 為帳號 {about} 提供訂單所需的一切。',
  'check.roles-missing': 'Amazon 未對帳號 {about} 提供{dataSets}。',
  'check.roles-missing.fix':
    '請在 Seller Central 的「應用程式與服務 > 開發應用程式」授予應用程式角色 {roles}，再更新授權。',
  'check.marketplace-open': '{about} 可在其市集銷售。',
  'check.marketplace-closed': '{about} 的賣家未加入其市集。',
  'check.marketplace-closed.fix': '需要在該市集獲准的專業賣家帳號：請查看 Seller Central 的帳戶資訊。',
  'check.listings-suspended': 'Amazon 已暫停 {about} 的商品刊登。',
  'check.listings-suspended.fix': '請查看 Seller Central 的帳戶健康狀況。',
  'check.currency-same': 'Commerce 與 Amazon 一樣，以 {currency} 為 {about} 記帳。',
  'check.currency-rate': '{about} 的 {currency} 訂單以 1 {base} 兌 {rate} 記帳。',
  'check.currency-missing': 'Commerce 沒有 {about} 銷售所用 {currency} 的匯率。',
  'check.currency-missing.fix':
    '請在「商店 > 設定 > 貨幣設定」為商店檢視 {view} 啟用 {currency}，並在「商店 > 貨幣匯率」設定匯率。',
  'check.currency-unknown': '無法得知 Commerce 為 {about} 使用哪些貨幣銷售。',
  'check.currency-unknown.fix': '請在訂單設定查看其商店檢視，再重新檢查。',
  'check.advice-seller-central': '退貨政策、稅務設定與運費範本需由您在 Seller Central 設定。',
  'check.advice-seller-central.fix': '請查看帳號是否已獲准且沒有限制。',
  'check.advice-vat': '在英國建議使用 Amazon 的 VAT 計算服務。',
  'check.advice-vat.fix': '請在 Seller Central 申請；需要 10 至 14 天。',
  'check.advice-vacation': '設定期間不應有訂單進來。',
  'check.advice-vacation.fix': '請在 Seller Central 將該區域的商品設為停用（休假）。',
}
