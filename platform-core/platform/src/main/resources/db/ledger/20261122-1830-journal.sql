--liquibase formatted sql

--changeset guildhall:ledger splitStatements:false
-- The journal of a marketplace: entries are added, never changed or taken away, and each balances in each currency.
create table ledger_entry (
    tenant_id uuid not null,
    id uuid not null,
    occurred_at timestamptz not null,
    cause text not null,
    order_id uuid not null,
    reference text not null,
    primary key (tenant_id, id)
);
create index ledger_entry_of_order on ledger_entry (tenant_id, order_id);
create index ledger_entry_by_reference on ledger_entry (tenant_id, reference text_pattern_ops, id);
select protect_tenant_table('ledger_entry');
revoke update, delete on ledger_entry from guildhall_app;

create table ledger_posting (
    tenant_id uuid not null,
    entry_id uuid not null,
    position int not null,
    account text not null,
    company_id uuid,
    currency char(3) not null,
    amount numeric(19,4) not null check (amount <> 0),
    primary key (tenant_id, entry_id, position),
    foreign key (tenant_id, entry_id) references ledger_entry (tenant_id, id)
);
create index ledger_posting_by_account on ledger_posting (tenant_id, account, company_id, currency) include (amount);
select protect_tenant_table('ledger_posting');
revoke update, delete on ledger_posting from guildhall_app;

-- Postings of an entry arrive in one statement and balance at its end.
create function ledger_postings_balance() returns trigger language plpgsql as $$
declare
    unbalanced record;
begin
    select entry_id, currency, sum(amount) as difference into unbalanced
        from added group by tenant_id, entry_id, currency having sum(amount) <> 0 limit 1;
    if found then
        raise exception 'The entry % does not balance: % %', unbalanced.entry_id, unbalanced.difference, unbalanced.currency
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create trigger ledger_postings_balance after insert on ledger_posting
    referencing new table as added for each statement execute function ledger_postings_balance();
