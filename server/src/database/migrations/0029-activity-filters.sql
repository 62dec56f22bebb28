-- The Order Activity log is read by store, by time and by what staff did. Times grow with the rows, so that a few blocks
-- tell where to look; the system's own rows, nearly all there are, are not listed a second time.
create index order_events_of_store on order_events (store_id, event_id);
create index order_events_of_staff on order_events (actor, event_id) where actor <> 'system';
create index order_events_by_time on order_events using brin (happened_at);
