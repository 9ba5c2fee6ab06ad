package io.guildhall.platform.ledger.store;

import io.guildhall.platform.ledger.Account;
import io.guildhall.platform.ledger.Chart;
import io.guildhall.platform.ledger.Entry;
import io.guildhall.platform.ledger.JournalEntry;
import io.guildhall.platform.ledger.JournalFilter;
import io.guildhall.platform.ledger.Posting;
import io.guildhall.platform.ledger.TrialBalance;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The journal in the database. It can only be added to. */
@ApplicationScoped
public class JournalStore {

    private static final UUID BEGINNING_OF_LIST = new UUID(-1L, -1L);

    /** Entries and their postings arrive together, so that the database can see that each entry balances. */
    private static final String APPEND = "with entry as (insert into ledger_entry"
            + " (tenant_id, id, occurred_at, cause, order_id, reference)"
            + " select :tenant, * from unnest(:ids, cast(:ats as timestamptz[]), :causes, :orders, :references))"
            + " insert into ledger_posting (tenant_id, entry_id, position, account, company_id, currency, amount)"
            + " select :tenant, * from unnest(:entryIds, cast(:positions as int[]), :accounts,"
            + " cast(:companies as uuid[]), :currencies, cast(:amounts as numeric[]))";

    private Jdbi sql;

    protected JournalStore() {}

    @Inject
    JournalStore(Jdbi sql) {
        this.sql = sql;
    }

    /** Appends these entries in one statement. */
    public void append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<UUID> entryIds = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<Posting> postings = new ArrayList<>();
        for (Entry entry : entries) {
            for (int position = 0; position < entry.postings().size(); position++) {
                entryIds.add(entry.id());
                positions.add(position);
                postings.add(entry.postings().get(position));
            }
        }
        sql.useHandle(handle -> handle.createUpdate(APPEND)
                .bind("tenant", TenantContext.required().value())
                .bind("ids", entries.stream().map(Entry::id).toArray(UUID[]::new))
                .bind(
                        "ats",
                        entries.stream()
                                .map(entry ->
                                        entry.at().atOffset(ZoneOffset.UTC).toString())
                                .toArray(String[]::new))
                .bind(
                        "causes",
                        entries.stream().map(entry -> entry.cause().name()).toArray(String[]::new))
                .bind("orders", entries.stream().map(Entry::order).toArray(UUID[]::new))
                .bind("references", entries.stream().map(Entry::reference).toArray(String[]::new))
                .bind("entryIds", entryIds.toArray(UUID[]::new))
                .bind("positions", positions.toArray(Integer[]::new))
                .bind(
                        "accounts",
                        postings.stream()
                                .map(posting -> posting.account().chart().name())
                                .toArray(String[]::new))
                .bind(
                        "companies",
                        postings.stream()
                                .map(posting -> posting.account().company())
                                .toArray(UUID[]::new))
                .bind(
                        "currencies",
                        postings.stream()
                                .map(posting -> posting.amount().currency().getCurrencyCode())
                                .toArray(String[]::new))
                .bind(
                        "amounts",
                        postings.stream()
                                .map(posting -> posting.amount().amount().toPlainString())
                                .toArray(String[]::new))
                .execute());
    }

    /** The sums of every account, ordered by currency, account and company. */
    public TrialBalance trialBalance() {
        return new TrialBalance(sql.withHandle(handle -> handle.createQuery("select account, company_id, currency,"
                        + " coalesce(sum(amount) filter (where amount > 0), 0) as debits,"
                        + " coalesce(-sum(amount) filter (where amount < 0), 0) as credits"
                        + " from ledger_posting where tenant_id = :tenant"
                        + " group by account, company_id, currency order by currency, company_id")
                .bind("tenant", TenantContext.required().value())
                .map((row, context) -> new TrialBalance.Line(
                        account(row),
                        row.getString("currency"),
                        row.getBigDecimal("debits"),
                        row.getBigDecimal("credits")))
                .list()));
    }

    /** Entries of the journal with their postings, the newest first. */
    public List<JournalEntry> find(JournalFilter filter, UUID before, int limit) {
        StringBuilder chosen =
                new StringBuilder("select * from ledger_entry e where e.tenant_id = :tenant and e.id < :before");
        filter.cause().ifPresent(cause -> chosen.append(" and e.cause = :cause"));
        filter.reference().ifPresent(reference -> chosen.append(" and e.reference like :reference"));
        filter.chart()
                .ifPresent(chart -> chosen.append(" and exists (select 1 from ledger_posting q where"
                        + " q.tenant_id = :tenant and q.entry_id = e.id and q.account = :account)"));
        chosen.append(" order by e.id desc limit :limit");
        String query = "with chosen as (" + chosen + ") select c.*, p.account, p.company_id, p.currency, p.amount"
                + " from chosen c join ledger_posting p on p.tenant_id = :tenant and p.entry_id = c.id"
                + " order by c.id desc, p.position";
        Map<UUID, JournalEntry> entries = new LinkedHashMap<>();
        Map<UUID, List<JournalEntry.Line>> lines = new HashMap<>();
        sql.useHandle(handle -> {
            var select = handle.createQuery(query)
                    .bind("tenant", TenantContext.required().value())
                    .bind("before", before == null ? BEGINNING_OF_LIST : before)
                    .bind("limit", limit);
            filter.cause().ifPresent(cause -> select.bind("cause", cause.name()));
            filter.chart().ifPresent(chart -> select.bind("account", chart.name()));
            filter.reference()
                    .ifPresent(reference -> select.bind("reference", reference.replaceAll("[%_\\\\]", "") + "%"));
            select.map((row, context) -> {
                        UUID id = row.getObject("id", UUID.class);
                        entries.computeIfAbsent(id, key -> entry(row, context));
                        BigDecimal amount = row.getBigDecimal("amount");
                        lines.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(new JournalEntry.Line(
                                        account(row),
                                        row.getString("currency"),
                                        amount.max(BigDecimal.ZERO),
                                        amount.negate().max(BigDecimal.ZERO)));
                        return id;
                    })
                    .list();
        });
        return entries.values().stream()
                .map(entry -> new JournalEntry(
                        entry.id(), entry.at(), entry.cause(), entry.order(), entry.reference(), lines.get(entry.id())))
                .toList();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(Chart.valueOf(row.getString("account")), row.getObject("company_id", UUID.class));
    }

    private static JournalEntry entry(ResultSet row, StatementContext context) {
        try {
            return new JournalEntry(
                    row.getObject("id", UUID.class),
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                    Entry.Cause.valueOf(row.getString("cause")),
                    row.getObject("order_id", UUID.class),
                    row.getString("reference"),
                    List.of());
        } catch (SQLException e) {
            throw new IllegalStateException(context.toString(), e);
        }
    }
}
