--liquibase formatted sql

--changeset guildhall:changed-catalogues splitStatements:false
-- Every node keeps the categories of the marketplaces in use at hand, and what they say about who may see what. A change
-- without a product says that a marketplace's categories or settings are others now.
alter table listing_change alter column product drop not null;

create function note_changed_catalogue() returns trigger language plpgsql as $$
begin
    insert into listing_change (tenant, product, for_index) select distinct tenant_id, null::uuid, false from changed;
    return null;
end
$$;
create trigger added_category_is_noted after insert on category
    referencing new table as changed for each statement execute function note_changed_catalogue();
create trigger changed_category_is_noted after update on category
    referencing new table as changed for each statement execute function note_changed_catalogue();
create trigger removed_category_is_noted after delete on category
    referencing old table as changed for each statement execute function note_changed_catalogue();
create trigger added_setting_is_noted after insert on catalog_setting
    referencing new table as changed for each statement execute function note_changed_catalogue();
create trigger changed_setting_is_noted after update on catalog_setting
    referencing new table as changed for each statement execute function note_changed_catalogue();
