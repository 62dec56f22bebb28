-- Every row that belongs to an Amazon account or store carries that id first in its key, so that tables can be
-- partitioned by it without change. Amounts are bigint in the currency's smallest unit; times are timestamptz.

create table installation (
  only_row boolean primary key default true check (only_row),
  installation_id uuid not null,
  -- Shows at start whether ORDERFERRY_SECRET_KEY is the one this database was sealed under.
  key_check text not null,
  created_at timestamptz not null
);

create table amazon_accounts (
  account_id text primary key check (account_id ~ '^[a-z0-9-]{3,40}$'),
  region text not null check (region in ('NA', 'EU', 'FE')),
  seller_id text not null check (seller_id <> ''),
  -- The account's data key, wrapped by the secret key: rotating the secret key re-wraps this column alone.
  wrapped_key bytea not null,
  sealed_refresh_token bytea not null,
  authorization_state text not null default 'authorized' check (authorization_state in ('authorized', 'revoked')),
  authorized_at timestamptz not null,
  authorization_expires_at timestamptz not null,
  sync_every_minutes integer not null default 5 check (sync_every_minutes in (5, 10, 15, 30, 60)),
  next_sync_at timestamptz not null,
  created_at timestamptz not null,
  unique (region, seller_id)
);

create table amazon_stores (
  account_id text not null references amazon_accounts,
  store_id text not null check (store_id ~ '^[a-z0-9-]{3,60}$'),
  marketplace_id text not null,
  name text not null check (name <> ''),
  email text not null,
  website_id integer not null,
  website_code text not null,
  state text not null default 'active' check (state in ('active', 'inactive')),
  -- S-23: orders bought before this moment are never imported.
  connected_at timestamptz not null,
  -- Changes on Amazon up to this moment are stored: where the next sync run begins. Moves forward only.
  -- Kept per store, so that a store that is added or activated later catches up from its own place.
  synced_until timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (account_id, store_id),
  unique (store_id),
  unique (account_id, marketplace_id)
);

create function forbid_going_back() returns trigger language plpgsql as $$
begin
  if new.synced_until < old.synced_until then
    raise exception 'synced_until of store % would go back from % to %', old.store_id, old.synced_until, new.synced_until;
  end if;
  return new;
end $$;

create trigger synced_until_moves_forward before update of synced_until on amazon_stores
  for each row execute function forbid_going_back();

create table order_settings (
  account_id text not null,
  store_id text not null,
  import_amazon_orders boolean not null default true, -- O-01
  commerce_store_id integer not null, -- O-02
  updated_at timestamptz not null,
  primary key (account_id, store_id),
  foreign key (account_id, store_id) references amazon_stores on delete cascade
);

create table amazon_orders (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  marketplace_id text not null,
  -- Three vocabularies, three sets of columns: Amazon's, Commerce's and ours.
  amazon_status text,
  channel text not null check (channel in ('FBM', 'FBA', 'unknown')),
  purchased_at timestamptz not null,
  amazon_updated_at timestamptz not null,
  service_level text,
  programs text[] not null default '{}',
  latest_ship_at timestamptz,
  replacement_of text,
  total_minor bigint,
  currency char(3),
  check ((total_minor is null) = (currency is null)),

  -- Amazon's last answer lacked what it should have, or said what we do not know: the same version is read again.
  answer_is_doubtful boolean not null default false,

  import_state text not null check (import_state in ('notRequired', 'waiting', 'blocked', 'importing', 'created')),
  import_reason text,
  import_attempts integer not null default 0,
  -- When the create that has no clear answer yet was sent to Commerce.
  create_sent_at timestamptz,
  first_unavailable_at timestamptz,
  retry_at timestamptz,
  check (import_state <> 'blocked' or retry_at is not null),
  retries integer not null default 0,

  commerce_order_id bigint,
  commerce_number text,
  commerce_state text,
  commerce_status text,
  commerce_read_at timestamptz,
  check ((import_state = 'created') = (commerce_order_id is not null)),
  stock_reserved boolean not null default false,
  invoiced_at timestamptz,
  completed_at timestamptz,
  -- Whether Amazon refused something that was sent for this order and nobody has mended it.
  has_rejected_command boolean not null default false,

  display_status text not null,
  note_code text not null,
  note_parameters jsonb not null default '{}',
  noted_at timestamptz not null,
  received_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (account_id, store_id, amazon_order_id),
  foreign key (account_id, store_id) references amazon_stores
);
create index amazon_orders_by_purchase on amazon_orders (account_id, store_id, purchased_at desc, amazon_order_id desc);
create index amazon_orders_by_number on amazon_orders (amazon_order_id);
create unique index amazon_orders_by_commerce_order on amazon_orders (commerce_order_id) where commerce_order_id is not null;
create index amazon_orders_due_for_retry on amazon_orders (retry_at) where import_state = 'blocked';
create index amazon_orders_importing on amazon_orders (updated_at) where import_state = 'importing';

create table amazon_order_items (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  line integer not null check (line >= 1),
  amazon_order_item_id text not null,
  seller_sku text,
  asin text,
  title text,
  quantity_ordered integer not null check (quantity_ordered >= 0),
  quantity_fulfilled integer,
  total_minor bigint,
  currency char(3),
  primary key (account_id, store_id, amazon_order_id, line),
  foreign key (account_id, store_id, amazon_order_id) references amazon_orders on delete cascade
);

-- Buyer data lives here alone, sealed under the account's key, so that it can be erased in one place.
create table sealed_order_data (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  sealed_buyer bytea,
  -- Amazon's last answer for this order, whole.
  sealed_answer bytea not null,
  primary key (account_id, store_id, amazon_order_id),
  foreign key (account_id, store_id, amazon_order_id) references amazon_orders on delete cascade
);

create table buyer_words (
  account_id text not null,
  store_id text not null,
  word_index bytea not null,
  amazon_order_id text not null,
  primary key (account_id, store_id, word_index, amazon_order_id),
  foreign key (account_id, store_id, amazon_order_id) references amazon_orders on delete cascade
);
create index buyer_words_by_order on buyer_words (account_id, store_id, amazon_order_id);

create table order_blockers (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  position integer not null,
  code text not null,
  sku text,
  parameters jsonb not null,
  primary key (account_id, store_id, amazon_order_id, position),
  foreign key (account_id, store_id, amazon_order_id) references amazon_orders on delete cascade
);
create index order_blockers_by_sku on order_blockers (lower(sku)) where sku is not null;

-- What happened to an order, in the transaction that made it happen. Codes and parameters; words are made where shown.
create table order_events (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  event_id bigint generated always as identity,
  code text not null,
  parameters jsonb not null default '{}',
  actor text not null,
  happened_at timestamptz not null,
  primary key (account_id, store_id, amazon_order_id, event_id),
  foreign key (account_id, store_id, amazon_order_id) references amazon_orders on delete cascade
);
create index order_events_in_order on order_events (event_id);
