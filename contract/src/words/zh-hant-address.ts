/** Of an order's shipping address and its correction by staff, in Traditional Chinese. */
import type { enAddress } from './en-address.ts'

export const zhHantAddress: Readonly<Record<keyof typeof enAddress, string>> = {
  'problem.commerce-order-unknown': '沒有這筆 Commerce 訂單',
  'detail.commerce-order-unknown': 'Commerce 沒有編號 {commerceOrderId} 的訂單。',
  'problem.commerce-order-not-yours': '不是您的 Amazon 商店的訂單',
  'detail.commerce-order-not-yours':
    '您只能存取部分 Amazon 商店，而 Commerce 訂單 {commerceOrderId} 不屬於其中任何一個。擁有者可以變更此限制。',
  'input.commerce-order-id': '不是 Commerce 訂單的編號',
  'input.commerce-order-id.fix': '請送出 Commerce 資料庫中的編號，例如 42。',
  'input.address-long': '超過地址的長度',
  'input.address-long.fix': 'Commerce 最多保存 255 個字元。',
  'address-problem.missing': '未填寫',
  'address-problem.missing.fix': '請填寫此欄位。',
  'address-problem.too-long': '太長',
  'address-problem.too-long.fix': '各行合計最多 {charactersMax} 個字元。',
  'address-problem.too-many-lines': '行數太多',
  'address-problem.too-many-lines.fix': '最多使用 {linesMax} 行。',
  'address-problem.not-a-country-code': '不是國家代碼',
  'address-problem.not-a-country-code.fix': '請選擇國家，例如 US 或 GB。',
  'address-problem.not-the-format': '不符合該國郵遞區號的寫法',
  'address-problem.not-the-format.fix': '請依照 {example} 的寫法填寫。',
  'address-problem.not-in-commerce': '不是 Commerce 在該國家所列的州／省',
  'address-problem.not-in-commerce.fix':
    '{closest, select, none {請選擇該國家的州／省。} other {請選擇該國家的州／省，最接近的是{closest}。}}',
  'action.role-too-low': '您的角色只能檢視。',
  'action.by-itself': '系統會自動建立 Commerce 訂單；「立即重試」可馬上嘗試。',
  'correction.created': 'Commerce 訂單已存在，請在 Commerce 變更地址。兩者都不會通知 Amazon。',
  'correction.not-required': '此訂單不匯入，因此用不到地址：{because}',
  'correction.shipped-by-amazon': '此訂單由 Amazon 出貨，Amazon 不提供地址。',
}
