/** All Orders' own words, in Traditional Chinese. */
import type { enAllOrders } from './en-all-orders.ts'

export const zhHantAllOrders: Readonly<Record<keyof typeof enAllOrders, string>> = {
  'orders.stale': '上次同步：{ago}。{why}',
}
