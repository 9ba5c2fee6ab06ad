--liquibase formatted sql

--changeset guildhall:duplicates-due
-- Products that have changed since they were last compared.
create table duplicate_due (
    tenant_id uuid not null,
    product_id uuid not null,
    primary key (tenant_id, product_id)
);
select protect_tenant_table('duplicate_due');

--changeset guildhall:duplicate-keys
-- What makes two published products candidates: they have the same key.
create table duplicate_key (
    tenant_id uuid not null,
    key text not null,
    product_id uuid not null,
    company_id uuid not null,
    primary key (tenant_id, key, product_id)
);
create index duplicate_key_by_company on duplicate_key (tenant_id, key, company_id, product_id);
create index duplicate_key_by_product on duplicate_key (tenant_id, product_id);
select protect_tenant_table('duplicate_key');

--changeset guildhall:duplicate-pairs
-- Two products that may be the same, the older one first. The prints are of what both said when it was decided. What was
-- moved by merging is kept for moving it back.
create table duplicate_pair (
    tenant_id uuid not null,
    id uuid not null,
    older_id uuid not null,
    newer_id uuid not null,
    older_company uuid not null,
    newer_company uuid not null,
    category_id uuid not null,
    older_name jsonb not null,
    newer_name jsonb not null,
    reason text not null,
    told_by text not null,
    state text not null,
    prints text not null,
    moved jsonb,
    since timestamptz not null,
    decided_by text not null default '',
    primary key (tenant_id, id),
    unique (tenant_id, older_id, newer_id)
);
create index duplicate_pair_by_state on duplicate_pair (tenant_id, state, since, id);
create index duplicate_pair_by_newer on duplicate_pair (tenant_id, newer_id);
select protect_tenant_table('duplicate_pair');
