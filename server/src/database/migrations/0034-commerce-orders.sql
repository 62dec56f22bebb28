-- The service's own index of Commerce orders and their documents: what lists show, filter and sort. It is read from Commerce,
-- and may be forgotten and read again.

-- Names in it lie under a key of their own, as most orders of a shop belong to no Amazon account.
create table commerce_index_key (
  only_row boolean primary key default true check (only_row),
  wrapped_key bytea not null
);

create table commerce_orders (
  commerce_order_id bigint primary key,
  number text not null,
  purchased_at timestamptz not null,
  commerce_updated_at timestamptz not null,
  -- Commerce's own words, both.
  state text,
  status text,
  -- The store view, and what Commerce calls its website, store and view, a line each.
  commerce_store_id integer,
  purchased_from text,
  base_currency char(3),
  base_total_minor bigint,
  -- What totals of several currencies are sorted and compared by: 12.34 USD and 12.34 EUR are alike.
  base_total_thousandths bigint,
  currency char(3),
  total_minor bigint,
  total_thousandths bigint,
  subtotal_minor bigint,
  shipping_minor bigint,
  refunded_minor bigint,
  payment_method text,
  shipping_description text,
  -- Of an order that came from Amazon through us.
  account_id text,
  store_id text,
  amazon_order_id text,
  sealed_names bytea,
  -- Of all that was read, under the key of the names: what has not changed is not written again.
  fingerprint bytea not null,
  check ((store_id is null) = (amazon_order_id is null) and (store_id is null) = (account_id is null)),
  check ((total_minor is null) = (total_thousandths is null)),
  check ((base_total_minor is null) = (base_total_thousandths is null))
);

create index commerce_orders_newest on commerce_orders (purchased_at, commerce_order_id);
create index commerce_orders_by_status on commerce_orders
  (status, purchased_at desc, commerce_order_id desc) include (base_total_thousandths, total_thousandths);
create index commerce_orders_by_number on commerce_orders (number text_pattern_ops, commerce_order_id);
-- What has no total is less than anything.
create index commerce_orders_by_base_total on commerce_orders (base_total_thousandths nulls first, commerce_order_id);
create index commerce_orders_by_total on commerce_orders (total_thousandths nulls first, commerce_order_id);
create index commerce_orders_of_store on commerce_orders (store_id, purchased_at, commerce_order_id);
create index commerce_orders_by_view on commerce_orders (commerce_store_id, purchased_at, commerce_order_id);
create index commerce_orders_by_amazon_number on commerce_orders (amazon_order_id text_pattern_ops) where amazon_order_id is not null;
create index commerce_orders_by_amazon_second_group on commerce_orders (substr(amazon_order_id, 5) text_pattern_ops)
  where amazon_order_id is not null;
create index commerce_orders_by_amazon_number_end on commerce_orders (reverse(amazon_order_id) text_pattern_ops)
  where amazon_order_id is not null;
-- Few values: exact totals and counts read no rows.
create index commerce_orders_counted on commerce_orders (status, state, store_id, commerce_store_id);

-- The shop's own labels of its statuses, where it tells them.
create table commerce_statuses (
  status text primary key,
  label text not null
);

create table commerce_order_words (
  word_index bytea not null,
  commerce_order_id bigint not null references commerce_orders on delete cascade,
  -- 1: of the bill-to name, 2: of the ship-to name, 3: of both.
  parts smallint not null check (parts between 1 and 3),
  primary key (word_index, commerce_order_id) include (parts)
);
create index commerce_order_words_of_order on commerce_order_words (commerce_order_id);

-- Which Commerce order is an Amazon order's is known here first, or there.
create function commerce_order_is_amazons() returns trigger language plpgsql as $$
begin
  update commerce_orders
  set account_id = new.account_id, store_id = new.store_id, amazon_order_id = new.amazon_order_id
  where commerce_order_id = new.commerce_order_id;
  return null;
end $$;
create trigger amazon_orders_in_commerce after update of commerce_order_id on amazon_orders
  for each row when (new.commerce_order_id is not null and new.commerce_order_id is distinct from old.commerce_order_id)
  execute function commerce_order_is_amazons();

-- A store goes with its orders, batch by batch; those of Commerce stay.
create function commerce_order_stays() returns trigger language plpgsql as $$
begin
  update commerce_orders set account_id = null, store_id = null, amazon_order_id = null
  where commerce_order_id = old.commerce_order_id;
  return null;
end $$;
create trigger amazon_orders_removed after delete on amazon_orders
  for each row when (old.commerce_order_id is not null) execute function commerce_order_stays();
