package io.guildhall.platform.moderation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.moderation.store.RuleRows;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps the rules of the marketplaces in use at hand; whether they are current is asked of the database each time. */
@ApplicationScoped
class RuleBooks {

    private static final int MOST = 500;

    private final Cache<Key, RuleBook> books =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private RuleRows rows;

    protected RuleBooks() {}

    @Inject
    RuleBooks(RuleRows rows) {
        this.rows = rows;
    }

    private record Key(TenantId tenant, long version) {}

    /** What holds for the current marketplace. */
    record Current(Settings settings, RuleBook book) {}

    Current current() {
        Settings settings = rows.settings();
        Key key = new Key(TenantContext.required(), settings.rulesVersion());
        return new Current(settings, books.get(key, each -> new RuleBook(rows.all())));
    }
}
