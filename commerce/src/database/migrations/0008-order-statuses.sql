-- Order statuses, and the states that they are assigned to. Codes are compared without case, as MySQL does.
create table commerce.sales_order_status (
  status varchar(32) primary key,
  label varchar(128) not null
);
create unique index sales_order_status_code on commerce.sales_order_status (lower(status));

create table commerce.sales_order_status_state (
  state varchar(32) not null,
  status varchar(32) not null references commerce.sales_order_status (status),
  is_default boolean not null default false,
  primary key (state, status)
);
create unique index sales_order_status_state_default on commerce.sales_order_status_state (state) where is_default;
