-- O-23: imported although there is too little stock, the order is to be put on hold in Commerce; false once it is.
alter table amazon_orders add column awaits_hold boolean not null default false;
