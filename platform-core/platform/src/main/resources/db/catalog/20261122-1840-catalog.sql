--liquibase formatted sql

--changeset guildhall:catalog-settings
-- What a marketplace's catalogue takes, one row each: the units and identifier schemes its forms offer.
create table catalog_setting (
    tenant_id uuid primary key,
    trade_unit text not null,
    offered_units text not null,
    identifier_schemes text not null
);
select protect_tenant_table('catalog_setting');

--changeset guildhall:categories
-- The parent of a category at the top is the nil UUID.
create table category (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    code text not null,
    parent_id uuid not null,
    name jsonb not null,
    own_attributes jsonb not null,
    position int not null,
    archived boolean not null,
    primary key (tenant_id, id),
    unique (tenant_id, code)
);
select protect_tenant_table('category');

--changeset guildhall:products
create table product (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    company_id uuid not null,
    number text not null,
    sku text not null,
    category_id uuid not null,
    status text not null,
    name jsonb not null,
    description jsonb not null,
    identifiers jsonb not null,
    attributes jsonb not null,
    unit text not null,
    currency text not null,
    min_order_quantity numeric(18, 6) not null,
    order_multiple numeric(18, 6) not null,
    lead_time_days int not null,
    origin text not null,
    published_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, number),
    unique (tenant_id, company_id, sku),
    foreign key (tenant_id, category_id) references category (tenant_id, id)
);
create index product_by_category on product (tenant_id, category_id, id);
create index product_by_company on product (tenant_id, company_id, id);
create index product_by_status on product (tenant_id, status, id);
select protect_tenant_table('product');

--changeset guildhall:variants
create table variant (
    tenant_id uuid not null,
    id uuid not null,
    product_id uuid not null,
    company_id uuid not null,
    position int not null,
    sku text not null,
    options jsonb not null,
    min_order_quantity numeric(18, 6),
    order_multiple numeric(18, 6),
    lead_time_days int,
    on_hand numeric(18, 6) not null,
    reserved numeric(18, 6) not null default 0,
    offered boolean not null default true,
    primary key (tenant_id, id),
    unique (tenant_id, company_id, sku),
    foreign key (tenant_id, product_id) references product (tenant_id, id) on delete cascade,
    constraint stock_is_not_promised_twice check (reserved >= 0 and on_hand >= reserved)
);
create index variant_by_product on variant (tenant_id, product_id, position);
select protect_tenant_table('variant');

--changeset guildhall:price-tiers
-- The variant of a price that holds for all variants of its product is the nil UUID.
create table price_tier (
    tenant_id uuid not null,
    product_id uuid not null,
    variant_id uuid not null,
    min_quantity numeric(18, 6) not null,
    unit_price numeric(18, 6) not null,
    primary key (tenant_id, product_id, variant_id, min_quantity),
    foreign key (tenant_id, product_id) references product (tenant_id, id) on delete cascade
);
select protect_tenant_table('price_tier');

--changeset guildhall:product-identifiers
create table product_identifier (
    tenant_id uuid not null,
    scheme text not null,
    value text not null,
    product_id uuid not null,
    primary key (tenant_id, scheme, value, product_id),
    foreign key (tenant_id, product_id) references product (tenant_id, id) on delete cascade
);
create index product_identifier_by_product on product_identifier (tenant_id, product_id);
select protect_tenant_table('product_identifier');
