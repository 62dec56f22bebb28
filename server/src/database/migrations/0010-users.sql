-- People who sign in.
create table users (
  user_id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  role text not null check (role in ('owner', 'operator', 'clerk', 'viewer')),
  store_ids text[] check (cardinality(store_ids) > 0), -- null: all Amazon stores
  disabled_at timestamptz,
  failed_sign_ins integer not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (role <> 'owner' or store_ids is null)
);

-- Only the hash of what the cookie holds is kept.
create table user_sessions (
  session_hash bytea primary key,
  user_id uuid not null references users on delete cascade,
  user_agent text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null
);
create index user_sessions_of_user on user_sessions (user_id);

-- The hashes of a user's last passwords; the newest is the one in use.
create table user_passwords (
  user_id uuid not null references users on delete cascade,
  set_at timestamptz not null,
  password text not null,
  primary key (user_id, set_at)
);

-- Opened once, to choose a password. Without a user: whoever opens it becomes the first owner.
create table sign_in_links (
  link_hash bytea primary key,
  user_id uuid references users on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null
);
