/** Of the Commerce products that Amazon's lines stand for, in Traditional Chinese. */
import type { enProducts } from './en-products.ts'

export const zhHantProducts: Readonly<Record<keyof typeof enProducts, string>> = {
  'input.search-long': '搜尋文字太長',
  'input.search-long.fix': '最多 100 個字元。',
  'input.products-per-page': '超過每頁的商品數量',
  'input.products-per-page.fix': '請送出 1 到 20 的數字。',
  'input.enable-only': '不是 true',
  'input.enable-only.fix': '送出 true 可啟用商品，或省略此欄位。停用商品請在 Commerce 操作。',
  'input.stock-quantity': '不是整數的數量',
  'input.stock-quantity.fix': '請送出 0 到 99999999 的整數。',
  'input.nothing-to-change': '沒有任何變更',
  'input.nothing-to-change.fix': '請送出 enabled: true、quantities，或兩者。',
  'input.creation-size': '不是 1 到 50 個項目的清單',
  'input.creation-size.fix': '請送出 1 到 50 個未對應 SKU 的項目。',
  'input.websites-none': '沒有指定網站',
  'input.websites-none.fix': '請至少送出一個 /product-choices 所列的網站。',
  'product.not-kept-enabled': '已啟用商品 {sku}，但仍為停用。可能有商店檢視將它停用。',
  'product.not-kept-stock': '已設定 {sku} 的庫存，但讀回的數量不同。',
  'product.source-unknown': '不是此商店網站的庫存來源',
  'product.source-unknown.fix':
    '{offered, select, none {請省略：此 Commerce 不使用庫存來源。} other {請送出下列其中之一：{offered}。}}',
  'creation.not-awaited': '已沒有訂單在等待它。',
  'creation.no-price': 'Amazon 沒有提供價格。',
  'creation.no-rate': 'Commerce 沒有此價格幣別的匯率。',
  'creation.refused': 'Commerce 拒絕：{message}',
  'creation.unavailable': 'Commerce 沒有回應：{message} 請再試一次，已建立的商品會被找到。',
}
