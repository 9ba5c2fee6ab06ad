--liquibase formatted sql

--changeset guildhall:notices
-- News for one person, told in the reader's language when it is read. More of the same is counted on the unread notice.
create table notice (
    tenant_id uuid not null,
    id uuid not null,
    person text not null,
    kind text not null,
    subject uuid not null,
    text_key text not null,
    name jsonb not null,
    count int not null check (count > 0),
    href text not null,
    happened_at timestamptz not null,
    read_at timestamptz,
    primary key (tenant_id, id)
);
create unique index notice_unread on notice (tenant_id, person, kind, subject) where read_at is null;
create index notice_of_person on notice (tenant_id, person, happened_at desc, id desc);
select protect_tenant_table('notice');
