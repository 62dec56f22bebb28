/** 商品目錄與顧客的文字；繁體中文（台灣用語）。 */
import type { enCatalog } from './en-catalog.ts'

export const zhHantCatalog: Readonly<Record<keyof typeof enCatalog, string>> = {
  'nav.sales': '銷售',
  'nav.products': '商品',
  'nav.customers': '顧客',

  'products.hint':
    '此 Amazon 商店的網站所販售的 Commerce 商品目錄。在此所做的變更會直接寫入 Commerce，等待該商品的訂單會立即重試。',
  'products.loading': '正在載入商品……',
  'products.failed': '無法載入商品。',
  'products.none': 'Commerce 的商品目錄沒有任何商品',
  'products.count': '{count, plural, other {# 項商品}}',
  'products.sku': 'SKU 編號',
  'products.name': '商品名稱',
  'products.type': '種類',
  'products.state': '狀態',
  'products.enabled': '已啟用',
  'products.disabled': '已停用',
  'products.salable': '可銷售數量',
  'products.enable': '啟用',
  'products.enable-named': '啟用 {sku}',
  'products.changed': '已在 Commerce 變更 {sku}。',

  'customers.hint': '在 Commerce 有帳號的顧客。如需變更，請在 Commerce 進行。',
  'customers.search': '以姓名或電子郵件地址搜尋',
  'customers.loading': '正在載入顧客……',
  'customers.failed': '無法載入顧客。',
  'customers.none': 'Commerce 還沒有任何顧客',
  'customers.none.why': 'Amazon 買家在 Commerce 是訪客；商店的訂單設定若選擇建立顧客，買家才會成為顧客。',
  'customers.none.found': '沒有顧客的姓名或電子郵件地址包含「{text}」。',
  'customers.of-all-stores': '只有可處理所有 Amazon 商店的使用者才能查看顧客',
  'customers.not-for-viewers': '檢視者看不到顧客',
  'customers.count': '{count, plural, other {# 位顧客}}',
  'customers.name': '姓名',
  'customers.email': '電子郵件地址',
  'customers.group': '顧客群組',
  'customers.website': '網站',
  'customers.since': '建立日期',
  'customers.not-told': '未提供',
}
