-- Orders that wait for their payment are looked for every minute; there are never many of them.
create index sales_order_unpaid on commerce.sales_order (updated_at) where state = 'pending_payment';
