-- V-50: staff's correction of a shipping address, sealed like the answer that it corrects; Amazon's updates leave it alone.
alter table sealed_order_data add column sealed_correction bytea;
