--liquibase formatted sql

--changeset guildhall:saved-searches
-- A search that a person repeats; the address says what is looked for.
create table saved_search (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    person text not null,
    company_id uuid not null,
    name text not null,
    address text not null,
    language text not null,
    mail text not null,
    unsubscribe_token text not null,
    created_at timestamptz not null,
    looked_at timestamptz not null,
    opened_at timestamptz not null,
    mailed_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, unsubscribe_token)
);
create index saved_search_of_person on saved_search (tenant_id, person, id);
select protect_tenant_table('saved_search');

--changeset guildhall:saved-search-hits
-- What was new when a job looked. A product is told once.
create table saved_search_hit (
    tenant_id uuid not null,
    search_id uuid not null,
    product_id uuid not null,
    found_at timestamptz not null,
    primary key (tenant_id, search_id, product_id),
    foreign key (tenant_id, search_id) references saved_search (tenant_id, id) on delete cascade
);
create index saved_search_hit_by_time on saved_search_hit (tenant_id, search_id, found_at desc);
select protect_tenant_table('saved_search_hit');
