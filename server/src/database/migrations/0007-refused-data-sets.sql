-- L-49: the data sets of orders that Amazon refuses to an account; a set that is given again loses its row.
create table refused_data_sets (
  account_id text not null references amazon_accounts on delete cascade,
  -- '*': calls are refused whatever is asked for.
  data_set text not null check (data_set <> ''),
  -- False: left out to see whether the call passes without it.
  is_certain boolean not null,
  refused_at timestamptz not null,
  ask_again_at timestamptz not null,
  primary key (account_id, data_set)
);
