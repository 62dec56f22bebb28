-- The schema as all migrations leave it. Printed by `npm run schema`; a test compares it with the database.

CREATE OR REPLACE FUNCTION orderferry.commerce_order_is_amazons()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update commerce_orders
  set account_id = new.account_id, store_id = new.store_id, amazon_order_id = new.amazon_order_id
  where commerce_order_id = new.commerce_order_id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION orderferry.commerce_order_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update commerce_orders set account_id = null, store_id = null, amazon_order_id = null
  where commerce_order_id = old.commerce_order_id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION orderferry.forbid_going_back()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.synced_until < old.synced_until then
    raise exception 'synced_until of store % would go back from % to %', old.store_id, old.synced_until, new.synced_until;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION orderferry.note_changed_sale()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into store_sales_changes (account_id, store_id, half_hour, currency, orders, sales_minor)
  select new.account_id, new.store_id, date_bin('30 minutes', sale.purchased_at, '2000-01-01 00:00Z'),
    sale.currency, sale.sign, sale.sign * sale.total_minor
  from (values
    (-1, old.purchased_at, old.currency, old.total_minor, old.display_status),
    (1, new.purchased_at, new.currency, new.total_minor, new.display_status)
  ) as sale (sign, purchased_at, currency, total_minor, display_status)
  where sale.total_minor is not null and sale.display_status not in ('Canceled', 'Error');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION orderferry.note_new_sales()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into store_sales_changes (account_id, store_id, half_hour, currency, orders, sales_minor)
  select account_id, store_id, date_bin('30 minutes', purchased_at, '2000-01-01 00:00Z'), currency,
    count(*), sum(total_minor)
  from arrived
  where total_minor is not null and display_status not in ('Canceled', 'Error')
  group by 1, 2, 3, 4;
  return null;
end $function$;

create table account_key_rotations (
  account_id text not null,
  wrapped_former_key bytea not null,
  started_at timestamp with time zone not null,
  store_id text,
  amazon_order_id text,
  resealed_at timestamp with time zone,
  PRIMARY KEY (account_id),
  FOREIGN KEY (account_id) REFERENCES amazon_accounts(account_id) ON DELETE CASCADE
);

create table amazon_accounts (
  account_id text not null,
  region text not null,
  seller_id text not null,
  wrapped_key bytea not null,
  sealed_refresh_token bytea not null,
  authorization_state text default 'authorized'::text not null,
  authorized_at timestamp with time zone not null,
  authorization_expires_at timestamp with time zone not null,
  sync_every_minutes integer default 5 not null,
  next_sync_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (account_id),
  CHECK ((account_id ~ '^[a-z0-9-]{3,40}$'::text)),
  CHECK ((authorization_state = ANY (ARRAY['authorized'::text, 'revoked'::text]))),
  CHECK ((region = ANY (ARRAY['NA'::text, 'EU'::text, 'FE'::text]))),
  CHECK ((seller_id <> ''::text)),
  CHECK ((sync_every_minutes = ANY (ARRAY[5, 10, 15, 30, 60]))),
  UNIQUE (region, seller_id)
);

create table amazon_order_items (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  line integer not null,
  amazon_order_item_id text not null,
  seller_sku text,
  asin text,
  title text,
  quantity_ordered integer not null,
  quantity_fulfilled integer,
  total_minor bigint,
  currency character(3),
  PRIMARY KEY (account_id, store_id, amazon_order_id, line),
  CHECK ((line >= 1)),
  CHECK ((quantity_ordered >= 0)),
  FOREIGN KEY (account_id, store_id, amazon_order_id) REFERENCES amazon_orders(account_id, store_id, amazon_order_id) ON DELETE CASCADE
);
CREATE INDEX amazon_order_items_by_asin ON amazon_order_items USING btree (lower(asin) text_pattern_ops, amazon_order_id, store_id);
CREATE INDEX amazon_order_items_by_sku ON amazon_order_items USING btree (lower(seller_sku) text_pattern_ops, amazon_order_id, store_id);

