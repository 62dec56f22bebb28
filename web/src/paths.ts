/** The admin's addresses: what pages link to, and what blockers and mails of the service point at. */
export const paths = {
  signIn: '/sign-in',
  amazonStores: '/amazon-stores',
  amazonStore: '/amazon-stores/$storeId',
  storeOrders: '/amazon-stores/$storeId/orders',
  orderSettings: '/amazon-stores/$storeId/order-settings',
  storeIntegration: '/amazon-stores/$storeId/integration',
  amazonOrders: '/amazon-orders',
  amazonOrder: '/amazon-orders/$storeId/$amazonOrderId',
  commerceOrders: '/commerce-orders',
  commerceInvoices: '/commerce-invoices',
  commerceShipments: '/commerce-shipments',
  commerceCreditMemos: '/commerce-credit-memos',
  commerceOrder: '/commerce-orders/$commerceOrderId',
  newInvoice: '/commerce-orders/$commerceOrderId/new-invoice',
  newShipment: '/commerce-orders/$commerceOrderId/new-shipment',
  newCreditMemo: '/commerce-orders/$commerceOrderId/new-credit-memo',
  catalogMatching: '/catalog-matching',
  products: '/products',
  customers: '/customers',
  logs: '/logs',
  connections: '/connections',
  users: '/users',
  audit: '/audit',
  globalSettings: '/global-settings',
  outbox: '/outbox',
  account: '/account',
  userGuide: '/user-guide',
} as const

export type Path = (typeof paths)[keyof typeof paths]

/** An address with its parameters filled in, for links of React Spectrum that take plain text. */
export function pathTo(path: Path, parameters: Readonly<Record<string, string>> = {}): string {
  return path.replaceAll(/\$(\w+)/g, (_all, name: string) => encodeURIComponent(parameters[name] ?? ''))
}
