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

export async function seedSettings(db: Database): Promise<void> {
  await db.query(ORDER_STATUSES)
}
