-- What orders are counted by takes few values: an index of nothing else holds a million orders in 7 MB, so that exact totals
-- and the counts of a filter read neither rows nor what lists are sorted by. Newest first carries no such columns any more:
-- pages far back have less to walk through, and an import writes no more than before.
create index amazon_orders_counted on amazon_orders (display_status, channel, import_state, store_id, account_id);
create index amazon_orders_newest_first on amazon_orders (purchased_at, amazon_order_id, store_id);
drop index amazon_orders_newest;
alter index amazon_orders_newest_first rename to amazon_orders_newest;

-- What the orders of a status are sorted by, so that a page of them reads no other orders' rows.
create index amazon_orders_by_status_with_sorts on amazon_orders
  (display_status, purchased_at desc, amazon_order_id desc, store_id desc)
  include (latest_ship_at, total_minor, currency);
drop index amazon_orders_by_status;
alter index amazon_orders_by_status_with_sorts rename to amazon_orders_by_status;
