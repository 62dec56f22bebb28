/**
 * What a Magento is set to after its installation. Each list is written where its table is empty: into a new world, and
 * into one that an older version of the engine made.
 */
import type { Database } from '../database/open-pool.ts'

/** https://github.com/magento/magento2/blob/2.4.7/app/code/Magento/Sales/Setup/Patch/Data/InstallOrderStatusesAndInitialSalesConfig.php */
const ORDER_STATUSES = `
  insert into commerce.sales_order_status (status, label)
  select built_in.status, built_in.label
  from (values
    ('pending', 'Pending'), ('pending_payment', 'Pending Payment'), ('processing', 'Processing'),
    ('holded', 'On Hold'), ('complete', 'Complete'), ('closed', 'Closed'), ('canceled', 'Canceled'),
    ('fraud', 'Suspected Fraud'), ('payment_review', 'Payment Review'),
    -- PayPal's are defined, and assigned to no state.
    ('pending_paypal', 'Pending PayPal'), ('paypal_reversed', 'PayPal Reversed'),
    ('paypal_canceled_reversal', 'PayPal Canceled Reversal')
  ) as built_in (status, label)
  where not exists (select 1 from commerce.sales_order_status);
  insert into commerce.sales_order_status_state (state, status, is_default)
  select built_in.state, built_in.status, built_in.is_default
  from (values
    ('new', 'pending', true), ('pending_payment', 'pending_payment', true), ('processing', 'processing', true),
    ('processing', 'fraud', false), ('complete', 'complete', true), ('closed', 'closed', true),
    ('canceled', 'canceled', true), ('holded', 'holded', true), ('payment_review', 'payment_review', true),
    ('payment_review', 'fraud', false)
  ) as built_in (state, status, is_default)
  where not exists (select 1 from commerce.sales_order_status_state);
`

/** https://github.com/magento/magento2/blob/2.4.7/app/code/Magento/Directory/Setup/Patch/Data/InitializeDirectoryData.php */
const CURRENCIES = `
  insert into commerce.currency_allowed (store_id, currency_code)
  select store_id, 'USD'
  from commerce.store
  where not exists (select 1 from commerce.currency_allowed);
  insert into commerce.directory_currency_rate (currency_from, currency_to, rate)
  select built_in.currency_from, built_in.currency_to, built_in.rate
  from (values ('EUR', 'EUR', 1), ('EUR', 'USD', 1.415), ('USD', 'EUR', 0.7067), ('USD', 'USD', 1))
    as built_in (currency_from, currency_to, rate)
  where not exists (select 1 from commerce.directory_currency_rate);
`

/** https://github.com/magento/magento2/blob/2.4.7/app/code/Magento/Customer/Setup/Patch/Data/DefaultCustomerGroupsAndAttributes.php */
const CUSTOMER_GROUPS = `
  insert into commerce.customer_group (customer_group_id, customer_group_code, tax_class_id)
  values (0, 'NOT LOGGED IN', 3), (1, 'General', 3), (2, 'Wholesale', 3), (3, 'Retailer', 3)
  on conflict do nothing;
`

export async function seedSettings(db: Database): Promise<void> {
  await db.query(ORDER_STATUSES)
  await db.query(CURRENCIES)
  await db.query(CUSTOMER_GROUPS)
}
