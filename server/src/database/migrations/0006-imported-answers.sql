-- What the Commerce order was made from, and what Amazon has said of its terms since: later answers are compared with it.
-- Null for orders without a Commerce order.
alter table sealed_order_data add column sealed_imported bytea;
