--liquibase formatted sql

--changeset guildhall:audit
-- Who did what, for good: entries are written and read, never changed and never deleted.
create table audit_entry (
    tenant_id uuid not null,
    id uuid not null,
    occurred_at timestamptz not null,
    actor text not null,
    actor_name text not null,
    company_id uuid,
    action text not null,
    subject_type text not null,
    subject_id uuid,
    details jsonb not null,
    primary key (tenant_id, id)
);
create index audit_entry_subject on audit_entry (tenant_id, subject_type, subject_id, id);
create index audit_entry_action on audit_entry (tenant_id, action, id);
select protect_tenant_table('audit_entry');
revoke update, delete on audit_entry from guildhall_app;
