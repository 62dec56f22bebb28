/** Every page under its address. Each loads its own part of the program. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
  redirect,
} from '@tanstack/react-router'
import { queryClient } from './api/query-client.ts'
import { sessionQuery } from './api/session.ts'
import { NothingHere } from './frame/nothing-here.tsx'
import { PageBroke } from './frame/page-broke.tsx'
import { type OrderPageSearch, orderTabs } from './pages/amazon-order/order-search.ts'
import { readAuditSearch } from './pages/audit/audit-search.ts'
import { type CommerceOrderSearch, commerceOrderTabs } from './pages/commerce-order/commerce-order-search.ts'
import { readLogSearch } from './pages/logs/log-search.ts'
import { paths } from './paths.ts'
import { type ListSearch, readListSearch } from './ui/list-search.ts'
import { loadLaterWords } from './words/languages.ts'

const root = createRootRoute({ notFoundComponent: NothingHere, errorComponent: PageBroke })

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search.to === 'string' && /^\/(?!\/)/.test(search.to) ? { to: search.to } : {},
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

/** All pages behind the sign-in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (session === null) throw redirect({ to: paths.signIn, search: { to: location.href } })
    if (location.pathname !== paths.amazonStores) await loadLaterWords()
  },
  component: lazyRouteComponent(() => import('./frame/frame.tsx'), 'Frame'),
})

/** A page whose address has nothing to read. */
const plain = <const At extends string>(path: At, component: RouteComponent) =>
  createRoute({ getParentRoute: () => signedIn, path, component })

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: paths.amazonStores })
  },
})

const amazonStores = createRoute({
  getParentRoute: () => signedIn,
  path: paths.amazonStores,
  // What came of Amazon's consent page.
  validateSearch: (search: Record<string, unknown>): { connected?: string; consentProblem?: string } => ({
    ...(typeof search.connected === 'string' ? { connected: search.connected } : {}),
    ...(typeof search.consentProblem === 'string' ? { consentProblem: search.consentProblem } : {}),
  }),
  component: lazyRouteComponent(
    () => import('./pages/amazon-stores/amazon-stores-page.tsx'),
    'AmazonStoresPage',
  ),
})

const storeDashboard = plain(
  paths.amazonStore,
  lazyRouteComponent(() => import('./pages/store-dashboard/store-dashboard-page.tsx'), 'StoreDashboardPage'),
)

const orders = () => import('./pages/all-orders/all-orders-page.tsx')

const amazonOrders = plain(paths.amazonOrders, lazyRouteComponent(orders, 'AllOrdersPage'))

const storeOrders = plain(paths.storeOrders, lazyRouteComponent(orders, 'AllOrdersPage'))

const account = plain(
  paths.account,
  lazyRouteComponent(() => import('./pages/account/account-page.tsx'), 'AccountPage'),
)

const users = plain(
  paths.users,
  lazyRouteComponent(() => import('./pages/users/users-page.tsx'), 'UsersPage'),
)

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: paths.audit,
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./pages/audit/audit-page.tsx'), 'AuditPage'),
})

const orderSettings = plain(
  paths.orderSettings,
  lazyRouteComponent(() => import('./pages/order-settings/order-settings-page.tsx'), 'OrderSettingsPage'),
)

const logs = createRoute({
  getParentRoute: () => signedIn,
  path: paths.logs,
  validateSearch: readLogSearch,
  component: lazyRouteComponent(() => import('./pages/logs/logs-page.tsx'), 'LogsPage'),
})

const storeIntegration = plain(
  paths.storeIntegration,
  lazyRouteComponent(
    () => import('./pages/store-integration/store-integration-page.tsx'),
    'StoreIntegrationPage',
  ),
)

const globalSettings = plain(
  paths.globalSettings,
  lazyRouteComponent(() => import('./pages/global-settings/global-settings-page.tsx'), 'GlobalSettingsPage'),
)

const connections = plain(
  paths.connections,
  lazyRouteComponent(() => import('./pages/connections/connections-page.tsx'), 'ConnectionsPage'),
)

const amazonOrder = createRoute({
  getParentRoute: () => signedIn,
  path: paths.amazonOrder,
  validateSearch: (search: Record<string, unknown>): OrderPageSearch => {
    const tab = orderTabs.find((one) => one === search.tab)
    return {
      ...(tab === undefined ? {} : { tab }),
      ...(typeof search.kinds === 'string' ? { kinds: search.kinds } : {}),
    }
  },
  component: lazyRouteComponent(
    () => import('./pages/amazon-order/amazon-order-page.tsx'),
    'AmazonOrderPage',
  ),
})

