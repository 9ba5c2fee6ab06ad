--liquibase formatted sql

--changeset guildhall:product-lists
-- What a company's people mean to buy again and again; it belongs to the company.
create table product_list (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    company_id uuid not null,
    name text not null,
    note text not null,
    created_by text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (tenant_id, id)
);
create unique index product_list_of_company on product_list (tenant_id, company_id, lower(name));
select protect_tenant_table('product_list');

--changeset guildhall:product-list-items
-- Names are kept as they were, so that what is no longer offered can still be told apart.
create table product_list_item (
    tenant_id uuid not null,
    list_id uuid not null,
    variant_id uuid not null,
    product_id uuid not null,
    sku text not null,
    product_name jsonb not null,
    unit text not null,
    quantity numeric(19, 9) not null check (quantity > 0),
    note text not null,
    added_by text not null,
    added_at timestamptz not null,
    primary key (tenant_id, list_id, variant_id),
    foreign key (tenant_id, list_id) references product_list (tenant_id, id) on delete cascade
);
select protect_tenant_table('product_list_item');
