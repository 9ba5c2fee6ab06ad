package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.ProductPicture;
import io.guildhall.vertical.SpecialSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The searches of the marketplace's industry: the index finds candidates, the industry judges each of them. */
@ApplicationScoped
public class SpecialSearches {

    /** As many candidates are judged; a search that fits more is too broad to be of use. */
    public static final int MOST_CANDIDATES = 1_000;

    private static final int MOST_HITS = 60;
    private static final int AT_ONCE = 250;

    private Marketplace marketplace;
    private Products products;
    private Instance<ProductSearch> search;
    private Clock clock;

    protected SpecialSearches() {}

    @Inject
    SpecialSearches(Marketplace marketplace, Products products, Instance<ProductSearch> search, Clock clock) {
        this.marketplace = marketplace;
        this.products = products;
        this.search = search;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param hits the best first, 60 at most
     * @param fitting how many fit in all
     * @param complete whether every candidate was judged
     */
    public record Found(List<Hit> hits, int fitting, boolean complete, Optional<ProductPicture> picture) {}

    /** A product and how well it fits, above 0 to 1. */
    public record Hit(ProductView product, double fit) {}

    public List<SpecialSearch> all() {
        return marketplace.vertical().searches();
    }

    public SpecialSearch require(String code) {
        return all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("search", code));
    }

    /**
     * Searches.
     *
     * @param language of the reasons where the inputs are refused
     */
    public Found run(String code, Map<String, Object> inputs, String language) {
        if (search.isUnsatisfied()) {
            throw new Rejection(CommonReason.UNAVAILABLE, "The search is not available right now");
        }
        SpecialSearch.Probe probe = Answering.in(language, () -> require(code).probe(inputs));
        List<UUID> candidates = search.get().candidates(probe.keys(), probe.least(), MOST_CANDIDATES + 1);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean complete = candidates.size() <= MOST_CANDIDATES;
        List<Hit> hits = new ArrayList<>();
        int judged = Math.min(candidates.size(), MOST_CANDIDATES);
        for (int from = 0; from < judged; from += AT_ONCE) {
            int to = Math.min(judged, from + AT_ONCE);
            for (ProductView product : products.views(candidates.subList(from, to))) {
                if (product.isPublished() && !product.terms().isExpired(today)) {
                    probe.judge().apply(product.facts()).ifPresent(fit -> hits.add(new Hit(product, fit)));
                }
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::fit)
                .reversed()
                .thenComparing(hit -> hit.product().id()));
        return new Found(
                List.copyOf(hits.subList(0, Math.min(hits.size(), MOST_HITS))), hits.size(), complete, probe.picture());
    }
}
