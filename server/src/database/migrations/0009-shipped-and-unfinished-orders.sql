-- L-80, O-20: orders that Amazon has shipped and whose Commerce order is looked at until it is complete too.
create index amazon_orders_shipped_and_unfinished on amazon_orders (commerce_read_at)
  where import_state = 'created' and amazon_status = 'SHIPPED' and completed_at is null;
