-- The SKUs that blocked orders wait for, with what Commerce last said of them.
create table watched_skus (
  account_id text not null,
  store_id text not null,
  sku text not null,
  last_facts text,
  read_at timestamptz,
  primary key (account_id, store_id, sku),
  foreign key (account_id, store_id) references amazon_stores on delete cascade
);

-- One command for each package that Amazon is to hear of. Its reference makes repeating it harmless.
create table shipment_confirmations (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  package_reference text not null check (package_reference ~ '^[1-9][0-9]*$'),
  commerce_shipment_id bigint not null,
  commerce_shipment_number text not null,
  carrier_code text not null,
  carrier_name text,
  tracking_number text not null,
  shipped_at timestamptz not null,
  lines jsonb not null,
  state text not null check (state in ('queued', 'sent', 'accepted', 'rejected')),
  attempts integer not null default 0,
  amazon_code text,
  amazon_message text,
  queued_at timestamptz not null,
  settled_at timestamptz,
  primary key (account_id, store_id, amazon_order_id, package_reference),
  foreign key (account_id, store_id, amazon_order_id) references amazon_orders on delete cascade
);

create index shipment_confirmations_rejected on shipment_confirmations (settled_at) where state = 'rejected';

-- Shipments that were found without a tracking number: read again until one is there.
create table shipments_without_tracking (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  commerce_shipment_id bigint not null,
  found_at timestamptz not null,
  primary key (account_id, store_id, amazon_order_id, commerce_shipment_id),
  foreign key (account_id, store_id, amazon_order_id) references amazon_orders on delete cascade
);

-- How far Commerce's documents have been read, by their id.
create table commerce_cursors (
  document text primary key check (document in ('shipment')),
  read_until_id bigint not null,
  updated_at timestamptz not null
);
