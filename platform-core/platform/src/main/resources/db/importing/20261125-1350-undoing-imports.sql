--liquibase formatted sql

--changeset guildhall:undoing-imports splitStatements:true
alter table product_import
    add column products_undone int not null default 0,
    add column products_left int not null default 0;

create table product_import_change (
    tenant_id uuid not null,
    import_id uuid not null,
    product_id uuid not null,
    position bigint generated always as identity,
    kind text not null,
    line bigint not null,
    sku text not null,
    version bigint not null,
    before jsonb,
    settled boolean not null default false,
    primary key (tenant_id, import_id, product_id)
);
select protect_tenant_table('product_import_change');
