package io.guildhall.platform.company;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.identity.CompanyNames;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What these companies are called; ids of no company are left out. */
    public Map<UUID, LocalizedText> namesOf(Collection<UUID> wanted) {
        UUID tenant = TenantContext.required().value();
        Map<UUID, LocalizedText> found = new HashMap<>();
        names.getAll(wanted.stream().map(company -> new Key(tenant, company)).toList(), this::read)
                .forEach((key, name) -> found.put(key.company(), name));
        return found;
    }

    private Map<Key, LocalizedText> read(Set<? extends Key> keys) {
        Map<UUID, LocalizedText> read =
                companies.names(keys.stream().map(Key::company).toList());
        Map<Key, LocalizedText> found = new HashMap<>();
        for (Key key : keys) {
            if (read.containsKey(key.company())) {
                found.put(key, read.get(key.company()));
            }
        }
        return found;
    }

    /** Forgets a name that has changed. */
    public void forget(UUID company) {
        names.invalidate(new Key(TenantContext.required().value(), company));
    }
}
