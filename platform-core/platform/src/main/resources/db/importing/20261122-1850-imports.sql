--liquibase formatted sql

--changeset guildhall:imports splitStatements:true
create table product_import (
    tenant_id uuid not null,
    id uuid not null,
    company_id uuid not null,
    file_id uuid not null,
    file_name text not null,
    status text not null,
    mapping jsonb,
    row_count int not null,
    rows_done int not null default 0,
    products_done int not null default 0,
    rows_failed int not null default 0,
    groups_done int not null default 0,
    failure text not null default '',
    actor jsonb not null,
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
    line bigint not null,
    field text not null,
    message text not null,
    primary key (tenant_id, import_id, line, field)
);
select protect_tenant_table('product_import_error');
