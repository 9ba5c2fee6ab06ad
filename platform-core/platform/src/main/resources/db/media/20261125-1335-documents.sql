--liquibase formatted sql

--changeset guildhall:product-documents
-- One row per version, named by the file that holds it; the versions of a document share its id.
create table product_document (
    tenant_id uuid not null,
    id uuid not null,
    document_id uuid not null,
    product_id uuid not null,
    version int not null,
    type text not null,
    language text not null,
    valid_until date,
    name text not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null,
    added_at timestamptz not null,
    added_by text not null,
    primary key (tenant_id, id),
    unique (tenant_id, product_id, document_id, version),
    foreign key (tenant_id, product_id) references product (tenant_id, id) on delete cascade
);
select protect_tenant_table('product_document');
