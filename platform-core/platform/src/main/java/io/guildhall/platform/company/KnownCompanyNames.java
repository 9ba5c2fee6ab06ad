package io.guildhall.platform.company;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.identity.CompanyNames;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What companies are called, from memory: a changed name is seen everywhere within a minute, and here at once. */
@ApplicationScoped
public class KnownCompanyNames implements CompanyNames {

    private final Cache<Key, LocalizedText> names = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private Companies companies;

    private record Key(UUID tenant, UUID company) {}

    protected KnownCompanyNames() {}

    @Inject
    KnownCompanyNames(Companies companies) {
        this.companies = companies;
    }

    @Override
    public LocalizedText nameOf(UUID company) {
        Key key = new Key(TenantContext.required().value(), company);
        return names.get(
                key,
                wanted -> companies.names(List.of(wanted.company())).getOrDefault(company, LocalizedText.same("")));
    }

    /** Forgets a name that has changed. */
    public void forget(UUID company) {
        names.invalidate(new Key(TenantContext.required().value(), company));
    }
}
