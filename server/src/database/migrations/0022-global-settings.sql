-- What is decided for the whole installation (S-60, S-62, S-63), and what it knows of itself.
create table global_settings (
  only_row boolean primary key default true check (only_row),
  clear_log_history text not null default 'monthly' check (clear_log_history in ('daily', 'weekly', 'monthly')),
  debug_logging boolean not null default false,
  -- Why nothing is sent (S-64); null: things are sent.
  read_only_because text check (read_only_because in ('staff', 'base-url', 'installation')),
  read_only_since timestamptz,
  -- Where people reached this installation when it was last said to be this one.
  base_url text,
  -- When a worker last did what the clock had started.
  worker_seen_at timestamptz,
  updated_at timestamptz,
  check ((read_only_because is null) = (read_only_since is null))
);

insert into global_settings default values;
