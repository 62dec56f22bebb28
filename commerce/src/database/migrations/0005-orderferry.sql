-- What our module knows of an order: whether its Amazon number may come once only, and how its stock was reserved.
create table commerce.orderferry_order (
  order_id integer primary key references commerce.sales_order (entity_id),
  ext_order_id text,
  once boolean not null,
  reserve text not null check (reserve in ('no', 'place', 'check', 'unset'))
);
create unique index orderferry_order_once on commerce.orderferry_order (lower(rtrim(ext_order_id))) where once;

-- Reservations without an order, under a reference of the caller's.
create table commerce.orderferry_reservation (
  reference varchar(255) primary key,
  stock_id integer not null references commerce.inventory_stock (stock_id),
  website_code text not null,
  released_at timestamp(0)
);
