-- What of a store view's settings differs from Magento's defaults: its mails' (area `mail`) and its papers' (`documents`).
create table commerce.orderferry_store_setting (
  store_id int not null,
  area text not null check (area in ('mail', 'documents')),
  value jsonb not null,
  primary key (store_id, area));

-- Mails to customers, and copies of them to staff: kept, and sent where a mail server is set.
create table commerce.sales_mail (
  mail_id bigint generated always as identity primary key,
  store_id int not null,
  kind text not null,
  order_id int not null,
  order_number text not null,
  is_copy boolean not null,
  sender_name text not null,
  sender_email text not null,
  recipient_name text not null,
  recipient_email text not null,
  bcc text[] not null,
  subject text not null,
  body text not null,
  made_at timestamptz not null,
  sent_at timestamptz,
  attempts int not null default 0,
  last_error text);
create index sales_mail_of_order on commerce.sales_mail (order_id);
create index sales_mail_to_send on commerce.sales_mail (mail_id) where sent_at is null;
