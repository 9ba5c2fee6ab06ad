--liquibase formatted sql

--changeset guildhall:pictures-of-imports splitStatements:true
alter table product_import
    add column pictures_file uuid,
    add column pictures_named int not null default 0,
    add column pictures_done int not null default 0,
    add column pictures_added int not null default 0,
    add column pictures_failed int not null default 0;

-- The pictures rows have named, by product: what is still to be hung, and what the import has hung.
create table product_import_picture (
    tenant_id uuid not null,
    import_id uuid not null,
    position bigint generated always as identity,
    product_id uuid not null,
    line bigint not null,
    sku text not null,
    unchanged boolean not null,
    names text[] not null,
    settled boolean not null default false,
    added uuid[] not null default '{}',
    primary key (tenant_id, import_id, position)
);
create index product_import_picture_open on product_import_picture (tenant_id, import_id, position) where not settled;
create index product_import_picture_of_product on product_import_picture (tenant_id, import_id, product_id);
select protect_tenant_table('product_import_picture');