create table amazon_orders (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  marketplace_id text not null,
  amazon_status text,
  channel text not null,
  purchased_at timestamp with time zone not null,
  amazon_updated_at timestamp with time zone not null,
  service_level text,
  programs text[] default '{}'::text[] not null,
  latest_ship_at timestamp with time zone,
  replacement_of text,
  total_minor bigint,
  currency character(3),
  answer_is_doubtful boolean default false not null,
  import_state text not null,
  import_reason text,
  import_attempts integer default 0 not null,
  create_sent_at timestamp with time zone,
  first_unavailable_at timestamp with time zone,
  retry_at timestamp with time zone,
  retries integer default 0 not null,
  commerce_order_id bigint,
  commerce_number text,
  commerce_state text,
  commerce_status text,
  commerce_read_at timestamp with time zone,
  stock_reserved boolean default false not null,
  invoiced_at timestamp with time zone,
  completed_at timestamp with time zone,
  has_rejected_command boolean default false not null,
  display_status text not null,
  note_code text not null,
  note_parameters jsonb default '{}'::jsonb not null,
  noted_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  pending_hold_until timestamp with time zone,
  awaits_hold boolean default false not null,
  cancellation_requested boolean default false not null,
  PRIMARY KEY (account_id, store_id, amazon_order_id),
  CHECK (((import_state <> 'blocked'::text) OR (retry_at IS NOT NULL))),
  CHECK (((import_state = 'created'::text) = (commerce_order_id IS NOT NULL))),
  CHECK (((total_minor IS NULL) = (currency IS NULL))),
  CHECK ((channel = ANY (ARRAY['FBM'::text, 'FBA'::text, 'unknown'::text]))),
  CHECK ((import_state = ANY (ARRAY['notRequired'::text, 'waiting'::text, 'blocked'::text, 'importing'::text, 'created'::text]))),
  FOREIGN KEY (account_id, store_id) REFERENCES amazon_stores(account_id, store_id)
);
CREATE INDEX amazon_orders_blocked ON amazon_orders USING btree (purchased_at, amazon_order_id, store_id) WHERE (import_state = 'blocked'::text);
CREATE INDEX amazon_orders_by_commerce_number ON amazon_orders USING btree (commerce_number text_pattern_ops) WHERE (commerce_number IS NOT NULL);
CREATE INDEX amazon_orders_by_number ON amazon_orders USING btree (amazon_order_id text_pattern_ops, store_id) INCLUDE (purchased_at);
CREATE INDEX amazon_orders_by_number_end ON amazon_orders USING btree (reverse(amazon_order_id) text_pattern_ops);
CREATE INDEX amazon_orders_by_pending_hold ON amazon_orders USING btree (pending_hold_until) WHERE (pending_hold_until IS NOT NULL);
CREATE INDEX amazon_orders_by_second_group ON amazon_orders USING btree (substr(amazon_order_id, 5) text_pattern_ops);
CREATE INDEX amazon_orders_by_ship_date ON amazon_orders USING btree (latest_ship_at, amazon_order_id, store_id);
CREATE INDEX amazon_orders_by_status ON amazon_orders USING btree (display_status, purchased_at DESC, amazon_order_id DESC, store_id DESC) INCLUDE (latest_ship_at, total_minor, currency);
CREATE INDEX amazon_orders_by_total ON amazon_orders USING btree (((total_minor *
CASE currency
    WHEN 'JPY'::bpchar THEN 100
    ELSE 1
END)) NULLS FIRST, amazon_order_id, store_id) INCLUDE (total_minor, currency, purchased_at);
CREATE INDEX amazon_orders_by_update ON amazon_orders USING btree (amazon_updated_at, amazon_order_id, store_id);
CREATE INDEX amazon_orders_counted ON amazon_orders USING btree (display_status, channel, import_state, store_id, account_id);
CREATE INDEX amazon_orders_due_for_retry ON amazon_orders USING btree (retry_at) WHERE (import_state = 'blocked'::text);
CREATE INDEX amazon_orders_importing ON amazon_orders USING btree (updated_at) WHERE (import_state = 'importing'::text);
CREATE INDEX amazon_orders_newest ON amazon_orders USING btree (purchased_at, amazon_order_id, store_id);
CREATE INDEX amazon_orders_shipped_and_unfinished ON amazon_orders USING btree (commerce_read_at) WHERE ((import_state = 'created'::text) AND (amazon_status = 'SHIPPED'::text) AND (completed_at IS NULL));
CREATE INDEX amazon_orders_to_ship ON amazon_orders USING btree (latest_ship_at, purchased_at, amazon_order_id, store_id) WHERE ((amazon_status = ANY (ARRAY['UNSHIPPED'::text, 'PARTIALLY_SHIPPED'::text, 'Unshipped'::text, 'PartiallyShipped'::text])) AND (channel <> 'FBA'::text));
CREATE INDEX amazon_orders_with_cancellation_request ON amazon_orders USING btree (purchased_at, amazon_order_id, store_id) WHERE cancellation_requested;
CREATE INDEX amazon_orders_with_programs ON amazon_orders USING gin (programs) WHERE (programs <> '{}'::text[]);
CREATE UNIQUE INDEX amazon_orders_by_commerce_order ON amazon_orders USING btree (commerce_order_id) WHERE (commerce_order_id IS NOT NULL);
CREATE TRIGGER amazon_orders_in_commerce AFTER UPDATE OF commerce_order_id ON amazon_orders FOR EACH ROW WHEN (((new.commerce_order_id IS NOT NULL) AND (new.commerce_order_id IS DISTINCT FROM old.commerce_order_id))) EXECUTE FUNCTION commerce_order_is_amazons();
CREATE TRIGGER amazon_orders_removed AFTER DELETE ON amazon_orders FOR EACH ROW WHEN ((old.commerce_order_id IS NOT NULL)) EXECUTE FUNCTION commerce_order_stays();
CREATE TRIGGER changed_sales_are_noted AFTER UPDATE ON amazon_orders FOR EACH ROW WHEN (((((old.total_minor IS DISTINCT FROM new.total_minor) OR (old.currency IS DISTINCT FROM new.currency)) OR (old.purchased_at IS DISTINCT FROM new.purchased_at)) OR ((old.display_status = ANY (ARRAY['Canceled'::text, 'Error'::text])) IS DISTINCT FROM (new.display_status = ANY (ARRAY['Canceled'::text, 'Error'::text]))))) EXECUTE FUNCTION note_changed_sale();
CREATE TRIGGER new_sales_are_noted AFTER INSERT ON amazon_orders REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION note_new_sales();

