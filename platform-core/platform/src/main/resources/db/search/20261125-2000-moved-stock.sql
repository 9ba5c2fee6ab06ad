--liquibase formatted sql

--changeset guildhall:moved-stock splitStatements:false
-- Stock that orders move is heard of like everything else that changes, by every node. What is found and how depends on
-- whether anything is left only, so the index takes in a product anew where that changed.
alter table listing_change add column for_index boolean not null default true;
create or replace view listing_changes as select changed_in, id, tenant, product, for_index from listing_change;

create function note_moved_stock() returns trigger language plpgsql as $$
begin
    insert into listing_change (tenant, product, for_index)
    select after.tenant_id, after.product_id,
        bool_or((after.on_hand > after.reserved) <> (before.on_hand > before.reserved))
    from stock_after after
    join stock_before before on before.tenant_id = after.tenant_id and before.id = after.id
    where (after.on_hand, after.reserved) <> (before.on_hand, before.reserved)
    group by after.tenant_id, after.product_id;
    return null;
end
$$;
create trigger moved_stock_is_noted after update on variant
    referencing old table as stock_before new table as stock_after
    for each statement execute function note_moved_stock();
