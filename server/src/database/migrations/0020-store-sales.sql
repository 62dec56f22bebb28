-- What each store has sold, by half hours: no marketplace's time zone is cut by anything finer, so days are made of
-- them when they are read. Orders that Amazon canceled and orders in error do not count. What an order adds or takes
-- away is noted beside it at once, by many at the same time; upkeep adds it up.
create table store_sales (
  account_id text not null,
  store_id text not null,
  half_hour timestamptz not null,
  currency char(3) not null,
  orders bigint not null,
  sales_minor bigint not null,
  primary key (account_id, store_id, currency, half_hour),
  foreign key (account_id, store_id) references amazon_stores on delete cascade
);

create table store_sales_changes (
  change_id bigint generated always as identity primary key,
  account_id text not null,
  store_id text not null,
  half_hour timestamptz not null,
  currency char(3) not null,
  orders bigint not null,
  sales_minor bigint not null,
  foreign key (account_id, store_id) references amazon_stores on delete cascade
);
create index store_sales_changes_by_store on store_sales_changes (account_id, store_id);

create function note_new_sales() returns trigger language plpgsql as $$
begin
  insert into store_sales_changes (account_id, store_id, half_hour, currency, orders, sales_minor)
  select account_id, store_id, date_bin('30 minutes', purchased_at, '2000-01-01 00:00Z'), currency,
    count(*), sum(total_minor)
  from arrived
  where total_minor is not null and display_status not in ('Canceled', 'Error')
  group by 1, 2, 3, 4;
  return null;
end $$;

create function note_changed_sale() returns trigger language plpgsql as $$
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
end $$;

create trigger new_sales_are_noted after insert on amazon_orders
  referencing new table as arrived for each statement execute function note_new_sales();

create trigger changed_sales_are_noted after update on amazon_orders for each row
  when (
    (old.total_minor, old.currency, old.purchased_at, old.display_status in ('Canceled', 'Error'))
    is distinct from
    (new.total_minor, new.currency, new.purchased_at, new.display_status in ('Canceled', 'Error'))
  )
  execute function note_changed_sale();

insert into store_sales (account_id, store_id, half_hour, currency, orders, sales_minor)
select account_id, store_id, date_bin('30 minutes', purchased_at, '2000-01-01 00:00Z'), currency,
  count(*), sum(total_minor)
from amazon_orders
where total_minor is not null and display_status not in ('Canceled', 'Error')
group by 1, 2, 3, 4;

-- Packages that Amazon is still to be told of: few, and counted on every look at a store.
create index shipment_confirmations_waiting on shipment_confirmations (account_id, store_id)
  where state = 'queued' or state = 'sent';