create table amazon_stores (
  account_id text not null,
  store_id text not null,
  marketplace_id text not null,
  name text not null,
  email text not null,
  website_id integer not null,
  website_code text not null,
  state text default 'active'::text not null,
  connected_at timestamp with time zone not null,
  synced_until timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  website_name text,
  PRIMARY KEY (account_id, store_id),
  CHECK ((name <> ''::text)),
  CHECK ((state = ANY (ARRAY['active'::text, 'inactive'::text, 'removing'::text]))),
  CHECK ((store_id ~ '^[a-z0-9-]{3,60}$'::text)),
  FOREIGN KEY (account_id) REFERENCES amazon_accounts(account_id),
  UNIQUE (account_id, marketplace_id),
  UNIQUE (store_id)
);
CREATE TRIGGER synced_until_moves_forward BEFORE UPDATE OF synced_until ON amazon_stores FOR EACH ROW EXECUTE FUNCTION forbid_going_back();

create table api_tokens (
  token_id uuid not null,
  token_hash bytea not null,
  role text not null,
  label text not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (token_id),
  CHECK ((role = ANY (ARRAY['owner'::text, 'operator'::text, 'clerk'::text, 'viewer'::text]))),
  UNIQUE (token_hash)
);

create table audit_entries (
  audit_id bigint generated always as identity not null,
  happened_at timestamp with time zone not null,
  actor text not null,
  user_id uuid,
  kind text not null,
  action text not null,
  subject jsonb default '{}'::jsonb not null,
  fields text[] default '{}'::text[] not null,
  once_key text,
  PRIMARY KEY (audit_id),
  CHECK ((kind = ANY (ARRAY['sign-in'::text, 'buyer-data'::text, 'orders'::text, 'settings'::text, 'access'::text]))),
  UNIQUE (once_key)
);
CREATE INDEX audit_entries_by_time ON audit_entries USING btree (happened_at);
CREATE INDEX audit_entries_of_kind ON audit_entries USING btree (kind, audit_id);
CREATE INDEX audit_entries_of_user ON audit_entries USING btree (user_id, audit_id);

create table begun_products (
  sku text not null,
  begun_at timestamp with time zone not null,
  PRIMARY KEY (sku)
);