const commerceOrders = plain(
  paths.commerceOrders,
  lazyRouteComponent(() => import('./pages/commerce-orders/commerce-orders-page.tsx'), 'CommerceOrdersPage'),
)

const documents = () => import('./pages/commerce-documents/documents-page.tsx')
const commerceInvoices = plain(paths.commerceInvoices, lazyRouteComponent(documents, 'InvoicesPage'))
const commerceShipments = plain(paths.commerceShipments, lazyRouteComponent(documents, 'ShipmentsPage'))
const commerceCreditMemos = plain(paths.commerceCreditMemos, lazyRouteComponent(documents, 'CreditMemosPage'))

const commerceOrder = createRoute({
  getParentRoute: () => signedIn,
  path: paths.commerceOrder,
  validateSearch: (search: Record<string, unknown>): CommerceOrderSearch => {
    const tab = commerceOrderTabs.find((one) => one === search.tab)
    return tab === undefined ? {} : { tab }
  },
  component: lazyRouteComponent(
    () => import('./pages/commerce-order/commerce-order-page.tsx'),
    'CommerceOrderPage',
  ),
})

const newShipment = plain(
  paths.newShipment,
  lazyRouteComponent(() => import('./pages/new-shipment/new-shipment-page.tsx'), 'NewShipmentPage'),
)

const newInvoice = plain(
  paths.newInvoice,
  lazyRouteComponent(() => import('./pages/new-invoice/new-invoice-page.tsx'), 'NewInvoicePage'),
)

const newCreditMemo = plain(
  paths.newCreditMemo,
  lazyRouteComponent(() => import('./pages/new-credit-memo/new-credit-memo-page.tsx'), 'NewCreditMemoPage'),
)

const catalogMatching = createRoute({
  getParentRoute: () => signedIn,
  path: paths.catalogMatching,
  validateSearch: (search: Record<string, unknown>): { store?: string } =>
    typeof search.store === 'string' ? { store: search.store } : {},
  component: lazyRouteComponent(
    () => import('./pages/catalog-matching/catalog-matching-page.tsx'),
    'CatalogMatchingPage',
  ),
})

const products = createRoute({
  getParentRoute: () => signedIn,
  path: paths.products,
  validateSearch: (search: Record<string, unknown>): ListSearch & { store?: string } => ({
    ...(typeof search.store === 'string' ? { store: search.store } : {}),
    ...readListSearch(search),
  }),
  component: lazyRouteComponent(() => import('./pages/products/products-page.tsx'), 'ProductsPage'),
})

const customers = createRoute({
  getParentRoute: () => signedIn,
  path: paths.customers,
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('./pages/customers/customers-page.tsx'), 'CustomersPage'),
})

const outbox = createRoute({
  getParentRoute: () => signedIn,
  path: paths.outbox,
  validateSearch: (search: Record<string, unknown>): { page?: string } =>
    /^[1-9]\d{0,4}$/.test(String(search.page)) ? { page: String(search.page) } : {},
  component: lazyRouteComponent(() => import('./pages/outbox/outbox-page.tsx'), 'OutboxPage'),
})

const userGuide = plain(
  paths.userGuide,
  lazyRouteComponent(() => import('./pages/user-guide/user-guide-page.tsx'), 'UserGuidePage'),
)

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedIn.addChildren([
      home,
      amazonStores,
      amazonOrders,
      storeOrders,
      amazonOrder,
      commerceOrders,
      commerceInvoices,
      commerceShipments,
      commerceCreditMemos,
      commerceOrder,
      newShipment,
      newInvoice,
      newCreditMemo,
      catalogMatching,
      products,
      customers,
      account,
      users,
      audit,
      orderSettings,
      storeDashboard,
      logs,
      storeIntegration,
      globalSettings,
      connections,
      outbox,
      userGuide,
    ]),
  ]),
  // Plain words in the address: `status=Error,Shipped&totalMin=15.00`, with no quotation marks of JSON.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
    const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
    return text === '' ? '' : `?${text}`
  },
  defaultPreload: 'intent',
  defaultNotFoundComponent: NothingHere,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
