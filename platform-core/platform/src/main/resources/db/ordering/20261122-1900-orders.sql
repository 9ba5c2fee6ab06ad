--liquibase formatted sql

--changeset guildhall:carts
-- What a person means to order; it belongs to nobody else.
create table cart_line (
    tenant_id uuid not null,
    person text not null,
    variant_id uuid not null,
    quantity numeric(19,9) not null check (quantity > 0),
    added_at timestamptz not null,
    primary key (tenant_id, person, variant_id)
);
select protect_tenant_table('cart_line');

--changeset guildhall:orders
-- An order between two companies, its lines as they were when it was placed, and what has happened to it.
create table trade_order (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    group_id uuid not null,
    number text not null,
    status text not null,
    buyer_company uuid not null,
    seller_company uuid not null,
    placed_by text not null,
    placed_by_name text not null,
    currency char(3) not null,
    total numeric(19,4) not null check (total > 0),
    commission_percent numeric(6,3) not null,
    delivery_name text not null,
    delivery_address text not null,
    note text not null,
    buyer_reference text not null,
    carrier text not null default '',
    tracking_number text not null default '',
    cancel_reason text not null default '',
    placed_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, number),
    check (buyer_company <> seller_company)
);
create index trade_order_of_buyer on trade_order (tenant_id, buyer_company, id desc) include (status);
create index trade_order_of_seller on trade_order (tenant_id, seller_company, id desc) include (status);
create index trade_order_of_group on trade_order (tenant_id, group_id);
select protect_tenant_table('trade_order');

create table order_line (
    tenant_id uuid not null,
    order_id uuid not null,
    position int not null,
    id uuid not null,
    variant_id uuid not null,
    product_id uuid not null,
    sku text not null,
    product_name jsonb not null,
    options jsonb not null,
    quantity numeric(19,9) not null check (quantity > 0),
    unit text not null,
    unit_price numeric(19,6) not null,
    amount numeric(19,4) not null,
    primary key (tenant_id, order_id, position),
    foreign key (tenant_id, order_id) references trade_order (tenant_id, id)
);
create index order_line_of_variant on order_line (tenant_id, variant_id);
select protect_tenant_table('order_line');

create table order_event (
    tenant_id uuid not null,
    order_id uuid not null,
    id uuid not null,
    step text not null,
    occurred_at timestamptz not null,
    person text not null,
    person_name text not null,
    company_id uuid not null,
    note text not null,
    primary key (tenant_id, order_id, id),
    foreign key (tenant_id, order_id) references trade_order (tenant_id, id)
);
select protect_tenant_table('order_event');