create table buyer_words (
  account_id text not null,
  store_id text not null,
  word_index bytea not null,
  amazon_order_id text not null,
  PRIMARY KEY (account_id, store_id, word_index, amazon_order_id),
  FOREIGN KEY (account_id, store_id, amazon_order_id) REFERENCES amazon_orders(account_id, store_id, amazon_order_id) ON DELETE CASCADE
);
CREATE INDEX buyer_words_by_order ON buyer_words USING btree (account_id, store_id, amazon_order_id);
CREATE STATISTICS buyer_words_of_accounts (dependencies) ON account_id, store_id, word_index FROM buyer_words;

create table commerce_cursors (
  document text not null,
  read_until_id bigint not null,
  updated_at timestamp with time zone not null,
  PRIMARY KEY (document),
  CHECK ((document = 'shipment'::text))
);

create table commerce_documents (
  kind text not null,
  document_id bigint not null,
  commerce_order_id bigint not null,
  number text not null,
  created_at timestamp with time zone not null,
  state smallint,
  base_currency character(3),
  base_total_minor bigint,
  base_total_thousandths bigint,
  currency character(3),
  total_minor bigint,
  total_thousandths bigint,
  subtotal_minor bigint,
  shipping_minor bigint,
  adjustment_refund_minor bigint,
  adjustment_fee_minor bigint,
  quantity numeric(16,4),
  PRIMARY KEY (kind, document_id),
  CHECK ((kind = ANY (ARRAY['invoice'::text, 'shipment'::text, 'creditMemo'::text]))),
  FOREIGN KEY (commerce_order_id) REFERENCES commerce_orders(commerce_order_id) ON DELETE CASCADE
);
CREATE INDEX commerce_documents_by_base_total ON commerce_documents USING btree (kind, base_total_thousandths NULLS FIRST, document_id);
CREATE INDEX commerce_documents_by_number ON commerce_documents USING btree (kind, number text_pattern_ops, document_id);
CREATE INDEX commerce_documents_by_state ON commerce_documents USING btree (kind, state, created_at, document_id);
CREATE INDEX commerce_documents_newest ON commerce_documents USING btree (kind, created_at, document_id);
CREATE INDEX commerce_documents_of_order ON commerce_documents USING btree (commerce_order_id);

create table commerce_index_key (
  only_row boolean default true not null,
  wrapped_key bytea not null,
  PRIMARY KEY (only_row),
  CHECK (only_row)
);

create table commerce_index_parts (
  part text not null,
  loaded_down_to_id bigint,
  loaded_back_to timestamp with time zone,
  load_left integer,
  load_read_at timestamp with time zone,
  load_ended_at timestamp with time zone,
  followed_to_id bigint,
  followed_to timestamp with time zone,
  followed_page integer default 1 not null,
  follow_read_at timestamp with time zone,
  follow_ended_at timestamp with time zone,
  problem text,
  try_at timestamp with time zone,
  PRIMARY KEY (part),
  CHECK ((part = ANY (ARRAY['orders'::text, 'invoices'::text, 'shipments'::text, 'creditMemos'::text, 'amazonOrders'::text])))
);

create table commerce_order_views (
  view_id uuid not null,
  user_id uuid not null,
  name text not null,
  is_shared boolean default false not null,
  search jsonb not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  PRIMARY KEY (view_id),
  CHECK ((name <> ''::text)),
  FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE,
  UNIQUE (user_id, name)
);
CREATE INDEX commerce_order_views_shared ON commerce_order_views USING btree (name) WHERE is_shared;

create table commerce_order_words (
  word_index bytea not null,
  commerce_order_id bigint not null,
  parts smallint not null,
  PRIMARY KEY (word_index, commerce_order_id) INCLUDE (parts),
  CHECK (((parts >= 1) AND (parts <= 3))),
  FOREIGN KEY (commerce_order_id) REFERENCES commerce_orders(commerce_order_id) ON DELETE CASCADE
);
CREATE INDEX commerce_order_words_of_order ON commerce_order_words USING btree (commerce_order_id);

