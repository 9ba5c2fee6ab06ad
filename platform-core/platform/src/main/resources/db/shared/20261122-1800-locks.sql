--liquibase formatted sql

--changeset guildhall:locks splitStatements:false
-- Locks a tenant table: rows are seen and written only inside their tenant, by whoever, the owner included.
-- The role guildhall_views owns the operators' views and reads every tenant; nobody can sign in as it.
create function protect_tenant_table(name regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy of_current_tenant on %s using '
        || '(tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', name);
    execute format('create policy for_operator_views on %s for select to guildhall_views using (true)', name);
    execute format('grant select, insert, update, delete on %s to guildhall_app', name);
    execute format('grant select on %s to guildhall_views', name);
end
$$;
grant usage on schema public to guildhall_app, guildhall_operator;
grant usage, create on schema public to guildhall_views;

--changeset guildhall:outbox splitStatements:true
create table outbox_event (
    tenant_id uuid not null,
    id uuid not null,
    type text not null,
    payload jsonb not null,
    occurred_at timestamptz not null,
    attempts int not null default 0,
    next_attempt_at timestamptz not null default now(),
    last_error text,
    primary key (tenant_id, id)
);
create index outbox_event_due on outbox_event (tenant_id, next_attempt_at);
select protect_tenant_table('outbox_event');


create view tenants_with_due_events as
    select distinct tenant_id from outbox_event where next_attempt_at <= now();
alter view tenants_with_due_events owner to guildhall_views;
grant select on tenants_with_due_events to guildhall_operator;

--changeset guildhall:idempotency splitStatements:true
create table idempotency_key (
    tenant_id uuid not null,
    actor text not null,
    key text not null,
    request_hash text not null,
    result_id uuid not null,
    created_at timestamptz not null default now(),
    primary key (tenant_id, actor, key)
);
select protect_tenant_table('idempotency_key');

--changeset guildhall:numbers splitStatements:true
create table number_sequence (
    tenant_id uuid not null,
    name text not null,
    last bigint not null,
    primary key (tenant_id, name)
);
select protect_tenant_table('number_sequence');

--changeset guildhall:stored-files splitStatements:true
create table stored_file (
    tenant_id uuid not null,
    id uuid not null,
    name text not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null,
    created_at timestamptz not null,
    created_by text not null,
    primary key (tenant_id, id)
);
select protect_tenant_table('stored_file');

--changeset guildhall:scheduled-tasks splitStatements:true
-- The table db-scheduler 16 expects; it belongs to no tenant.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to guildhall_app;
