--liquibase formatted sql

--changeset guildhall:listing-changes splitStatements:false
-- What every node's index has to hear of: ids of products that changed, in the order of the transactions that said so.
-- It belongs to no tenant and holds nothing of one but ids; the application only adds to it, the operators' role only
-- reads it, and neither can do the other's.
create table listing_change (
    changed_in xid8 not null default pg_current_xact_id(),
    id bigint generated always as identity,
    tenant uuid not null,
    product uuid not null,
    noted_at timestamptz not null default now(),
    primary key (changed_in, id)
);
create index listing_change_noted on listing_change (noted_at);
grant insert on listing_change to guildhall_app;
grant select, delete on listing_change to guildhall_views;

create view listing_changes as select changed_in, id, tenant, product from listing_change;
alter view listing_changes owner to guildhall_views;
grant select on listing_changes to guildhall_operator;

-- A node that was away for longer builds its index anew.
create function forget_old_listing_changes() returns void language sql security definer set search_path = public as $$
    delete from listing_change where noted_at < now() - interval '2 days'
$$;
alter function forget_old_listing_changes() owner to guildhall_views;
revoke all on function forget_old_listing_changes() from public;
grant execute on function forget_old_listing_changes() to guildhall_app;