create table commerce_orders (
  commerce_order_id bigint not null,
  number text not null,
  purchased_at timestamp with time zone not null,
  commerce_updated_at timestamp with time zone not null,
  state text,
  status text,
  commerce_store_id integer,
  purchased_from text,
  base_currency character(3),
  base_total_minor bigint,
  base_total_thousandths bigint,
  currency character(3),
  total_minor bigint,
  total_thousandths bigint,
  subtotal_minor bigint,
  shipping_minor bigint,
  refunded_minor bigint,
  payment_method text,
  shipping_description text,
  account_id text,
  store_id text,
  amazon_order_id text,
  sealed_names bytea,
  fingerprint bytea not null,
  PRIMARY KEY (commerce_order_id),
  CHECK ((((store_id IS NULL) = (amazon_order_id IS NULL)) AND ((store_id IS NULL) = (account_id IS NULL)))),
  CHECK (((base_total_minor IS NULL) = (base_total_thousandths IS NULL))),
  CHECK (((total_minor IS NULL) = (total_thousandths IS NULL)))
);
CREATE INDEX commerce_orders_by_amazon_number ON commerce_orders USING btree (amazon_order_id text_pattern_ops) WHERE (amazon_order_id IS NOT NULL);
CREATE INDEX commerce_orders_by_amazon_number_end ON commerce_orders USING btree (reverse(amazon_order_id) text_pattern_ops) WHERE (amazon_order_id IS NOT NULL);
CREATE INDEX commerce_orders_by_amazon_second_group ON commerce_orders USING btree (substr(amazon_order_id, 5) text_pattern_ops) WHERE (amazon_order_id IS NOT NULL);
CREATE INDEX commerce_orders_by_base_total ON commerce_orders USING btree (base_total_thousandths NULLS FIRST, commerce_order_id);
CREATE INDEX commerce_orders_by_number ON commerce_orders USING btree (number text_pattern_ops, commerce_order_id);
CREATE INDEX commerce_orders_by_status ON commerce_orders USING btree (status, purchased_at DESC, commerce_order_id DESC) INCLUDE (base_total_thousandths, total_thousandths);
CREATE INDEX commerce_orders_by_total ON commerce_orders USING btree (total_thousandths NULLS FIRST, commerce_order_id);
CREATE INDEX commerce_orders_by_view ON commerce_orders USING btree (commerce_store_id, purchased_at, commerce_order_id);
CREATE INDEX commerce_orders_counted ON commerce_orders USING btree (status, state, store_id, commerce_store_id);
CREATE INDEX commerce_orders_newest ON commerce_orders USING btree (purchased_at, commerce_order_id);
CREATE INDEX commerce_orders_of_store ON commerce_orders USING btree (store_id, purchased_at, commerce_order_id);

create table commerce_statuses (
  status text not null,
  label text not null,
  PRIMARY KEY (status)
);

create table communication_errors (
  error_id bigint generated always as identity not null,
  account_id text,
  store_id text,
  amazon_order_id text,
  system text not null,
  operation text not null,
  code text,
  message text not null,
  request_id text,
  happened_at timestamp with time zone not null,
  PRIMARY KEY (error_id),
  CHECK ((system = ANY (ARRAY['amazon'::text, 'commerce'::text])))
);
CREATE INDEX communication_errors_newest ON communication_errors USING btree (happened_at DESC);

create table connection_pauses (
  connection text not null,
  reason text not null,
  paused_at timestamp with time zone not null,
  PRIMARY KEY (connection)
);

create table consents (
  state_hash bytea not null,
  session_hash bytea not null,
  region text not null,
  account_id text,
  redirect_uri text not null,
  used_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (state_hash),
  CHECK ((redirect_uri <> ''::text)),
  CHECK ((region = ANY (ARRAY['NA'::text, 'EU'::text, 'FE'::text]))),
  FOREIGN KEY (account_id) REFERENCES amazon_accounts(account_id) ON DELETE CASCADE,
  FOREIGN KEY (session_hash) REFERENCES user_sessions(session_hash) ON DELETE CASCADE
);

create table global_settings (
  only_row boolean default true not null,
  clear_log_history text default 'monthly'::text not null,
  debug_logging boolean default false not null,
  read_only_because text,
  read_only_since timestamp with time zone,
  base_url text,
  worker_seen_at timestamp with time zone,
  updated_at timestamp with time zone,
  PRIMARY KEY (only_row),
  CHECK (((read_only_because IS NULL) = (read_only_since IS NULL))),
  CHECK ((clear_log_history = ANY (ARRAY['daily'::text, 'weekly'::text, 'monthly'::text]))),
  CHECK ((read_only_because = ANY (ARRAY['staff'::text, 'base-url'::text, 'installation'::text]))),
  CHECK (only_row)
);

