--liquibase formatted sql

--changeset guildhall:completeness
-- How completely a product is described, without its stock, and what is missing; rows are deleted where what products are
-- asked for has changed, and made again when somebody looks.
create table product_completeness (
    tenant_id uuid not null,
    product_id uuid not null,
    company_id uuid not null,
    category_id uuid not null,
    score int not null,
    missing text not null,
    primary key (tenant_id, product_id),
    foreign key (tenant_id, product_id) references product (tenant_id, id) on delete cascade
);
create index product_completeness_by_company on product_completeness (tenant_id, company_id);
create index product_completeness_by_category on product_completeness (tenant_id, category_id);
select protect_tenant_table('product_completeness');
