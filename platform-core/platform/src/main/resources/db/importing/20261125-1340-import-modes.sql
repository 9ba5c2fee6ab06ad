--liquibase formatted sql

--changeset guildhall:import-modes splitStatements:true
alter table product_import
    add column mode text not null default 'CREATE',
    add column products_updated int not null default 0,
    add column products_unchanged int not null default 0,
    add column products_withdrawn int not null default 0;
