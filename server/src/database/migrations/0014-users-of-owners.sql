-- What owners see of users, and give to clerks beyond their role: credit memos, cancelling on Amazon, holding.
alter table users
  add column reverses_orders boolean not null default false,
  add column last_signed_in_at timestamptz;
