-- S-54: products that were not in Commerce when their making began. One that is found there later, without stock and still
-- listed here, is an unfinished one of ours; any other has the stock that staff gave it.
create table begun_products (
  sku text primary key,
  begun_at timestamptz not null
);
