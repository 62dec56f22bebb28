-- A store's settings are one document: each is read by a rule of domain/order-import, none by a query.
alter table order_settings add column settings jsonb;
update order_settings set settings =
  jsonb_build_object('importAmazonOrders', import_amazon_orders, 'commerceStoreId', commerce_store_id);
alter table order_settings
  alter column settings set not null,
  drop column import_amazon_orders,
  drop column commerce_store_id;

-- What staff matched a Seller SKU to, or an ASIN (`asin:B0…`) where a line names no SKU: one product, or the parts of a kit.
create table product_matches (
  account_id text not null,
  store_id text not null,
  match_key text not null check (match_key <> ''),
  -- [{"sku": "MUG", "quantity": 2, "weight": "1"}]
  components jsonb not null check (jsonb_array_length(components) > 0),
  -- `placeholder`: the product was made, disabled, because none stood for the SKU (O-24).
  origin text not null check (origin in ('staff', 'placeholder')),
  updated_at timestamptz not null,
  primary key (account_id, store_id, match_key),
  foreign key (account_id, store_id) references amazon_stores on delete cascade
);

-- O-05: until when the units of a Pending order are held back in Commerce; null when none are.
alter table amazon_orders add column pending_hold_until timestamptz;
create index amazon_orders_by_pending_hold on amazon_orders (pending_hold_until) where pending_hold_until is not null;
