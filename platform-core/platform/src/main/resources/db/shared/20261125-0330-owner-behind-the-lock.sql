--liquibase formatted sql

--changeset guildhall:owner-behind-the-lock splitStatements:false
-- The owner of the tables is a member of guildhall_views, to which it hands the operators' views, and so that role's
-- policy let it read every tenant. The policy now holds for everyone but the owner.
create or replace function protect_tenant_table(name regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy of_current_tenant on %s using '
        || '(tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', name);
    execute format('create policy for_operator_views on %s for select to guildhall_views using '
        || '(session_user <> (select pg_get_userbyid(relowner) from pg_class where oid = %L::regclass))', name, name);
    execute format('grant select, insert, update, delete on %s to guildhall_app', name);
    execute format('grant select on %s to guildhall_views', name);
end
$$;

do $$
declare
    name regclass;
begin
    for name in select polrelid from pg_policy where polname = 'for_operator_views' loop
        execute format('alter policy for_operator_views on %s using '
            || '(session_user <> (select pg_get_userbyid(relowner) from pg_class where oid = %L::regclass))', name, name);
    end loop;
end
$$;
