/** The statuses that lists and filters show, in Traditional Chinese. */
import type { enStatuses } from './en-statuses.ts'

export const zhHantStatuses: Readonly<Record<keyof typeof enStatuses, string>> = {
  'status.error': '錯誤',
  'status.pending': '待處理',
  'status.pending-availability': '等待供貨',
  'status.unshipped': '未出貨',
  'status.partially-shipped': '部分出貨',
  'status.shipped': '已出貨',
  'status.completed': '已完成',
  'status.canceled': '已取消',
  'status.unfulfillable': '無法履行',
}
