-- Views of All Orders that people keep: filters, order and columns under a name, for themselves or for all.
create table order_views (
  view_id uuid primary key,
  user_id uuid not null references users on delete cascade,
  name text not null check (name <> ''),
  is_shared boolean not null default false,
  -- What the page's address says, by parameter.
  search jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (user_id, name)
);
create index order_views_shared on order_views (name) where is_shared;
