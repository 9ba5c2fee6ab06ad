--liquibase formatted sql

--changeset guildhall:launch-step-texts
-- Why a step failed is told in every language, as the operator who reads it need not be the one who launched.
alter table launch_step alter column message drop default;
alter table launch_step alter column message type jsonb using jsonb_build_object('en', message);
alter table launch_step alter column message set default '{"en": ""}';
