--liquibase formatted sql

--changeset guildhall:companies
-- The member companies of a marketplace. The licence's digest stands beside its file, so that the evidence of a
-- verification outlives the file.
create table company (
    tenant_id uuid not null,
    id uuid not null,
    number text not null,
    legal_name text not null,
    display_name jsonb not null,
    country text not null,
    city jsonb not null,
    code_scheme text not null,
    company_code text not null,
    code_doubtful boolean not null,
    profile jsonb not null,
    website text not null,
    contact_name text not null,
    contact_email text not null,
    contact_phone text not null,
    interests jsonb not null,
    status text not null,
    status_reason text not null,
    licence_file uuid,
    licence_name text,
    licence_sha256 text,
    registered_at timestamptz not null,
    verified_at timestamptz,
    verified_by text,
    verified_sha256 text,
    version bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id, country, company_code),
    unique (tenant_id, number)
);
create index company_status on company (tenant_id, status, id);
create index company_legal_name on company (tenant_id, lower(legal_name), id);
select protect_tenant_table('company');
