-- Invoices, shipments and credit memos of Commerce orders, and how far the index has been read.
create table commerce_documents (
  kind text not null check (kind in ('invoice', 'shipment', 'creditMemo')),
  document_id bigint not null,
  commerce_order_id bigint not null references commerce_orders on delete cascade,
  number text not null,
  created_at timestamptz not null,
  -- Commerce's number: 1 open, 2 paid or refunded, 3 canceled. Shipments have none.
  state smallint,
  base_currency char(3),
  base_total_minor bigint,
  base_total_thousandths bigint,
  currency char(3),
  total_minor bigint,
  total_thousandths bigint,
  subtotal_minor bigint,
  shipping_minor bigint,
  adjustment_refund_minor bigint,
  adjustment_fee_minor bigint,
  quantity numeric(16, 4),
  primary key (kind, document_id)
);
create index commerce_documents_newest on commerce_documents (kind, created_at, document_id);
create index commerce_documents_by_number on commerce_documents (kind, number text_pattern_ops, document_id);
create index commerce_documents_by_base_total on commerce_documents
  (kind, base_total_thousandths nulls first, document_id);
create index commerce_documents_by_state on commerce_documents (kind, state, created_at, document_id);
create index commerce_documents_of_order on commerce_documents (commerce_order_id);

create table commerce_index_parts (
  part text primary key check (part in ('orders', 'invoices', 'shipments', 'creditMemos', 'amazonOrders')),
  -- The first load goes from the newest back: the lowest id that was read, and its date; null: it has not begun.
  loaded_down_to_id bigint,
  loaded_back_to timestamptz,
  -- What Commerce has yet to give of it.
  load_left integer,
  load_read_at timestamptz,
  load_ended_at timestamptz,
  -- What changes is followed: documents by id, orders by the time of Commerce, page by page where a time has many.
  followed_to_id bigint,
  followed_to timestamptz,
  followed_page integer not null default 1,
  follow_read_at timestamptz,
  follow_ended_at timestamptz,
  -- What Commerce refused, and when it is asked again.
  problem text,
  try_at timestamptz
);
insert into commerce_index_parts (part)
values ('orders'), ('invoices'), ('shipments'), ('creditMemos'), ('amazonOrders');

-- Views of the orders workspace, as of All Orders: a name may stand for one in each.
create table commerce_order_views (
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
create index commerce_order_views_shared on commerce_order_views (name) where is_shared;
