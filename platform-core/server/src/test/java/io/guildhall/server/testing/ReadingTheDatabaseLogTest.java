package io.guildhall.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTheDatabaseLogTest {

    private static final String NAME_TENANT = "select set_config('app.tenant', $1, true)";

    @Test
    void a_statement_is_told_with_all_its_lines() {
        List<String> statements = read(
                "2026-11-25 08:00:00.000 UTC [7] 3/1 guildhall_app@guildhall LOG:  execute S_1: select *",
                "\t  from product",
                "2026-11-25 08:00:00.000 UTC [7] 3/1 guildhall_app@guildhall DETAIL:  Parameters: $1 = 'a",
                "\tb'",
                "2026-11-25 08:00:00.001 UTC [7] 3/2 guildhall_app@guildhall LOG:  statement: delete from product");

        assertThat(statements).containsExactly("select * from product", "delete from product");
    }

    @Test
    void what_begins_and_ends_a_transaction_does_not_count() {
        List<String> statements = read(
                "2026-11-25 08:00:00.000 UTC [7] 3/1 guildhall_app@guildhall LOG:  execute <unnamed>: BEGIN",
                "2026-11-25 08:00:00.000 UTC [7] 3/1 guildhall_app@guildhall LOG:  execute S_1: " + NAME_TENANT,
                "2026-11-25 08:00:00.001 UTC [7] 3/1 guildhall_app@guildhall LOG:  execute S_2/C_3: select 1",
                "2026-11-25 08:00:00.002 UTC [7] 3/1 guildhall_app@guildhall LOG:  execute S_4: COMMIT");

        assertThat(statements).containsExactly(NAME_TENANT, "select 1");
    }

    @Test
    void a_delivery_does_not_count_even_when_it_works_beside_a_request() {
        List<String> statements = read(
                "2026-11-25 08:00:00.000 UTC [7] 3/1 guildhall_app@guildhall LOG:  execute S_1: " + NAME_TENANT,
                "2026-11-25 08:00:00.000 UTC [8] 4/9 guildhall_app@guildhall LOG:  execute S_1: " + NAME_TENANT,
                "2026-11-25 08:00:00.001 UTC [8] 4/9 guildhall_app@guildhall LOG:  execute S_2:"
                        + " select type, payload from outbox_event where id = $1 for update skip locked",
                "2026-11-25 08:00:00.002 UTC [8] 4/9 guildhall_app@guildhall LOG:  execute S_3: select * from product",
                "2026-11-25 08:00:00.003 UTC [7] 3/1 guildhall_app@guildhall LOG:  execute S_5:"
                        + " insert into outbox_event (tenant_id) values ($1)");

        assertThat(statements).containsExactly(NAME_TENANT, "insert into outbox_event (tenant_id) values ($1)");
    }

    @Test
    void other_databases_and_other_roles_do_not_count() {
        List<String> statements = read(
                "2026-11-25 08:00:00.000 UTC [7] 3/1 keycloak@keycloak LOG:  execute S_1: select 1",
                "2026-11-25 08:00:00.000 UTC [8] 4/1 postgres@guildhall LOG:  execute S_1: select 2",
                "2026-11-25 08:00:00.000 UTC [9]  @ LOG:  checkpoint starting: time");

        assertThat(statements).isEmpty();
    }

    private static List<String> read(String... lines) {
        return SqlStatements.ofRequests(DatabaseLog.statements(List.of(lines)));
    }
}
