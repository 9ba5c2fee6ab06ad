--liquibase formatted sql

--changeset guildhall:taxonomy-versions
-- Each accepted change of the taxonomy, with what became of each category: lines before and after as JSON.
create table taxonomy_version (
    tenant_id uuid not null,
    number int not null,
    made_at timestamptz not null,
    made_by text not null,
    cause text not null,
    reverts int not null default 0,
    changes jsonb not null,
    primary key (tenant_id, number)
);
select protect_tenant_table('taxonomy_version');
create index taxonomy_version_reverts on taxonomy_version (tenant_id, reverts) where reverts > 0;

--changeset guildhall:taxonomy-reworks
-- What a version does to the products that were there, and how far that is; its id is the job's subject.
create table taxonomy_rework (
    tenant_id uuid not null,
    version int not null,
    id uuid not null,
    kind text not null,
    categories jsonb not null,
    attribute text not null,
    from_value text not null,
    into_value text not null,
    total int not null,
    done int not null default 0,
    kept int not null default 0,
    made_by text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    primary key (tenant_id, version),
    unique (tenant_id, id),
    foreign key (tenant_id, version) references taxonomy_version (tenant_id, number)
);
select protect_tenant_table('taxonomy_rework');

--changeset guildhall:taxonomy-rework-products
-- A product as a rework found and left it, so that it can be undone.
create table taxonomy_rework_product (
    tenant_id uuid not null,
    version int not null,
    product_id uuid not null,
    was jsonb not null,
    became jsonb not null,
    primary key (tenant_id, version, product_id),
    foreign key (tenant_id, version) references taxonomy_version (tenant_id, number),
    foreign key (tenant_id, product_id) references product (tenant_id, id) on delete cascade
);
select protect_tenant_table('taxonomy_rework_product');
create index taxonomy_rework_product_by_product on taxonomy_rework_product (tenant_id, product_id);
