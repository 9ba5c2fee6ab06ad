--liquibase formatted sql

--changeset guildhall:tiers
-- The tiers of a marketplace, and which company holds which; a company without a row holds the default tier.
create table tier (
    tenant_id uuid not null,
    id uuid not null,
    code text not null,
    name jsonb not null,
    description jsonb not null,
    price_amount numeric(19, 4) not null check (price_amount >= 0),
    price_currency text not null,
    period text not null,
    listing_quota int check (listing_quota > 0),
    commission_percent numeric(7, 4) not null check (commission_percent between 0 and 100),
    privileges jsonb not null,
    is_default boolean not null,
    archived boolean not null default false,
    position int not null,
    version bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id, code)
);
create unique index tier_default on tier (tenant_id) where is_default;
select protect_tenant_table('tier');

create table membership (
    tenant_id uuid not null,
    company_id uuid not null,
    tier_id uuid not null,
    since timestamptz not null,
    primary key (tenant_id, company_id),
    foreign key (tenant_id, tier_id) references tier (tenant_id, id)
);
create index membership_tier on membership (tenant_id, tier_id);
select protect_tenant_table('membership');
