--liquibase formatted sql

--changeset guildhall:imports splitStatements:true
create table product_import (
    tenant_id uuid not null,
    id uuid not null,
    company_id uuid not null,
    file_id uuid not null,
    file_name text not null,
    status text not null,
    mapping jsonb not null,
    actor jsonb not null,
    row_count int not null,
    rows_done int not null default 0,
    products_done int not null default 0,
    rows_failed int not null default 0,
    groups_done int not null default 0,
    failure jsonb,
    created_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    primary key (tenant_id, id)
);
create index product_import_of_company on product_import (tenant_id, company_id, id desc);
select protect_tenant_table('product_import');

create table product_import_error (
    tenant_id uuid not null,
    import_id uuid not null,
    position bigint generated always as identity,
    line bigint not null,
    field text not null,
    message jsonb not null,
    primary key (tenant_id, import_id, position)
);
select protect_tenant_table('product_import_error');
