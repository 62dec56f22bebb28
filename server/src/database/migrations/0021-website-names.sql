-- What people call the Commerce website of a store; pages show it without asking Commerce.
alter table amazon_stores add column website_name text;
