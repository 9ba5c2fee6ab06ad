package io.guildhall.platform.interest;

import io.guildhall.platform.catalog.ProductSearch;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.SearchAnswer;
import io.guildhall.platform.inbox.News;
import io.guildhall.platform.inbox.Notices;
import io.guildhall.platform.interest.model.SavedSearch;
import io.guildhall.platform.interest.store.SearchRows;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks whether a saved search finds what it did not find before, and tells its person. */
@TenantFacade
class Looking {

    private static final int MOST_HITS = 100;
    private static final int MAILED = 10;
    private static final Duration KEPT = Duration.ofDays(90);

    private EntityManager entities;
    private SearchRows rows;
    private Instance<ProductSearch> search;
    private Products products;
    private Notices notices;
    private Clock clock;

    protected Looking() {}

    @Inject
    Looking(
            EntityManager entities,
            SearchRows rows,
            Instance<ProductSearch> search,
            Products products,
            Notices notices,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.search = search;
        this.products = products;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * What is to be mailed of a search.
     *
     * @param count how many products
     * @param newest some of them
     * @param until everything found until then is in it
     */
    record Due(
            UUID search,
            String person,
            UUID company,
            String name,
            String language,
            String unsubscribeToken,
            int count,
            List<ProductView> newest,
            Instant until) {}

    /** Whether somebody still wants it looked for. */
    boolean isWanted(UUID id) {
        return entities.find(SavedSearch.class, id) != null;
    }

    /** Looks once. What is found goes to the inbox; what is to be mailed as well is answered. */
    Optional<Due> look(UUID id) {
        SavedSearch saved = entities.find(SavedSearch.class, id);
        if (saved == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<UUID> fresh = rows.record(id, newcomers(saved), now);
        rows.looked(id, now);
        if (!fresh.isEmpty()) {
            rows.forget(id, now.minus(KEPT));
            notices.tell(
                    List.of(saved.person()),
                    new News(
                            SavedSearches.NOTICE,
                            id,
                            "interest.news.hits",
                            LocalizedText.same(saved.name()),
                            fresh.size(),
                            "/workbench/searches/" + id));
        }
        return due(saved, now);
    }

    /** Notes that a mail has been taken for delivery. */
    void mailed(Due due) {
        rows.mailed(due.search(), due.until());
    }

    /** Sends no more mail to somebody who is not there to read it. */
    void stopMailing(Due due) {
        Optional.ofNullable(entities.find(SavedSearch.class, due.search())).ifPresent(SavedSearch::unsubscribe);
    }

    /** Published since the last look, or so shortly before that the index may not have known. */
    private List<UUID> newcomers(SavedSearch saved) {
        Instant since = saved.newSince();
        return found(saved).stream()
                .map(SearchAnswer.Item::product)
                .filter(product -> product.publishedAt().isAfter(since))
                .map(ProductView::id)
                .toList();
    }

    /** What the search finds; nothing where it asks for what the marketplace no longer knows, such as a category. */
    private List<SearchAnswer.Item> found(SavedSearch saved) {
        try {
            return search.get()
                    .search(saved.criteria().newest(saved.language(), MOST_HITS))
                    .items();
        } catch (Rejection asksForNothingThereIs) {
            return List.of();
        }
    }

    private Optional<Due> due(SavedSearch saved, Instant now) {
        if (!saved.mayMail(now)) {
            return Optional.empty();
        }
        Instant after = saved.mailedAt().isAfter(saved.createdAt()) ? saved.mailedAt() : saved.createdAt();
        int count = rows.count(saved.id(), after);
        if (count == 0) {
            return Optional.empty();
        }
        List<UUID> newest = List.copyOf(rows.hits(saved.id(), after, MAILED).keySet());
        return Optional.of(new Due(
                saved.id(),
                saved.person(),
                saved.company(),
                saved.name(),
                saved.language(),
                saved.unsubscribeToken(),
                count,
                products.views(newest).stream().filter(ProductView::isPublished).toList(),
                now));
    }
}
