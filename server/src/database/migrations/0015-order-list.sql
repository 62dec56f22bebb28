-- All Orders over a million rows: each way to sort and to filter the list has an index that the list's statements walk.

-- Whether the buyer asked Amazon to cancel a line (Amazon's answer says so; it is sealed).
alter table amazon_orders add column cancellation_requested boolean not null default false;

-- Newest first is how lists begin. What filters ask stands beside it, so that pages far back and counts read no rows.
create index amazon_orders_newest on amazon_orders (purchased_at, amazon_order_id, store_id)
  include (display_status, channel, import_state, latest_ship_at, programs, total_minor, currency);
drop index amazon_orders_by_purchase;

create index amazon_orders_by_status on amazon_orders (display_status, purchased_at desc, amazon_order_id desc, store_id desc);
create index amazon_orders_by_update on amazon_orders (amazon_updated_at, amazon_order_id, store_id);
-- Without a date an order may be sent at any time: it comes after all others.
create index amazon_orders_by_ship_date on amazon_orders (latest_ship_at, amazon_order_id, store_id);
-- In hundredths of whatever currency; the yen has none. What has no total yet is less than anything.
create index amazon_orders_by_total on amazon_orders
  ((total_minor * case currency when 'JPY' then 100 else 1 end) nulls first, amazon_order_id, store_id)
  include (total_minor, currency, purchased_at);

-- A number is found by its beginning, by that of its second group, and by its end.
drop index amazon_orders_by_number;
create index amazon_orders_by_number on amazon_orders (amazon_order_id text_pattern_ops, store_id) include (purchased_at);
create index amazon_orders_by_second_group on amazon_orders (substr(amazon_order_id, 5) text_pattern_ops);
create index amazon_orders_by_number_end on amazon_orders (reverse(amazon_order_id) text_pattern_ops);
create index amazon_orders_by_commerce_number on amazon_orders (commerce_number text_pattern_ops)
  where commerce_number is not null;

create index amazon_orders_with_programs on amazon_orders using gin (programs) where programs <> '{}';
create index amazon_orders_blocked on amazon_orders (purchased_at, amazon_order_id, store_id)
  where import_state = 'blocked';
create index amazon_orders_to_ship on amazon_orders (latest_ship_at, purchased_at, amazon_order_id, store_id)
  where amazon_status in ('UNSHIPPED', 'PARTIALLY_SHIPPED', 'Unshipped', 'PartiallyShipped') and channel <> 'FBA';
create index amazon_orders_with_cancellation_request on amazon_orders (purchased_at, amazon_order_id, store_id)
  where cancellation_requested;

create index amazon_order_items_by_sku on amazon_order_items (lower(seller_sku) text_pattern_ops, amazon_order_id, store_id);
create index amazon_order_items_by_asin on amazon_order_items (lower(asin) text_pattern_ops, amazon_order_id, store_id);
create index shipment_confirmations_by_tracking_number on shipment_confirmations (upper(tracking_number) text_pattern_ops);
