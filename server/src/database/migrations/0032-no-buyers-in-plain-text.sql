-- Views lie in plain text. What they kept of searches may name buyers, and is not taken into them any more.
update order_views
set search = search - 'q' - 'buyer'
  - case when search ->> 'orderNumber' ~* '^s?[0-9 -]*$' then '' else 'orderNumber' end
  - case when search ->> 'program' ~ '^[A-Z_, ]*$' then '' else 'program' end
where search ?| array['q', 'buyer', 'orderNumber', 'program'];

-- Blockers named the region of the buyer's address as Amazon gave it; it is read from the sealed answer instead.
update order_blockers
set parameters = parameters #- '{unknownRegion,given}'
where code = 'address-not-importable' and parameters ? 'unknownRegion';

update amazon_orders
set note_parameters = jsonb_set(note_parameters, '{by}', (
  select jsonb_agg(blocker #- '{unknownRegion,given}' order by position)
  from jsonb_array_elements(note_parameters -> 'by') with ordinality as blockers (blocker, position)
))
where note_code = 'import-blocked' and note_parameters @? '$.by[*].unknownRegion.given';

update order_events
set parameters = jsonb_set(parameters, '{by}', (
  select jsonb_agg(blocker #- '{unknownRegion,given}' order by position)
  from jsonb_array_elements(parameters -> 'by') with ordinality as blockers (blocker, position)
))
where code = 'import-blocked' and parameters @? '$.by[*].unknownRegion.given';
