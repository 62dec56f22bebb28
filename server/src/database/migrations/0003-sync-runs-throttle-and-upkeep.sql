create table sync_runs (
  account_id text not null references amazon_accounts,
  run_id bigint generated always as identity,
  requested_by text not null check (requested_by in ('schedule', 'staff')),
  state text not null check (state in ('running', 'finished', 'failed')),
  -- The stores it reads: a store that is added meanwhile waits for the next run.
  store_ids text[] not null,
  changed_after timestamptz not null,
  -- Amazon's own upper bound of the window, known from its first page: where the cursor moves at the end.
  covers_until timestamptz,
  page_token text,
  pages integer not null default 0,
  orders_seen integer not null default 0,
  orders_new integer not null default 0,
  orders_changed integer not null default 0,
  problem text,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (account_id, run_id)
);
create unique index one_running_sync_per_account on sync_runs (account_id) where state = 'running';

-- Amazon's usage plans, one bucket per account and operation, shared by every process. The theoretical arrival time
-- of the generic cell rate algorithm: a call is free while it lies no more than the burst ahead of now.
create table throttle_buckets (
  account_id text not null,
  operation text not null,
  rate_per_second double precision not null check (rate_per_second > 0),
  burst integer not null check (burst >= 1),
  arrival_at timestamptz not null,
  -- The last moment that was given to a caller who has to wait.
  waiting_until timestamptz,
  primary key (account_id, operation)
);

-- Who is writing to a Commerce order now. A real Magento loses data when two kinds of writes meet on one order.
-- Unlogged: a lease is taken for every write, and means nothing after the database itself has crashed and come back.
create unlogged table order_leases (
  lease_key text primary key,
  purpose text not null,
  worker_number integer not null,
  holder uuid not null,
  expires_at timestamptz not null
);
create sequence worker_numbers as integer cycle;

create table communication_errors (
  error_id bigint generated always as identity primary key,
  account_id text,
  store_id text,
  amazon_order_id text,
  system text not null check (system in ('amazon', 'commerce')),
  operation text not null,
  code text,
  message text not null,
  request_id text,
  happened_at timestamptz not null
);
create index communication_errors_newest on communication_errors (happened_at desc);

create table connection_pauses (
  connection text primary key, -- 'commerce' or 'amazon:<account_id>'
  reason text not null,
  paused_at timestamptz not null
);

create table api_tokens (
  token_id uuid primary key,
  token_hash bytea not null unique,
  role text not null check (role in ('owner', 'operator', 'clerk', 'viewer')),
  label text not null,
  created_at timestamptz not null
);
