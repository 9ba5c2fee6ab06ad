--liquibase formatted sql

--changeset guildhall:terms-of-order-lines
-- The terms a line was sold on, frozen with it.
alter table order_line add column terms jsonb not null default '{}';
