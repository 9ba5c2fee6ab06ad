--liquibase formatted sql

--changeset guildhall:questions splitStatements:true
-- What companies ask about products of others. It is answered at most once at a time, and hidden at most once.
create table product_question (
    tenant_id uuid not null,
    id uuid not null,
    product_id uuid not null,
    seller_id uuid not null,
    company_id uuid not null,
    asker text not null,
    text text not null,
    asked_at timestamptz not null,
    answer text,
    answered_at timestamptz,
    answered_by text,
    hidden_reason text,
    hidden_at timestamptz,
    hidden_by text,
    hidden_by_admin boolean,
    primary key (tenant_id, id),
    check ((answer is null) = (answered_at is null)),
    check ((hidden_reason is null) = (hidden_at is null))
);
create index product_question_of_product on product_question (tenant_id, product_id, id desc);
create index product_question_of_seller on product_question (tenant_id, seller_id, id desc);
create index product_question_open on product_question (tenant_id, seller_id)
    where answered_at is null and hidden_at is null;
select protect_tenant_table('product_question');
