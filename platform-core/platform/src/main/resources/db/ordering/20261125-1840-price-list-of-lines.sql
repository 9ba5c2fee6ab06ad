--liquibase formatted sql

--changeset guildhall:price-list-of-order-lines
-- The seller's price list that priced a line, frozen with it; nothing where it was sold at the list price of everybody.
alter table order_line add column price_list uuid;
alter table order_line add column price_list_name text not null default '';
