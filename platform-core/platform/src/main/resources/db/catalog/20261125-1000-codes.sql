--liquibase formatted sql

--changeset guildhall:plain-codes splitStatements:false
-- A code as it is compared: without regard to case, dashes, dots, slashes, underscores and spaces.
create function plain_code(code text) returns text language sql immutable strict parallel safe as $$
    select lower(translate(code, ' -._/', ''))
$$;

--changeset guildhall:products-by-plain-code splitStatements:true
create index product_by_plain_number on product (tenant_id, plain_code(number));
create index product_by_plain_sku on product (tenant_id, plain_code(sku));
create index variant_by_plain_sku on variant (tenant_id, plain_code(sku));
create index product_identifier_by_plain_value on product_identifier (tenant_id, plain_code(value));
