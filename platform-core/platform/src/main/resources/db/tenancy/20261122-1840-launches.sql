--liquibase formatted sql

--changeset guildhall:launches
-- A launch turns a template into a marketplace. It belongs to the platform, not to a tenant: it outlives a tenant that
-- was discarded. admin_secret holds a typed password, sealed, until the marketplace is live.
create table launch (
    id uuid primary key,
    marketplace uuid not null,
    slug text not null,
    template text not null,
    status text not null,
    run uuid not null unique,
    requested_by text not null,
    request_key text,
    request text not null,
    admin_username text not null,
    admin_email text not null,
    admin_first_name text not null,
    admin_last_name text not null,
    admin_generated boolean not null,
    admin_secret text,
    created_at timestamptz not null,
    finished_at timestamptz
);
create unique index launch_request on launch (requested_by, request_key);
create index launch_marketplace on launch (marketplace);
grant select, insert, update, delete on launch to guildhall_app;

create table launch_step (
    launch uuid not null references launch (id) on delete cascade,
    code text not null,
    position int not null,
    status text not null,
    message text not null default '',
    started_at timestamptz,
    finished_at timestamptz,
    primary key (launch, code)
);
grant select, insert, update, delete on launch_step to guildhall_app;
