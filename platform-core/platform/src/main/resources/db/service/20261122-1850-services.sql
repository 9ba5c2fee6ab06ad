--liquibase formatted sql

--changeset guildhall:services
-- What a marketplace sells beside the goods.
create table value_added_service (
    tenant_id uuid not null,
    id uuid not null,
    code text not null,
    name jsonb not null,
    description jsonb not null,
    price_amount numeric(19, 4) not null check (price_amount >= 0),
    price_currency text not null,
    unit text not null,
    enabled boolean not null,
    position int not null,
    version bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id, code)
);
select protect_tenant_table('value_added_service');