create table installation (
  only_row boolean default true not null,
  installation_id uuid not null,
  key_check text not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (only_row),
  CHECK (only_row)
);

create table migrations (
  name text not null,
  applied_at timestamp with time zone default now() not null,
  PRIMARY KEY (name)
);

create table order_blockers (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  position integer not null,
  code text not null,
  sku text,
  parameters jsonb not null,
  PRIMARY KEY (account_id, store_id, amazon_order_id, "position"),
  FOREIGN KEY (account_id, store_id, amazon_order_id) REFERENCES amazon_orders(account_id, store_id, amazon_order_id) ON DELETE CASCADE
);
CREATE INDEX order_blockers_by_sku ON order_blockers USING btree (lower(sku)) WHERE (sku IS NOT NULL);

create table order_commands (
  command_id bigint generated always as identity not null,
  command_key text not null,
  commerce_order_id bigint not null,
  kind text not null,
  actor text not null,
  user_id uuid,
  seen text not null,
  state text not null,
  sealed_request bytea,
  request_index bytea,
  before jsonb not null,
  result jsonb,
  message text,
  begun_at timestamp with time zone not null,
  open_until timestamp with time zone not null,
  settled_at timestamp with time zone,
  PRIMARY KEY (command_id),
  CHECK (((settled_at IS NULL) OR (sealed_request IS NULL))),
  CHECK (((state = 'begun'::text) = (settled_at IS NULL))),
  CHECK (((state = 'done'::text) = (result IS NOT NULL))),
  CHECK ((command_key ~ '^[0-9A-Za-z_-]{16,64}$'::text)),
  CHECK ((state = ANY (ARRAY['begun'::text, 'done'::text, 'refused'::text, 'not-done'::text]))),
  UNIQUE (command_key)
);
CREATE INDEX order_commands_of_order ON order_commands USING btree (commerce_order_id, command_id);
CREATE INDEX order_commands_open ON order_commands USING btree (command_id) WHERE (state = 'begun'::text);

create table order_events (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  event_id bigint generated always as identity not null,
  code text not null,
  parameters jsonb default '{}'::jsonb not null,
  actor text not null,
  happened_at timestamp with time zone not null,
  PRIMARY KEY (account_id, store_id, amazon_order_id, event_id),
  FOREIGN KEY (account_id, store_id, amazon_order_id) REFERENCES amazon_orders(account_id, store_id, amazon_order_id) ON DELETE CASCADE
);
CREATE INDEX order_events_by_time ON order_events USING brin (happened_at);
CREATE INDEX order_events_in_order ON order_events USING btree (event_id);
CREATE INDEX order_events_of_staff ON order_events USING btree (actor, event_id) WHERE (actor <> 'system'::text);
CREATE INDEX order_events_of_store ON order_events USING btree (store_id, event_id);

create table order_leases (
  lease_key text not null,
  purpose text not null,
  worker_number integer not null,
  holder uuid not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (lease_key)
);

create table order_settings (
  account_id text not null,
  store_id text not null,
  updated_at timestamp with time zone not null,
  settings jsonb not null,
  PRIMARY KEY (account_id, store_id),
  FOREIGN KEY (account_id, store_id) REFERENCES amazon_stores(account_id, store_id) ON DELETE CASCADE
);

create table order_views (
  view_id uuid not null,
  user_id uuid not null,
  name text not null,
  is_shared boolean default false not null,
  search jsonb not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  PRIMARY KEY (view_id),
  CHECK ((name <> ''::text)),
  FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE,
  UNIQUE (user_id, name)
);
CREATE INDEX order_views_shared ON order_views USING btree (name) WHERE is_shared;

create table outbox_mails (
  mail_id uuid not null,
  kind text not null,
  about text not null,
  recipient text not null,
  language text not null,
  sealed_parameters bytea not null,
  attempts integer default 0 not null,
  try_at timestamp with time zone,
  problem text,
  sent_at timestamp with time zone,
  created_at timestamp with time zone not null,
  PRIMARY KEY (mail_id),
  CHECK (((sent_at IS NULL) OR (try_at IS NULL))),
  CHECK ((kind = ANY (ARRAY['sign-in-link'::text, 'authorization-ends'::text]))),
  CHECK ((language = ANY (ARRAY['en'::text, 'zh-Hant'::text]))),
  CHECK ((recipient <> ''::text)),
  UNIQUE (kind, about, recipient)
);
CREATE INDEX outbox_mails_newest ON outbox_mails USING btree (created_at DESC, mail_id);
CREATE INDEX outbox_mails_to_send ON outbox_mails USING btree (try_at) WHERE (try_at IS NOT NULL);

