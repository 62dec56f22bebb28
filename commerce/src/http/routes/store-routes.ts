import { isObject } from '../read-shape.ts'
import { type Call, type Route, route } from '../route.ts'

const RESOURCE = 'Magento_Backend::store'

export const STORE_ROUTES: readonly Route[] = [
  route('GET', '/V1/store/websites', RESOURCE, ({ engine }) =>
    engine.stores.websites.map(({ id, code, name, defaultGroupId }) => ({
      id,
      code,
      name,
      default_group_id: defaultGroupId,
    })),
  ),
  route('GET', '/V1/store/storeGroups', RESOURCE, ({ engine }) =>
    engine.stores.groups.map((group) => ({
      id: group.id,
      website_id: group.websiteId,
      root_category_id: group.rootCategoryId,
      default_store_id: group.defaultStoreId,
      name: group.name,
      code: group.code,
    })),
  ),
  route('GET', '/V1/store/storeViews', RESOURCE, readViews),
  route('GET', '/V1/store/storeConfigs', RESOURCE, readConfigs),
]

function readViews({ engine }: Call): unknown {
  // The default view stands first, before the admin's.
  const { defaultView, views } = engine.stores
  return [defaultView, ...views.filter((view) => view !== defaultView)].map((view) => ({
    id: view.id,
    code: view.code,
    name: view.name,
    website_id: view.websiteId,
    store_group_id: view.groupId,
    is_active: view.isActive,
  }))
}

/** Stands for the version that a Magento gives its static files at each deployment. */
const STATIC_VERSION = 'version1754759768'

function readConfigs({ engine, query, baseUrl }: Call): unknown {
  const asked = isObject(query.storeCodes) ? Object.values(query.storeCodes) : null
  return engine.stores.views
    .filter((view) => view.code !== 'admin' && (asked === null || asked.includes(view.code)))
    .map((view) => ({
      id: view.id,
      code: view.code,
      website_id: view.websiteId,
      locale: 'en_US',
      base_currency_code: view.baseCurrencyCode,
      default_display_currency_code: view.displayCurrencyCode,
      timezone: 'UTC',
      weight_unit: 'lbs',
      base_url: `${baseUrl}/`,
      base_link_url: `${baseUrl}/`,
      base_static_url: `${baseUrl}/static/${STATIC_VERSION}/`,
      base_media_url: `${baseUrl}/media/`,
      secure_base_url: `${baseUrl}/`,
      secure_base_link_url: `${baseUrl}/`,
      secure_base_static_url: `${baseUrl}/static/${STATIC_VERSION}/`,
      secure_base_media_url: `${baseUrl}/media/`,
    }))
}
