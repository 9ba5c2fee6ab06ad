--liquibase formatted sql

--changeset guildhall:hazardous-storage
-- Hazardous goods storage was called bonded by its code alone, and priced per tonne where a tonne on a day was meant.
alter table value_added_service no force row level security;
update value_added_service set unit = 'TNE-DAY', version = version + 1
    where code = 'chemical.bonded-storage' and unit = 'TNE';
update value_added_service set code = 'chemical.hazardous-storage', version = version + 1
    where code = 'chemical.bonded-storage';
alter table value_added_service force row level security;
