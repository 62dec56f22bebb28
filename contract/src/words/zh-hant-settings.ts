/** Order settings and product matches, in Traditional Chinese as it is written in Taiwan. */
import type { enSettings } from './en-settings.ts'
import { zhHantSettingLabels } from './zh-hant-setting-labels.ts'

export const zhHantSettings: Readonly<Record<keyof typeof enSettings, string>> = {
  ...zhHantSettingLabels,

  'refusal.prefix-without-amazon-number': '沒有作用：Commerce 自己的編號不加前綴',
  'refusal.prefix-without-amazon-number.fix': '請一併送出 orderNumberSource amazon，或送出空的前綴。',
  'refusal.number-too-long': '會產生最長 {length} 個字元的編號，而 Commerce 只保留 {width} 個字元',
  'refusal.number-too-long.fix': '請將前綴合計縮短 {over} 個字元。',
  'refusal.processing-status-missing': '缺少此欄位，因為 orderStatus 為 custom',
  'refusal.processing-status-missing.fix':
    '請送出 processing 狀態階段的一個狀態；GET /api/v1/commerce/choices 會列出所有狀態。',
  'refusal.fixed-customer-missing': '缺少此欄位，因為 customerCreation 為 fixed',
  'refusal.fixed-customer-missing.fix': '請送出 Commerce 客戶的編號。',
  'refusal.service-level-repeated': '重複指定服務等級 {serviceLevel}',
  'refusal.service-level-repeated.fix': '每個服務等級請只送出一筆。',
  'refusal.marketplace-unknown': '指定了 {marketplaceId}，這不是已知的 Amazon 市集',
  'refusal.marketplace-unknown.fix': '請送出像 ATVPDKIKX0DER 的代碼，或送出 null 表示不限。',
  'refusal.store-view-not-there': '指定了 Commerce 沒有的商店檢視 {commerceStoreId}',
  'refusal.store-view-not-there.fix': '請送出下列其中一個的編號：{offered}。',
  'refusal.website-not-there': '指定了 Commerce 沒有的網站 {websiteId}',
  'refusal.website-not-there.fix': '請送出下列其中一個的編號：{offered}。',
  'refusal.customer-not-there': '指定了 Commerce 沒有的客戶 {customerId}',
  'refusal.customer-not-there.fix': '請送出 Commerce「客戶 > 所有客戶」顯示的編號。',
  'refusal.group-not-there': '指定了 Commerce 沒有的客戶群組 {groupId}',
  'refusal.group-not-there.fix':
    '請送出下列其中一個的編號：{offered}；送出 null 表示使用 Commerce 的預設群組。',
  'refusal.status-not-offered': '指定了狀態 {status}，Commerce 並未將它指派給 {state} 階段',
  'refusal.status-not-offered.fix':
    '請送出下列其中一個：{offered}。或在 Commerce 的「商店 > 訂單狀態」將它指派給 {state} 階段。',
  'refusal.status-never-seen': '指定了狀態 {status}，尚未有任何 {state} 階段的訂單使用過它',
  'refusal.status-never-seen.fix':
    '此 Commerce 不提供狀態清單。請送出下列其中一個：{offered}。或先在 Commerce 將一筆 {state} 階段的訂單設為此狀態。',
  'refusal.source-not-there': '指定了來源 {source}，Commerce 沒有此來源，或已停用',
  'refusal.source-not-there.fix':
    '{offered, select, none {此 Commerce 沒有可選擇的來源：請送出 null。} other {請送出下列其中一個的代碼：{offered}；送出 null 則由 Commerce 選擇。}}',
  'refusal.module-not-there':
    '不能設為 reserve：沒有訂單而要保留數量，需要我們的模組 Orderferry_Commerce，而此 Commerce 沒有安裝',
  'refusal.module-not-there.fix': '請送出 do-not-reserve，或在 Commerce 安裝此模組。',
  'refusal.stock-needs-module':
    '不能設為 true：要為 Amazon 出貨的訂單扣除庫存，需要我們的模組 Orderferry_Commerce，而此 Commerce 沒有安裝',
  'refusal.stock-needs-module.fix': '請送出 false，或在 Commerce 安裝此模組。',

  'refusal.product-not-there': '指定了 SKU {sku}，Commerce 型錄中沒有此商品',
  'refusal.product-not-there.fix': '請在 Commerce 建立商品，或送出既有商品的 SKU。',
  'refusal.product-type-not-supported': '指定了 {sku}，其類型為 {type}，無法對應訂單品項',
  'refusal.product-type-not-supported.fix':
    '請送出簡單、虛擬或可下載商品；若為組合或可設定商品，請送出其中的各個商品。',
  'refusal.component-repeated': '重複指定 {sku}',
  'refusal.component-repeated.fix': '請合併為一筆，並送出兩者的數量合計。',

  'input.commerce-id': '不是 Commerce 的編號',
  'input.commerce-id.fix': '請送出 1 以上的整數；GET /api/v1/commerce/choices 會列出可選擇的項目。',
  'input.text-unprintable': '含有無法顯示的字元',
  'input.text-unprintable.fix': '請送出字母、數字與符號，不可包含換行或定位字元。',
  'input.hold-days': '不是 1 到 14 的天數',
  'input.hold-days.fix': '請送出 1 到 14 的整數。',
  'input.street-lines': '不是 1 到 20 的行數',
  'input.street-lines.fix': '請送出 Commerce 設定的街道行數，位於「客戶 > 客戶設定 > 姓名與地址選項」。',
  'input.number-prefix': '含有 Commerce 訂單編號無法保留的字元',
  'input.number-prefix.fix': '請送出 ASCII 的字母、數字與符號，開頭和結尾不可有空格；不加前綴請送出空字串。',
  'input.status-code': '不是訂單狀態代碼',
  'input.status-code.fix': '請送出代碼而非名稱：由字母、數字與底線組成，例如 processing；送出 null 表示無。',
  'input.shipping-method': '不是 Commerce 的運送方式',
  'input.shipping-method.fix': '請送出以底線相連的貨運商與方式，例如 flatrate_flatrate。',
  'input.country-code': '不是國家／地區代碼',
  'input.country-code.fix': '請送出 ISO 3166-1 的兩個大寫字母，例如 DE；送出 null 表示不限。',
  'input.list-long': '筆數過多',
  'input.list-long.fix': '最多送出 50 筆。',
  'input.match-key': '既不是賣家 SKU，也不是 ASIN',
  'input.match-key.fix': '請送出 Amazon 上的賣家 SKU，或 asin: 加上十個字元的 ASIN，例如 asin:B0EXAMPLE1。',
  'input.sku-long': '超過 SKU 的長度',
  'input.sku-long.fix': 'Commerce 最多接受 64 個字元。',
  'input.kit-quantity': '不是 1 到 1000 的數量',
  'input.kit-quantity.fix': '請送出 1 到 1000 的整數。',
  'input.kit-weight': '不是權重',
  'input.kit-weight.fix': '請以文字送出 0 以上的十進位數字，例如 "1" 或 "12.50"。',
  'input.kit-size': '沒有商品，或商品過多',
  'input.kit-size.fix': '請送出 1 到 20 個商品。',
}
