--liquibase formatted sql

--changeset guildhall:tenants
-- The registry of marketplaces: which host belongs to which tenant, and who signs its people in.
-- It holds nothing that is not public once a marketplace is live.
create table tenant (
    id uuid primary key,
    slug text not null unique,
    status text not null,
    template text not null,
    vertical text not null default '',
    names jsonb not null,
    taglines jsonb not null,
    languages text not null,
    currency text not null,
    primary_color text not null,
    accent_color text not null,
    icon text not null,
    realm text not null unique,
    cell text not null default 'main',
    created_at timestamptz not null,
    launched_at timestamptz,
    version bigint not null
);
grant select, insert, update, delete on tenant to guildhall_app;
grant select on tenant to guildhall_operator, guildhall_views;
