--liquibase formatted sql

--changeset guildhall:product-media
-- What a reader of a product is shown besides its description; the feature media writes it from rows of its own.
alter table product add column media jsonb not null default '{}';
