-- Searches compare texts without case and trailing spaces: these serve the ones that clients make all the time.
create index catalog_product_search on commerce.catalog_product (lower(rtrim(sku)));
create index inventory_source_item_search on commerce.inventory_source_item (lower(rtrim(sku)));
create index inventory_reservation_search on commerce.inventory_reservation (lower(rtrim(object_increment_id)));
create index sales_order_item_search on commerce.sales_order_item (lower(rtrim(sku)));
