-- A store with a million orders is not removed in one statement: it is marked, and goes with its orders batch by batch.
alter table amazon_stores drop constraint amazon_stores_state_check;
alter table amazon_stores add constraint amazon_stores_state_check check (state in ('active', 'inactive', 'removing'));
