-- Sellers on their way through Amazon's consent page. The state is kept as a hash, as it is good for a connection.
create table consents (
  state_hash bytea primary key,
  -- The session that began it must end it; with the session it goes.
  session_hash bytea not null references user_sessions on delete cascade,
  region text not null check (region in ('NA', 'EU', 'FE')),
  -- Null: the seller who comes back is connected, whoever it is.
  account_id text references amazon_accounts on delete cascade,
  redirect_uri text not null check (redirect_uri <> ''),
  used_at timestamptz,
  expires_at timestamptz not null,
  created_at timestamptz not null
);
