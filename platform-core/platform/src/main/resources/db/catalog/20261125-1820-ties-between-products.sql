--liquibase formatted sql

--changeset guildhall:ties-between-products
-- The product a withdrawn one was merged into, and the group of the same goods of other sellers; the nil UUID is none.
alter table product add column merged_into uuid not null default '00000000-0000-0000-0000-000000000000';
alter table product add column same_goods uuid not null default '00000000-0000-0000-0000-000000000000';
create index product_by_same_goods on product (tenant_id, same_goods, id)
    where same_goods <> '00000000-0000-0000-0000-000000000000';