create table pending_holds (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  number integer not null,
  website_code text not null,
  items jsonb not null,
  open_until timestamp with time zone,
  ends_because text,
  ended_at timestamp with time zone,
  PRIMARY KEY (account_id, store_id, amazon_order_id, number),
  CHECK ((ends_because = ANY (ARRAY['not-pending'::text, 'expired'::text, 'switched-off'::text]))),
  CHECK ((jsonb_array_length(items) > 0)),
  CHECK ((number > 0)),
  FOREIGN KEY (account_id, store_id, amazon_order_id) REFERENCES amazon_orders(account_id, store_id, amazon_order_id) ON DELETE CASCADE
);

create table product_matches (
  account_id text not null,
  store_id text not null,
  match_key text not null,
  components jsonb not null,
  origin text not null,
  updated_at timestamp with time zone not null,
  PRIMARY KEY (account_id, store_id, match_key),
  CHECK ((jsonb_array_length(components) > 0)),
  CHECK ((match_key <> ''::text)),
  CHECK ((origin = ANY (ARRAY['staff'::text, 'placeholder'::text]))),
  FOREIGN KEY (account_id, store_id) REFERENCES amazon_stores(account_id, store_id) ON DELETE CASCADE
);

create table refused_data_sets (
  account_id text not null,
  data_set text not null,
  is_certain boolean not null,
  refused_at timestamp with time zone not null,
  ask_again_at timestamp with time zone not null,
  PRIMARY KEY (account_id, data_set),
  CHECK ((data_set <> ''::text)),
  FOREIGN KEY (account_id) REFERENCES amazon_accounts(account_id) ON DELETE CASCADE
);

create table sealed_order_data (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  sealed_buyer bytea,
  sealed_answer bytea not null,
  sealed_imported bytea,
  sealed_correction bytea,
  PRIMARY KEY (account_id, store_id, amazon_order_id),
  FOREIGN KEY (account_id, store_id, amazon_order_id) REFERENCES amazon_orders(account_id, store_id, amazon_order_id) ON DELETE CASCADE
);

create table shipment_confirmations (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  package_reference text not null,
  commerce_shipment_id bigint not null,
  commerce_shipment_number text not null,
  carrier_code text not null,
  carrier_name text,
  tracking_number text not null,
  shipped_at timestamp with time zone not null,
  lines jsonb not null,
  state text not null,
  attempts integer default 0 not null,
  amazon_code text,
  amazon_message text,
  queued_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  PRIMARY KEY (account_id, store_id, amazon_order_id, package_reference),
  CHECK ((package_reference ~ '^[1-9][0-9]*$'::text)),
  CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'accepted'::text, 'rejected'::text]))),
  FOREIGN KEY (account_id, store_id, amazon_order_id) REFERENCES amazon_orders(account_id, store_id, amazon_order_id) ON DELETE CASCADE
);
CREATE INDEX shipment_confirmations_by_tracking_number ON shipment_confirmations USING btree (upper(tracking_number) text_pattern_ops);
CREATE INDEX shipment_confirmations_rejected ON shipment_confirmations USING btree (settled_at) WHERE (state = 'rejected'::text);
CREATE INDEX shipment_confirmations_waiting ON shipment_confirmations USING btree (account_id, store_id) WHERE ((state = 'queued'::text) OR (state = 'sent'::text));

create table shipments_without_tracking (
  account_id text not null,
  store_id text not null,
  amazon_order_id text not null,
  commerce_shipment_id bigint not null,
  found_at timestamp with time zone not null,
  PRIMARY KEY (account_id, store_id, amazon_order_id, commerce_shipment_id),
  FOREIGN KEY (account_id, store_id, amazon_order_id) REFERENCES amazon_orders(account_id, store_id, amazon_order_id) ON DELETE CASCADE
);

