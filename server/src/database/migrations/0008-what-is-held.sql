-- O-05: what was asked of Commerce for a Pending order, noted before the call: the call's answer may be lost. A reference
-- of Commerce's is used once, so that an order that is held again is held under the next number.
create table pending_holds (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  number integer not null check (number > 0),
  website_code text not null,
  -- [{"sku": "MUG", "quantity": 2}]
  items jsonb not null check (jsonb_array_length(items) > 0),
  -- Until when Commerce may still be working on a call that gave no answer; null once it has answered.
  open_until timestamptz,
  -- Set before the units are let go: from then on nobody counts on them.
  ends_because text check (ends_because in ('not-pending', 'expired', 'switched-off')),
  -- Nothing is held under this number, or no more.
  ended_at timestamptz,
  primary key (account_id, store_id, amazon_order_id, number),
  foreign key (account_id, store_id, amazon_order_id) references amazon_orders on delete cascade
);
