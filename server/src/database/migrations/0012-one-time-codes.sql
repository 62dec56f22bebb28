-- The second proof of who signs in: one-time codes (RFC 6238), and recovery codes for when the device is lost.
create table user_one_time_codes (
  user_id uuid primary key references users on delete cascade,
  sealed_secret bytea not null, -- under the installation's key
  confirmed_at timestamptz, -- null: not asked for yet, as no code has proved that the device has the secret
  last_step bigint, -- a code of this half minute, or of an earlier one, was used
  created_at timestamptz not null
);

-- Each is used once, and removed with that. Only hashes are kept.
create table user_recovery_codes (
  user_id uuid not null references users on delete cascade,
  code_hash bytea not null,
  primary key (user_id, code_hash)
);

-- Somebody has given the right password, or opened a sign-in link, and is asked for a code.
create table sign_in_challenges (
  challenge_hash bytea primary key,
  user_id uuid not null references users on delete cascade,
  new_password text, -- its hash; becomes the password with the code
  expires_at timestamptz not null,
  created_at timestamptz not null
);
create index sign_in_challenges_of_user on sign_in_challenges (user_id);
