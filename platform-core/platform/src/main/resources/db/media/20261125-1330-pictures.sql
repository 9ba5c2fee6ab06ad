--liquibase formatted sql

--changeset guildhall:product-pictures
-- A picture is named by the file that holds it. Their order and their words are kept with the product.
create table product_picture (
    tenant_id uuid not null,
    id uuid not null,
    product_id uuid not null,
    sha256 text not null,
    width int not null,
    height int not null,
    added_at timestamptz not null,
    added_by text not null,
    primary key (tenant_id, id),
    unique (tenant_id, product_id, sha256),
    foreign key (tenant_id, product_id) references product (tenant_id, id) on delete cascade
);
select protect_tenant_table('product_picture');
