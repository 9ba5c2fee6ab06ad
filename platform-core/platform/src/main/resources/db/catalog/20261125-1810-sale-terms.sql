--liquibase formatted sql

--changeset guildhall:sale-terms
-- On what terms a product is sold, beside its quantities: availability, place of dispatch, Incoterm, how long the offer
-- holds. Days are written as ISO 8601 writes them, so that they can be compared as texts.
alter table product add column terms jsonb not null default '{}';
create index product_by_validity on product (tenant_id, company_id, (terms ->> 'validUntil'))
    where terms ->> 'validUntil' is not null;
create index product_by_warehouse on product (tenant_id, company_id, (terms ->> 'warehouse'))
    where terms ->> 'warehouse' is not null;

--changeset guildhall:warehouses
-- Where a company dispatches its goods from. The code is the company's own and stays, the place may be corrected.
create table warehouse (
    tenant_id uuid not null,
    id uuid not null,
    company_id uuid not null,
    version bigint not null,
    code text not null,
    name text not null,
    country text not null,
    region text not null,
    city text not null,
    primary key (tenant_id, id),
    unique (tenant_id, company_id, code)
);
select protect_tenant_table('warehouse');
