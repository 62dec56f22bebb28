-- The sum of the reservations of a SKU, kept as they are added: reservations are only ever added, and summing them up
-- for every order would take longer with every order.
create table commerce.inventory_reservation_total (
  stock_id integer not null,
  sku text not null check (sku = lower(sku)),
  quantity numeric(20, 4) not null,
  primary key (stock_id, sku)
);

insert into commerce.inventory_reservation_total (stock_id, sku, quantity)
select stock_id, lower(sku), sum(quantity) from commerce.inventory_reservation group by stock_id, lower(sku);

create function commerce.add_to_reservation_totals() returns trigger language plpgsql as $$
begin
  -- In one order always, so that two documents never wait for each other in a ring.
  insert into commerce.inventory_reservation_total as total (stock_id, sku, quantity)
  select stock_id, lower(sku), sum(quantity) from added group by stock_id, lower(sku) order by stock_id, lower(sku)
  on conflict (stock_id, sku) do update set quantity = total.quantity + excluded.quantity;
  return null;
end $$;

create trigger reservation_totals after insert on commerce.inventory_reservation
  referencing new table as added for each statement execute function commerce.add_to_reservation_totals();

drop index commerce.inventory_reservation_balance;
