--liquibase formatted sql

--changeset guildhall:owners-of-identifiers
-- Within whom an identifier is unique: its seller, or the nil UUID for the whole marketplace; null where any number of
-- products may carry it. What was written before the rule is held to it the next time its product is written.
alter table product_identifier add column owner_id uuid;
create unique index product_identifier_of_owner on product_identifier (tenant_id, scheme, value, owner_id)
    where owner_id is not null;
