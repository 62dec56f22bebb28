/** What is wrong with a new document, and what to do about it, in Traditional Chinese. */
import type { enDocumentProblems, enDocumentRemedies } from './en-document-problems.ts'

export const zhHantDocumentProblems: Readonly<Record<keyof typeof enDocumentProblems, string>> = {
  'command-problem.item-unknown': '不是此訂單的品項',
  'command-problem.item-named-twice': '重複列出同一個品項',
  'command-problem.quantity-below-zero': '小於零',
  'command-problem.quantity-not-whole': '不是整數件數',
  'command-problem.more-than-open': '超過尚可處理的 {open} 件',
  'command-problem.nothing-chosen': '沒有任何數量',
  'command-problem.tracking-number-missing': '未填寫',
  'command-problem.carrier-title-missing': '未填寫',
  'command-problem.amount-below-zero': '小於零',
  'command-problem.amount-too-fine': '的小數位數超過此幣別',
  'command-problem.no-shipping-to-refund': '無法退款：此訂單沒有運費',
  'command-problem.more-than-shipping': '超過尚未退還的運費 {open}',
  'command-problem.more-than-paid': '合計超過已付款且尚未退款的 {open}',
  'command-problem.total-below-zero': '合計小於零',
  'command-problem.returned-but-not-refunded': '列出品項 {itemId}，但該品項沒有退款',
  'command-problem.mail-to-amazon-buyer': '會寄信給 Amazon 買家',
}

export const zhHantDocumentRemedies: Readonly<Record<keyof typeof enDocumentRemedies, string>> = {
  'command-problem.item-unknown.fix': '請重新載入訂單。',
  'command-problem.item-named-twice.fix': '每個品項請只列一次。',
  'command-problem.quantity-below-zero.fix': '請輸入 0 以上的數字。',
  'command-problem.quantity-not-whole.fix': '請輸入整數。',
  'command-problem.more-than-open.fix': '最多輸入 {open}。',
  'command-problem.nothing-chosen.fix': '請至少為一個品項輸入數量。',
  'command-problem.tracking-number-missing.fix': '請輸入追蹤編號，或刪除此列。',
  'command-problem.carrier-title-missing.fix': '請輸入貨運業者名稱。',
  'command-problem.amount-below-zero.fix': '請輸入 0 以上的金額。',
  'command-problem.amount-too-fine.fix': '小數位數請勿超過此幣別。',
  'command-problem.no-shipping-to-refund.fix': '請輸入 0：此訂單沒有運費。',
  'command-problem.more-than-shipping.fix': '最多輸入 {open}：運費只剩這些可退。',
  'command-problem.more-than-paid.fix': '最多退款 {open}：已付款項只剩這些可退。',
  'command-problem.total-below-zero.fix': '請降低調整費用：它已超過退款金額。',
  'command-problem.returned-but-not-refunded.fix': '只有退款的品項才能退回庫存。',
  'command-problem.mail-to-amazon-buyer.fix': '請不要勾選：由 Amazon 自行通知買家，賣家不得寄送。',
}
