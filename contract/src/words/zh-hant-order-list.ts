import type { enOrderList } from './en-order-list.ts'

/** All Orders, in Traditional Chinese. */
export const zhHantOrderList: Readonly<Record<keyof typeof enOrderList, string>> = {
  'input.status': '不是訂單狀態',
  'input.status.fix':
    '請送出 Error、Pending、Pending Availability、Unshipped、Partially Shipped、Shipped、Completed、Canceled 或 Unfulfillable。',
  'input.total-range': '大於 totalMax',
  'input.total-range.fix': '請送出不大於 totalMax 的 totalMin，或省略其中一項。',
  'input.date-range': '晚於 purchasedTo',
  'input.date-range.fix': '請送出不晚於 purchasedTo 的 purchasedFrom，或省略其中一項。',
  'input.only-true': '不是 true',
  'input.only-true.fix': '請送出 true；要查看所有訂單則省略。',
  'input.page': '超過可讀取的最後一頁',
  'input.page.fix': '請送出 1000000 以內的頁碼，或用篩選條件縮小清單。',
}
