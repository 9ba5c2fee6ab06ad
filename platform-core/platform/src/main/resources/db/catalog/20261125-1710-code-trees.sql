--liquibase formatted sql

--changeset guildhall:category-codes
-- Codes of other classifications a category stands for, by scheme.
alter table category add column codes jsonb not null default '{}';

--changeset guildhall:code-trees
-- Classifications a marketplace has loaded, such as UNSPSC: each code below the one it refines.
create table code_tree_code (
    tenant_id uuid not null,
    scheme text not null,
    code text not null,
    parent text not null,
    level int not null,
    title text not null,
    primary key (tenant_id, scheme, code)
);
select protect_tenant_table('code_tree_code');
create index code_tree_code_by_parent on code_tree_code (tenant_id, scheme, parent, code);
