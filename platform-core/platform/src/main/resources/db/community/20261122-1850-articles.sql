--liquibase formatted sql

--changeset guildhall:articles
-- News, and pages such as help: plain paragraphs, a blank line between them.
create table article (
    tenant_id uuid not null,
    id uuid not null,
    kind text not null,
    slug text not null,
    title jsonb not null,
    summary jsonb not null,
    body jsonb not null,
    published_on date not null,
    published boolean not null,
    version bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id, kind, slug)
);
create index article_published on article (tenant_id, kind, published_on desc, id);
select protect_tenant_table('article');
