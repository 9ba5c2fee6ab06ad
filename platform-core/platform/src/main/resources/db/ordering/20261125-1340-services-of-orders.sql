--liquibase formatted sql

--changeset guildhall:services-of-orders
-- The value-added services booked with an order, as they were when it was placed, and their part of its total.
alter table trade_order add column services jsonb not null default '[]';
alter table trade_order add column services_total numeric(19,4) not null default 0;
alter table trade_order add check (services_total >= 0 and services_total < total);
