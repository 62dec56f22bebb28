-- An Amazon account's data key that is being changed: what is sealed goes over to the new one in batches.
create table account_key_rotations (
  account_id text primary key references amazon_accounts on delete cascade,
  -- The former data key, wrapped: it opens what is not sealed anew yet.
  wrapped_former_key bytea not null,
  started_at timestamptz not null,
  -- The order that was sealed anew last; they are taken in this order.
  store_id text,
  amazon_order_id text,
  -- Since when all orders have been looked at: what was sealed meanwhile by whoever knew the former key alone is looked for later.
  resealed_at timestamptz
);
