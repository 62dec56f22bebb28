-- The currencies that store views sell in, and what a unit of one currency is worth in another.
create table commerce.currency_allowed (
  store_id smallint not null references commerce.store (store_id),
  currency_code char(3) not null,
  primary key (store_id, currency_code)
);

create table commerce.directory_currency_rate (
  currency_from char(3) not null,
  currency_to char(3) not null,
  rate numeric(24,12) not null,
  primary key (currency_from, currency_to)
);
