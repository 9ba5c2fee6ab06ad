--liquibase formatted sql

--changeset guildhall:payments
-- A buyer's money for one order, held until the goods are accepted or the order is cancelled.
create table payment (
    tenant_id uuid not null,
    id uuid not null,
    order_id uuid not null,
    order_number text not null,
    buyer_company uuid not null,
    seller_company uuid not null,
    amount numeric(19,4) not null check (amount > 0),
    currency char(3) not null,
    status text not null,
    provider text not null,
    reference text not null,
    changed_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, order_id)
);
select protect_tenant_table('payment');
