-- Views lie in plain text. What they kept of searches may name buyers, and is not taken into them any more.
update order_views
set search = search - 'q' - 'buyer'
  - case when search ->> 'orderNumber' ~* '^s?[0-9 -]*$' then '' else 'orderNumber' end
  - case when search ->> 'program' ~ '^[A-Z_, ]*$' then '' else 'program' end
where search ?| array['q', 'buyer', 'orderNumber', 'program'];
