-- What staff do to a Commerce order: recorded before it is done, and settled once it is known what came of it.
create table order_commands (
  command_id bigint generated always as identity primary key,
  command_key text not null unique check (command_key ~ '^[0-9A-Za-z_-]{16,64}$'),
  commerce_order_id bigint not null,
  kind text not null,
  actor text not null,
  user_id uuid, -- null: a program; commands outlive the user
  seen text not null, -- the version of the order that the person looked at
  state text not null check (state in ('begun', 'done', 'refused', 'not-done')),
  sealed_request bytea, -- may hold an address or a comment: kept until the command is settled
  request_index bytea, -- tells whether a repeated key asks for the same; null once the installation's key has changed
  before jsonb not null, -- the last ids of the order's documents and comments
  result jsonb, -- ids and numbers
  message text, -- what Commerce said
  begun_at timestamptz not null,
  open_until timestamptz not null, -- when Commerce must have ended the call
  settled_at timestamptz,
  check ((state = 'begun') = (settled_at is null)),
  check ((state = 'done') = (result is not null)),
  check (settled_at is null or sealed_request is null)
);

create index order_commands_of_order on order_commands (commerce_order_id, command_id);
create index order_commands_open on order_commands (command_id) where state = 'begun';
