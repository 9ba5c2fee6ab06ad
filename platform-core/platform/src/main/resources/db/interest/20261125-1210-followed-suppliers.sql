--liquibase formatted sql

--changeset guildhall:followed-suppliers
-- Whose new products a person wants to be told of.
create table followed_supplier (
    tenant_id uuid not null,
    person text not null,
    supplier_id uuid not null,
    followed_at timestamptz not null,
    primary key (tenant_id, person, supplier_id)
);
create index followed_supplier_by_supplier on followed_supplier (tenant_id, supplier_id);
select protect_tenant_table('followed_supplier');
