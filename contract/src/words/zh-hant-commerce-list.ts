import type { enCommerceList } from './en-commerce-list.ts'

/** Lists of Commerce orders and documents, in Traditional Chinese. */
export const zhHantCommerceList: Readonly<Record<keyof typeof enCommerceList, string>> = {
  'input.commerce-sort': '不是此清單可排序的欄位',
  'input.commerce-sort.fix':
    '請送出 purchasedAt、number、status、baseTotal 或 total；前面加連字號則反向排序。姓名已加密封存，無法排序。',
  'input.commerce-status': '不是訂單狀態代碼',
  'input.commerce-status.fix': '請送出 Commerce 的代碼，例如 processing 或 holded。',
  'input.store-view': '不是商店檢視的編號',
  'input.store-view.fix': '請送出 Commerce 商店檢視的編號，例如 1。',
  'input.base-total-range': '大於 baseTotalMax',
  'input.base-total-range.fix': '請送出不大於 baseTotalMax 的 baseTotalMin，或省略其中一項。',
  'input.document-sort': '不是此清單可排序的欄位',
  'input.document-sort.fix':
    '請送出 createdAt、number 或 baseTotal；前面加連字號則反向排序。姓名已加密封存，無法排序。',
  'input.created-range': '晚於 createdTo',
  'input.created-range.fix': '請送出不晚於 createdTo 的 createdFrom，或省略其中一項。',
}