create table sign_in_challenges (
  challenge_hash bytea not null,
  user_id uuid not null,
  new_password text,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (challenge_hash),
  FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE
);
CREATE INDEX sign_in_challenges_of_user ON sign_in_challenges USING btree (user_id);

create table sign_in_links (
  link_hash bytea not null,
  user_id uuid,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (link_hash),
  FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE
);

create table store_sales (
  account_id text not null,
  store_id text not null,
  half_hour timestamp with time zone not null,
  currency character(3) not null,
  orders bigint not null,
  sales_minor bigint not null,
  PRIMARY KEY (account_id, store_id, currency, half_hour),
  FOREIGN KEY (account_id, store_id) REFERENCES amazon_stores(account_id, store_id) ON DELETE CASCADE
);

create table store_sales_changes (
  change_id bigint generated always as identity not null,
  account_id text not null,
  store_id text not null,
  half_hour timestamp with time zone not null,
  currency character(3) not null,
  orders bigint not null,
  sales_minor bigint not null,
  PRIMARY KEY (change_id),
  FOREIGN KEY (account_id, store_id) REFERENCES amazon_stores(account_id, store_id) ON DELETE CASCADE
);
CREATE INDEX store_sales_changes_by_store ON store_sales_changes USING btree (account_id, store_id);

create table sync_runs (
  account_id text not null,
  run_id bigint generated always as identity not null,
  requested_by text not null,
  state text not null,
  store_ids text[] not null,
  changed_after timestamp with time zone not null,
  covers_until timestamp with time zone,
  page_token text,
  pages integer default 0 not null,
  orders_seen integer default 0 not null,
  orders_new integer default 0 not null,
  orders_changed integer default 0 not null,
  problem text,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  PRIMARY KEY (account_id, run_id),
  CHECK ((requested_by = ANY (ARRAY['schedule'::text, 'staff'::text]))),
  CHECK ((state = ANY (ARRAY['running'::text, 'finished'::text, 'failed'::text]))),
  FOREIGN KEY (account_id) REFERENCES amazon_accounts(account_id)
);
CREATE UNIQUE INDEX one_running_sync_per_account ON sync_runs USING btree (account_id) WHERE (state = 'running'::text);

create table throttle_buckets (
  account_id text not null,
  operation text not null,
  rate_per_second double precision not null,
  burst integer not null,
  arrival_at timestamp with time zone not null,
  waiting_until timestamp with time zone,
  PRIMARY KEY (account_id, operation),
  CHECK ((burst >= 1)),
  CHECK ((rate_per_second > (0)::double precision))
);

create table user_one_time_codes (
  user_id uuid not null,
  sealed_secret bytea not null,
  confirmed_at timestamp with time zone,
  last_step bigint,
  created_at timestamp with time zone not null,
  PRIMARY KEY (user_id),
  FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE
);

create table user_passwords (
  user_id uuid not null,
  set_at timestamp with time zone not null,
  password text not null,
  PRIMARY KEY (user_id, set_at),
  FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE
);

create table user_recovery_codes (
  user_id uuid not null,
  code_hash bytea not null,
  PRIMARY KEY (user_id, code_hash),
  FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE
);

create table user_sessions (
  session_hash bytea not null,
  user_id uuid not null,
  user_agent text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (session_hash),
  FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE
);
CREATE INDEX user_sessions_of_user ON user_sessions USING btree (user_id);

create table users (
  user_id uuid not null,
  email text not null,
  name text not null,
  role text not null,
  store_ids text[],
  disabled_at timestamp with time zone,
  failed_sign_ins integer default 0 not null,
  locked_until timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  reverses_orders boolean default false not null,
  last_signed_in_at timestamp with time zone,
  PRIMARY KEY (user_id),
  CHECK (((role <> 'owner'::text) OR (store_ids IS NULL))),
  CHECK ((cardinality(store_ids) > 0)),
  CHECK ((email = lower(email))),
  CHECK ((role = ANY (ARRAY['owner'::text, 'operator'::text, 'clerk'::text, 'viewer'::text]))),
  UNIQUE (email)
);

create table watched_skus (
  account_id text not null,
  store_id text not null,
  sku text not null,
  last_facts text,
  read_at timestamp with time zone,
  PRIMARY KEY (account_id, store_id, sku),
  FOREIGN KEY (account_id, store_id) REFERENCES amazon_stores(account_id, store_id) ON DELETE CASCADE
);
