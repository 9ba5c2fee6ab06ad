--liquibase formatted sql

--changeset guildhall:moderation-settings
-- What is reviewed, and the number of changes to the rules: who keeps them at hand knows by it whether they are current.
create table moderation_setting (
    tenant_id uuid not null,
    review text not null,
    rules_version bigint not null,
    primary key (tenant_id)
);
select protect_tenant_table('moderation_setting');

--changeset guildhall:moderation-rules
-- Banned words and restricted goods. The scheme is that of an identifier, empty of words and categories. The sweep is the
-- job that looks published listings through for it.
create table moderation_rule (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    kind text not null,
    scheme text not null,
    value text not null,
    reason jsonb not null,
    action text not null,
    effective_from date not null,
    effective_until date,
    changed_at timestamptz not null,
    sweep uuid not null,
    swept_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, kind, scheme, value)
);
create index moderation_rule_by_sweep on moderation_rule (tenant_id, sweep);
select protect_tenant_table('moderation_rule');

--changeset guildhall:listing-reviews
-- How a listing stands with the marketplace's admins: one row for each that ever had to be looked at.
create table listing_review (
    tenant_id uuid not null,
    product_id uuid not null,
    company_id uuid not null,
    category_id uuid not null,
    number text not null,
    name jsonb not null,
    state text not null,
    cause text not null,
    matches jsonb not null,
    approved_content text not null default '',
    approved_rules uuid[] not null default '{}',
    since timestamptz not null,
    reason text not null default '',
    words text not null default '',
    primary key (tenant_id, product_id)
);
create index listing_review_by_state on listing_review (tenant_id, state, since, product_id);
create index listing_review_of_company on listing_review (tenant_id, company_id, since desc, product_id);
select protect_tenant_table('listing_review');

--changeset guildhall:listing-review-steps
-- What happened to listings under review; never changes. Steps taken together have the same batch.
create table listing_review_step (
    tenant_id uuid not null,
    id uuid not null,
    product_id uuid not null,
    company_id uuid not null,
    number text not null,
    name jsonb not null,
    step text not null,
    person text not null,
    person_name text not null,
    reason text not null,
    words text not null,
    batch uuid not null,
    happened_at timestamptz not null,
    primary key (tenant_id, id)
);
create index listing_review_step_of_product on listing_review_step (tenant_id, product_id, id desc);
create index listing_review_step_of_batch on listing_review_step (tenant_id, batch);
select protect_tenant_table('listing_review_step');
