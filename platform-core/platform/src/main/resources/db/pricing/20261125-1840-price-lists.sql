--liquibase formatted sql

--changeset guildhall:price-lists
-- Prices a seller has agreed with chosen buyers. On one day a buyer is on at most one list of a seller.
create table price_list (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    company_id uuid not null,
    name text not null,
    currency text not null,
    valid_from date,
    valid_until date,
    changed_at timestamptz not null,
    primary key (tenant_id, id)
);
create index price_list_of_company on price_list (tenant_id, company_id, id);
select protect_tenant_table('price_list');

create table price_list_buyer (
    tenant_id uuid not null,
    list_id uuid not null,
    company_id uuid not null,
    seller_id uuid not null,
    primary key (tenant_id, list_id, company_id),
    foreign key (tenant_id, list_id) references price_list (tenant_id, id) on delete cascade
);
create index price_list_buyer_by_company on price_list_buyer (tenant_id, company_id, seller_id);
select protect_tenant_table('price_list_buyer');

--changeset guildhall:price-list-contents
-- A percentage off the list prices of a category and those below it, or of everything: the category of which is all zeros.
create table price_list_discount (
    tenant_id uuid not null,
    list_id uuid not null,
    category_id uuid not null,
    percent numeric(6,3) not null check (percent > 0 and percent < 100),
    primary key (tenant_id, list_id, category_id),
    foreign key (tenant_id, list_id) references price_list (tenant_id, id) on delete cascade
);
select protect_tenant_table('price_list_discount');

create table price_list_price (
    tenant_id uuid not null,
    list_id uuid not null,
    sku text not null,
    variant_id uuid not null,
    product_id uuid not null,
    unit text not null,
    min_quantity numeric(19,9) not null check (min_quantity > 0),
    unit_price numeric(19,6) not null check (unit_price > 0),
    primary key (tenant_id, list_id, sku, min_quantity),
    foreign key (tenant_id, list_id) references price_list (tenant_id, id) on delete cascade
);
create index price_list_price_of_product on price_list_price (tenant_id, list_id, product_id);
select protect_tenant_table('price_list_price');

--changeset guildhall:price-list-version
-- The number of changes to a marketplace's price lists: who keeps prices at hand knows by it whether they are current.
create table price_list_state (
    tenant_id uuid not null,
    version bigint not null,
    primary key (tenant_id)
);
select protect_tenant_table('price_list_state');
