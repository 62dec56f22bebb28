-- Who did what, when, to what: signing in, looking at buyers' data, changes. Ids and names of fields, never buyers' data.
create table audit_entries (
  audit_id bigint generated always as identity primary key,
  happened_at timestamptz not null,
  actor text not null,
  user_id uuid, -- null: a program, the command line, or a stranger; entries outlive the user
  kind text not null check (kind in ('sign-in', 'buyer-data', 'orders', 'settings', 'access')),
  action text not null,
  subject jsonb not null default '{}',
  fields text[] not null default '{}',
  once_key text unique -- what is noted once, such as that somebody looked at an order on a day
);
create index audit_entries_by_time on audit_entries (happened_at);
create index audit_entries_of_user on audit_entries (user_id, audit_id);
create index audit_entries_of_kind on audit_entries (kind, audit_id);
